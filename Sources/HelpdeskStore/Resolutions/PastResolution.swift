public import HelpdeskDomain

/// How incidents were solved before: a resolution with what was written, and how often.
public struct PastResolution: Equatable, Sendable {
  public var code: RecordID
  /// As it was written last; empty where only the code was given.
  public var text: String
  /// In how many of the incidents that were looked at.
  public var count: Int
  /// The newest of them.
  public var incident: RecordID

  public init(code: RecordID, text: String, count: Int, incident: RecordID) {
    self.code = code
    self.text = text
    self.count = count
    self.incident = incident
  }
}

/// What is asked of the old resolutions.
public struct ResolutionQuestion: Equatable, Sendable {
  public var reason: RecordID?
  public var item: RecordID?
  /// Each begins a word of the text, the codes or the description; without case and marks.
  public var words: String
  /// How many incidents are looked at, the nearest first: few where a caller waits, `.max` = all.
  public var limit = 300

  public init(reason: RecordID? = nil, item: RecordID? = nil, words: String = "") {
    self.reason = reason
    self.item = item
    self.words = words
  }
}

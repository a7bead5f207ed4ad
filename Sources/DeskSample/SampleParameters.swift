public import HelpdeskDomain

/// What a sample desk is made from: the same parameters make the same desk, entry by entry
/// (DESIGN §7, `init --sample N --seed S --until TIME`).
public struct SampleParameters: Equatable, Sendable {
  /// How many incidents.
  public var incidents: Int
  public var seed: UInt64
  /// Nothing in the sample is later than this.
  public var until: Instant
  /// The language of texts and of most names; Swedish and Hungarian desks get English texts yet.
  public var language: Language
  /// The desk's time zone, in which the working hours are.
  public var zone: TimeZoneRules

  public init(
    incidents: Int, seed: UInt64, until: Instant, language: Language, zone: TimeZoneRules
  ) {
    self.incidents = max(0, incidents)
    self.seed = seed
    self.until = until
    self.language = language
    self.zone = zone
  }

  /// About a year and a half.
  static let days = 548
}

/// One command of the sample, to be decided like any other.
public struct SampleStep: Equatable, Sendable {
  public let at: Instant
  public let actor: RecordID
  public let command: DeskCommand
  /// No later command of the sample is about the record that this one creates or changes: whoever
  /// keeps cards to decide on may let go of its card.
  public let isLastOfRecord: Bool
}

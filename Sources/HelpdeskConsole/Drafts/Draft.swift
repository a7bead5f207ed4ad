public import HelpdeskDomain

/// What was typed and not saved, as a value that outlives the process: enough to open the same
/// place at the same cell again (DESIGN §4.12).
public struct Draft: Equatable, Sendable {
  /// What was open. The numbers are permanent.
  public enum Kind: UInt8, Sendable {
    case intake = 1
    case newIncident = 2
    case existingIncident = 3
    /// An event pop-up over the queue.
    case event = 4
    /// A change of status over the queue.
    case status = 5
    /// The form of a master or a code.
    case master = 6
    /// The form of an order's line or of a consent, over the queue.
    case order = 7
  }

  public var kind: Kind
  /// When it was last typed in.
  public var savedAt: Instant
  /// The existing incident that it is about.
  public var incident: RecordID?
  /// The revision that the typed changes started from.
  public var base: UInt32?
  /// The incident of the event pop-up, where one was open.
  public var eventIncident: RecordID?
  /// The field with the cursor, and the characters before the cursor; nil where no field has it.
  public var focus: Focus?
  public var eventFocus: Focus?
  public var values: [Value] = []

  public var subject = Subject()

  public init(_ kind: Kind, savedAt: Instant) {
    self.kind = kind
    self.savedAt = savedAt
  }

  /// Who and what, for the row on top of the queue: kept beside what was typed, since a draft of a
  /// run that ended stands there before its incident was read again.
  public struct Subject: Equatable, Sendable {
    /// The existing incident's number; empty for a new one.
    public var number = ""
    public var customer = ""
    public var description = ""
    public var owner = ""

    public init() {}
  }

  public struct Focus: Equatable, Sendable {
    public var field: UInt16
    public var cursor: Int

    public init(field: UInt16, cursor: Int) {
      self.field = field
      self.cursor = cursor
    }
  }

  /// A part of the place that holds values. The numbers are permanent.
  public enum Section: UInt8, Sendable {
    case line = 1
    case mask = 2
    case event = 3
    case dialog = 4
    case form = 5
    case orderForm = 6
  }

  /// One field as typed.
  public struct Value: Equatable, Sendable {
    public var section: Section
    /// A domain field's number, or a number that the section gives a meaning.
    public var field: UInt16
    public var text: String
    /// What the text was resolved to.
    public var record: RecordID?
    /// Whether it was typed by hand, not pulled in.
    public var isByHand: Bool

    public init(
      _ section: Section, _ field: UInt16, _ text: String, record: RecordID? = nil,
      isByHand: Bool = true
    ) {
      self.section = section
      self.field = field
      self.text = text
      self.record = record
      self.isByHand = isByHand
    }
  }

  public func values(of section: Section) -> [Value] { values.filter { $0.section == section } }
}

public import HelpdeskDomain
public import ScreenCore

/// A list of codes or masters to choose from, with type-ahead: F4 of any field, the verbs of the
/// queue, the steps of triage. Who opened it gets the choice.
public struct CodeListState: Equatable, Sendable {
  public var subject: ListSubject
  public var purpose: ListPurpose
  public var query: LineEditor
  public var rows: [CodeListRow]
  /// How many rows there are in all; more than `rows` where a large table was looked up.
  public var total: Int
  public var cursor: Int
  /// What several can be chosen of with Space.
  public var allowsMany: Bool
  public var marks: Set<RecordID> = []
  /// Whether the cursor was moved since something was typed: then Space marks and types no blank.
  public var isChoosing = false
  /// How often each reason was given here, once it was counted.
  public var use: ReasonUse?
  /// The field that the list hangs below, and whose cells show the query; nil: in the middle.
  public var anchor: Point?
  /// The generation of the newest lookup.
  public var awaited = 0
  /// Whether the answer to it is still to come.
  public var isWaiting = false
  /// A key typed before the rows were there: done when they are.
  public var typedAhead: Key?
  /// What the list is about, such as the incident's number.
  public var about: String
  /// The revisions of the incidents that the choice is for, as they were shown when it opened.
  public var bases: [RecordID: UInt32] = [:]

  public init(
    subject: ListSubject, purpose: ListPurpose, query: String = "", rows: [CodeListRow] = [],
    anchor: Point? = nil, allowsMany: Bool = false, about: String = ""
  ) {
    self.subject = subject
    self.purpose = purpose
    self.query = LineEditor(query)
    self.rows = rows
    total = rows.count
    cursor = 0
    self.anchor = anchor
    self.allowsMany = allowsMany
    self.about = about
  }
}

/// What a list lists.
public enum ListSubject: Equatable, Sendable {
  /// The codes of a small table; reasons and resolutions with both levels in one list.
  case codes(RecordType)
  /// Statuses that may follow the present one.
  case statuses(from: RecordID?)
  /// Partners and groups.
  case owners
  /// The types of a destination.
  case destinations
  /// The statuses that may follow an order's.
  case orderStatuses(from: OrderStatus)
  case masters(LookUpRequest.Subject)
  /// General codes of a table with two levels.
  case generals(RecordType)
  /// The words of a closed set.
  case choices(FieldChoice)
}

/// Who gets the choice.
public enum ListPurpose: Equatable, Sendable {
  case verb(VerbField, [RecordID])
  case triage(TriageStep, RecordID)
  /// F4 in the intake line.
  case intakeCustomer
  /// A field of the mask, named by its domain field.
  case maskField(Field)
  /// A row of the mask's lower pane is added: a reason, a resolution, what it repeats.
  case paneRow(Field)
  /// A field of the event pop-up.
  case eventField(Field)
  /// A field of a master's form.
  case masterField(Field)
  /// A field of the status dialog.
  case statusField(StatusDialogField)
  /// What an incident shall refer to.
  case destination(RecordID)
  case orderStatus(RecordID)
  case orderLead(RecordID)
  /// The item of an order's line.
  case orderItem
  /// What a new incident repeats.
  case callPrior
}

/// The field that a verb of the queue changes.
public enum VerbField: Equatable, Sendable {
  case status, owner, priority, reason
  /// Resolving: the status that the desk's parameters name follows.
  case resolve
  /// Closing: asks for a resolution where there is none.
  case close
  /// The resolution, or the owner, that a status asked for.
  case statusResolution(RecordID)
  case statusOwner(RecordID)
}

/// One row of a list.
public struct CodeListRow: Equatable, Sendable {
  public var id: RecordID
  /// `PRN/JAM`, `K-1001`.
  public var code: String
  /// The general code's text where there are two levels; else empty.
  public var general: String
  public var text: String
  /// A third column: city, expected duration, group.
  public var detail: String
  /// What narrowing looks at besides code and text: the texts of the other languages.
  public var words: String
  public var source: LookUpRow?
  /// The first row: what the last incident has in this field (screens.md §3.4).
  public var isOfLast = false

  public init(
    id: RecordID, code: String, general: String = "", text: String, detail: String = "",
    words: String = "", source: LookUpRow? = nil
  ) {
    self.id = id
    self.code = code
    self.general = general
    self.text = text
    self.detail = detail
    self.words = words
    self.source = source
  }
}

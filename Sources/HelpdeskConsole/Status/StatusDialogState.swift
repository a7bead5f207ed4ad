public import HelpdeskDomain
public import ScreenCore

/// The dialog that asks for what a change of status needs: a resolution with its text, an owner, an
/// appointment, a note. It asks for exactly that (DESIGN §4.4), for one incident or for many.
public struct StatusDialogState: Equatable, Sendable {
  /// What is to be done.
  public enum Purpose: Equatable, Sendable {
    case resolve
    /// Resolves first where no resolution is there yet.
    case close
    case status(RecordID)
  }

  public var purpose: Purpose
  public var targets: [StatusTarget]
  /// What is asked for.
  public var demands: StatusDemand
  /// The type-ahead of the resolution, with its rows.
  public var list: CodeListState
  /// How often each resolution ended incidents of this reason, once it was counted.
  public var counts: [RecordID: Int] = [:]
  public var awaited = 0
  public var resolution: RecordID?
  public var entries: [StatusDialogField: PopupEntry] = [:]
  public var text = TextEditor()
  public var focus: StatusDialogField
  public var problems: [StatusDialogField: PopupProblem] = [:]
  /// What the desk refused, while the others stand.
  public var refused: [RefusedTarget] = []
  public var saving: CommandTag?

  public subscript(field: StatusDialogField) -> PopupEntry {
    get { entries[field] ?? PopupEntry() }
    set { entries[field] = newValue }
  }

  /// The fields of Tab: those that are asked for.
  public var fields: [StatusDialogField] {
    StatusDialogField.allCases.filter { field in
      switch field {
      case .resolution: demands.contains(.resolution)
      case .owner: demands.contains(.owner)
      case .appointment: demands.contains(.appointment)
      case .dueDay: demands.contains(.dueDay)
      case .supplier: demands.contains(.supplier)
      case .text: demands.contains(.note) || demands.contains(.resolution)
      case .reason: purpose == .close && targets.count == 1
      case .told: purpose == .close
      case .save: true
      }
    }
  }

  /// Whether anything was typed or chosen that is not saved.
  var holdsText: Bool {
    !text.isEmpty || resolution != nil || !list.query.isEmpty
      || entries.values.contains(where: \.isByHand)
  }

  /// How many of the incidents of this reason one resolution ended, in percent; nil where nothing
  /// was counted.
  func percent(of resolution: RecordID) -> Int? {
    let all = counts.values.reduce(0, +)
    guard all > 0, let count = counts[resolution] else { return nil }
    return (count * 100 + all / 2) / all
  }
}

/// An incident that the dialog is about.
public struct StatusTarget: Equatable, Sendable {
  public var id: RecordID
  /// Empty where it is not on the screen.
  public var number: String
  public var facts: IncidentFacts
  /// The revision that it was shown with when the dialog opened.
  public var base: UInt32?

  public init(id: RecordID, number: String, facts: IncidentFacts, base: UInt32? = nil) {
    self.base = base
    self.id = id
    self.number = number
    self.facts = facts
  }
}

/// An incident that the desk refused, and why.
public struct RefusedTarget: Equatable, Sendable {
  public var number: String
  public var refusal: DeskRefusal

  public init(number: String, refusal: DeskRefusal) {
    self.number = number
    self.refusal = refusal
  }
}

/// The fields of the dialog, in the order of Tab. The numbers are permanent: drafts keep them.
public enum StatusDialogField: Int, CaseIterable, Sendable {
  case resolution = 1
  case owner = 2
  case appointment = 3
  case dueDay = 4
  case supplier = 5
  case text = 6
  /// The checklist of closing: the classification once more, and whether the customer was told.
  case reason = 8
  case told = 9
  case save = 7

  /// Fields of one line, as high as the dialog makes them.
  var isLine: Bool {
    switch self {
    case .owner, .appointment, .dueDay, .supplier, .reason, .told: true
    case .resolution, .text, .save: false
    }
  }
}

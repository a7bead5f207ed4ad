public import HelpdeskDomain

/// The fields of the mask that take input, in the order of Tab (screens.md §2.1): the left block,
/// unit, item and meter, the left block's rest, opened and due, the first event, [Save].
public enum MaskField: Int, CaseIterable, Sendable {
  case customer, site, contact, phone, mobile, email, fax, prefers
  case unit, item, meter
  case description, reason, priority, status, owner, serviceType
  case destinationType, destinationNumber
  case opened, due
  /// In the lower pane, while its tab is open.
  case notes
  case eventCode, eventWith, eventAt, eventMinutes, text
  case save

  /// How the text in a field is read.
  public enum Kind: Equatable, Sendable {
    case line, prose, number, moment, button
    /// A row of a small table, by its code or any language's text.
    case code(RecordType)
    /// A partner or a group.
    case owner
    /// One of the types that a destination can have.
    case destination
    /// A record of a large table, which the runner looks up.
    case master(RecordType)
  }

  public var kind: Kind {
    switch self {
    case .customer: .master(.customer)
    case .unit: .master(.unit)
    case .item: .master(.item)
    case .site, .contact, .phone, .mobile, .email, .fax, .description, .eventWith: .line
    case .destinationNumber: .line
    case .destinationType: .destination
    case .prefers, .eventCode: .code(.eventCode)
    case .reason: .code(.reason)
    case .priority: .code(.priorityCode)
    case .status: .code(.statusCode)
    case .serviceType: .code(.serviceType)
    case .owner: .owner
    case .meter, .eventMinutes: .number
    case .opened, .due, .eventAt: .moment
    case .text, .notes: .prose
    case .save: .button
    }
  }

  /// The domain's field behind it: its name in sentences, its number in drafts. The button is no
  /// field; its number lies outside of all lists.
  public var field: Field {
    switch self {
    case .customer: IncidentField.customer
    case .site: IncidentField.site
    case .contact: IncidentField.contact
    case .phone: IncidentField.phone
    case .mobile: IncidentField.mobile
    case .email: IncidentField.email
    case .fax: IncidentField.fax
    case .prefers: IncidentField.prefers
    case .unit: IncidentField.unit
    case .item: IncidentField.item
    case .meter: IncidentField.meter
    case .description: IncidentField.description
    case .reason: ReasonField.reason
    case .priority: IncidentField.priority
    case .status: IncidentField.status
    case .owner: IncidentField.owner
    case .serviceType: IncidentField.serviceType
    case .destinationType: IncidentField.destinationType
    case .destinationNumber: IncidentField.destinationNumber
    case .opened: IncidentField.opened
    case .due: IncidentField.dueAt
    case .notes: IncidentField.notes
    case .eventCode: EventField.code
    case .eventWith: EventField.with
    case .eventAt: EventField.at
    case .eventMinutes: EventField.minutes
    case .text: EventField.text
    case .save: Field(0x7FFF, "save", .flag)
    }
  }

  /// Whether it holds several lines, in an editor of its own.
  var isProse: Bool { kind == .prose }

  /// Whether it belongs to the first event of a new incident.
  public var isOfFirstEvent: Bool {
    switch self {
    case .eventCode, .eventWith, .eventAt, .eventMinutes, .text: true
    default: false
    }
  }

  /// Whether what is typed may stay a text that no master knows (DESIGN §4.21).
  var canBeKeptAsTyped: Bool { self == .customer || self == .unit }

  /// Whether the value is shown as a code with its text, and typing begins a new one.
  var isCoded: Bool {
    switch kind {
    case .code, .owner, .master: true
    default: false
    }
  }

  /// Whether F4 has something to list (`+`).
  var hasList: Bool {
    isCoded || [.site, .contact, .eventWith, .destinationType].contains(self)
  }

  /// Enter's short path: caller, unit, description, reason, text, [Save].
  static let shortPath: [MaskField] = [
    .customer, .contact, .unit, .description, .reason, .text, .save,
  ]

  /// Where Enter goes from a field: the desk's own path in the order of Tab, else the short path.
  static func next(
    after field: MaskField, in mask: MaskState, _ parameters: DeskParameters
  ) -> MaskField {
    if parameters.enterPath.isEmpty {
      return shortPath.first { mask.place($0) > mask.place(field) } ?? .save
    }
    let order = mask.tabOrder
    guard let place = order.firstIndex(of: field) else { return .save }
    return order.dropFirst(place + 1).first { $0.isOn(parameters) } ?? .save
  }

  /// Whether Enter stops here.
  func isOn(_ parameters: DeskParameters) -> Bool {
    parameters.enterPath.isEmpty
      ? MaskField.shortPath.contains(self) : parameters.enterPath.contains(field.name)
  }

  private static let byNumber: [UInt16: MaskField] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.field.number, $0) })

  init?(number: UInt16) {
    guard let field = MaskField.byNumber[number] else { return nil }
    self = field
  }
}

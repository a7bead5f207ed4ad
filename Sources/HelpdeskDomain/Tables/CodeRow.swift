/// What every row of a code table has: its code, its place, its texts (DESIGN §4.17, §4.18).
public struct CodeRow: Equatable, Sendable {
  public let id: RecordID
  /// 1 to 24 characters of `[A-Za-z0-9._-]`, unique within its table without case.
  public let code: String
  public let order: Int
  /// A retired code stays readable and is offered no more.
  public let isRetired: Bool
  public let text: LocalizedText
  public let shortText: LocalizedText
  /// The general code above a specific one.
  public let parent: RecordID?
  /// A reminder of an event code, the questions of a reason.
  public let hint: LocalizedText

  public init(_ card: RecordCard) {
    id = card.id
    code = card[CodeField.code].text ?? ""
    order = Int(card[CodeField.order].number ?? 0)
    isRetired = card[CodeField.retired].isTrue
    text = CodeRow.texts(card, CodeField.text)
    shortText = CodeRow.texts(card, CodeField.shortText)
    hint = CodeRow.texts(card, CodeField.hint)
    parent = card[CodeField.parent].record
  }

  fileprivate static func texts(_ card: RecordCard, _ field: (Language) -> Field) -> LocalizedText {
    LocalizedText(
      en: card[field(.en)].text ?? "", de: card[field(.de)].text ?? "",
      sv: card[field(.sv)].text ?? "", hu: card[field(.hu)].text ?? "")
  }
}

/// A priority code: how long until follow-up, warning and late, and in which hours
/// (incidents-mask.md §1.4). The three spans are independent (DESIGN §4.3).
public struct PriorityCode: Equatable, Sendable {
  public let row: CodeRow
  public let followUp: CoverageSpan?
  public let warning: CoverageSpan?
  public let late: CoverageSpan?
  public let basis: CoverageBasis

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    followUp = card[PriorityField.followUp].span
    warning = card[PriorityField.warning].span
    late = card[PriorityField.late].span
    let place = Int(card[PriorityField.basis].number ?? 0)
    let all = CoverageBasis.allCases
    basis = all.indices.contains(place) ? all[place] : .businessHours
  }
}

/// A status code. What it means is in its flags, never in its name (DESIGN §4.2, §4.4).
public struct StatusCode: Equatable, Sendable {
  public let row: CodeRow
  public let isClosed: Bool
  public let ignoresAlert: Bool
  public let stopsClock: Bool
  public let demands: StatusDemand
  /// The codes it may go to; empty = any other.
  public let mayGoTo: [String]

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    isClosed = card[StatusField.isClosed].isTrue
    ignoresAlert = card[StatusField.ignoresAlert].isTrue
    stopsClock = card[StatusField.stopsClock].isTrue
    demands = StatusDemand(rawValue: UInt8(card[StatusField.demands].number ?? 0))
    mayGoTo = (card[StatusField.mayGoTo].text ?? "").split(separator: " ").map(String.init)
  }

  public func mayGo(to other: StatusCode) -> Bool {
    mayGoTo.isEmpty || mayGoTo.contains(other.row.code)
  }
}

/// An event code: its class, direction, and what it counts as (DESIGN §4.23).
public struct EventCode: Equatable, Sendable {
  public let row: CodeRow
  public let eventClass: String
  /// 1 in, 2 out, 0 neither.
  public let direction: Int
  public let isFirstResponse: Bool
  public let tellsCustomer: Bool

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    eventClass = card[EventCodeField.eventClass].text ?? ""
    direction = Int(card[EventCodeField.direction].number ?? 0)
    isFirstResponse = card[EventCodeField.isFirstResponse].isTrue
    tellsCustomer = card[EventCodeField.tellsCustomer].isTrue
  }
}

/// A reason, general or specific: which group it routes to, how long it should take.
public struct ReasonCode: Equatable, Sendable {
  public let row: CodeRow
  public let expectedMinutes: Int?
  public let priority: RecordID?
  public let group: RecordID?
  /// What the agent has checked on the phone before anybody is sent.
  public let check: LocalizedText

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    check = CodeRow.texts(card, CodeField.check)
    expectedMinutes = card[ReasonCodeField.expectedMinutes].number.map(Int.init)
    priority = card[ReasonCodeField.priority].record
    group = card[ReasonCodeField.group].record
  }
}

/// A partner: who works here. The name is private, so it is empty until the store has read it.
public struct Partner: Equatable, Sendable {
  public let row: CodeRow
  public let login: String
  public let group: RecordID?
  public let name: String
  public let email: String
  public let absentFrom: Instant?
  public let absentUntil: Instant?
  /// How many open incidents rules may leave with him.
  public let openLimit: Int?
  public let supervisor: RecordID?
  public let department: String
  public let skills: String
  public let region: String
  public let mobile: String
  /// What an hour is billed at, in the smallest unit of the desk's currency.
  public let hourlyRate: Int64?

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    hourlyRate = card[PartnerField.hourlyRate].number
    login = card[PartnerField.login].text ?? ""
    group = card[PartnerField.group].record
    name = card[PartnerField.name].text ?? ""
    email = card[PartnerField.email].text ?? ""
    absentFrom = card[PartnerField.absentFrom].instant
    absentUntil = card[PartnerField.absentUntil].instant
    openLimit = card[PartnerField.openLimit].number.map(Int.init)
    supervisor = card[PartnerField.supervisor].record
    department = card[PartnerField.department].text ?? ""
    skills = card[PartnerField.skills].text ?? ""
    region = card[PartnerField.region].text ?? ""
    mobile = card[PartnerField.mobile].text ?? ""
  }
}

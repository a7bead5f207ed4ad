/// What a billable incident becomes: a typed view on its folded card (incidents-mask.md §2.8).
public struct ServiceOrder: Equatable, Sendable {
  public var card: RecordCard

  public init(_ card: RecordCard) { self.card = card }

  public var id: RecordID { card.id }
  public var revision: UInt32 { card.revision }

  public subscript(field: Field) -> FieldValue { card[field] }

  public var number: String { card[OrderField.number].text ?? "" }
  public var status: OrderStatus { OrderStatus(card[OrderField.status]) }
  public var billingState: BillingState {
    card[OrderField.billingState].number.flatMap(BillingState.init) ?? .open
  }
  public var billing: BillingVerdict? {
    card[OrderField.billing].number.flatMap(BillingVerdict.init)
  }
  public var incident: RecordID? { card[OrderField.incident].record }
  /// The event of the incident that it was made from; nil: from the incident itself.
  public var event: Int? { card[OrderField.event].number.map(Int.init) }
  public var lead: RecordID? { card[OrderField.lead].record }
  public var currency: Currency {
    card[OrderField.currency].text.flatMap(Currency.init) ?? .euro
  }
  public var isClosed: Bool { status == .closed }
  public var isWithdrawn: Bool { card[OrderField.withdrawn].isTrue }
  public var lines: [OrderLine] { card.rows(LineField.list).map(OrderLine.init) }
  public var totals: OrderTotals { OrderTotals(lines) }

  public var reasons: [RecordID] {
    card.rows(ReasonField.list).compactMap { $0[ReasonField.reason].record }
  }
  public var resolutions: [IncidentResolution] {
    card.rows(ResolutionField.list).compactMap(IncidentResolution.init)
  }
  public var history: [OrderStatusChange] {
    card.rows(OrderHistoryField.list).compactMap(OrderStatusChange.init)
  }
}

/// How far an order is. A new one is open; templates and estimates bind nobody. The numbers are
/// permanent.
public enum OrderStatus: Int64, CaseIterable, Sendable {
  case template = 1
  case estimate = 2
  case open = 3
  case closed = 4

  init(_ value: FieldValue) { self = value.number.flatMap(OrderStatus.init) ?? .open }

  /// The JSON value, and what the shell takes.
  public var name: String {
    switch self {
    case .template: "template"
    case .estimate: "estimate"
    case .open: "open"
    case .closed: "closed"
    }
  }

  public init?(name: String) {
    guard let found = OrderStatus.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = found
  }

  /// Only an open order is closed, and a closed one is only opened again.
  public func mayGo(to other: OrderStatus) -> Bool {
    if self == other { return false }
    if self == .closed { return other == .open }
    return other != .closed || self == .open
  }
}

/// How far the billing of an order is. The numbers are permanent.
public enum BillingState: Int64, CaseIterable, Sendable {
  /// The order is not closed: nothing is billed yet.
  case open = 1
  /// Closed, and nothing is charged.
  case free = 2
  /// Closed, and to be billed.
  case ready = 3
  case billed = 4

  public var name: String {
    switch self {
    case .open: "open"
    case .free: "free"
    case .ready: "ready"
    case .billed: "billed"
    }
  }

  public init?(name: String) {
    guard let found = BillingState.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = found
  }
}

/// What a line is for. The numbers are permanent.
public enum LineKind: Int64, CaseIterable, Sendable {
  case labour = 1
  case material = 2
  /// Travel, freight, disposal.
  case misc = 3

  public var name: String {
    switch self {
    case .labour: "labour"
    case .material: "material"
    case .misc: "misc"
    }
  }

  public init?(name: String) {
    guard let found = LineKind.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = found
  }
}

/// What covers a line. The numbers are permanent.
public enum CoverSource: Int64, Sendable {
  case warranty = 1
  case contract = 2
  /// Somebody set it on the line.
  case hand = 3
  /// The order was said to be free or parts only, without a warranty or a contract that says so.
  case goodwill = 4

  public var name: String {
    switch self {
    case .warranty: "warranty"
    case .contract: "contract"
    case .hand: "hand"
    case .goodwill: "goodwill"
    }
  }
}

/// One line of an order.
public struct OrderLine: Equatable, Sendable {
  /// Counts from 1 within the order; never given twice.
  public let number: Int
  public let kind: LineKind
  public let item: RecordID?
  /// Thousandths.
  public let quantity: Int64
  public let unit: String
  public let price: Int64
  public let amount: Int64
  public let cover: Int64
  public let coveredBy: CoverSource?
  public let covered: Int64
  public let at: Instant?
  public let by: RecordID?
  public let text: String

  /// What the customer pays.
  public var charged: Int64 { amount - covered }

  init(_ row: RecordCard.Row) {
    number = Int(row.id)
    kind = row[LineField.kind].number.flatMap(LineKind.init) ?? .misc
    item = row[LineField.item].record
    quantity = row[LineField.quantity].number ?? 0
    unit = row[LineField.unit].text ?? ""
    price = row[LineField.price].number ?? 0
    amount = row[LineField.amount].number ?? 0
    cover = row[LineField.cover].number ?? 0
    coveredBy = row[LineField.coveredBy].number.flatMap(CoverSource.init)
    covered = row[LineField.covered].number ?? 0
    at = row[LineField.at].instant
    by = row[LineField.by].record
    text = row[LineField.text].text ?? ""
  }
}

/// What the lines come to.
public struct OrderTotals: Equatable, Sendable {
  public var amount: Int64 = 0
  public var covered: Int64 = 0
  public var charged: Int64 { amount - covered }

  public init(_ lines: [OrderLine]) {
    for line in lines {
      amount += line.amount
      covered += line.covered
    }
  }
}

/// A change of an order's status.
public struct OrderStatusChange: Equatable, Sendable {
  public let at: Instant
  public let by: RecordID?
  public let lead: RecordID?
  public let from: OrderStatus?
  public let to: OrderStatus

  init?(_ row: RecordCard.Row) {
    guard let at = row[OrderHistoryField.at].instant,
      let to = row[OrderHistoryField.to].number.flatMap(OrderStatus.init)
    else { return nil }
    self.at = at
    self.to = to
    by = row[OrderHistoryField.by].record
    lead = row[OrderHistoryField.lead].record
    from = row[OrderHistoryField.from].number.flatMap(OrderStatus.init)
  }
}

import HelpdeskDomain
import Testing

/// A desk with a customer and an incident, ready for a service order.
struct OrderStage {
  var desk: TestDesk
  let customer: RecordID
  var incident: RecordID

  init(_ verdict: BillingVerdict? = nil) throws {
    desk = try TestDesk()
    customer = try desk.create(.customer, [CustomerField.name: .text("Nordwerk")])
    incident = try desk.log(
      "Paper jam",
      [
        IncidentField.customer: .record(customer), IncidentField.owner: .record(desk.meyer),
        IncidentField.contact: .text("A. Brandt"), IncidentField.phone: .text("040-555 12"),
        IncidentField.billing: verdict.map { .number($0.rawValue) } ?? .none,
        IncidentField.warrantyCovered: .flag(verdict == .free),
        IncidentField.contractCovered: .flag(verdict == .partsOnly),
      ].filter { $0.value != .none }, reasons: ["PRN/JAM"])
  }

  /// Makes an order of the incident.
  @discardableResult
  mutating func make(event: Int? = nil, _ status: OrderStatus = .open) throws -> ServiceOrder {
    var new = NewOrder(incident: incident, event: event)
    new.status = status
    let id = try desk.perform(.order(.create(new)))
    return try order(id)
  }

  func order(_ id: RecordID) throws -> ServiceOrder {
    ServiceOrder(try #require(desk.cards[id]))
  }

  /// Adds a line; quantities are thousandths, prices cents.
  mutating func add(
    _ kind: LineKind, _ quantity: Int64, _ price: Int64, cover: Int64? = nil, to order: RecordID
  ) throws {
    var values: [Field: FieldValue] = [
      LineField.kind: .number(kind.rawValue), LineField.quantity: .number(quantity),
      LineField.price: .number(price),
    ]
    values[LineField.cover] = cover.map { .number($0) }
    try desk.perform(.order(.addLine(order, values)))
  }

  mutating func change(
    _ order: RecordID, _ status: OrderStatus, by resolution: String? = nil
  ) throws {
    let code = try resolution.map { try desk.code($0, .resolution) }
    try desk.perform(.order(.changeStatus(order, status, resolution: code, text: "")))
  }

  mutating func synchronize(_ sync: OrderSync, first: OrderSide? = nil) throws {
    try desk.perform(
      .master(
        .change(
          RecordID(.desk, 1),
          [
            DeskField.orderSync: .text(sync.rawValue),
            DeskField.orderSyncFirst: FieldValue(first?.rawValue ?? ""),
          ])))
  }

  /// Expects that a command is refused for exactly this reason.
  func expectRefused(
    _ refusal: DeskRefusal, _ command: OrderCommand,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: refusal, sourceLocation: sourceLocation) {
      var copy = desk
      try copy.perform(.order(command))
    }
  }
}

import HelpdeskDomain
import Testing

/// Protects cross-references: ★ "Service, der fakturiert werden muss", ★ "mithilfe des Zieltyps
/// einen Querverweis" (call-center document; incidents-mask.md §2.7, [C] S13, S14, S20).
struct CreateOrderTests {
  @Test func `★ [C] a service order carries incident, customer, verdict and a number of its own`()
    throws
  {
    var stage = try OrderStage(.free)
    let order = try stage.make()
    #expect(order.number == "SO0000001")
    #expect(order.status == .open)
    #expect(order.incident == stage.incident)
    #expect(order[OrderField.customer] == .record(stage.customer))
    #expect(order[OrderField.contact] == .text("A. Brandt"))
    #expect(order.billing == .free)
    #expect(order.lead == stage.desk.meyer)
    #expect(order.reasons == [try stage.desk.code("PRN/JAM", .reason)])
    let incident = try stage.desk.incident(stage.incident)
    #expect(incident.destination?.type == "SRO")
    #expect(incident.destination?.number == "SO0000001")
    #expect(incident.destination?.order == order.id)
    let code = stage.desk.desk.tables.eventCode(incident.events.last?.code)
    #expect(code?.row.code == "ORDER")
    #expect(incident.events.last?.text == "SO0000001")
    #expect(stage.desk.desk.order(number: "so0000001") == order.id)
    #expect(stage.desk.desk.order(number: "1") == order.id)
  }

  @Test func `[C] a cross-reference asks for a customer`() throws {
    var stage = try OrderStage()
    stage.incident = try stage.desk.log("No name yet")
    stage.expectRefused(
      .order(.noCustomer(number: "INC0000002")), .create(NewOrder(incident: stage.incident)))
  }

  @Test func `a second order of the same incident is refused with the one that stands`() throws {
    var stage = try OrderStage()
    try stage.make()
    stage.expectRefused(
      .order(
        .hasDestination(number: "INC0000001", type: "SRO", destination: "SO0000001")),
      .create(NewOrder(incident: stage.incident)))
  }

  @Test func `★ [C] an order is made from one event, beside that of the incident`() throws {
    var stage = try OrderStage()
    let whole = try stage.make()
    let visit = try stage.make(event: 1)
    #expect(visit.event == 1)
    #expect(visit.number == "SO0000002")
    let incident = try stage.desk.incident(stage.incident)
    #expect(incident.destination?.order == whole.id)
    #expect(incident.destination(ofEvent: 1)?.order == visit.id)
    stage.expectRefused(
      .order(
        .hasDestination(number: "INC0000001", type: "SRO", destination: "SO0000002")),
      .create(NewOrder(incident: stage.incident, event: 1)))
    stage.expectRefused(
      .order(.unknownEvent(number: "INC0000001", event: 9)),
      .create(NewOrder(incident: stage.incident, event: 9)))
  }

  @Test func `a closed incident gets no order`() throws {
    var stage = try OrderStage()
    try stage.desk.bring(stage.incident, to: "CLOSED")
    stage.expectRefused(
      .incident(.closed(number: "INC0000001")), .create(NewOrder(incident: stage.incident)))
  }

  @Test func `[C] prefix and counter make the number, and a new prefix goes on counting`() throws {
    var stage = try OrderStage()
    try stage.make()
    try stage.desk.perform(
      .master(.change(RecordID(.desk, 1), [DeskField.orderPrefix: .text("RP-")])))
    let next = try stage.make(event: 1)
    #expect(next.number == "RP-0000002")
    #expect(stage.desk.desk.order(number: "SO0000001") == RecordID(.serviceOrder, 1))
  }

  @Test func `making is one act: taken back, the number is burnt and the incident is free again`()
    throws
  {
    var stage = try OrderStage()
    let before = try stage.desk.incident(stage.incident)
    let command = DeskCommand.order(.create(NewOrder(incident: stage.incident)))
    let new = try stage.desk.desk.decide(command, on: before.card, stage.desk.context)
    stage.desk.take(new)
    let group = UndoGroup(
      entries: new.map {
        RecordedEntry(
          $0, sequence: 1, recordedAt: stage.desk.now, actor: stage.desk.klein, origin: .shell,
          revision: 1)
      }, later: [:], cards: stage.desk.cards)
    stage.desk.take(try group.decide())
    #expect(try stage.order(RecordID(.serviceOrder, 1)).isWithdrawn)
    #expect(try stage.desk.incident(stage.incident).destination == nil)
    #expect(try stage.make().number == "SO0000002")
  }
}

/// Protects destinations that are a type and a number (DESIGN §4.9), and their type from anything
/// that is typed.
struct DestinationTests {
  @Test func `★ an incident refers to an order of another system by type and number`() throws {
    var stage = try OrderStage()
    try stage.desk.perform(
      .change(
        stage.incident,
        [
          IncidentField.destinationType: .text("co"),
          IncidentField.destinationNumber: .text("4711"),
        ], reasons: nil))
    let destination = try stage.desk.incident(stage.incident).destination
    #expect(destination?.type == "CO")
    #expect(destination?.number == "4711")
    #expect(destination?.order == nil)
  }

  @Test func `an unknown type, a number alone and a typed service order are refused`() throws {
    let stage = try OrderStage()
    func change(_ type: String, _ number: String) -> IncidentCommand {
      .change(
        stage.incident,
        [
          IncidentField.destinationType: FieldValue(type),
          IncidentField.destinationNumber: FieldValue(number),
        ], reasons: nil)
    }
    expectRefused(.unknownDestination("ZZZ"), stage.desk, change("ZZZ", "1"))
    expectRefused(.missing(IncidentField.destinationType), stage.desk, change("", "1"))
    expectRefused(.orderNotTyped, stage.desk, change("SRO", "SO0000001"))
  }

  @Test func `[C] no number is referred to without a customer`() throws {
    var stage = try OrderStage()
    let other = try stage.desk.log("No name yet")
    expectRefused(
      .missing(IncidentField.customer), stage.desk,
      .change(
        other,
        [
          IncidentField.destinationType: .text("PO"),
          IncidentField.destinationNumber: .text("9"),
        ], reasons: nil))
  }

  @Test func `a service order that stands is not replaced by another reference`() throws {
    var stage = try OrderStage()
    try stage.make()
    expectRefused(
      .orderStands("SO0000001"), stage.desk,
      .change(stage.incident, [IncidentField.destinationType: .text("CO")], reasons: nil))
  }

  @Test func `[C] an event refers to a purchase order, and lets it go`() throws {
    var stage = try OrderStage()
    try stage.desk.perform(
      .order(.refer(stage.incident, event: 1, .purchaseOrder, number: "4500017")))
    var incident = try stage.desk.incident(stage.incident)
    #expect(incident.destination(ofEvent: 1)?.type == "PO")
    #expect(incident.destination == nil)
    try stage.desk.perform(.order(.refer(stage.incident, event: 1, .purchaseOrder, number: "")))
    incident = try stage.desk.incident(stage.incident)
    #expect(incident.destination(ofEvent: 1) == nil)
    stage.expectRefused(
      .order(.notTyped(.serviceOrder)),
      .refer(stage.incident, event: 1, .serviceOrder, number: "SO1"))
  }
}

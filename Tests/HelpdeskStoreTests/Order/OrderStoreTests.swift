import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects service orders on disk: one frame each, read back whole, followed to the incident in
/// the same frame, taken back whole, numbered once (decisions 0089, 0090).
struct OrderStoreTests {
  let desk: TestDesk
  let session: DeskSession
  let incident: RecordID

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
    let customer = try session.perform(TestCommand.customer("Nordwerk"), desk.identity()).record
    incident = try session.perform(
      TestCommand.log(
        "Papierstau", contact: "Erika Mustermann",
        reason: session.desk.tables.reasons.first { $0.row.parent != nil }?.row.id,
        customer: customer), desk.identity()
    ).record
  }

  private func make() throws -> Performed {
    try session.perform(.order(.create(NewOrder(incident: incident))), desk.identity())
  }

  private func line(_ order: RecordID, _ price: Int64) -> DeskCommand {
    .order(
      .addLine(
        order,
        [
          LineField.kind: .number(1), LineField.price: .number(price),
          LineField.text: .text("Walze getauscht"),
        ]))
  }

  @Test func `an order comes back whole from the journal and from a snapshot`() throws {
    let order = try make().record
    try session.perform(line(order, 8000), desk.identity())
    let card = try session.card(order)
    let read = try desk.open()
    #expect(try read.card(order) == card)
    #expect(DeskPicture(read.desk).differences(from: DeskPicture(session.desk)) == [])
    #expect(try session.writeSnapshot() != nil)
    let quick = try desk.open()
    #expect(DeskPicture(quick.desk).differences(from: DeskPicture(session.desk)) == [])
    #expect(try quick.card(order) == card)
    #expect(quick.desk.order(number: "SO0000001") == order)
    #expect(quick.desk.orders(OrderFilter()).map(\.id) == [order])
  }

  @Test func `making an order is one frame of order and incident, undone and redone as one`()
    throws
  {
    let done = try make()
    #expect(done.records == [RecordID(.serviceOrder, 1), incident])
    try session.undoLast(desk.identity())
    #expect(try session.incident(incident)?.destination == nil)
    #expect(session.desk.orders(OrderFilter()).isEmpty)
    try session.redoLast(desk.identity())
    #expect(try session.incident(incident)?.destination?.number == "SO0000001")
    #expect(session.desk.orders(OrderFilter()).map(\.id) == [RecordID(.serviceOrder, 1)])
    try session.undoLast(desk.identity())
    #expect(try make().record == RecordID(.serviceOrder, 2))
    #expect(try session.incident(incident)?.destination?.number == "SO0000002")
  }

  @Test func `a line is taken back alone, whatever others added since`() throws {
    let order = try make().record
    try session.perform(line(order, 100), desk.identity())
    let other = try desk.open()
    try other.perform(line(order, 200), desk.identity("weber"))
    try session.undoLast(desk.identity())
    let card = try #require(try session.card(order))
    #expect(ServiceOrder(card).lines.map(\.price) == [200])
  }

  @Test func `two writers never give a number twice`() throws {
    let other = try desk.open()
    var numbers: Set<String> = []
    for turn in 0..<20 {
      let writer = turn % 2 == 0 ? session : other
      let customer = RecordID(.customer, 1)
      let new = try writer.perform(
        TestCommand.log("Nr. \(turn)", customer: customer), desk.identity()
      ).record
      let order = try writer.perform(
        .order(.create(NewOrder(incident: new))), desk.identity()
      ).record
      let number = try writer.card(order)?[OrderField.number].text
      #expect(numbers.insert(try #require(number)).inserted)
    }
    #expect(numbers.count == 20)
  }

  @Test func `what follows stands in the frame of the change, and is undone with it`() throws {
    let order = try make().record
    try session.perform(
      .master(
        .change(
          RecordID(.desk, 1),
          [
            DeskField.orderSync: .text("both"), DeskField.orderSyncFirst: .text("incident"),
          ])), desk.identity())
    let resolution = try #require(session.desk.tables.find("PHONE/USE", in: .resolution))
    var draft = StatusDraft(try #require(session.desk.tables.parameters.closedStatus))
    draft.resolution = resolution
    let closing = try session.perform(
      .incident(.changeStatus(incident, draft)), desk.identity())
    #expect(closing.records == [incident, order])
    var closed = ServiceOrder(try #require(try session.card(order)))
    #expect(closed.status == .closed)
    #expect(closed.resolutions.map(\.code) == [resolution])
    #expect(session.desk.orders(OrderFilter())[0].status == .closed)
    try session.undoLast(desk.identity())
    closed = ServiceOrder(try #require(try session.card(order)))
    #expect(closed.status == .open)
    #expect(closed.resolutions.isEmpty)
    #expect(try session.incident(incident)?.isClosed == false)
  }

  @Test func `the last change is the time of the newest frame`() throws {
    let order = try make().record
    let first = try #require(try session.lastChange(of: order))
    try session.perform(line(order, 100), desk.identity())
    let second = try #require(try session.lastChange(of: order))
    #expect(second > first)
    #expect(try session.lastChange(of: RecordID(.serviceOrder, 9)) == nil)
  }

  @Test func `an erased person leaves no word in orders, and their amounts stay`() throws {
    let order = try make().record
    try session.perform(line(order, 8000), desk.identity())
    try session.perform(
      .order(.consent(incident, ConsentDraft(by: "Erika Mustermann", sum: 10000))),
      desk.identity())
    let person = try #require(try session.incident(incident)?.contactPerson)
    try session.erase(person, desk.identity())
    let read = try desk.open()
    let kept = ServiceOrder(try #require(try read.card(order)))
    #expect(kept[OrderField.contact] == .none)
    #expect(kept.lines.map(\.text) == [""])
    #expect(kept.totals.charged == 8000)
    #expect(try read.incident(incident)?.consents.map(\.by) == [""])
    #expect(try read.incident(incident)?.consents.map(\.sum) == [10000])
  }
}

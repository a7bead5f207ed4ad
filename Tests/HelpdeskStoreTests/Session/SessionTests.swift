import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that what a command was told is durable, seen by everybody, and done once.
struct SessionTests {
  let desk: TestDesk

  init() throws { desk = try TestDesk() }

  @Test func `a new desk has its codes and its founder`() throws {
    let session = try desk.open()
    #expect(session.desk.tables.parameters.name == "Test")
    #expect(session.desk.tables.statuses.count == DefaultCodes.statuses.count)
    let founder = try #require(session.desk.tables.partner(login: "meyer"))
    #expect(founder.name == "Anna Meyer")
    #expect(founder.row.id == RecordID(.partner, 1))
  }

  @Test func `an incident is there with all its words after the desk is opened again`() throws {
    let session = try desk.open()
    let performed = try session.perform(
      TestCommand.log("Drucker 4 steht — Größe Ő", contact: "Årsta"), desk.identity())
    #expect(performed.records == [RecordID(.incident, 1), RecordID(.person, 1)])
    #expect(performed.revision == 1)
    let again = try desk.open()
    let incident = try #require(try again.incident(performed.record))
    #expect(incident.number == "INC0000001")
    #expect(incident.description == "Drucker 4 steht — Größe Ő")
    #expect(incident.events.map(\.text) == ["said so"])
    #expect(try incident == session.incident(performed.record))
    #expect(again.desk.incident(number: "inc0000001") == performed.record)
    let person = try #require(try again.card(RecordID(.person, 1)))
    #expect(person[PersonField.name] == .text("Årsta"))
  }

  @Test func `a login without a partner becomes one on its first write`() throws {
    let session = try desk.open()
    let performed = try session.perform(
      TestCommand.log("Tür klemmt"), desk.identity("o'hara", name: "Mia O'Hara"))
    let partner = try #require(session.desk.tables.partner(login: "o'hara"))
    #expect(partner.name == "Mia O'Hara")
    #expect(partner.row.code == "O-HARA")
    let logged = try #require(try session.entries(of: performed.record).first)
    #expect(logged.actor == partner.row.id)
    #expect(try session.incident(performed.record)?.ssr == partner.row.id)
  }

  @Test func `a retry with the same id is answered and not done twice`() throws {
    let session = try desk.open()
    let identity = desk.identity()
    let first = try session.perform(TestCommand.log("einmal"), identity)
    let again = try desk.open().perform(TestCommand.log("einmal"), identity)
    #expect(again.wasDuplicate)
    #expect(again.record == first.record)
    #expect(again.revision == 1)
    #expect(try desk.open().desk.incidents.count == 1)
  }

  @Test func `two sessions see each other and give no number twice`() throws {
    let (one, two) = (try desk.open(), try desk.open())
    var numbers: Set<String> = []
    for turn in 0..<20 {
      let session = turn % 2 == 0 ? one : two
      let performed = try session.perform(TestCommand.log("turn \(turn)"), desk.identity())
      let incident = try #require(try session.incident(performed.record))
      numbers.insert(incident.number)
    }
    #expect(numbers.count == 20)
    #expect(try one.refresh())
    #expect(try !one.refresh())
    #expect(one.desk.incidents.count == 20)
    let last = RecordID(.incident, 20)
    #expect(try one.card(last) == two.card(last))
  }

  @Test func `a refusal writes nothing`() throws {
    let session = try desk.open()
    let before = try session.status()
    #expect(throws: StoreCallError.refused(.incident(.missing(IncidentField.description)))) {
      try session.perform(TestCommand.log("  "), desk.identity())
    }
    #expect(throws: StoreCallError.refused(.unknownRecord(RecordID(.incident, 9)))) {
      try session.perform(.incident(.close(RecordID(.incident, 9))), desk.identity())
    }
    let after = try session.status()
    #expect(after.entries == before.entries)
    #expect(after.durableEnd == before.durableEnd)
  }

  @Test func `a base that is no longer the newest is a conflict`() throws {
    let session = try desk.open()
    let id = try session.perform(TestCommand.log("eins"), desk.identity()).record
    try session.perform(TestCommand.note(id, "two", in: session.desk), desk.identity())
    let change = TestCommand.change(id, [IncidentField.description: .text("zwei")])
    #expect(throws: StoreCallError.refused(.conflict(id, base: 1, current: 2))) {
      try session.perform(change, base: 1, desk.identity())
    }
    #expect(try session.perform(change, base: 2, desk.identity()).revision == 3)
  }

  @Test func `several commands make one frame and may name what is not there yet`() throws {
    let session = try desk.open()
    let performed = try session.perform(desk.identity()) { desk in
      let customer = RecordID(.customer, desk.count(of: .customer) + 1)
      return [
        TestCommand.customer("Nordwerk"), TestCommand.log("für Nordwerk", customer: customer),
      ]
    }
    #expect(performed.records == [RecordID(.customer, 1), RecordID(.incident, 1)])
    let entries = try performed.records.flatMap { try session.entries(of: $0) }
    #expect(entries.map(\.sequence) == [performed.sequence, performed.sequence + 1])
    #expect(session.desk.incidents[0].customer == RecordID(.customer, 1))
    #expect(try desk.open().desk.incidents[0] == session.desk.incidents[0])
  }

  @Test func `one frame may change a record twice`() throws {
    let session = try desk.open()
    let id = try session.perform(TestCommand.log("eins"), desk.identity()).record
    let performed = try session.perform(desk.identity()) { desk in
      [
        TestCommand.note(id, "a", in: desk),
        TestCommand.change(id, [IncidentField.description: .text("b")]),
      ]
    }
    #expect(performed.revision == 3)
    let again = try desk.open()
    let incident = try #require(try again.incident(id))
    #expect(incident.description == "b")
    #expect(incident.events.map(\.text) == ["said so", "a"])
    #expect(try again.entries(of: id).map(\.revision) == [1, 2, 3])
    #expect(try session.incident(id) == incident)
  }

  @Test func `a session that only reads refuses with the journal's reason`() throws {
    let session = try desk.open(.readOnly)
    #expect(session.readOnlyReason == .asked)
    do throws(StoreCallError) {
      try session.perform(TestCommand.log("nein"), desk.identity())
      Issue.record("It was written.")
    } catch {
      guard case .failed(.journal(let failure)) = error else { throw error }
      #expect(failure.code == .readOnly)
    }
  }

  @Test func `a desk is made once`() throws {
    do throws(StoreCallError) {
      try DeskSession.create(
        at: desk.path, founding: TestDesk.founding, desk.identity(), options: TestDesk.options)
      Issue.record("It was made twice.")
    } catch {
      guard case .failed(.journal(let failure)) = error else { throw error }
      #expect(failure.code == .exists)
    }
  }

  @Test func `a desk whose making was killed is unfounded and can be founded`() throws {
    let path = desk.directory.file("half")
    try Journal.create(at: path, options: TestDesk.options)
    #expect(throws: StoreError.unfounded(path: path)) {
      try DeskSession(opening: path, options: TestDesk.options)
    }
    try DeskSession.create(
      at: path, founding: TestDesk.founding, desk.identity(), options: TestDesk.options)
    #expect(try DeskSession(opening: path).desk.tables.parameters.name == "Test")
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the work of two agents on one incident (DESIGN §4.11): what touches different fields
/// stands on both sides, what touches the same one is asked about, and nothing is lost silently.
struct MergeTests {
  private let desk: TestDesk
  private let session: DeskSession
  private let id: RecordID

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
    id = try session.perform(TestCommand.log("Jam", contact: "Brandt"), desk.identity()).record
  }

  private func save(
    _ values: [Field: FieldValue], reasons: [RecordID]? = nil, from base: UInt32,
    as login: String = "meyer"
  ) throws -> Performed {
    try session.perform(
      .incident(.change(id, values, reasons: reasons)), merging: base, desk.identity(login))
  }

  private func conflict(_ body: () throws -> Performed) throws -> MergeConflict {
    let error = try #require(#expect(throws: StoreCallError.self) { try body() })
    guard case .refused(.merge(let conflict)) = error else { throw error }
    return conflict
  }

  @Test func `changes of different fields both stand, in one frame`() throws {
    try _ = save([IncidentField.phone: .text("1")], from: 1, as: "ek")
    let mine = try save([IncidentField.site: .text("2")], from: 1)
    #expect(mine.revision == 3)
    let incident = try #require(try session.incident(id))
    #expect(incident[IncidentField.phone] == .text("1"))
    #expect(incident[IncidentField.site] == .text("2"))
  }

  @Test func `a field changed by both is told with base, mine, theirs, who and when`() throws {
    let theirs = try save([IncidentField.description: .text("Jam in tray 2")], from: 1, as: "ek")
    let before = try session.status().entries
    let found = try conflict {
      try save([IncidentField.description: .text("Jam since Monday")], from: 1)
    }
    #expect(try session.status().entries == before)
    #expect(found.base == 1)
    #expect(found.current == 2)
    let field = try #require(found.fields.first)
    #expect(found.fields.count == 1)
    #expect(field.field == IncidentField.description)
    #expect(field.base == [.text("Jam")])
    #expect(field.mine == [.text("Jam since Monday")])
    #expect(field.theirs == [.text("Jam in tray 2")])
    #expect(field.by == session.desk.tables.partner(login: "ek")?.row.id)
    let recorded = try #require(try session.entries(of: id).last)
    #expect(field.at == recorded.recordedAt)
    #expect(found.since == [recorded])
    #expect(recorded.sequence == theirs.sequence)
  }

  @Test func `the same value on both sides is no conflict`() throws {
    try _ = save([IncidentField.phone: .text("1")], from: 1, as: "ek")
    let mine = try save(
      [IncidentField.phone: .text("1"), IncidentField.site: .text("2")], from: 1)
    let last = try #require(try session.entries(of: id).last)
    #expect(mine.revision == 3)
    #expect(last.entry.changes.map(\.field) == [IncidentField.site.number])
  }

  @Test func `a form does not take back what it never changed`() throws {
    try _ = save([IncidentField.description: .text("Jam in tray 2")], from: 1, as: "ek")
    try _ = save(
      [IncidentField.description: .text("Jam"), IncidentField.site: .text("2")], from: 1)
    #expect(try session.incident(id)?.description == "Jam in tray 2")
  }

  @Test func `a customer found and a customer typed are the same field`() throws {
    let customer = try session.perform(TestCommand.customer("Nordwerk"), desk.identity()).record
    try _ = save([IncidentField.customerName: .text("Nordwerk?")], from: 1, as: "ek")
    let found = try conflict {
      try save([IncidentField.customer: .record(customer)], from: 1)
    }
    #expect(found.fields.map(\.field) == [IncidentField.customer])
    #expect(found.fields.first?.theirs == [.text("Nordwerk?")])
    #expect(found.fields.first?.mine == [.record(customer)])
  }

  @Test func `reasons are one value and conflict as a whole`() throws {
    let tables = session.desk.tables
    let jam = try #require(tables.find("PRN/JAM", in: .reason))
    let feed = try #require(tables.find("PRN/FEED", in: .reason))
    try _ = save([:], reasons: [jam], from: 1, as: "ek")
    let found = try conflict { try save([:], reasons: [feed], from: 1) }
    #expect(found.fields.map(\.field) == [ReasonField.reason])
    #expect(found.fields.first?.base == [])
    #expect(try save([:], reasons: [feed], from: found.current).revision == 3)
  }

  @Test func `events are added side by side, a status set by both is asked about`() throws {
    let tables = session.desk.tables
    let work = try #require(tables.find("WORK", in: .statusCode))
    let parts = try #require(tables.find("WPART", in: .statusCode))
    try session.perform(TestCommand.note(id, "one", in: session.desk), desk.identity("ek"))
    try session.perform(
      TestCommand.note(id, "two", in: session.desk), merging: 1, desk.identity())
    #expect(try session.incident(id)?.events.count == 3)
    var event = EventDraft(code: tables.find("NOTE", in: .eventCode), text: "three")
    event.status = work
    event.owner = RecordID(.partner, 1)
    try session.perform(
      .incident(.recordEvent(id, event, reopening: false)), merging: 1, desk.identity("ek"))
    let found = try conflict {
      try session.perform(
        .incident(.changeStatus(id, StatusDraft(parts))), merging: 1, desk.identity())
    }
    #expect(found.fields.map(\.field) == [IncidentField.status])
  }

  @Test func `a choice is asked about again when a third one wrote meanwhile`() throws {
    try _ = save([IncidentField.phone: .text("1")], from: 1, as: "ek")
    let first = try conflict { try save([IncidentField.phone: .text("2")], from: 1) }
    try _ = save([IncidentField.phone: .text("3")], from: 2, as: "klein")
    let second = try conflict { try save([IncidentField.phone: .text("2")], from: first.current) }
    #expect(second.fields.first?.theirs == [.text("3")])
    #expect(second.fields.first?.base == [.text("1")])
    #expect(try save([IncidentField.phone: .text("2")], from: second.current).revision == 4)
  }

  @Test func `a master that two changed is merged in the same way`() throws {
    let customer = try session.perform(TestCommand.customer("Nordwerk"), desk.identity()).record
    func change(_ field: Field, _ text: String, _ login: String) throws -> Performed {
      try session.perform(
        .master(.change(customer, [field: .text(text)])), merging: 1, desk.identity(login))
    }
    try _ = change(CustomerField.phone, "040", "ek")
    try _ = change(CustomerField.site, "Hamburg", "meyer")
    let found = try conflict { try change(CustomerField.phone, "041", "klein") }
    #expect(found.fields.map(\.field) == [CustomerField.phone])
  }
}

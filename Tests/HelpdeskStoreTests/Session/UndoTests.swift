import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects the promise that an act can be taken back as long as nothing stands on it, and that
/// nothing is ever removed for it (DESIGN §4.10).
struct UndoTests {
  let desk: TestDesk
  let session: DeskSession

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
  }

  private func log(_ text: String = "eins") throws -> RecordID {
    let reason = session.desk.tables.reasons.first { $0.row.parent != nil }?.row.id
    return try session.perform(TestCommand.log(text, reason: reason), desk.identity()).record
  }

  /// Everything a user sees of the incident, without how often it changed.
  private func picture(_ id: RecordID) throws -> Incident {
    var incident = try #require(try session.incident(id))
    incident.card.revision = 0
    return incident
  }

  @Test func `undo brings a field back, redo sets it again`() throws {
    let id = try log()
    let change = TestCommand.change(id, [IncidentField.description: .text("zwei")])
    try session.perform(change, desk.identity())
    try session.undoLast(desk.identity())
    #expect(try picture(id).description == "eins")
    try session.redoLast(desk.identity())
    #expect(try picture(id).description == "zwei")
    try session.undoLast(desk.identity())
    #expect(try picture(id).description == "eins")
    #expect(try session.entries(of: id).count == 5)
    #expect(try desk.open().incident(id) == session.incident(id))
  }

  @Test func `an undone event is gone from the incident and not from its history`() throws {
    let id = try log()
    let before = try picture(id)
    let note = try session.perform(
      TestCommand.note(id, "falsch", in: session.desk), desk.identity())
    let undone = try session.undoLast(desk.identity())
    #expect(try picture(id).events == before.events)
    #expect(try session.entries(of: id).contains { $0.sequence == note.sequence })
    var cursor = LineCursor(from: undone.sequence)
    #expect(try session.readLines(&cursor).map(\.undoes) == [note.sequence])
    // The row's id stays used, so that nothing else takes its place in the history.
    try session.perform(TestCommand.note(id, "richtig", in: session.desk), desk.identity())
    #expect(try picture(id).events.map(\.number) == [1, 3])
  }

  @Test func `an undone resolution, closing included, leaves the incident as it was`() throws {
    let id = try log()
    let before = try picture(id)
    let flags = session.desk.incidents[id.row].flags
    let resolution = try #require(session.desk.tables.resolutions.first { $0.parent != nil }?.id)
    try session.perform(
      .incident(.resolve(id, resolution: resolution, text: "Rolle")), desk.identity())
    let resolved = try picture(id)
    try session.perform(.incident(.close(id)), desk.identity())
    #expect(session.desk.incidents[id.row].isClosed)
    try session.undoLast(desk.identity())
    #expect(try picture(id).isClosed == resolved.isClosed)
    #expect(try picture(id).status == resolved.status)
    try session.undoLast(desk.identity())
    let after = try picture(id)
    #expect(after.status == before.status)
    #expect(after.history == before.history)
    #expect(after.resolutions.isEmpty)
    #expect(session.desk.incidents[id.row].flags == flags)
  }

  @Test func `the columns forget an undone event and resolution, and keep those that stay`() throws
  {
    let id = try log()
    let columns = { session.desk.incidents }
    let note = try #require(session.desk.tables.find("NOTE", in: .eventCode))
    let first = try #require(session.desk.tables.parameters.firstEvent)
    try session.perform(TestCommand.note(id, "eins", in: session.desk), desk.identity())
    try session.perform(TestCommand.note(id, "zwei", in: session.desk), desk.identity())
    try session.undoLast(desk.identity())
    #expect(columns().hasEvent(row: id.row, code: note))
    try session.undoLast(desk.identity())
    #expect(!columns().hasEvent(row: id.row, code: note))
    #expect(columns().hasEvent(row: id.row, code: first))
    let codes = session.desk.tables.resolutions.filter { $0.parent != nil }.map(\.id)
    try session.perform(.incident(.resolve(id, resolution: codes[0], text: "")), desk.identity())
    try session.perform(.incident(.resolve(id, resolution: codes[1], text: "")), desk.identity())
    try session.undoLast(desk.identity())
    #expect(columns()[id.row].resolution == codes[0])
    try session.redoLast(desk.identity())
    #expect(columns()[id.row].resolution == codes[1])
    try session.undoLast(desk.identity())
    let read = try desk.open().desk.incidents
    #expect(read[id.row].resolution == codes[0])
    #expect(!read.hasEvent(row: id.row, code: note) && read.hasEvent(row: id.row, code: first))
  }

  @Test func `undone reasons come back in their order`() throws {
    let id = try log()
    let specific = session.desk.tables.reasons.filter { $0.row.parent != nil }.map(\.row.id)
    let (first, second, third) = (specific[1], specific[2], specific[3])
    try session.perform(
      .incident(.change(id, [:], reasons: [first, second])), desk.identity())
    try session.perform(.incident(.change(id, [:], reasons: [third])), desk.identity())
    try session.undoLast(desk.identity())
    #expect(try picture(id).reasons == [first, second])
    #expect(session.desk.incidents[id.row].reason == first)
    #expect(try desk.open().desk.incidents[id.row].reason == first)
  }

  @Test func `an undone new incident is withdrawn and its number stays burnt`() throws {
    let id = try log()
    try session.undoLast(desk.identity())
    #expect(try picture(id).isWithdrawn)
    #expect(session.desk.incidents[id.row].flags.contains(.withdrawn))
    let next = try log("zwei")
    #expect(try picture(next).number == "INC0000002")
    #expect(throws: StoreCallError.refused(.incident(.withdrawn(number: "INC0000001")))) {
      try session.perform(TestCommand.note(id, "?", in: session.desk), desk.identity())
    }
  }

  @Test func `a withdrawn incident comes back by redo`() throws {
    let id = try log()
    let before = try picture(id)
    try session.undoLast(desk.identity())
    try session.redoLast(desk.identity())
    #expect(try picture(id) == before)
    #expect(!session.desk.incidents[id.row].flags.contains(.withdrawn))
    #expect(try session.entries(of: id).last?.entry.kind == EntryKind(.incident, .reinstated))
  }

  @Test func `a later change of the same field refuses the undo, another field does not`() throws {
    let id = try log()
    let first = try session.perform(
      TestCommand.change(id, [IncidentField.description: .text("zwei")]), desk.identity())
    let other = try desk.open()
    try other.perform(
      TestCommand.change(id, [IncidentField.site: .text("Halle 4")]), desk.identity("weber"))
    let late = try other.perform(
      TestCommand.change(id, [IncidentField.description: .text("drei")]), desk.identity("weber"))
    let weber = try #require(other.desk.tables.partner(login: "weber")).row.id
    #expect(
      throws: StoreCallError.refused(
        .undo(
          .overtaken(
            id, field: IncidentField.description.number, by: weber, sequence: late.sequence)))
    ) { try session.undo(frame: first.frameOffset, desk.identity()) }
    try other.undoLast(desk.identity("weber"))
    // What stood in the way was taken back itself.
    try session.undo(frame: first.frameOffset, desk.identity())
    #expect(try picture(id).description == "eins")
    #expect(try picture(id)[IncidentField.site] == .text("Halle 4"))
  }

  @Test func `what somebody else has worked on is not withdrawn`() throws {
    let id = try log()
    let other = try desk.open()
    let late = try other.perform(
      TestCommand.note(id, "ich", in: other.desk), desk.identity("weber"))
    let weber = try #require(other.desk.tables.partner(login: "weber")).row.id
    #expect(
      throws: StoreCallError.refused(
        .undo(.builtUpon(id, by: weber, sequence: late.sequence)))
    ) { try session.undoLast(desk.identity()) }
    #expect(try !picture(id).isWithdrawn)
  }

  @Test func `the founding and an empty session have nothing to undo`() throws {
    #expect(throws: StoreCallError.refused(.undo(.nothingToUndo))) {
      try session.undoLast(desk.identity())
    }
    var cursor = LineCursor()
    let founding = try #require(try session.readLines(&cursor, limit: 1).first)
    #expect(throws: StoreCallError.refused(.undo(.founding))) {
      try session.undo(frame: founding.frameOffset, desk.identity())
    }
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects desks that several versions of Pult have written: what is older is read as if it were
/// new, what is newer keeps its place, is shown and stands in nobody's way (journal.md V2).
struct VersionTests {
  private static let incident = RecordID(.incident, 1)
  /// Says in version 1 what later versions say in the field for the description.
  private static let retired: UInt16 = 0xE0

  /// From 1 to 2 a text moves to another field; from 2 to 3 it gets a prefix.
  private static let chain = Upcasters([
    { entry in
      var next = entry
      for place in next.changes.indices where next.changes[place].field == retired {
        next.changes[place].field = IncidentField.description.number
      }
      return next
    },
    { entry in
      var next = entry
      for place in next.changes.indices {
        guard next.changes[place].field == IncidentField.description.number,
          let text = next.changes[place].new.text
        else { continue }
        next.changes[place].new = .text("3: " + text)
      }
      return next
    },
  ])

  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    let session = try desk.open()
    try session.perform(TestCommand.log("eins"), desk.identity())
    try session.close()
  }

  private func open(_ upcasters: Upcasters = .known) throws -> DeskSession {
    try DeskSession(opening: desk.path, options: TestDesk.options, upcasters: upcasters)
  }

  private func append(
    _ changes: [FieldChange], version: UInt8, revision: UInt32, kind: UInt16? = nil,
    stream: UInt64 = incident.rawValue, facts: [UInt8]? = nil
  ) throws {
    let journal = try Journal.open(at: desk.path, options: TestDesk.options)
    let last = try desk.open(.readOnly).desk.lastFrame(of: Self.incident)
    let parts = EntryCodec.encode(
      Entry(Self.incident, EntryKind(.incident, .changed), base: revision - 1, changes))
    let draft = EntryDraft(
      kind: kind ?? EntryKind(.incident, .changed).rawValue, version: version, stream: stream,
      streamVersion: revision,
      previous: stream == Self.incident.rawValue ? last.map(EntryLink.offset) ?? .none : .none,
      facts: facts ?? parts.facts, privatePart: facts == nil ? parts.privatePart : [])
    let identity = desk.identity()
    var cursor = JournalCursor.start
    _ = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreError) in
    } decide: { () throws(StoreError) in
      FrameDraft(
        origin: 1, recordedMilliseconds: 0, actor: 0, command: identity.command, entries: [draft])
    }
  }

  @Test func `each older version goes through the steps that it lacks`() throws {
    let session = try open(Self.chain)
    let first = try #require(try session.incident(Self.incident))
    #expect(first.description == "3: eins")
    let old = FieldChange(number: Self.retired, new: .text("zwei"))
    try append([old], version: 1, revision: 2)
    #expect(try open(Self.chain).incident(Self.incident)?.description == "3: zwei")
  }

  @Test func `replay folds the facts of older versions as the newest says them`() throws {
    let closed = Instant(rawValue: TestDesk.start + 3_600_000)
    let moved = Upcasters([
      { entry in
        var next = entry
        for place in next.changes.indices where next.changes[place].field == 0xE1 {
          next.changes[place].field = IncidentField.lateAt.number
        }
        return next
      }
    ])
    try append(
      [FieldChange(number: 0xE1, new: .instant(closed))], version: 1, revision: 2)
    #expect(try open(moved).desk.incidents[0].lateAt == closed)
    #expect(try open().desk.incidents[0].lateAt != closed)
  }

  @Test func `what is written has the newest version and is read by it`() throws {
    let session = try open(Self.chain)
    try session.perform(
      TestCommand.change(Self.incident, [IncidentField.description: .text("drei")]),
      desk.identity())
    #expect(try session.incident(Self.incident)?.description == "drei")
    #expect(try open(Self.chain).incident(Self.incident)?.description == "drei")
    var cursor = LineCursor()
    let versions = try session.readLines(&cursor).map(\.version)
    #expect(versions.last == 3 && versions.first == 1)
  }

  @Test func `a newer entry keeps its sequence, is shown and changes nothing`() throws {
    let before = try #require(try open().incident(Self.incident))
    let sequence = try open().desk.sequence
    try append([], version: 9, revision: 2, facts: [1, 2, 0xFF])
    let session = try open()
    #expect(session.desk.sequence == sequence + 1)
    var after = try #require(try session.incident(Self.incident))
    #expect(after.card.revision == before.card.revision + 1)
    after.card.revision = before.card.revision
    #expect(after == before)
    var cursor = LineCursor(from: sequence + 1)
    let line = try #require(try session.readLines(&cursor).first)
    #expect(line.version == 9)
    #expect(line.unread == [1, 2, 0xFF])
    #expect(line.entry.changes.isEmpty)
    // The chain of the record's entries goes through it.
    try session.perform(TestCommand.note(Self.incident, "x", in: session.desk), desk.identity())
    #expect(try session.entries(of: Self.incident).map(\.revision) == [1, 2, 3])
    #expect(try desk.open().incident(Self.incident) == session.incident(Self.incident))
    #expect(try session.verify().damage == [])
  }

  @Test func `kinds, fields, tags and types that nobody knows are no obstacle`() throws {
    let strange = FieldChange(number: 0x0CFE, new: .unknown(tag: 0x41, bytes: [1, 2, 3]))
    try append([strange], version: 1, revision: 2, kind: EntryKind(rawValue: 0x20FE).rawValue)
    try append([strange], version: 1, revision: 1, kind: 0x7E01, stream: 0x7E00_0000_0000_0001)
    let session = try open()
    try session.perform(TestCommand.log("zwei"), desk.identity())
    try session.perform(TestCommand.note(Self.incident, "x", in: session.desk), desk.identity())
    #expect(session.desk.count(of: .incident) == 2)
    let entries = try session.entries(of: Self.incident)
    #expect(entries.map(\.revision) == [1, 2, 3])
    #expect(entries[1].entry.changes == [strange])
    #expect(entries[1].entry.kind.name == "kind.8446")
    #expect(try session.verify().damage == [])
  }

  @Test func `a snapshot of a program with other versions is not taken`() throws {
    let late = Instant(rawValue: TestDesk.start + 3_600_000)
    try append(
      [FieldChange(IncidentField.lateAt, new: .instant(late))], version: 2,
      revision: 2)
    let older = try open()
    try #require(try older.writeSnapshot() != nil)
    try older.close()
    #expect(try open().desk.incidents[0].lateAt != late)
    let newer = try open(Upcasters([{ $0 }]))
    #expect(newer.desk.incidents[0].lateAt == late)
  }
}

import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a broken desk says so, where, and shows what can still be read.
struct DamageTests {
  let desk: TestDesk

  init() throws { desk = try TestDesk() }

  /// Turns one byte of the first segment over.
  private func spoil(at offset: UInt64) throws {
    let folder = "\(desk.path)/segments"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: "\(folder)/\(name)"))
    try file.seek(toOffset: offset)
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: offset)
    try file.write(contentsOf: Data([byte ^ 0xFF]))
    try file.close()
  }

  @Test func `damage is refused with its offset and sequence, and salvaged up to there`() throws {
    let session = try desk.open()
    let first = try session.perform(TestCommand.log("eins"), desk.identity())
    let second = try session.perform(TestCommand.log("zwei"), desk.identity())
    try session.perform(TestCommand.log("drei"), desk.identity())
    try session.close()
    try spoil(at: second.frameOffset + 200)
    do throws(StoreError) {
      _ = try desk.open()
      Issue.record("It was opened.")
    } catch {
      guard case .journal(let failure) = error, case .damaged = failure.code else { throw error }
      #expect(error.offset == second.frameOffset)
      #expect(error.sequence == second.sequence)
    }
    let salvaged = try desk.open(.salvage)
    #expect(salvaged.damage?.offset == second.frameOffset)
    #expect(salvaged.isReadOnly)
    #expect(salvaged.desk.incidents.count == 1)
    #expect(try salvaged.incident(first.record)?.description == "eins")
    #expect(throws: StoreCallError.self) {
      try salvaged.perform(TestCommand.log("vier"), desk.identity())
    }
  }

  @Test func `bytes that are sound and no entry are undecodable, never a trap`() throws {
    let journal = try Journal.open(at: desk.path, options: TestDesk.options)
    var cursor = JournalCursor.start
    let entry = EntryDraft(
      kind: EntryKind(.incident, .created).rawValue, stream: RecordID(.incident, 1).rawValue,
      streamVersion: 1, facts: [0, 1, 0, 0, 1, 200])
    let identity = desk.identity()
    let receipt = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreError) in
    } decide: { () throws(StoreError) in
      FrameDraft(
        origin: 1, recordedMilliseconds: 0, actor: 0, command: identity.command, entries: [entry])
    }
    let place = try #require(receipt)
    #expect(
      throws: StoreError.undecodable(offset: place.offset, sequence: place.firstSequence)
    ) { _ = try desk.open() }
  }

  @Test func `a record that skips its turn is undecodable`() throws {
    let journal = try Journal.open(at: desk.path, options: TestDesk.options)
    var cursor = JournalCursor.start
    let entry = EntryDraft(
      kind: EntryKind(.incident, .created).rawValue,
      stream: RecordID(.incident, 0x00FF_FFFF_FFFF_FFFF).rawValue, streamVersion: 1, facts: [0])
    let identity = desk.identity()
    _ = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreError) in
    } decide: { () throws(StoreError) in
      FrameDraft(
        origin: 1, recordedMilliseconds: 0, actor: 0, command: identity.command, entries: [entry])
    }
    #expect(throws: StoreError.self) { _ = try desk.open() }
  }

  @Test func `an entry of a newer version's record is passed over and kept`() throws {
    let journal = try Journal.open(at: desk.path, options: TestDesk.options)
    var cursor = JournalCursor.start
    let entry = EntryDraft(
      kind: 0x3301, stream: 0x33 << 56 | 1, streamVersion: 1,
      facts: [0, 1, 0, 0, 9, 2, 5, 6])
    let identity = desk.identity()
    _ = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreError) in
    } decide: { () throws(StoreError) in
      FrameDraft(
        origin: 77, recordedMilliseconds: 0, actor: 0, command: identity.command, entries: [entry])
    }
    let session = try desk.open()
    var lines = LineCursor(from: session.desk.sequence)
    let line = try #require(try session.readLines(&lines).first)
    #expect(line.facts == [FieldChange(number: 1, new: .unknown(tag: 9, bytes: [5, 6]))])
    #expect(line.entry.kind.name == "kind.13057")
    #expect(line.originNumber == 77)
    #expect(line.origin == nil)
    let performed = try session.perform(TestCommand.log("geht"), desk.identity())
    #expect(performed.sequence == session.desk.sequence)
  }
}

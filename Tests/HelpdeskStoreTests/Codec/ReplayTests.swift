import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the quick walk of replay: it sees in any bytes what the codec sees, and no bytes bring
/// it down.
struct ReplayTests {
  @Test func `replay folds any facts as the codec tells them`() throws {
    var folded = 0
    var refused = 0
    try Seeded.runs(30, long: 3000) { generator in
      let desk = try TestDesk()
      let session = try desk.open()
      let journal = try Journal.open(at: desk.path, options: TestDesk.options)
      for revision in UInt32(1)...40 {
        let facts = ReplayTests.facts(&generator)
        var expected = session.desk
        let receipt = try ReplayTests.append(facts, revision, desk, journal)
        guard let entry = Codec.decode(facts, [], of: ReplayTests.sample) else {
          // A text that is no UTF-8 is nothing to a column; everything else is undecodable.
          do throws(StoreError) {
            _ = try session.refresh()
          } catch {
            let place = StoreError.undecodable(
              offset: receipt.offset, sequence: receipt.firstSequence)
            #expect(error == place, "PULT_SEED=\(generator.seed)")
            refused += 1
          }
          return
        }
        _ = try session.refresh()
        expected.evolve(
          entry, revision: revision, frame: receipt.offset, sequence: receipt.firstSequence)
        #expect(
          session.desk.incidents[0] == expected.incidents[0], "PULT_SEED=\(generator.seed)")
        #expect(session.desk.number(row: 0) == expected.number(row: 0))
        folded += 1
      }
    }
    #expect(folded > 0 && refused > 0)
  }

  private static let sample = Entry(
    RecordID(.incident, 1), EntryKind(.incident, .changed), base: 3,
    [
      FieldChange(IncidentField.opened, new: .instant(Instant(rawValue: 1_780_000_000_000))),
      FieldChange(IncidentField.status, old: .flag(true), new: .record(RecordID(.statusCode, 2))),
      FieldChange(EventField.at, row: 3, new: .instant(Instant(rawValue: 1_780_000_000_000))),
      FieldChange(IncidentField.customer, new: .record(RecordID(.customer, 300))),
      FieldChange(IncidentField.unit, new: .record(RecordID(.unit, 70_000))),
      FieldChange(ReasonField.reason, row: 200, new: .record(RecordID(.reason, 200))),
      FieldChange(IncidentField.meter, old: .number(-500), new: .number(1 << 40)),
      FieldChange(IncidentField.lateAt, new: .instant(Instant(rawValue: .max))),
      FieldChange(IncidentField.callback, new: .flag(true)),
      FieldChange(IncidentField.owner, old: .record(RecordID(.group, 2)), new: .none),
      FieldChange(IncidentField.number, new: .text("K-1")),
    ])

  /// Some changes of the sample, as they are or with a byte or two turned.
  private static func facts(_ generator: inout SeededGenerator) -> [UInt8] {
    var entry = sample
    entry.changes = entry.changes.shuffled(using: &generator)
    entry.changes.removeLast(Int.random(in: 0..<entry.changes.count, using: &generator))
    var facts = EntryCodec.encode(entry).facts
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: 0..<facts.count, using: &generator)
      facts[place] = UInt8.random(in: 0...255, using: &generator)
    }
    return facts
  }

  private static func append(
    _ facts: [UInt8], _ revision: UInt32, _ desk: TestDesk, _ journal: Journal
  ) throws -> FrameReceipt {
    let draft = EntryDraft(
      kind: EntryKind(.incident, .changed).rawValue, stream: RecordID(.incident, 1).rawValue,
      streamVersion: revision, facts: facts)
    let identity = desk.identity()
    var cursor = JournalCursor.start
    let receipt = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreError) in
    } decide: { () throws(StoreError) in
      FrameDraft(
        origin: 1, recordedMilliseconds: 0, actor: 0, command: identity.command, entries: [draft])
    }
    return try #require(receipt)
  }
}

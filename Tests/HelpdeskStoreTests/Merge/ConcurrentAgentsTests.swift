import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

/// Protects concurrent work under any interleaving: each change ends in the state or in a conflict
/// that its author answered, and the counts match what the journal says.
struct ConcurrentAgentsTests {
  @Test func `two to eight agents lose no change, and none is written over unseen`() throws {
    var sum = 0
    for seed in 0..<UInt64(Seeded.size(6, long: 300)) {
      sum += try run(seed: Seeded.first &+ seed)
    }
    #expect(sum > 0, "No run had a conflict: the test protects nothing.")
  }

  /// - Returns: how many conflicts there were.
  private func run(seed: UInt64) throws -> Int {
    let desk = try TestDesk()
    var model = try AgentsModel(desk, SeededGenerator(seed: seed))
    for _ in 0..<80 { try model.step() }
    try model.finish()
    let figures = model.figures
    #expect(figures.typed == figures.stood + figures.yielded, "seed \(seed): \(figures)")

    let reader = try desk.open()
    var written = 0
    var events = 0
    for row in 0..<reader.desk.incidents.count {
      let id = RecordID(.incident, row + 1)
      for recorded in try reader.entries(of: id).dropFirst() {
        if recorded.entry.kind.verb == .eventRecorded { events += 1 }
        for change in recorded.entry.changes {
          guard change.row == 0, let value = change.new.text, let knew = model.knew[value] else {
            continue
          }
          written += 1
          #expect(change.old == knew, "seed \(seed): \(value) was written over an unseen value.")
          #expect(!model.given.contains(value), "seed \(seed): \(value) was given up and stands.")
        }
      }
    }
    #expect(written == figures.stood, "seed \(seed): \(figures)")
    #expect(events == figures.events, "seed \(seed): \(figures)")
    return figures.conflicts
  }
}

import JournalStorage
import TestSupport
import Testing

/// Protects the meaning of the journal: random commands of two writers and a follower, with kills,
/// power cuts and new beginnings, against a small model (journal.md §7 A).
struct ModelTests {
  @Test func `random commands leave what the model says, byte for byte`() throws {
    let report = SuiteReport("ModelTests", "random commands against the reference model")
    let runs = Seeded.size(60, long: 10_000)
    var sum: [ModelRun.Figure: Int] = [:]
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      var run = try ModelRun(seed: seed)
      do {
        try run.perform(commands: 40)
      } catch {
        Issue.record("PULT_SEED=\(seed): \(error)")
        return
      }
      sum.merge(run.figures, uniquingKeysWith: +)
    }
    report.tell([
      "runs": runs, "commands": sum[.command] ?? 0, "power cuts": sum[.powerCut] ?? 0,
      "kills": sum[.kill] ?? 0, "new beginnings": sum[.reopening] ?? 0,
      "conflicts": sum[.conflict] ?? 0, "repeated commands": sum[.duplicate] ?? 0,
      "entries compared": sum[.compared] ?? 0, "snapshots": sum[.snapshot] ?? 0,
      "erasures": sum[.erasure] ?? 0, "checkpoints signed": sum[.signature] ?? 0,
    ])
    if runs >= 20 {
      for figure in ModelRun.Figure.allCases { #expect(sum[figure] ?? 0 > 0, "\(figure)") }
    }
  }
}

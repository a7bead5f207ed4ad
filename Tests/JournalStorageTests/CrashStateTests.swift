import JournalStorage
import TestSupport
import Testing

/// Protects what was acknowledged from every order in which a file system may write: the changes of
/// each protocol are recorded, and every state that a crash may leave is opened (journal.md §7 C,
/// after ALICE and CrashMonkey: three operations are enough to find what there is to find).
struct CrashStateTests {
  /// Every way to three of these is gone, from an empty desk and from one whose segment is full.
  enum Step {
    case append, fill, many, checkpoint, reopen, restart
    /// Upkeep: a snapshot, texts taken out, a key destroyed, a signed checkpoint.
    case snapshot, redact, shred, sign

    static let working: [Step] = [.append, .fill, .many, .checkpoint, .reopen, .restart]
    static let upkeep: [Step] = [.snapshot, .redact, .shred, .sign]
  }

  @Test func `every crash state of three operations keeps what was acknowledged`() throws {
    let report = SuiteReport("CrashStateTests", "every crash state of up to three operations")
    let depth = Seeded.size(2, long: 3)
    var explorer = CrashExplorer()
    for isNearlyFull in [false, true] {
      try explorer.walk([], nearlyFull: isNearlyFull, depth: min(depth, 3))
    }
    report.tell(
      [
        "crash states": explorer.states, "of them opened": explorer.opened,
        "workloads": explorer.workloads, "changes": explorer.changes,
        "changes whose states were sampled": explorer.sampled,
      ], losses: explorer.failures.count)
    #expect(explorer.failures == [])
    #expect(explorer.states > 5000 && explorer.opened > 500 && explorer.workloads >= 84)
    // All others were gone through one by one.
    #expect(explorer.sampled * 10 < explorer.changes)
  }

  @Test func `every crash state of upkeep among appends keeps what was acknowledged`() throws {
    let report = SuiteReport("CrashStateTests", "every crash state of upkeep")
    var explorer = CrashExplorer()
    let around: [Step] = Seeded.isLong ? Step.working + Step.upkeep : [.fill, .restart]
    for step in Step.upkeep {
      try explorer.explore([step], nearlyFull: true)
      for first in around {
        try explorer.explore([first, step], nearlyFull: true)
        try explorer.explore([step, first], nearlyFull: true)
        if Seeded.isLong {
          for last in Step.working + Step.upkeep {
            try explorer.explore([first, step, last], nearlyFull: false)
          }
        }
      }
    }
    report.tell(
      [
        "crash states": explorer.states, "of them opened": explorer.opened,
        "workloads": explorer.workloads, "changes": explorer.changes,
        "changes whose states were sampled": explorer.sampled,
      ], losses: explorer.failures.count)
    #expect(explorer.failures == [])
    #expect(explorer.states > 500 && explorer.opened > 100)
  }

  @Test func `every crash state of the first creation is a desk or none`() throws {
    let report = SuiteReport("CrashStateTests", "every crash state of the first creation")
    var explorer = CrashExplorer()
    try explorer.create()
    report.tell(
      [
        "crash states": explorer.states, "of them opened": explorer.opened,
        "changes": explorer.changes, "changes whose states were sampled": explorer.sampled,
      ], losses: explorer.failures.count)
    #expect(explorer.failures == [])
    #expect(explorer.states > 1000)
  }
}

import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a call of the kernel that fails loses nothing that was acknowledged,
/// and that a sync that failed is never tried again (journal.md §7 D).
struct FaultSweepTests {
  /// What one run of the script brought about.
  struct Run {
    var acknowledged: [[UInt8]] = []
    var attempted: [[UInt8]] = []
    var wasPoisoned = false
    /// Refused while nothing was written yet: may not appear as long as the machine runs.
    var refused: [[UInt8]] = []
  }

  /// Opens, appends over several segments, writes a batch, follows, closes.
  private func script(_ disk: FaultyDisk) -> Run {
    var run = Run()
    guard let desk = opened(disk) else { return run }
    for number in 10..<20 where !run.wasPoisoned { append([UInt8(number)], desk, &run) }
    if !run.wasPoisoned { many(desk, &run) }
    _ = quietly { () throws(JournalError) in
      let follower = try Desk("/desk", .readOnly, disk: disk)
      _ = try follower.journal.verify()
    }
    _ = quietly { () throws(JournalError) in try desk.journal.close() }
    return run
  }

  private func append(_ facts: [UInt8], _ desk: Desk, _ run: inout Run) {
    run.attempted.append(facts)
    do throws(JournalCallError<Refusal>) {
      try desk.append(facts, text: Array(repeating: 65, count: 500))
      run.acknowledged.append(facts)
    } catch {
      note(error, [facts], desk, &run)
    }
  }

  private func many(_ desk: Desk, _ run: inout Run) {
    let batch: [[UInt8]] = [[30], [31], [32]]
    run.attempted += batch
    let drafts = batch.map { Desk.draft(1, facts: $0, text: Array(repeating: 66, count: 300)) }
    do throws(JournalCallError<Refusal>) {
      try desk.append(many: drafts)
      run.acknowledged += batch
    } catch {
      note(error, batch, desk, &run)
    }
  }

  private func note(
    _ error: JournalCallError<Refusal>, _ facts: [[UInt8]], _ desk: Desk, _ run: inout Run
  ) {
    if error.code == .poisoned { run.wasPoisoned = true }
    if case .journal(let failure) = error, failure.operation == .write,
      failure.path.hasSuffix(".segment")
    {
      run.refused += facts
    }
    // A caller throws its state away and reads anew.
    desk.cursor = .start
    desk.kept = []
  }

  private func opened(_ disk: FaultyDisk) -> Desk? {
    do throws(JournalError) {
      return try Desk("/desk", disk: disk, seed: 5)
    } catch {
      return nil
    }
  }

  private func quietly(_ body: () throws(JournalError) -> Void) -> JournalError.Code? {
    do throws(JournalError) {
      try body()
      return nil
    } catch {
      return error.code
    }
  }

  static func prepared() throws -> SimulatedState {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    try desk.append([1])
    try desk.journal.close()
    return disk.snapshot()
  }

  @Test(arguments: FaultyDisk.Fault.allCases, [false, true])
  func `the N-th call fails`(fault: FaultyDisk.Fault, isForEver: Bool) throws {
    let report = SuiteReport(
      "FaultSweepTests", "the N-th call fails \(isForEver ? "for ever" : "once"), \(fault)")
    // The desk as it was left, and as a start of the machine finds it, which is recovered first.
    var state = try Self.prepared()
    let step = Seeded.size(3, long: 1) > 2 ? 3 : 1
    var faults = 0
    var poisonings = 0
    for boot in [state.boot, state.boot + 1] {
      state.boot = boot
      var failing = 1
      while true {
        let below = SimulatedDisk(state)
        let disk = FaultyDisk(below)
        disk.fault = fault
        disk.failing = failing
        disk.isForEver = isForEver
        let run = script(disk)
        if !disk.hasFailed { break }
        faults += 1
        poisonings += run.wasPoisoned ? 1 : 0
        let context = "call \(failing), \(fault), for ever: \(isForEver), boot \(boot)"
        #expect(disk.retriedSyncs == 0, "\(context): a failed sync was tried again")
        if let failure = check(below, run) {
          Issue.record("\(context): \(failure)")
          return
        }
        failing += step
      }
    }
    report.tell(["faults": faults, "of them poisoned the desk": poisonings])
    #expect(faults > 60)
    #expect(poisonings > 0)
  }

  /// Everything acknowledged is there, in the running machine and after a power cut.
  private func check(_ below: SimulatedDisk, _ run: Run) -> String? {
    if run.wasPoisoned, let failure = checkPoison(below) { return failure }
    let lost = CrashStates(below.snapshot()).nothingKept
    for (place, disk) in [below, SimulatedDisk(lost)].enumerated() {
      do {
        let desk = try Desk("/desk", disk: disk)
        if let damage = desk.journal.damage { return "damage where none is: \(damage)" }
        try desk.read()
        let found = desk.kept.dropFirst().map(\.facts)
        guard desk.kept.first?.facts == [1], run.acknowledged.allSatisfy(found.contains) else {
          return "acknowledged \(run.acknowledged), found \(found)"
        }
        guard found.allSatisfy(run.attempted.contains), Set(found).count == found.count else {
          return "invented: \(found)"
        }
        if place == 0, let again = run.refused.first(where: found.contains) {
          return "\(again) was refused and is there"
        }
      } catch {
        return "\(error)"
      }
    }
    return nil
  }

  /// Another process appends nothing either.
  private func checkPoison(_ below: SimulatedDisk) -> String? {
    do throws(JournalCallError<Refusal>) {
      let other: Desk
      do throws(JournalError) {
        other = try Desk("/desk", disk: below, seed: 6)
      } catch {
        return "a poisoned desk cannot be opened: \(error)"
      }
      try other.append([40])
      return "another process appended to a poisoned desk"
    } catch {
      return error.code == .poisoned ? nil : "another process hears \(error)"
    }
  }
}

import JournalStorage
import Testing

/// Protects the promise that a call of the kernel that fails loses nothing that was acknowledged,
/// and that a sync that failed is never tried again.
struct FaultSweepTests {
  /// What one run of the script brought about.
  struct Run {
    var acknowledged: [[UInt8]] = []
    var attempted: [[UInt8]] = []
  }

  func script(_ disk: FaultyDisk) -> Run {
    var run = Run()
    guard let desk = opened(disk) else { return run }
    for number in 10..<22 {
      let facts = [UInt8(number)]
      run.attempted.append(facts)
      switch attempt(desk, facts) {
      case nil: run.acknowledged.append(facts)
      case .poisoned: return run
      default:
        // A caller throws its state away and reads anew.
        desk.cursor = .start
        desk.kept = []
      }
    }
    do throws(JournalError) {
      try desk.journal.close()
    } catch {
      return run
    }
    return run
  }

  private func opened(_ disk: FaultyDisk) -> Desk? {
    do throws(JournalError) {
      return try Desk("/desk", disk: disk, seed: 5)
    } catch {
      return nil
    }
  }

  private func attempt(_ desk: Desk, _ facts: [UInt8]) -> JournalError.Code? {
    do throws(JournalCallError<Refusal>) {
      try desk.append(facts, text: Array(repeating: 65, count: 500))
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
    let state = try Self.prepared()
    let step = PowerCutTests.isLong ? 1 : 2
    var failing = 1
    while true {
      let below = SimulatedDisk(state)
      let disk = FaultyDisk(below)
      disk.fault = fault
      disk.failing = failing
      disk.isForEver = isForEver
      let run = script(disk)
      if !disk.hasFailed { break }
      let context = "call \(failing), \(fault), for ever: \(isForEver)"
      if disk.retriedSyncs > 0 { Issue.record("\(context): a failed sync was tried again") }
      if let failure = check(below, run) {
        Issue.record("\(context): \(failure)")
        return
      }
      failing += step
    }
    #expect(failing > 100)
  }

  /// Everything acknowledged is there, in the running machine and after a power cut.
  private func check(_ below: SimulatedDisk, _ run: Run) -> String? {
    var lost = CrashStates(below.snapshot())
    lost = CrashStates(lost.state(Array(repeating: false, count: lost.choices)))
    for disk in [below, SimulatedDisk(lost.state)] {
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
      } catch {
        return "\(error)"
      }
    }
    return nil
  }
}

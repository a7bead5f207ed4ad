import JournalStorage
import TestSupport
import Testing

/// Protects the promise that writing a snapshot can end at any moment: the journal is untouched and
/// the snapshot that was there stays.
struct SnapshotCrashTests {
  /// What is left opens, has all entries, and has no snapshot that passes its checks and lies.
  private func check(_ disk: SimulatedDisk, older: String) -> String? {
    do {
      let desk = try Desk("/desk", disk: disk, seed: 21)
      if let damage = desk.journal.damage { return "damage where none is: \(damage)" }
      let usable = desk.journal.snapshotNames().filter {
        SnapshotFixture.flaw($0, desk.journal) == nil
      }
      guard usable.contains(older) else { return "the older snapshot is gone" }
      try desk.read()
      guard desk.kept.count == 6 else { return "\(desk.kept.count) entries" }
      guard let name = try SnapshotFixture.write(desk) else { return "no snapshot after it" }
      return SnapshotFixture.flaw(name, desk.journal).map { "\($0)" }
    } catch {
      return "\(error)"
    }
  }

  private func prepared() throws -> (SimulatedDisk, older: String) {
    let disk = try SnapshotFixture.prepared()
    let desk = try Desk("/desk", disk: disk, seed: 9)
    let older = try #require(try SnapshotFixture.write(desk))
    try desk.append([42])
    return (disk, older)
  }

  @Test func `a power cut while a snapshot is written harms nothing`() throws {
    let (disk, older) = try prepared()
    let desk = try Desk("/desk", disk: disk, seed: 10)
    var generator = SeededGenerator(seed: 2027)
    var failures: [String] = []
    var explored = 0
    disk.onChange = { [unowned disk] what in
      let states = CrashStates(disk.snapshot())
      explored += states.each(atMost: PowerCutTests.isLong ? 200 : 16, using: &generator) {
        if let failure = check(SimulatedDisk($0), older: older) {
          failures.append("after \(what): \(failure)")
        }
      }
    }
    let name = try SnapshotFixture.write(desk)
    disk.onChange = nil
    #expect(name != nil)
    #expect(failures == [])
    #expect(explored > 60)
  }

  @Test(arguments: FaultyDisk.Fault.allCases, [false, true])
  func `a call that fails while a snapshot is written harms nothing`(
    fault: FaultyDisk.Fault, isForEver: Bool
  ) throws {
    let (disk, older) = try prepared()
    let state = disk.snapshot()
    var failing = 1
    while true {
      let below = SimulatedDisk(state)
      let faulty = FaultyDisk(below)
      let desk = try Desk("/desk", disk: faulty, seed: 10)
      try desk.read()
      faulty.fault = fault
      faulty.isForEver = isForEver
      faulty.failing = failing
      do {
        _ = try SnapshotFixture.write(desk)
      } catch {
        #expect(!desk.journal.isPoisoned)
      }
      let hasFailed = faulty.hasFailed
      faulty.failing = 0
      if let failure = check(below, older: older) {
        Issue.record("call \(failing), \(fault), for ever: \(isForEver): \(failure)")
        return
      }
      #expect(faulty.retriedSyncs == 0)
      if !hasFailed { break }
      failing += 1
    }
    #expect(failing > 20)
  }
}

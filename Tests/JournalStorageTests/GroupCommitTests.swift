import Testing

@testable import JournalStorage

/// Protects the rules of waiting: who leads a sync, who sleeps, who is woken, and that nobody waits
/// for one that is dead, stuck or poisoned (journal.md §1.3).
struct GroupCommitTests {
  private let disk = SimulatedDisk()
  private let segment = "segments/00000001.segment"
  /// Stands for another process.
  private let other: Journal
  private let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk, seed: 1)
    other = try Journal.open(at: "/desk", options: Desk.small, disk: disk)
    disk.log = []
  }

  private func code(_ facts: [UInt8]) -> JournalError? {
    do throws(JournalCallError<Refusal>) {
      try desk.append(facts)
      return nil
    } catch {
      if case .journal(let failure) = error { return failure }
      return nil
    }
  }

  @Test func `who is alone makes no call for others`() throws {
    try desk.append([1])
    #expect(disk.log == ["write \(segment)", "sync \(segment)", "write ctl"])
    #expect(disk.wakes == 0)
    #expect(disk.sleeps == 0)
  }

  @Test func `who finds a sync that covers its frame sleeps, and syncs nothing`() throws {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    let lead = control.lead.next(through: 4096)
    control.lead = lead
    disk.onSleep = {
      control.publishDurable(control.tail)
      control.lead = lead.ended
      other.unlock(LockByte.synchronize)
      control.synchronizeGate(odd: lead.isOdd).open(for: .all)
    }
    try desk.append([1])
    #expect(disk.sleeps == 1)
    #expect(disk.wakes == 1)
    #expect(!disk.log.contains("sync \(segment)"))
  }

  @Test func `who is not covered leads the next sync, once the present one has ended`() throws {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    let lead = control.lead.next(through: control.tail)
    control.lead = lead
    disk.onSleep = {
      control.lead = lead.ended
      other.unlock(LockByte.synchronize)
      control.synchronizeGate(odd: !lead.isOdd).open(for: .first)
    }
    try desk.append([1])
    #expect(disk.sleeps == 1)
    #expect(disk.log.filter { $0.hasPrefix("sync") } == ["sync \(segment)"])
    #expect(control.lead.isOdd == lead.isOdd ? false : !control.lead.isActive)
  }

  @Test func `a leader that was killed costs one short sleep`() throws {
    let control = try #require(other.control)
    control.lead = control.lead.next(through: 4096)
    let before = disk.milliseconds
    try desk.append([1])
    #expect(disk.milliseconds - before == WaitGate.sleepMilliseconds)
    #expect(disk.log.contains("sync \(segment)"))
  }

  @Test func `a leader that is stuck is waited for once, and its late word changes nothing`() throws
  {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    control.leaderTerm += 1
    control.lead = control.lead.next(through: control.tail)
    let stale = control.tail
    var before = disk.milliseconds
    try desk.append([1])
    let patience = Journal.leaderPatienceMilliseconds
    #expect((patience..<patience + 50).contains(disk.milliseconds - before))
    before = disk.milliseconds
    try desk.append([2])
    #expect(disk.milliseconds == before)
    #expect(disk.log.filter { $0.hasPrefix("sync") }.count == 2)
    let durable = control.durable
    control.publishDurable(stale)
    #expect(control.durable == durable)
  }

  @Test func `one waits for a stuck leader, nobody after it, and somebody leads when it is gone`()
    throws
  {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    control.leaderTerm += 1
    let lead = control.lead.next(through: control.tail)
    control.lead = lead
    try desk.append([1])
    // Of another process, which has never seen the leader.
    let late = try Desk("/desk", disk: disk, seed: 4)
    let before = disk.milliseconds
    try late.append([2])
    #expect(disk.milliseconds == before)
    #expect(control.lead == lead)
    // It was killed while it was stopped: its word says for ever that it runs.
    other.unlock(LockByte.synchronize)
    try late.append([3])
    #expect(disk.milliseconds == before)
    #expect(control.lead != lead && !control.lead.isActive)
    #expect(!control.isLeaderGivenUp)
  }

  @Test func `who is served by another one's lonely sync does not wait for the leader again`()
    throws
  {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    control.leaderTerm += 1
    control.lead = control.lead.next(through: control.tail)
    disk.onSleep = {
      control.giveUp(leaderOf: control.leaderTerm)
      control.publishDurable(control.tail)
      control.openSynchronizeGates()
    }
    try desk.append([1])
    #expect(disk.sleeps == 1)
    disk.onSleep = nil
    try desk.append([2])
    #expect(disk.sleeps == 1)
  }

  @Test func `poison wakes who waits for a sync, with an unknown outcome`() throws {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.synchronize))
    control.lead = control.lead.next(through: 4096)
    disk.onSleep = { control.poison() }
    let failure = code([1])
    #expect(failure?.code == .poisoned)
    #expect(failure?.isOutcomeUnknown == true)
    #expect(disk.sleeps == 1)
    #expect(disk.wakes == 1)
  }

  @Test func `poison wakes who waits for the lock, with nothing written`() throws {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.append))
    disk.onSleep = { control.poison() }
    let failure = code([1])
    #expect(failure?.code == .poisoned)
    #expect(failure?.isOutcomeUnknown == false)
    #expect(!disk.log.contains("write \(segment)"))
  }

  @Test func `poison that comes during a sync keeps it from being believed`() throws {
    let control = try #require(other.control)
    let before = control.durable
    disk.onChange = { what in
      if what == "sync \(segment)" { control.poison() }
    }
    #expect(code([1])?.isOutcomeUnknown == true)
    #expect(control.durable == before)
  }

  @Test func `the lock is had as soon as it is given back`() throws {
    #expect(try other.tryLock(LockByte.append))
    disk.onSleep = { other.unlockAppend() }
    try desk.append([1])
    #expect(disk.sleeps == 1)
    // Once for this sleeper by the other one, once for whoever may have come meanwhile.
    #expect(disk.wakes == 2)
  }

  @Test func `a place behind all that is written is not waited for`() throws {
    try desk.append([1])
    let control = try #require(desk.journal.control)
    disk.log = []
    try desk.journal.waitUntilDurable(control.tail + 4096)
    #expect(disk.log == [])
    #expect(disk.sleeps == 0)
  }

  @Test func `an opening between look and sleep is not slept through`() throws {
    let control = try #require(other.control)
    let gate = control.appendGate
    let count = gate.count
    gate.open(for: .first)
    gate.sleep(since: count)
    #expect(disk.sleeps == 0)
    gate.sleep(since: gate.count)
    #expect(disk.sleeps == 1)
  }

  @Test func `a desk with half a frame is opened without waiting for its writer`() throws {
    let control = try #require(other.control)
    #expect(try other.tryLock(LockByte.append))
    control.dirty = control.tail + 300
    let before = disk.milliseconds
    let late = try Desk("/desk", disk: disk, seed: 3)
    #expect(disk.milliseconds == before)
    other.unlock(LockByte.append)
    try late.append([1])
    #expect(control.dirty == 0)
  }
}

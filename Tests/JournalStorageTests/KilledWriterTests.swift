import JournalStorage
import TestSupport
import Testing

/// Protects what the living acknowledge after a writer was killed at any of its changes: they go
/// on, and when the power goes then, nothing of theirs is gone.
struct KilledWriterTests {
  /// What the killed writer was doing.
  private enum Work: CaseIterable {
    case append, change, many, checkpoint
  }

  /// Who goes on: a process that was open already, a new one, a new one without `ctl`.
  private enum Survivor: CaseIterable {
    case open, new, newWithoutControl
  }

  @Test func `others go on after a kill at any change, and a power cut takes nothing`() throws {
    let report = SuiteReport("KilledWriterTests", "a writer killed at each of its changes")
    var kills = 0
    var losses = 0
    for work in Work.allCases {
      for survivor in Survivor.allCases {
        var place = 1
        while let failure = try killed(work, at: place, survivor) {
          if failure != "" {
            losses += 1
            Issue.record("\(work), change \(place), survivor \(survivor): \(failure)")
            break
          }
          kills += 1
          place += 1
        }
      }
    }
    report.tell(["kills": kills], losses: losses)
    #expect(kills > 50)
  }

  /// Nil when the work ended before its change came; empty when nothing was lost.
  private func killed(_ work: Work, at place: Int, _ survivor: Survivor) throws -> String? {
    let disk = SimulatedDisk(seed: 3)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let victim = try Desk("/desk", disk: disk, seed: 4)
    try victim.append([1], text: Array(repeating: 65, count: work == .change ? 2200 : 10))
    let other = try Desk("/desk", disk: disk, seed: 5)
    try other.read()
    var changes = 0
    var failure: String?
    disk.onChange = { [unowned disk] what in
      changes += 1
      guard changes == place else { return }
      disk.onChange = nil
      // The kernel drops what the dead one held.
      disk.locks = []
      do {
        failure = try goOn(disk, other, survivor).map { "after \(what): \($0)" } ?? ""
      } catch {
        failure = "after \(what): \(error)"
      }
    }
    do {
      try perform(work, victim)
    } catch {
      // The dead one's words count for nothing.
      guard failure != nil else { throw error }
    }
    return failure
  }

  private func perform(_ work: Work, _ victim: Desk) throws {
    switch work {
    case .append: try victim.append([2], text: [1])
    case .change: try victim.append([2], text: Array(repeating: 66, count: 900))
    case .many: try victim.append(many: [Desk.draft(1, facts: [2]), Desk.draft(1, facts: [2])])
    case .checkpoint: _ = try victim.journal.checkpointIfIdle()
    }
  }

  private func goOn(
    _ disk: SimulatedDisk, _ other: Desk, _ survivor: Survivor
  ) throws -> String? {
    var desk = other
    if survivor != .open {
      if survivor == .newWithoutControl { try disk.remove("/desk/ctl") }
      desk = try Desk("/desk", disk: disk, seed: 6)
    }
    try desk.read()
    try desk.append([7], text: Array(repeating: 67, count: 40))
    try desk.append([8])
    let told = desk.kept
    guard told.first?.facts == [1], told.suffix(2).map(\.facts) == [[7], [8]] else {
      return "the survivor reads \(told.map(\.facts))"
    }
    let left = SimulatedDisk(CrashStates(disk.snapshot()).nothingKept)
    let later = try Desk("/desk", disk: left, seed: 7)
    if let damage = later.journal.damage { return "damage where none is: \(damage)" }
    try later.read()
    return later.kept == told ? nil : "after the power cut \(later.kept.map(\.facts))"
  }

  @Test func `what a reader was shown is there after a power cut, whoever was killed`() throws {
    let disk = SimulatedDisk(seed: 3)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let victim = try Desk("/desk", disk: disk, seed: 4)
    try victim.append([1])
    var written: SimulatedState?
    disk.onChange = { [unowned disk] what in
      if written == nil, what.hasPrefix("write segments/") { written = disk.snapshot() }
    }
    try victim.append([2])
    // Killed between the write and the sync, and the hints are gone as well.
    let after = SimulatedDisk(try #require(written), seed: 8)
    try after.remove("/desk/ctl")
    let reader = try Desk("/desk", disk: after, seed: 9)
    try reader.read()
    let left = SimulatedDisk(CrashStates(after.snapshot()).nothingKept)
    let later = try Desk("/desk", disk: left)
    try later.read()
    #expect(later.kept == reader.kept)
  }

  @Test func `a torn tail is in its segment or in torn, at every crash of the recovery`() throws {
    // Two sectors of a third frame reached the disk, the last one did not.
    let disk = SimulatedDisk(seed: 3)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let victim = try Desk("/desk", disk: disk, seed: 4)
    try victim.append([1])
    let end = Int(victim.journal.durableEnd)
    try victim.append([2], text: Array(repeating: 70, count: 900))
    let segment = "/desk/segments/00000001.segment"
    var torn = disk.snapshot()
    torn.names["/desk/ctl"] = nil
    torn.alter(segment) { bytes in
      for place in (end / 512 + 1) * 512..<bytes.count where place >= 1536 { bytes[place] = 0 }
    }
    torn.boot += 1
    let tail = (torn.bytes(segment) ?? [])[end...].prefix(300)
    let recovering = SimulatedDisk(torn, seed: 5)
    var moments: [SimulatedState] = []
    recovering.onChange = { [unowned recovering] _ in moments.append(recovering.snapshot()) }
    let desk = try Desk("/desk", disk: recovering, seed: 6)
    #expect(desk.journal.warnings.count == 1)
    recovering.onChange = nil
    var generator = SeededGenerator(seed: Seeded.first)
    var states = 0
    for moment in moments {
      states += CrashStates(moment).each(atMost: 256, using: &generator) { left in
        let isThere = (left.bytes(segment) ?? [])[end...].starts(with: tail)
        let copies = left.names.keys.filter { $0.hasPrefix("/desk/torn/") }
        let isKept = copies.contains { left.bytes($0)?.starts(with: tail) == true }
        #expect(isThere || isKept, "neither in the segment nor in torn/")
      }
    }
    #expect(states > 20)
  }
}

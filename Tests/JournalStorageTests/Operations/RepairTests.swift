import Testing

@testable import JournalStorage

/// Protects repairs: only on command, only what the bytes prove, and nothing is thrown away.
struct RepairTests {
  let disk = SimulatedDisk()
  let kept: [Kept]
  let segments: Int

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<14 {
      try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400))
    }
    try desk.journal.close()
    kept = desk.kept
    segments = try desk.journal.status().segments
    _ = try DeskBackup.run(desk: "/desk", to: "/backup", journal: Desk.small, disk: disk)
  }

  /// The desk after a start of the machine, with a change of one file.
  private func changed(
    _ segment: Int, _ change: (inout [UInt8]) -> Void
  ) throws -> SimulatedDisk {
    var state = disk.snapshot()
    let inode = try #require(state.names[path(segment)])
    var data = state.files[inode]?.data ?? []
    change(&data)
    state.files[inode]?.data = data
    state.files[inode]?.durable = data
    state.boot += 1
    return SimulatedDisk(state)
  }

  private func path(_ segment: Int) -> String {
    "/desk/segments/" + DeskPaths.segmentName(UInt32(segment))
  }

  private func repair(_ disk: any Disk, from backup: String? = nil) throws -> RepairPlan {
    try DeskRepair.run("/desk", from: backup, options: Desk.small, disk: disk)
  }

  private func error(_ body: () throws -> Void) -> OperationError? {
    do {
      try body()
      return nil
    } catch {
      return error as? OperationError
    }
  }

  private func reread(_ disk: any Disk) throws -> Desk {
    let desk = try Desk("/desk", disk: disk)
    #expect(desk.journal.damage == nil)
    try desk.read()
    return desk
  }

  @Test func `a sound desk has nothing to repair`() throws {
    #expect(error { _ = try self.repair(disk) } == .nothingToRepair(path: "/desk"))
  }

  @Test func `a damaged last segment is cut at its last sound frame, and all of it kept`() throws {
    let victim = try #require(kept.last)
    let base = try Desk("/desk", disk: disk).journal.segments.last.base
    let broken = try changed(segments) { $0[Int(victim.offset - base) + 200] ^= 1 }
    #expect(try Desk("/desk", disk: broken).journal.damage != nil)
    let before = broken.state.files[try #require(broken.state.names[path(segments)])]?.data
    let plan = try DeskRepair.plan("/desk", options: Desk.small, disk: broken)
    #expect(
      broken.state.names.keys.allSatisfy { !$0.contains("suspect") }, "a plan changes nothing")
    #expect(plan.losesEntries)
    #expect(try repair(broken) == plan)
    let desk = try reread(broken)
    #expect(desk.kept == Array(kept.dropLast()))
    #expect(plan.lastSequence == UInt64(kept.count - 1))
    try desk.append([42])
    #expect(desk.kept.last?.sequence == victim.sequence)
    #expect(try #require(desk.kept.last).offset > victim.offset, "no offset names two frames")
    #expect(try desk.journal.verify().damage == [])
    #expect(try desk.journal.status().epoch == 1)
    let torn = try #require(broken.state.names.keys.first { $0.contains("/torn/suspect") })
    #expect(broken.state.files[try #require(broken.state.names[torn])]?.data == before)
    #expect(error { _ = try self.repair(broken) } == .nothingToRepair(path: "/desk"))
  }

  @Test func `with a backup the last segment loses nothing`() throws {
    let victim = try #require(kept.last)
    let base = try Desk("/desk", disk: disk).journal.segments.last.base
    let broken = try changed(segments) { $0[Int(victim.offset - base) + 200] ^= 1 }
    let plan = try repair(broken, from: "/backup")
    #expect(plan.steps == [.replace(path: path(segments))])
    #expect(try reread(broken).kept == kept)
  }

  @Test func `a damaged sealed segment needs a backup, and gets its own bytes back`() throws {
    for byte in [100, 520, 700, 1500] {
      let broken = try changed(2) { $0[byte] ^= 1 }
      #expect(error { _ = try self.repair(broken) } == .needsBackup(path: path(2)))
      #expect(try repair(broken, from: "/backup").steps == [.replace(path: path(2))])
      let desk = try reread(broken)
      #expect(desk.kept == kept)
      #expect(try desk.journal.verify().damage == [])
    }
  }

  @Test func `a missing segment comes back from the backup`() throws {
    for missing in 1...segments {
      var state = disk.snapshot()
      state.names[path(missing)] = nil
      state.boot += 1
      let broken = SimulatedDisk(state)
      #expect(error { _ = try self.repair(broken) } == .needsBackup(path: path(missing)))
      #expect(try repair(broken, from: "/backup").steps == [.replace(path: path(missing))])
      #expect(try reread(broken).kept == kept)
    }
  }

  @Test func `swapped and duplicated segments come back from the backup`() throws {
    for (from, to) in [(1, 2), (2, 1), (segments, 2)] {
      var state = disk.snapshot()
      state.names[path(to)] = state.names[path(from)]
      state.boot += 1
      let broken = SimulatedDisk(state)
      #expect(error { _ = try Desk("/desk", disk: broken).read() } == nil)
      #expect(try repair(broken, from: "/backup").steps == [.replace(path: path(to))])
      #expect(try reread(broken).kept == kept)
    }
  }

  @Test func `a backup of another desk or with other bytes is refused`() throws {
    try Journal.create(at: "/other", options: Desk.small, disk: disk)
    _ = try DeskBackup.run(desk: "/other", to: "/foreign", journal: Desk.small, disk: disk)
    let broken = try changed(2) { $0[700] ^= 1 }
    #expect(
      error { _ = try self.repair(broken, from: "/foreign") }
        == .backupOfOtherDesk(path: "/foreign"))
    #expect(
      error { _ = try self.repair(broken, from: "/desk") } == .notABackup(path: "/desk"))
    let piece = try #require(try BackupManifest.read(in: "/backup", broken)?.segments[1].name)
    let inode = try #require(broken.state.names["/backup/" + piece])
    broken.state.files[inode]?.data[700] ^= 2
    #expect(
      error { _ = try self.repair(broken, from: "/backup") }
        == .changedBackup(path: "/backup/" + piece))
  }

  @Test func `nothing is repaired while somebody works with the desk`() throws {
    let broken = try changed(2) { $0[700] ^= 1 }
    let file = try broken.open("/desk/LOCK", .readWrite)
    #expect(try broken.tryLock(file, byte: LockByte.attended, .shared))
    #expect(
      error { _ = try self.repair(broken, from: "/backup") } == .inUse(path: "/desk"))
    broken.close(file)
    #expect(error { _ = try self.repair(broken, from: "/backup") } == nil)
  }

  @Test func `a repair that is cut off at any step can be begun again`() throws {
    let victim = try #require(kept.last)
    let base = try Desk("/desk", disk: disk).journal.segments.last.base
    let broken = try changed(segments) { $0[Int(victim.offset - base) + 200] ^= 1 }
    var step = 1
    while true {
      let copy = SimulatedDisk(broken.snapshot())
      let faulty = FaultyDisk(copy)
      faulty.failing = step
      faulty.isForEver = true
      faulty.kinds = ["write", "sync", "rename", "link", "open", "permissions"]
      _ = error { _ = try self.repair(faulty) }
      var left = copy.snapshot()
      left.boot += 1
      let later = SimulatedDisk(left)
      let again = error { _ = try self.repair(later) }
      #expect(again == nil || again == .nothingToRepair(path: "/desk"), "step \(step): \(again)")
      #expect(try reread(later).kept == Array(kept.dropLast()), "step \(step)")
      if !faulty.hasFailed { break }
      step += 1
    }
    #expect(step > 10)
  }

  @Test func `after a failed sync the desk goes on with what the disk itself holds`() throws {
    let faulty = FaultyDisk(disk)
    let desk = try Desk("/desk", disk: faulty)
    try desk.read()
    let inode = try #require(disk.state.names[path(segments)])
    let durable = try #require(disk.state.files[inode]?.data)
    faulty.kinds = ["sync"]
    faulty.failing = 1
    #expect(throws: JournalCallError<Refusal>.self) { try desk.append([99]) }
    // The kernel marks the lost pages clean: readers still see them, the disk has the old ones.
    disk.state.files[inode]?.durable = durable
    disk.state.files[inode]?.hasFailedSync = true
    faulty.failing = 0
    #expect(try Desk("/desk", disk: disk).journal.isPoisoned)
    let plan = try repair(disk)
    guard case .reread = try #require(plan.steps.first) else {
      Issue.record("\(plan)")
      return
    }
    let after = try reread(disk)
    #expect(after.kept == kept, "what was never on the disk is not shown")
    #expect(!after.journal.isPoisoned)
    try after.append([1])
    #expect(try after.journal.verify().damage == [])
  }
}

import TestSupport
import Testing

@testable import JournalStorage

/// Protects what an operation has returned from: backup, restore, repair, checkpoint and snapshot
/// are there after a power cut that takes everything that was not synced, and no order in which the
/// disk writes leaves half of one.
struct DurableOperationsTests {
  private let disk = SimulatedDisk()
  private let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk)
    try fill(14)
  }

  private func fill(_ count: Int) throws {
    for number in 0..<count {
      try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400))
    }
  }

  private func back(_ disk: any Disk) throws {
    _ = try DeskBackup.run(desk: "/desk", to: "/backup", journal: Desk.small, disk: disk)
  }

  private func restore(_ disk: any Disk) throws {
    _ = try DeskRestore.run("/backup", to: "/restored", options: Desk.small, disk: disk)
  }

  /// Nothing that was not synced is left.
  private func cut(_ disk: SimulatedDisk) -> SimulatedDisk {
    SimulatedDisk(CrashStates(disk.snapshot()).nothingKept)
  }

  private func entries(_ path: String, _ disk: any Disk) throws -> Int {
    let found = try Desk(path, disk: disk)
    try found.read()
    return found.kept.count
  }

  /// Every change that the body makes, and some of the states that a power cut may leave there.
  private func eachCut(
    of disk: SimulatedDisk, _ body: () throws -> Void, _ check: (SimulatedDisk) throws -> Void
  ) throws {
    var moments: [SimulatedState] = []
    disk.onChange = { [unowned disk] _ in moments.append(disk.snapshot()) }
    try body()
    disk.onChange = nil
    #expect(moments.count > 3)
    var generator = SeededGenerator(seed: Seeded.first)
    for moment in moments {
      _ = try CrashStates(moment).each(atMost: 8, using: &generator) { state in
        try check(SimulatedDisk(state))
      }
    }
  }

  @Test func `a backup is there when it is told, the first one and the next`() throws {
    try back(disk)
    var left = cut(disk)
    try restore(left)
    #expect(try entries("/restored", left) == 14)
    try fill(6)
    try back(disk)
    left = cut(disk)
    let manifest = try #require(try BackupManifest.read(in: "/backup", left))
    #expect(try left.files(below: "/backup").count == manifest.segments.count + 1)
    try restore(left)
    #expect(try entries("/restored", left) == 20)
  }

  @Test func `whenever the power goes, the backup is the old one or the new one`() throws {
    try back(disk)
    try fill(6)
    try eachCut(of: disk) {
      try back(disk)
    } _: { left in
      try restore(left)
      let found = try entries("/restored", left)
      #expect(found == 14 || found == 20)
    }
  }

  @Test func `a restored desk is there when it is told, and never half of one`() throws {
    try back(disk)
    try eachCut(of: disk) {
      try restore(disk)
    } _: { left in
      do throws(JournalError) {
        _ = try Journal.open(at: "/restored", options: Desk.small, disk: left)
      } catch {
        #expect([.missing, .emptyDirectory, .notADesk].contains(error.code), "\(error)")
        return
      }
      let found = try entries("/restored", left)
      #expect(found == 14)
    }
    #expect(try entries("/restored", cut(disk)) == 14)
  }

  @Test func `a repair and what it took out are there when it is told`() throws {
    try desk.journal.close()
    try back(disk)
    var state = cut(disk).snapshot()
    let path = desk.journal.segments.last.path
    state.alter(path) { $0[Int(desk.kept[13].offset - desk.journal.segments.last.base) + 200] ^= 1 }
    state.boot += 1
    let broken = SimulatedDisk(state)
    #expect(try Desk("/desk", disk: broken).journal.damage != nil)
    _ = try DeskRepair.run("/desk", from: "/backup", options: Desk.small, disk: broken)
    let left = cut(broken)
    #expect(try entries("/desk", left) == 14)
    let torn = try left.files(below: "/desk/torn")
    #expect(!torn.isEmpty, "what was damaged is kept")
  }

  @Test func `a checkpoint and its key are there when it is told, the key never behind`() throws {
    try eachCut(of: disk) {
      _ = try desk.journal.signCheckpoint()
    } _: { left in
      let journal = try Desk("/desk", disk: left).journal
      #expect(try journal.audit().findings == [])
    }
    let left = cut(disk)
    let journal = try Desk("/desk", disk: left).journal
    #expect(try journal.newestCheckpoint()?.checkpoint.size == 14)
    #expect(left.state.names["/desk/keys/checkpoint.key"] != nil)
    #expect(try journal.audit().isSound)
  }

  @Test func `a snapshot opens after a power cut, and one that was deleted does not`() throws {
    let name = try #require(try SnapshotFixture.write(desk))
    let left = cut(disk)
    let journal = try Desk("/desk", disk: left).journal
    #expect(SnapshotFixture.flaw(name, journal) == nil)
    try desk.journal.deleteSnapshots()
    let names = cut(disk).state.names.keys
    #expect(names.filter { $0.hasPrefix("/desk/snapshots/") } == [])
    #expect(!names.contains("/desk/keys/snapshot.key"))
  }
}

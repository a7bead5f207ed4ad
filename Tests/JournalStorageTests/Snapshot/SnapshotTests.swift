import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a snapshot spares reading and never says anything else than the
/// journal: what is damaged, foreign or out of date is passed over.
struct SnapshotTests {
  @Test func `a snapshot gives back what was put into it, private parts sealed`() throws {
    let disk = try SnapshotFixture.prepared()
    let name = try #require(try SnapshotFixture.write(try Desk("/desk", disk: disk)))
    let again = try Desk("/desk", disk: disk)
    #expect(again.journal.snapshotNames() == [name])
    #expect(SnapshotFixture.flaw(name, again.journal) == nil)
    let bytes = try #require(disk.bytes(SnapshotFixture.path(name)))
    #expect(bytes.firstRange(of: Array("Nordwerk".utf8)) == nil)
    #expect(disk.permissions(SnapshotFixture.path(name)) == 0o660)
    #expect(disk.permissions("/desk/keys/snapshot.key") == 0o660)
  }

  @Test func `an append after a snapshot reads nothing that is before it`() throws {
    let disk = try SnapshotFixture.prepared(entries: 60)
    let writer = try Desk("/desk", disk: disk, seed: 9)
    let receipt = try #require(try writer.append([99], text: [], command: Self.command))
    let name = try #require(try SnapshotFixture.write(writer))
    let desk = try Desk("/desk", disk: disk, seed: 11)
    let snapshot = try desk.journal.snapshot(name, model: SnapshotFixture.model)
    try desk.journal.adopt(snapshot)
    desk.cursor = snapshot.cursor
    let before = desk.journal.bytesRead
    try desk.append([100])
    #expect(desk.kept.map(\.facts) == [[100]])
    #expect(desk.journal.bytesRead - before < 1024)
    // The command from before the snapshot is remembered.
    let retry = try #require(try desk.append([99], command: Self.command))
    #expect(retry.wasDuplicate && retry.offset == receipt.offset)
    #expect(try desk.journal.status().entries == 62)
    #expect(try desk.journal.verify().damage == [])
  }

  @Test func `what a snapshot remembers is forgotten in its turn`() throws {
    let disk = SimulatedDisk()
    var options = Desk.small
    options.rememberedCommands = 8
    try Journal.create(at: "/desk", options: options, disk: disk)
    let writer = try Desk("/desk", options: options, disk: disk, seed: 5)
    let commands = (0..<30).map {
      CommandID(milliseconds: 1_700_000_000_000 + Int64($0), randomHigh: 0, randomLow: 1)
    }
    for number in 0..<12 { try writer.append([UInt8(number)], command: commands[number]) }
    let name = try #require(try SnapshotFixture.write(writer))
    // Many more than are remembered, then as few.
    for later in [18, 3] {
      let desk = try Desk("/desk", options: options, disk: disk, seed: 11)
      let snapshot = try desk.journal.snapshot(name, model: SnapshotFixture.model)
      try desk.journal.adopt(snapshot)
      desk.cursor = snapshot.cursor
      try desk.read()
      let known = 12 + desk.kept.count
      for number in known..<min(known + later, 30) {
        try desk.append([UInt8(number)], command: commands[number])
      }
      let last = min(known + later, 30) - 1
      #expect(try desk.append([0], command: commands[last - 7])?.wasDuplicate == true)
      #expect(try desk.append([0], command: commands[last])?.wasDuplicate == true)
      do throws(JournalCallError<Refusal>) {
        _ = try desk.append([0], command: commands[0])
        Issue.record("A command that was forgotten is done again.")
      } catch {
        #expect(error.code == .retryTooOld)
      }
    }
  }

  private static let command = CommandID(
    milliseconds: 1_700_000_000_000, randomHigh: 1, randomLow: 2)

  @Test func `every flipped bit is detected`() throws {
    let disk = try SnapshotFixture.prepared()
    let name = try #require(try SnapshotFixture.write(try Desk("/desk", disk: disk)))
    let desk = try Desk("/desk", disk: disk)
    for path in [SnapshotFixture.path(name), "/desk/keys/snapshot.key"] {
      let bytes = try #require(disk.bytes(path))
      for place in bytes.indices {
        for bit in PowerCutTests.isLong ? Array(0..<8) : [(place * 5) % 8] {
          var damaged = bytes
          damaged[place] ^= 1 << UInt8(bit)
          disk.replace(path, damaged)
          let flaw = SnapshotFixture.flaw(name, desk.journal)
          #expect(flaw != nil, "\(path), byte \(place), bit \(bit)")
        }
      }
      disk.replace(path, bytes)
    }
    #expect(SnapshotFixture.flaw(name, desk.journal) == nil)
  }

  @Test func `every truncation is detected`() throws {
    let disk = try SnapshotFixture.prepared()
    let name = try #require(try SnapshotFixture.write(try Desk("/desk", disk: disk)))
    let desk = try Desk("/desk", disk: disk)
    let bytes = try #require(disk.bytes(SnapshotFixture.path(name)))
    for length in bytes.indices {
      disk.replace(SnapshotFixture.path(name), Array(bytes[..<length]))
      #expect(SnapshotFixture.flaw(name, desk.journal) != nil, "\(length) bytes")
    }
  }

  @Test func `a snapshot of another model or journal is passed over`() throws {
    let disk = try SnapshotFixture.prepared()
    let name = try #require(try SnapshotFixture.write(try Desk("/desk", disk: disk)))
    let desk = try Desk("/desk", disk: disk)
    #expect(SnapshotFixture.flaw(name, desk.journal, model: 8) == .otherModel)
    let other = SimulatedDisk(seed: 77)
    try Journal.create(at: "/desk", options: Desk.small, disk: other)
    let stranger = try Desk("/desk", disk: other)
    for number in 0..<9 { try stranger.append([UInt8(number)], text: Array("Text".utf8)) }
    other.put(SnapshotFixture.path(name), try #require(disk.bytes(SnapshotFixture.path(name))))
    #expect(SnapshotFixture.flaw(name, stranger.journal) == .foreign)
  }

  @Test func `a snapshot of what was rolled back is passed over`() throws {
    let disk = try SnapshotFixture.prepared()
    let early = disk.snapshot()
    let desk = try Desk("/desk", disk: disk, seed: 9)
    for number in 0..<3 { try desk.append([UInt8(number)], text: Array("later".utf8)) }
    let name = try #require(try SnapshotFixture.write(desk))
    let bytes = try #require(disk.bytes(SnapshotFixture.path(name)))
    let key = try #require(disk.bytes("/desk/keys/snapshot.key"))

    let restored = SimulatedDisk(early)
    restored.put(SnapshotFixture.path(name), bytes)
    restored.put("/desk/keys/snapshot.key", key)
    let rolledBack = try Desk("/desk", disk: restored, seed: 12)
    #expect(SnapshotFixture.flaw(name, rolledBack.journal) == .foreign)
    // The same length again, other frames.
    for number in 0..<6 { try rolledBack.append([UInt8(number)], text: Array("other".utf8)) }
    #expect(SnapshotFixture.flaw(name, rolledBack.journal) == .foreign)
  }

  @Test func `two are kept, and the useless ones go`() throws {
    let disk = try SnapshotFixture.prepared()
    let desk = try Desk("/desk", disk: disk, seed: 9)
    var names: [String] = []
    for number in 0..<4 {
      try desk.append([UInt8(number)])
      names.append(try #require(try SnapshotFixture.write(desk)))
    }
    #expect(desk.journal.snapshotNames() == Array(names.suffix(2).reversed()))
    disk.replace(SnapshotFixture.path(names[3]), [1, 2, 3])
    try desk.append([9])
    names.append(try #require(try SnapshotFixture.write(desk)))
    #expect(desk.journal.snapshotNames() == [names[4], names[2]])
    // Nothing is written twice for one place.
    let files = disk.log.count { $0 == "rename snapshots/\(names[4])" }
    #expect(try SnapshotFixture.write(desk) == names[4])
    #expect(disk.log.count { $0 == "rename snapshots/\(names[4])" } == files)
  }

  @Test func `of two writers one writes`() throws {
    let disk = try SnapshotFixture.prepared()
    let one = try Desk("/desk", disk: disk)
    let other = try Desk("/desk", disk: disk)
    var second: String?
    let first = try one.journal.maintainingSnapshots { () throws(Refusal) -> Bool in
      do {
        second = try SnapshotFixture.write(other)
      } catch {
        throw Refusal(reason: "\(error)")
      }
      return true
    }
    #expect(first == true && second == nil)
    #expect(try SnapshotFixture.write(other) != nil)
  }

  @Test func `deleting destroys the key first, and the next snapshot has a new one`() throws {
    let disk = try SnapshotFixture.prepared()
    let desk = try Desk("/desk", disk: disk, seed: 9)
    let name = try #require(try SnapshotFixture.write(desk))
    let copy = try #require(disk.bytes(SnapshotFixture.path(name)))
    disk.log = []
    try desk.journal.deleteSnapshots()
    #expect(desk.journal.snapshotNames() == [])
    #expect(disk.bytes("/desk/keys/snapshot.key") == nil)
    let changes = disk.log.filter { $0.hasPrefix("write") || $0.hasPrefix("remove") }
    #expect(
      changes == [
        "write keys/snapshot.key", "remove keys/snapshot.key", "remove snapshots/\(name)",
      ])
    try desk.append([7])
    let next = try #require(try SnapshotFixture.write(desk))
    #expect(SnapshotFixture.flaw(next, desk.journal) == nil)
    disk.put(SnapshotFixture.path(name), copy)
    #expect(SnapshotFixture.flaw(name, desk.journal) == .sealed)
  }
}

import Testing

@testable import JournalStorage

/// Protects the rules T1 to T5: what is cut off was acknowledged to nobody, and is kept.
struct RecoveryTests {
  static let segment = "/desk/segments/00000001.segment"

  /// A desk with two entries whose machine went down while a third frame was being written.
  private func torn() throws -> (disk: SimulatedDisk, kept: [Kept], tail: [UInt8]) {
    var (state, kept, end) = try DamageTests.closed()
    let inode = try #require(state.names[Self.segment])
    let data = state.files[inode]?.data ?? []
    let copied = Array(data[Int(kept[0].offset)..<Int(kept[0].offset) + 150])
    state.files[inode]?.data.replaceSubrange(Int(end)..<Int(end) + 150, with: copied)
    let changed = state.files[inode]?.data ?? []
    state.files[inode]?.durable = changed
    state.boot += 1
    return (SimulatedDisk(state), kept, copied)
  }

  @Test func `a torn tail is kept apart, cut off once, and the journal goes on`() throws {
    let (disk, kept, tail) = try torn()
    let desk = try Desk("/desk", disk: disk)
    guard case .tornTail(let name) = try #require(desk.journal.warnings.first) else {
      Issue.record("no word of the torn tail")
      return
    }
    let inode = try #require(disk.state.names["/desk/torn/" + name])
    #expect(disk.state.files[inode]?.durable.starts(with: tail) == true)
    try desk.read()
    #expect(desk.kept == kept)
    #expect(try desk.journal.status().epoch == 1)
    #expect(try desk.append([8])?.firstSequence == 4)

    disk.state.boot += 1
    let again = try Desk("/desk", disk: SimulatedDisk(disk.snapshot()))
    try again.read()
    #expect(again.kept == desk.kept)
    #expect(again.journal.warnings == [])
  }

  @Test func `a reader repairs nothing`() throws {
    let (disk, kept, _) = try torn()
    let inode = try #require(disk.state.names[Self.segment])
    let before = disk.state.files[inode]?.data
    let desk = try Desk("/desk", .readOnly, disk: disk)
    try desk.read()
    #expect(desk.kept == kept)
    #expect(disk.state.files[inode]?.data == before)
  }

  @Test func `after a start of the machine nothing is read before it is synced`() throws {
    let (state, _, _) = try DamageTests.closed()
    var later = state
    later.boot += 1
    let disk = SimulatedDisk(later)
    _ = try Desk("/desk", disk: disk)
    let segment = "segments/00000001.segment"
    let file = try #require(disk.log.firstIndex(of: "sync \(segment)"))
    let folder = try #require(disk.log.firstIndex(of: "sync segments/"))
    // The first read is that of the header, which says whose file it is.
    let reads = disk.log.indices.filter { disk.log[$0] == "read \(segment)" }
    #expect(reads.dropFirst().allSatisfy { $0 > file && $0 > folder })
    #expect(reads.count > 1)
  }

  @Test func `every step of cutting off is durable before the next one`() throws {
    let (disk, _, _) = try torn()
    let desk = try Desk("/desk", disk: disk)
    guard case .tornTail(let name) = try #require(desk.journal.warnings.first) else { return }
    let changes = disk.log.filter { !$0.hasPrefix("read") && !$0.contains("ctl") }
    let segment = "segments/00000001.segment"
    #expect(
      changes == [
        "sync \(segment)", "sync segments/", "make torn/\(name)", "write torn/\(name)",
        "sync torn/\(name)", "sync torn/", "write \(segment)", "sync \(segment)",
        "write \(segment)", "sync \(segment)",
      ])
  }

  @Test func `a desk that was left clean opens without a sync`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    try desk.append([1])
    disk.log = []
    let other = try Desk("/desk", disk: disk)
    #expect(try other.read() == 1)
    #expect(disk.log.allSatisfy { $0.hasPrefix("read") })
  }

  @Test func `what a killed writer left is wiped by the next one`() throws {
    let below = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: below)
    let disk = FaultyDisk(below)
    let killed = try Desk("/desk", disk: disk)
    try killed.append([1])
    disk.fault = .shortWrite
    disk.kinds = ["write"]
    disk.failing = 1
    disk.isForEver = true
    #expect(throws: JournalCallError<Refusal>.self) {
      try killed.append([2], text: Array(repeating: 7, count: 900))
    }
    let other = try Desk("/desk", disk: below, seed: 2)
    try other.append([3])
    let reader = try Desk("/desk", disk: below)
    try reader.read()
    #expect(reader.kept.map(\.facts) == [[1], [3]])
    #expect(reader.kept.map(\.sequence) == [1, 2])
    let inode = try #require(below.state.names[Self.segment])
    let data = try #require(below.state.files[inode]?.data)
    #expect(data[Int(reader.journal.durableEnd)...].allSatisfy { $0 == 0 })
  }

  @Test func `a failed sync poisons the desk for every process until the machine starts`() throws {
    let below = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: below)
    let disk = FaultyDisk(below)
    let desk = try Desk("/desk", disk: disk)
    let other = try Desk("/desk", disk: below, seed: 2)
    try desk.append([1])
    disk.kinds = ["sync"]
    disk.failing = 1
    for _ in 0..<3 {
      let code = code { () throws(JournalCallError<Refusal>) in try desk.append([2]) }
      #expect(code == .poisoned)
    }
    #expect(disk.retriedSyncs == 0)
    #expect(code { () throws(JournalCallError<Refusal>) in try other.append([3]) } == .poisoned)
    #expect(try other.read() == 1)

    var state = below.snapshot()
    state.boot += 1
    let later = try Desk("/desk", disk: SimulatedDisk(state))
    try later.append([4])
    #expect(later.kept.first?.facts == [1])
    #expect(later.kept.last?.facts == [4])
  }

  @Test func `the head vouches for the last frame once the desk is closed`() throws {
    let (base, kept, _) = try DamageTests.closed()
    var states = CrashStates(base)
    states = CrashStates(states.state(Array(repeating: false, count: states.choices)))
    var state = states.state
    state.names["/desk/ctl"] = nil
    let inode = try #require(state.names[Self.segment])
    let last = Int(kept[2].offset)
    let zeros: [UInt8] = Array(repeating: 0, count: 4096 - last)
    state.files[inode]?.data.replaceSubrange(last..<4096, with: zeros)
    #expect(try Desk("/desk", disk: SimulatedDisk(state)).journal.damage?.offset == UInt64(last))
  }

  private func code(
    _ body: () throws(JournalCallError<Refusal>) -> FrameReceipt?
  ) -> JournalError.Code? {
    do throws(JournalCallError<Refusal>) {
      _ = try body()
      return nil
    } catch {
      return error.code
    }
  }
}

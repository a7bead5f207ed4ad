import Testing

@testable import JournalStorage

/// Protects what the doctor says: each trouble has its finding, and looking changes nothing.
struct ExaminationTests {
  let disk = SimulatedDisk()
  let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk)
    for number in 0..<8 {
      try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400))
    }
    try desk.journal.close()
  }

  private func findings(_ disk: any Disk) throws -> [DeskFinding] {
    try DeskExamination.run("/desk", options: Desk.small, disk: disk)
  }

  private func troubles(_ disk: any Disk) throws -> [DeskFinding] {
    try findings(disk).filter { $0.verdict != .sound }
  }

  @Test func `a sound desk has no trouble`() throws {
    let before = disk.log.filter { !$0.hasPrefix("read") }.count
    #expect(try troubles(disk) == [])
    #expect(try findings(disk).contains(.sound(entries: 8, segments: desk.journal.segments.count)))
    #expect(disk.log.filter { !$0.hasPrefix("read") }.count == before, "it only reads")
  }

  @Test func `permissions and open keys are named`() throws {
    try disk.setPermissions("/desk/segments", 0o700)
    try disk.setPermissions("/desk/segments/00000001.segment", 0o660)
    disk.close(try disk.open("/desk/keys/one", .create))
    try disk.setPermissions("/desk/keys/one", 0o664)
    #expect(
      try troubles(disk) == [
        .wrongPermissions(path: "/desk/segments", found: 0o700, expected: 0o2770),
        .wrongPermissions(
          path: "/desk/segments/00000001.segment", found: 0o660, expected: 0o440),
        .openKeys(path: "/desk/keys/one"),
      ])
  }

  @Test func `file system, space and clock are judged`() throws {
    disk.identity = FileSystemIdentity(magic: 0x4D44, deviceMajor: 8)
    #expect(try troubles(disk) == [.fileSystem(.fat)])
    disk.identity = FileSystemIdentity(magic: 0xEF53, deviceMajor: 8)
    disk.freeBytes = 2000
    #expect(try troubles(disk).map(\.verdict) == [.problem])
    disk.freeBytes = 3 << 20
    #expect(try troubles(disk).map(\.verdict) == [.warning])
    disk.freeBytes = 1 << 40
    disk.milliseconds -= 3_600_000
    guard case .clockBehind(let milliseconds) = try #require(try troubles(disk).first) else {
      Issue.record("the clock was not judged")
      return
    }
    #expect(milliseconds > 3_500_000)
  }

  @Test func `who holds the lock is named`() throws {
    let file = try disk.open("/desk/LOCK", .readWrite)
    #expect(try disk.tryLock(file, byte: LockByte.append, .exclusive))
    let holder = LockHolder(processIdentifier: 4711, command: "test")
    #expect(try troubles(disk) == [.lockHeld(holder, isAlive: false)])
    disk.close(file)
  }

  @Test func `a copy beside its original is told and read anew`() throws {
    var state = disk.snapshot()
    for (path, inode) in state.names where path.hasPrefix("/desk") {
      state.files[inode + 1000] = state.files[inode]
      state.names["/copy" + path.dropFirst(5)] = inode + 1000
    }
    let both = SimulatedDisk(state)
    let found = try DeskExamination.run("/copy", options: Desk.small, disk: both)
    #expect(found.contains(.copied))
    let copy = try Desk("/copy", disk: both)
    #expect(copy.journal.warnings == [.copied])
    try copy.read()
    #expect(copy.kept == desk.kept)
    try copy.append([1])
    #expect(try Desk("/copy", disk: both).journal.warnings == [], "said once")
    #expect(try Desk("/desk", disk: both).journal.warnings == [])
  }

  @Test func `damage and a failed sync are problems`() throws {
    var state = disk.snapshot()
    let last = desk.journal.segments.last.path
    let inode = try #require(state.names[last])
    state.files[inode]?.data[600] ^= 1
    state.boot += 1
    let problem = try troubles(SimulatedDisk(state)).first { $0.verdict == .problem }
    guard case .failing(let error)? = problem, case .damaged = error.code else {
      Issue.record("\(String(describing: problem))")
      return
    }
    let faulty = FaultyDisk(disk)
    let again = try Desk("/desk", disk: faulty)
    try again.read()
    faulty.kinds = ["sync"]
    faulty.failing = 1
    #expect(throws: JournalCallError<Refusal>.self) { try again.append([1]) }
    #expect(try troubles(disk).contains(.poisoned))
  }

  @Test func `the status is told without reading the journal`() throws {
    let reader = try Journal.open(at: "/desk", .readOnly, options: Desk.small, disk: disk)
    let before = reader.bytesRead
    let status = try reader.status()
    #expect(status.entries == 8)
    #expect(status.lastCheckpoint?.sequence == 8)
    #expect(status.lagBytes == 0)
    #expect(status.lastSyncMilliseconds == disk.milliseconds)
    #expect(reader.bytesRead - before <= 4096, "at most one piece of the last segment")
  }
}

import TestSupport
import Testing

@testable import JournalStorage

/// Protects the promise that what is no desk, or no desk for this program, gets a clear answer.
struct OpeningTests {
  private func code(_ body: () throws(JournalError) -> Void) -> JournalError.Code? {
    do throws(JournalError) {
      try body()
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `what is no desk is told apart`() throws {
    let folder = try TemporaryDirectory()
    let disk = PosixDisk()
    func opening(_ name: String) -> JournalError.Code? {
      code { () throws(JournalError) in _ = try Journal.open(at: folder.file(name)) }
    }
    #expect(opening("nowhere") == .missing)
    try disk.createDirectory(folder.file("empty"))
    #expect(opening("empty") == .emptyDirectory)
    try disk.createDirectory(folder.file("other"))
    try disk.createDirectory(folder.file("other/photos"))
    #expect(opening("other") == .notADesk)
    disk.close(try disk.open(folder.file("file"), .create))
    #expect(opening("file") == .notADesk)
    func creating(_ name: String) -> JournalError.Code? {
      code { () throws(JournalError) in try Journal.create(at: folder.file(name)) }
    }
    #expect(creating("other") == .notEmpty)
    #expect(creating("nowhere/desk") == .missing)
    #expect(creating("empty") == nil)
    #expect(creating("empty") == .exists)
  }

  @Test func `network file systems are refused, memory is taken with a warning`() throws {
    let refused: [(Int64, FileSystemKind)] = [
      (0x6969, .nfs), (0xFF53_4D42, .smb), (0xFE53_4D42, .smb), (0x517B, .smb),
      (0x0102_1997, .nineP), (0x5346_414F, .afs), (0x6573_5546, .fuse), (0x4D44, .fat),
    ]
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    for (magic, kind) in refused {
      disk.identity = FileSystemIdentity(magic: magic, deviceMajor: 0)
      let opened = code { () throws(JournalError) in
        _ = try Journal.open(at: "/desk", disk: disk)
      }
      #expect(opened == .networkFileSystem(kind))
      let created = code { () throws(JournalError) in
        try Journal.create(at: "/other", disk: disk)
      }
      #expect(created == .networkFileSystem(kind))
    }
    disk.identity = FileSystemIdentity(magic: 0x6573_5546, deviceMajor: 8)
    #expect(try Desk("/desk", disk: disk).journal.warnings == [])
    disk.identity = FileSystemIdentity(magic: 0x0102_1994, deviceMajor: 0)
    #expect(try Desk("/desk", disk: disk).journal.warnings == [.memoryFileSystem])
  }

  @Test func `of two creators exactly one wins, whenever the second one comes`() throws {
    var step = 0
    while true {
      let disk = SimulatedDisk()
      var changes = 0
      var second: JournalError.Code??
      disk.onChange = { [unowned disk] _ in
        changes += 1
        guard changes == step + 1 else { return }
        disk.onChange = nil
        second = code { () throws(JournalError) in
          try Journal.create(at: "/desk", options: Desk.small, disk: disk)
        }
      }
      let first = code { () throws(JournalError) in
        try Journal.create(at: "/desk", options: Desk.small, disk: disk)
      }
      guard let answer = second else { break }
      let won = [first, answer].filter { $0 == nil }.count
      let lost = [first, answer].compactMap { $0 }
      #expect(won == 1, "step \(step)")
      #expect(lost.allSatisfy { $0 == .exists || $0 == busy }, "step \(step): \(lost)")
      #expect(try Desk("/desk", disk: disk).journal.access == .readWrite)
      step += 1
    }
    #expect(step > 10)
  }

  private let busy = JournalError.Code.busy(LockHolder(processIdentifier: 0, command: ""))

  private func desk(changed change: (inout SegmentHeader) -> Void) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let path = "/desk/segments/00000001.segment"
    var header = try Journal.open(at: "/desk", disk: disk).segments.last.header
    change(&header)
    let file = try disk.open(path, .readWrite)
    try Scratch.bytes(SegmentHeader.length) { (buffer) throws(DiskFault) in
      if let start = buffer.baseAddress { header.write(to: start) }
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
    }
    disk.close(file)
    return disk
  }

  @Test func `a newer format is refused, a newer writer only read`() throws {
    let major = try desk { $0.formatMajor += 1 }
    #expect(
      code { () throws(JournalError) in _ = try Journal.open(at: "/desk", disk: major) }
        == .newerVersion)
    let feature = try desk { $0.incompatible = 2 }
    #expect(
      code { () throws(JournalError) in _ = try Journal.open(at: "/desk", disk: feature) }
        == .newerVersion)
    let writer = try desk { $0.minimumWriter += 1 }
    #expect(try Desk("/desk", disk: writer).journal.access == .readOnly(.newerVersion))
    let compatible = try desk { $0.compatible = 1 }
    let reader = try Desk("/desk", disk: compatible)
    #expect(reader.journal.access == .readOnly(.newerVersion))
    #expect(throws: JournalCallError<Refusal>.self) { try reader.append([1]) }
  }

  @Test func `a segment of another desk is refused`() throws {
    let disk = SimulatedDisk()
    for path in ["/desk", "/other"] {
      try Journal.create(at: path, options: Desk.small, disk: disk)
      let desk = try Desk(path, disk: disk)
      for _ in 0..<8 { try desk.append([1], text: Array(repeating: 1, count: 400)) }
    }
    let name = "/segments/00000002.segment"
    disk.state.names["/desk" + name] = disk.state.names["/other" + name]
    #expect(
      code { () throws(JournalError) in _ = try Journal.open(at: "/desk", disk: disk) }
        == .otherJournal)
  }

  @Test func `who may not write opens the desk for reading`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    try Desk("/desk", disk: disk).append([1])
    let reader = try Desk("/desk", disk: ReadOnlyDisk(disk))
    #expect(reader.journal.access == .readOnly(.permission))
    #expect(try reader.read() == 1)
  }

  @Test func `a desk belongs to its group, whatever umask says`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for _ in 0..<8 { try desk.append([1], text: Array(repeating: 1, count: 400)) }
    for (path, inode) in disk.state.names where path.hasPrefix("/desk") {
      guard let file = disk.state.files[inode] else { continue }
      let isSealed = path.hasSuffix("1.segment")
      let expected: UInt32 = file.isDirectory ? 0o2770 : isSealed ? 0o440 : 0o660
      #expect(file.permissions == expected, "\(path)")
    }
  }
}

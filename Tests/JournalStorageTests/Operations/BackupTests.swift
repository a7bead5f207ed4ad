import Testing

@testable import JournalStorage

/// Protects backups: whole, checked, small after the first one, and never in the way.
struct BackupTests {
  let disk = SimulatedDisk()
  let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk)
    try fill(10)
  }

  private func fill(_ count: Int) throws {
    for number in 0..<count {
      try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400))
    }
  }

  private func back(_ options: BackupOptions = BackupOptions()) throws -> BackupReport {
    try DeskBackup.run(desk: "/desk", to: "/backup", options, journal: Desk.small, disk: disk)
  }

  private func restore(_ path: String = "/restored") throws -> RestoreReport {
    try DeskRestore.run("/backup", to: path, options: Desk.small, disk: disk)
  }

  private func error(_ body: () throws -> Void) -> OperationError? {
    do {
      try body()
      return nil
    } catch {
      return error as? OperationError
    }
  }

  @Test func `what was durable when it began comes back, entry by entry`() throws {
    let report = try back()
    #expect(report.lastSequence == 10)
    #expect(report.copiedSegments == (try desk.journal.status().segments))
    try fill(3)
    let restored = try restore()
    #expect(restored.lastSequence == 10)
    #expect(restored.original == "/desk")
    let again = try Desk("/restored", disk: disk)
    try again.read()
    #expect(again.kept == Array(desk.kept.prefix(10)))
    try again.append([77])
    #expect(try again.journal.verify().damage == [])
  }

  @Test func `a second run copies what is new and keeps the sealed segments`() throws {
    let first = try back()
    let second = try back()
    #expect(second.copiedSegments == 1)
    #expect(second.keptSegments == first.copiedSegments - 1)
    try fill(10)
    let third = try back()
    #expect(third.keptSegments >= second.keptSegments)
    #expect(third.copiedSegments < third.keptSegments + third.copiedSegments)
    #expect(try restore().lastSequence == 20)
    let names = try disk.files(below: "/backup")
    let manifest = try #require(try BackupManifest.read(in: "/backup", disk))
    #expect(names.count == manifest.segments.count + 1, "nothing is left over: \(names)")
  }

  @Test func `hints, snapshots and torn tails stay out; keys come only when asked for`() throws {
    for name in ["snapshots/snap", "keys/key", "torn/torn", "checkpoints/point"] {
      let file = try disk.open("/desk/\(name)", .create)
      try disk.writeAll(file, UnsafeRawBufferPointer(start: nil, count: 0), at: 0)
      disk.close(file)
    }
    #expect(try back().hasKeys == false)
    let manifest = try #require(try BackupManifest.read(in: "/backup", disk))
    #expect(manifest.files.map(\.source) == ["checkpoints/point"])
    let report = try back(BackupOptions(withKeys: true))
    #expect(report.hasKeys && report.deskHasKeys)
    _ = try restore()
    #expect(try disk.exists("/restored/keys/key"))
    #expect(try !disk.exists("/restored/ctl"))
    // Asked for no longer, they go from the backup as well.
    _ = try back()
    #expect(try BackupManifest.read(in: "/backup", disk)?.files.count == 1)
  }

  @Test func `a segment that was rewritten since is copied anew`() throws {
    _ = try back()
    let path = "/desk/segments/00000001.segment"
    let inode = try #require(disk.state.names[path])
    disk.state.files[777] = disk.state.files[inode]
    disk.state.names[path] = 777
    #expect(try back().copiedSegments == 1, "the same bytes at another place")
    disk.state.files[778] = disk.state.files[inode]
    try redactFirstFrame(of: 778)
    disk.state.names[path] = 778
    #expect(try back().copiedSegments == 2)
    _ = try restore()
    let again = try Desk("/restored", disk: disk)
    try again.read()
    #expect(again.kept[0].text.isEmpty)
    #expect(again.kept[1].text.count == 400)
  }

  private func redactFirstFrame(of inode: Int) throws {
    var data = try #require(disk.state.files[inode]?.data)
    data.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let frame = base + 512
      let payload = frame + FrameHeader.length
      let length = Int(FrameHeader(UnsafeRawPointer(frame)).payloadLength)
      let stored = Int(UnsafeRawPointer(payload).load32(EntryHeader.Field.privateLength))
      (payload + length - stored).clear(stored)
      (payload + length).store(FrameState.redacted, 4)
      let crc = Checksum.of(payload, length)
      (payload + length).store(Checksum.of(payload + length + 4, 4, from: crc), 0)
    }
    disk.state.files[inode]?.data = data
  }

  @Test func `a run that is cut off at any step leaves the backup of the run before`() throws {
    _ = try back()
    try fill(8)
    var step = 1
    while true {
      let copy = SimulatedDisk(disk.snapshot())
      let faulty = FaultyDisk(copy)
      faulty.failing = step
      faulty.isForEver = true
      faulty.kinds = ["write", "sync", "rename", "remove", "open"]
      do {
        _ = try DeskBackup.run(desk: "/desk", to: "/backup", journal: Desk.small, disk: faulty)
      } catch {}
      let report = try DeskRestore.run(
        "/backup", to: "/restored", options: Desk.small, disk: copy)
      #expect([10, 18].contains(report.lastSequence), "step \(step)")
      let again = try DeskBackup.run(
        desk: "/desk", to: "/backup", journal: Desk.small, disk: copy)
      #expect(again.lastSequence == 18, "step \(step)")
      if !faulty.hasFailed { break }
      step += 1
    }
    #expect(step > 10)
  }

  @Test func `no place is taken that is not the backup's own`() throws {
    #expect(error { try self.run(to: "/desk/backup") } == .insideDesk(path: "/desk/backup"))
    #expect(error { try self.run(to: "/desk") } == .insideDesk(path: "/desk"))
    try disk.createDirectory("/photos")
    try disk.createDirectory("/photos/summer")
    #expect(error { try self.run(to: "/photos") } == .notABackup(path: "/photos"))
    try Journal.create(at: "/other", options: Desk.small, disk: disk)
    _ = try DeskBackup.run(desk: "/other", to: "/taken", journal: Desk.small, disk: disk)
    #expect(error { try self.run(to: "/taken") } == .backupOfOtherDesk(path: "/taken"))
  }

  private func run(to path: String) throws {
    _ = try DeskBackup.run(desk: "/desk", to: path, journal: Desk.small, disk: disk)
  }

  @Test func `a backup that has changed is named, and no desk comes of it`() throws {
    _ = try back()
    let manifest = try #require(try BackupManifest.read(in: "/backup", disk))
    let state = disk.snapshot()
    for piece in manifest.segments {
      let copy = SimulatedDisk(state)
      let inode = try #require(copy.state.names["/backup/" + piece.name])
      copy.state.files[inode]?.data[600] ^= 1
      let found = error {
        _ = try DeskRestore.run("/backup", to: "/restored", options: Desk.small, disk: copy)
      }
      #expect(found == .changedBackup(path: "/backup/" + piece.name))
      #expect(try !copy.exists("/restored"))
      #expect(try !copy.exists("/restored.restoring"))
    }
    let copy = SimulatedDisk(state)
    let inode = try #require(copy.state.names["/backup/BACKUP"])
    copy.state.files[inode]?.data[40] ^= 1
    let found = error {
      _ = try DeskRestore.run("/backup", to: "/restored", options: Desk.small, disk: copy)
    }
    #expect(found == .changedBackup(path: "/backup/BACKUP"))
  }

  @Test func `a restore never touches an existing desk`() throws {
    _ = try back()
    let found = error { _ = try self.restore("/desk") }
    #expect(found == .journal(JournalError(.exists, .create, path: "/desk")))
    #expect(error { _ = try self.restore("/backup/inside") } == .insideDesk(path: "/backup/inside"))
    try disk.createDirectory("/empty")
    #expect(try restore("/empty").lastSequence == 10)
  }

  @Test func `a damaged desk is not copied over a sound backup`() throws {
    try desk.journal.close()
    _ = try back()
    let state = disk.snapshot()
    for byte in [520, 700, 900] {
      let copy = SimulatedDisk(state)
      let inode = try #require(copy.state.names["/desk/segments/00000001.segment"])
      copy.state.files[inode]?.data[byte] ^= 1
      let failure = error {
        _ = try DeskBackup.run(
          desk: "/desk", to: "/new", journal: Desk.small, disk: copy)
      }
      guard case .journal(let error)? = failure, case .damaged = error.code else {
        Issue.record("byte \(byte): \(String(describing: failure))")
        continue
      }
      #expect(error.path == "/desk/segments/00000001.segment")
    }
  }
}

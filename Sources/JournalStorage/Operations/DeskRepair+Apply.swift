extension DeskRepair {
  /// Nobody else may have the desk open for writing while files change under it.
  func lockAll() throws(OperationError) -> DiskFile {
    let file = try OperationError.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.open(paths.lock, .readWrite)
    }
    for byte in Self.bytes {
      let isHeld: Bool
      do throws(DiskFault) {
        isHeld = try disk.lock(file, byte: byte, waitMilliseconds: options.lockWaitMilliseconds)
      } catch {
        disk.close(file)
        throw .journal(JournalError(error, .lock, path: paths.lock))
      }
      guard isHeld else {
        disk.close(file)
        throw .inUse(path: paths.root)
      }
    }
    return file
  }

  func unlockAll(_ file: DiskFile) throws(OperationError) {
    try OperationError.attempt(.lock, paths.lock) { () throws(DiskFault) in
      for byte in Self.bytes { try disk.unlock(file, byte: byte) }
    }
  }

  private static let bytes = [
    LockByte.append, LockByte.synchronize, LockByte.maintenance, LockByte.attended,
    LockByte.prepare, LockByte.backup,
  ]

  /// Makes the file anew beside the old one, then puts it into its place in one step. The old file
  /// keeps a name in `torn/`, and its inode: not one of its bytes is read or written.
  func apply(_ piece: RepairPiece) throws(OperationError) {
    let temporary = paths.segments + "/repair.tmp"
    let path = paths.segment(piece.index)
    try OperationError.attempt(.recover, temporary) { () throws(DiskFault) in
      try make(piece, temporary)
    }
    let made = try OperationError.wrapping { () throws(JournalError) in
      try SegmentSurvey.read(piece.survey.header, at: temporary, isFresh: true, disk: disk)
    }
    guard made.isWhole else {
      throw .journal(
        JournalError(
          .damaged(made.fault ?? .padding), .recover, path: temporary, offset: made.framesEnd))
    }
    try OperationError.attempt(.recover, path) { () throws(DiskFault) in
      if try disk.exists(path) { try keep(path, piece) }
      try disk.rename(temporary, path)
      try disk.synchronizeDirectory(paths.segments)
      try disk.setPermissions(path, DeskPermissions.sealed)
    }
  }

  private func keep(_ path: String, _ piece: RepairPiece) throws(DiskFault) {
    let name = paths.torn + "/suspect-\(piece.index)-\(piece.survey.framesEnd)"
    let time = disk.wallClockMilliseconds()
    var number = 0
    while try disk.exists("\(name)-\(time + Int64(number)).segment") { number += 1 }
    try disk.link(path, "\(name)-\(time + Int64(number)).segment")
    try disk.synchronizeDirectory(paths.torn)
  }

  private func make(_ piece: RepairPiece, _ temporary: String) throws(DiskFault) {
    let header = piece.survey.header
    let pace = CopyPace(sliceBytes: 1 << 20, pauseMicroseconds: 0)
    _ = try disk.copy(
      piece.survey.path, to: temporary, length: piece.survey.framesEnd - header.baseOffset,
      pace: pace)
    try disk.setPermissions(temporary, DeskPermissions.file)
    try disk.fill(temporary, to: header.lengthBytes, atMost: header.lengthBytes)
    let file = try disk.open(temporary, .readWrite)
    defer { disk.close(file) }
    if piece.seals {
      let encoder = FrameEncoder(disk: disk)
      let offset = seal(piece, encoder)
      try disk.writeAll(file, encoder.bytes, at: offset - header.baseOffset)
    }
    try disk.synchronize(file)
  }

  /// Encodes the seal behind the last sound frame; where it begins, with the gap before it.
  private func seal(_ piece: RepairPiece, _ encoder: FrameEncoder) -> UInt64 {
    let tail = piece.survey.tail
    let header = piece.survey.header
    var payload: [UInt8] = []
    let words = [
      header.firstSequence, tail.nextSequence, header.lengthBytes,
      JournalFormat.frameStart(tail.offset) - header.baseOffset,
    ]
    for word in words { withUnsafeBytes(of: word.littleEndian) { payload += $0 } }
    payload += Array(repeating: 0, count: 32)
    let start = JournalFormat.frameStart(tail.offset)
    let frame = FrameHeader(
      kind: FrameKind.seal.rawValue, payloadLength: UInt32(payload.count), count: 0,
      firstSequence: tail.nextSequence, syncedThrough: tail.offset, epoch: tail.epoch,
      previousHeaderCRC: tail.previousHeaderCRC,
      recordedMilliseconds: disk.wallClockMilliseconds())
    _ = encoder.append(payload, gap: Int(start - tail.offset), at: start, header: frame)
    return tail.offset
  }

  /// The hints speak of the old file; the next who opens reads the journal itself.
  func forgetHints() throws(OperationError) {
    try OperationError.wrapping { () throws(JournalError) in
      guard let page = try ControlPage.existing(paths, .readWrite, disk) else { return }
      page.rebuild(
        journal: Identity(low: 0, high: 0), boot: Identity(low: 0, high: 0),
        place: FilePlace(device: 0, inode: 0), tail: 0)
    }
  }

  /// The cut is told by the journal itself, with a new epoch.
  func markRepaired(_ findings: RepairFindings) throws(OperationError) {
    try OperationError.wrapping { () throws(JournalError) in
      let journal = try Journal.open(at: paths.root, .readWrite, options: options, disk: disk)
      if let damage = journal.damage { throw damage }
      if let piece = findings.pieces.last, piece.seals {
        try journal.recordRepair(
          cut: piece.survey.framesEnd,
          bytes: max(piece.survey.strayEnd ?? 0, piece.survey.framesEnd) - piece.survey.framesEnd,
          watermark: piece.watermark)
      }
      try journal.close()
    }
  }
}

extension Journal {
  /// Writes a recovery frame for a repair: behind it no frame from before the cut can follow.
  func recordRepair(cut: UInt64, bytes: UInt64, watermark: UInt64) throws(JournalError) {
    try lockAppend()
    do throws(JournalError) {
      try advanceTail(to: control?.tail ?? scannedEnd)
      staged = tail
      encoder.clear()
      var payload: [UInt8] = []
      for word in [cut, bytes, watermark] {
        withUnsafeBytes(of: word.littleEndian) { payload += $0 }
      }
      try stage(.recovered, payload)
      try flush()
      encoder.clear()
    } catch {
      unstage()
      unlockAppend()
      throw error
    }
    unlockAppend()
    try waitUntilDurable(tail.offset)
    try writeHead()
  }
}

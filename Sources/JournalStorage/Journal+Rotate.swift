extension Journal {
  /// Ends the present segment and begins the next one. The append lock is held.
  ///
  /// The order makes every crash harmless: the next segment is filled before the seal is written,
  /// so that a full disk changes nothing; the seal is durable before the next segment has a name.
  func changeSegment(needed: Int) throws(JournalError) {
    try flush()
    encoder.clear()
    let length = try nextLength(needed: needed)
    try fillNextSegment(length)
    let segment = segments.last
    var payload: [UInt8] = []
    let words = [
      segment.header.firstSequence, staged.nextSequence, segment.header.lengthBytes,
      staged.offset - segment.base,
    ]
    for word in words { withUnsafeBytes(of: word.littleEndian) { payload += $0 } }
    // No hash of the file: erasure rewrites it, and the tree covers what erasure leaves.
    payload += Array(repeating: 0, count: 32)
    try stage(.seal, payload)
    try flush()
    encoder.clear()
    try waitUntilDurable(tail.offset)
    try beginNextSegment(needed: needed)
  }

  /// Gives the filled file its header and name. Also the second half of a change that was cut off.
  func beginNextSegment(needed: Int) throws(JournalError) {
    let last = segments.last
    let length = try nextLength(needed: needed)
    try fillNextSegment(length)
    try makeFirstKeys()
    let header = SegmentHeader(
      incompatible: JournalFormat.sealedParts, journal: identity, index: last.header.index + 1,
      epoch: staged.epoch, baseOffset: last.end,
      lengthBytes: length, firstSequence: staged.nextSequence,
      previousHeaderCRC: staged.previousHeaderCRC)
    try withPreparation { () throws(JournalError) in
      do throws(DiskFault) {
        try disk.install(header, paths)
      } catch {
        // A sync that failed is not tried again here either.
        control?.poison()
        throw JournalError(
          .poisoned, .rotate, path: paths.nextSegment, errorNumber: error.errorNumber)
      }
    }
    preparedBytes = 0
    try segments.load()
    try enterLastSegment()
    try disk.attempt(.rotate, last.path) { () throws(DiskFault) in
      try disk.setPermissions(last.path, DeskPermissions.sealed)
    }
  }

  /// Goes on in a segment that a killed process has begun: its header and the seal before it are
  /// durable, its name may not be, and nothing may be acknowledged in a file without a name.
  func adoptLastSegment() throws(JournalError) {
    do throws(DiskFault) {
      try disk.synchronizeDirectory(paths.segments)
    } catch {
      control?.poison()
      throw JournalError(
        .poisoned, .rotate, path: paths.segments, errorNumber: error.errorNumber)
    }
    preparedBytes = 0
    try enterLastSegment()
  }

  private func enterLastSegment() throws(JournalError) {
    let behind = JournalCursor(behind: segments.last.header)
    memory.pass(from: staged.offset, to: behind.offset)
    staged.offset = behind.offset
    tail = staged
    control?.tail = tail.offset
    control?.publishDurable(tail.offset)
    control?.announce()
    try writeHead()
  }

  /// A journal that is older than sealing gets its keys with the next segment. One that has them
  /// never gets others in their place.
  private func makeFirstKeys() throws(JournalError) {
    let isOld = segments.last.header.incompatible & JournalFormat.sealedParts == 0
    guard isOld, try keys.wrappingNumbers().isEmpty else { return }
    try disk.attempt(.rotate, keys.files.folder) { () throws(DiskFault) in
      try keys.makeFirst()
    }
  }

  /// The smallest length that holds the frame, is not below the last one's, and keeps the number of
  /// files small as the journal grows.
  func nextLength(needed: Int) throws(JournalError) -> UInt64 {
    let last = segments.last
    let held = last.end
    var best: UInt64?
    for length in options.segmentLengths {
      let room = length - JournalFormat.segmentHeaderBytes - JournalFormat.reserve(ofLength: length)
      guard UInt64(needed) <= room else { continue }
      best = length
      if length >= last.header.lengthBytes && length >= held / 16 { break }
    }
    guard let best else { throw JournalError(.payloadTooLarge, .write, path: paths.root) }
    return max(best, last.header.lengthBytes)
  }

  private func fillNextSegment(_ length: UInt64) throws(JournalError) {
    try withPreparation { () throws(JournalError) in
      preparedBytes = try disk.attempt(.rotate, paths.nextSegment) { () throws(DiskFault) in
        try disk.fill(paths.nextSegment, to: length, atMost: length)
      }
    }
  }

  /// Runs while nobody else touches the next segment: zeros that came late would wipe its frames.
  private func withPreparation(
    _ body: () throws(JournalError) -> Void
  ) throws(JournalError) {
    let isHeld = try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.lock(
        lockFile, byte: LockByte.prepare, waitMilliseconds: options.lockWaitMilliseconds)
    }
    guard isHeld else {
      let unknown = LockHolder(processIdentifier: 0, command: "")
      throw JournalError(.busy(unknown), .rotate, path: paths.lock)
    }
    defer { unlock(LockByte.prepare) }
    try body()
  }

  /// From half of a segment on, fills a piece of the next one, after the append was acknowledged
  /// (DESIGN §5). A disk that is full here is told when the segment is needed.
  func prepareNextSegment() {
    let segment = segments.last
    guard tail.offset > segment.base + segment.header.lengthBytes / 2,
      tail.offset < segment.end, preparedBytes < segment.header.lengthBytes
    else { return }
    do throws(JournalError) {
      guard try tryLock(LockByte.prepare) else { return }
      defer { unlock(LockByte.prepare) }
      // Another process may have changed the segment; the next one is then not ours to guess.
      if try segments.loadNext() { return preparedBytes = 0 }
      let length = try nextLength(needed: 0)
      preparedBytes = try disk.attempt(.rotate, paths.nextSegment) { () throws(DiskFault) in
        try disk.fill(paths.nextSegment, to: length, atMost: 1 << 20)
      }
    } catch {
      preparedBytes = segment.header.lengthBytes
    }
  }
}

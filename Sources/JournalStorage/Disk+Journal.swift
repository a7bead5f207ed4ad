/// Steps that creation, rotation and recovery share.
extension Disk {
  /// Waits for a lock in short pauses; false when the time is over.
  func lock(
    _ file: DiskFile, byte: UInt64, waitMilliseconds: Int64
  ) throws(DiskFault) -> Bool {
    if try tryLock(file, byte: byte, .exclusive) { return true }
    let deadline = monotonicMilliseconds() + waitMilliseconds
    var microseconds: UInt32 = 25
    while monotonicMilliseconds() < deadline {
      pause(microseconds: microseconds)
      if try tryLock(file, byte: byte, .exclusive) { return true }
      microseconds = min(microseconds * 2, 800)
    }
    return false
  }

  /// Fills a file with zeros from its present size to `length`, at most so many bytes; its new
  /// size.
  @discardableResult
  func fill(_ path: String, to length: UInt64, atMost: UInt64) throws(DiskFault) -> UInt64 {
    let isNew = try !exists(path)
    let file = try open(path, .create)
    defer { close(file) }
    if isNew { try setPermissions(path, DeskPermissions.file) }
    let size = try status(path).sizeBytes
    guard size < length else { return size }
    let end = min(length, size + atMost)
    try writeZeros(file, from: size, to: end)
    return end
  }

  /// Gives the zero-filled next segment its header and its name, and makes both durable.
  func install(_ header: SegmentHeader, _ paths: DeskPaths) throws(DiskFault) {
    let file = try open(paths.nextSegment, .readWrite)
    defer { close(file) }
    try Scratch.bytes(SegmentHeader.length) { (buffer) throws(DiskFault) in
      if let start = buffer.baseAddress { header.write(to: start) }
      try writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
    }
    try synchronizeData(file)
    try renameNew(paths.nextSegment, paths.segment(header.index))
    try synchronizeDirectory(paths.segments)
  }

  func write(_ slot: HeadSlot, to file: DiskFile) throws(DiskFault) {
    try Scratch.bytes(HeadSlot.length) { (buffer) throws(DiskFault) in
      if let start = buffer.baseAddress { slot.write(to: start) }
      try writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
    }
    try synchronizeData(file)
  }

  /// The head slots that can be read: torn ones and missing ones say nothing.
  func headSlot(_ path: String) throws(DiskFault) -> HeadSlot? {
    guard try exists(path) else { return nil }
    let file = try open(path, .read)
    defer { close(file) }
    return try Scratch.bytes(HeadSlot.length) { (buffer) throws(DiskFault) in
      _ = try readAll(file, into: buffer, at: 0)
      return buffer.baseAddress.flatMap { HeadSlot.read($0) }
    }
  }
}

extension Disk {
  /// Reads until the buffer is full or the file ends; the number of bytes read.
  func readAll(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try read(file, into: rest, at: offset + UInt64(done))
      if count == 0 { break }
      done += count
    }
    return done
  }

  func writeAll(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      done += try write(file, rest, at: offset + UInt64(done))
    }
  }

  func writeZeros(_ file: DiskFile, from start: UInt64, to end: UInt64) throws(DiskFault) {
    guard start < end else { return }
    // Small enough for memory that is there already, and for the processor's cache.
    let chunk = Int(min(end - start, 64 << 10))
    let zeros = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 4096)
    defer { zeros.deallocate() }
    zeros.baseAddress?.clear(chunk)
    var position = start
    while position < end {
      let count = Int(min(end - position, UInt64(chunk)))
      try writeAll(file, UnsafeRawBufferPointer(rebasing: zeros[..<count]), at: position)
      position += UInt64(count)
    }
  }

  /// Makes the names in a directory durable.
  func synchronizeDirectory(_ path: String) throws(DiskFault) {
    let directory = try open(path, .directory)
    defer { close(directory) }
    try synchronize(directory)
  }

  func exists(_ path: String) throws(DiskFault) -> Bool {
    do throws(DiskFault) {
      _ = try status(path)
      return true
    } catch {
      if error.cause == .notFound { return false }
      throw error
    }
  }
}

/// Small files, read and written whole.
extension Disk {
  /// A file whole, at most so many bytes of it; nil where there is none.
  func contents(_ path: String, atMost limit: Int) throws(DiskFault) -> [UInt8]? {
    let file: DiskFile
    do throws(DiskFault) {
      file = try open(path, .read)
    } catch {
      if error.cause == .notFound || error.cause == .notDirectory { return nil }
      throw error
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    return try Scratch.bytes(min(limit, 64 << 10)) { (buffer) throws(DiskFault) in
      while bytes.count < limit {
        let wanted = min(buffer.count, limit - bytes.count)
        let slice = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = try readAll(file, into: slice, at: UInt64(bytes.count))
        bytes.append(contentsOf: slice[..<count])
        if count < wanted { break }
      }
      return bytes
    }
  }

  /// Makes a file anew: its bytes are durable, its name is not yet.
  func create(
    _ path: String, holding bytes: UnsafeRawBufferPointer, permissions: UInt32
  ) throws(DiskFault) {
    if try exists(path) { try remove(path) }
    let file = try open(path, .createNew)
    defer { close(file) }
    try setPermissions(path, permissions)
    try writeAll(file, bytes, at: 0)
    try synchronizeData(file)
  }

  /// Gives a file other content in one step: a crash leaves the old one or the new one, whole. The
  /// new one is sure to stay once the folder is synced.
  ///
  /// - Parameter draft: a name in the same folder that nobody else writes to meanwhile.
  func replace(
    _ path: String, by bytes: UnsafeRawBufferPointer, through draft: String,
    permissions: UInt32 = DeskPermissions.file
  ) throws(DiskFault) {
    try create(draft, holding: bytes, permissions: permissions)
    try rename(draft, path)
  }

  /// Overwrites a file and removes it: a name that is taken away leaves the bytes where they were.
  func destroy(_ path: String) throws(DiskFault) {
    let size = try status(path).sizeBytes
    let file = try open(path, .readWrite)
    defer { close(file) }
    try writeZeros(file, from: 0, to: size)
    try synchronizeData(file)
    try remove(path)
  }

  /// Makes a folder and those above it that are missing; their names are durable.
  func createFolders(_ path: String) throws(DiskFault) {
    if try exists(path) { return }
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try createFolders(above)
    try createDirectory(path)
    try setPermissions(path, DeskPermissions.directory)
    try synchronizeDirectory(above)
  }
}

extension Disk {
  func create(_ path: String, holding bytes: [UInt8], permissions: UInt32) throws(DiskFault) {
    try Scratch.holding(bytes) { (buffer) throws(DiskFault) in
      try create(path, holding: buffer, permissions: permissions)
    }
  }

  func replace(_ path: String, by bytes: [UInt8], through draft: String) throws(DiskFault) {
    try Scratch.holding(bytes) { (buffer) throws(DiskFault) in
      try replace(path, by: buffer, through: draft)
    }
  }
}

extension Disk {
  /// Runs calls of the disk and says, when one fails, what they were for.
  func attempt<Result>(
    _ operation: JournalError.Operation, _ path: String, at offset: UInt64? = nil,
    _ body: () throws(DiskFault) -> Result
  ) throws(JournalError) -> Result {
    do throws(DiskFault) {
      return try body()
    } catch {
      throw JournalError(error, operation, path: path, offset: offset)
    }
  }
}

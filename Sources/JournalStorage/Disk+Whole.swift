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
    let chunk = Int(min(end - start, 1 << 20))
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

extension DeskPaths {
  var tiles: String { root + "/tiles" }
  var checkpoints: String { root + "/checkpoints" }
  var checkpointKey: String { root + "/keys/checkpoint.key" }
  var newCheckpointKey: String { root + "/keys/checkpoint.key.new" }
}

/// Tiles, checkpoints and the signing key as files. Each is written beside its name and takes it
/// in one step, so that a crash leaves the old content or the new one.
struct ProofFiles {
  let disk: any Disk
  let paths: DeskPaths

  /// - Returns: nil where there is no such file, or it is longer.
  func contents(_ path: String, atMost limit: Int) throws(JournalError) -> [UInt8]? {
    try disk.attempt(.read, path) { () throws(DiskFault) -> [UInt8]? in
      let file: DiskFile
      do throws(DiskFault) {
        file = try disk.open(path, .read)
      } catch {
        if error.cause == .notFound || error.cause == .notDirectory { return nil }
        throw error
      }
      defer { disk.close(file) }
      return try Scratch.bytes(limit + 1) { (buffer) throws(DiskFault) -> [UInt8]? in
        let count = try disk.readAll(file, into: buffer, at: 0)
        return count <= limit ? Array(buffer[..<count]) : nil
      }
    }
  }

  /// Writes a file whole; its name is durable once the directory is synced.
  func replace(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    // Only the holder of the maintenance lock writes: one name beside the file is enough.
    let temporary = path + ".tmp"
    try disk.attempt(.write, path) { () throws(DiskFault) in
      if try disk.exists(temporary) { try disk.remove(temporary) }
      let file = try disk.open(temporary, .createNew)
      defer { disk.close(file) }
      try disk.setPermissions(temporary, DeskPermissions.file)
      try Scratch.bytes(bytes.count) { (buffer) throws(DiskFault) in
        buffer.copyBytes(from: bytes)
        try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
      }
      try disk.synchronizeData(file)
      try disk.rename(temporary, path)
    }
  }

  func synchronizeDirectory(_ path: String) throws(JournalError) {
    try disk.attempt(.write, path) { () throws(DiskFault) in
      try disk.synchronizeDirectory(path)
    }
  }

  func exists(_ path: String) throws(JournalError) -> Bool {
    try disk.attempt(.read, path) { () throws(DiskFault) in try disk.exists(path) }
  }

  /// The names in a directory; none where there is no such directory.
  func list(_ path: String) throws(JournalError) -> [String] {
    try disk.attempt(.read, path) { () throws(DiskFault) in
      do throws(DiskFault) {
        return try disk.list(path)
      } catch {
        if error.cause == .notFound || error.cause == .notDirectory { return [] }
        throw error
      }
    }
  }
}

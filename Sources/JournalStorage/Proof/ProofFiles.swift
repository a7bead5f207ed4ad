extension DeskPaths {
  var tiles: String { root + "/tiles" }
  var checkpoints: String { root + "/checkpoints" }
  var checkpointKey: String { root + "/keys/checkpoint.key" }
  var newCheckpointKey: String { root + "/keys/checkpoint.key.new" }
  /// The key that takes over, until the old one is gone.
  var nextCheckpointKey: String { root + "/keys/checkpoint.key.next" }
}

/// Tiles, checkpoints and the signing key as files. Each is written beside its name and takes it
/// in one step, so that a crash leaves the old content or the new one.
struct ProofFiles {
  let disk: any Disk
  let paths: DeskPaths

  /// - Returns: nil where there is no such file, or it is longer.
  func contents(_ path: String, atMost limit: Int) throws(JournalError) -> [UInt8]? {
    let bytes = try disk.attempt(.read, path) { () throws(DiskFault) in
      try disk.contents(path, atMost: limit + 1)
    }
    return bytes.flatMap { $0.count <= limit ? $0 : nil }
  }

  /// Writes a file whole; its name is durable once the directory is synced.
  func replace(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    // Only the holder of the maintenance lock writes: one name beside the file is enough.
    try disk.attempt(.write, path) { () throws(DiskFault) in
      try disk.replace(path, by: bytes, through: path + ".tmp")
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

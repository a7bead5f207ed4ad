/// Room that is kept for erasures: a file of zeros that goes when the disk is full, so that nobody
/// has to make room first to forget a person (journal.md S7).
extension Journal {
  /// Sees to it that there is as much ballast as an erasure may need: the next segment, the old one
  /// without its texts, and all keys under a new wrapping key. Never in the way of an append; where
  /// there is no room for it, or another process maintains the desk, there is none for now.
  public func extendBallast() throws(JournalError) {
    guard access == .readWrite, !isPoisoned, try tryLock(LockByte.maintenance) else { return }
    defer { unlock(LockByte.maintenance) }
    try fillBallast()
  }

  /// The same while the maintenance lock is held.
  public func fillBallast() throws(JournalError) {
    let path = paths.ballast
    let wanted = try ballastBytes()
    do throws(DiskFault) {
      try disk.fill(path, to: wanted, atMost: wanted)
    } catch {
      guard error.cause == .full || error.cause == .tooLarge else {
        throw JournalError(error, .write, path: path)
      }
      // What would fill the disk keeps nothing free.
      _ = try giveUpBallast()
    }
  }

  /// Gives the room free, on a disk that is full.
  ///
  /// - Returns: false where there was none.
  public func giveUpBallast() throws(JournalError) -> Bool {
    let path = paths.ballast
    return try disk.attempt(.write, path) { () throws(DiskFault) in
      guard try disk.exists(path) else { return false }
      try disk.remove(path)
      return true
    }
  }

  private func ballastBytes() throws(JournalError) -> UInt64 {
    var bytes = segments.last.header.lengthBytes * 2
    for name in try keys.names() {
      let path = keys.files.folder + "/" + name
      bytes += try disk.attempt(.read, path) { () throws(DiskFault) in
        try disk.exists(path) ? try disk.status(path).sizeBytes : 0
      }
    }
    // Files take whole blocks.
    return (bytes / 65_536 + 2) * 65_536
  }
}

/// Room that is kept for erasures: a file that goes when the disk is full, so that nobody has to
/// make room first to forget a person (journal.md S7).
extension Journal {
  /// Fills the ballast for a bounded time, up to what an erasure needs at the most. To be called
  /// where nobody waits.
  ///
  /// It stops where the disk would have no room for the next segment: a desk that takes no calls
  /// because of what it keeps for erasures helps nobody.
  ///
  /// - Returns: whether there is more to fill; false also where another process maintains the desk
  ///   and where the disk has no room.
  public func extendBallast(maximumMilliseconds: Int64) throws(JournalError) -> Bool {
    guard access == .readWrite, !isPoisoned, try tryLock(LockByte.maintenance) else {
      return false
    }
    defer { unlock(LockByte.maintenance) }
    return try fillBallast(until: disk.monotonicMilliseconds() + maximumMilliseconds)
  }

  /// The same to its end, while the maintenance lock is held.
  public func fillBallast() throws(JournalError) { _ = try fillBallast(until: nil) }

  private func fillBallast(until deadline: Int64?) throws(JournalError) -> Bool {
    let path = paths.ballast
    let next = try nextLength(needed: 0)
    let wanted = try ballastBytes(next)
    return try disk.attempt(.write, path) { () throws(DiskFault) in
      var size = try disk.exists(path) ? try disk.status(path).sizeBytes : 0
      while size < wanted {
        let piece = min(wanted - size, Ballast.pieceBytes)
        guard try disk.space(paths.segments).freeBytes >= next + piece else { return false }
        do throws(DiskFault) {
          try disk.growBallast(path, from: size, to: size + piece)
        } catch {
          if error.cause == .full || error.cause == .tooLarge { return false }
          throw error
        }
        size += piece
        if let deadline, disk.monotonicMilliseconds() >= deadline { return size < wanted }
      }
      return false
    }
  }

  /// A step that needs room for files, of an erasure or of opening: on a disk that is full it gets
  /// what is kept for it, and is done once more.
  func makingRoom<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      guard error.code == .fullDisk, try releaseBallast() else { throw error }
    }
    return try body()
  }

  /// - Returns: false where there was none.
  private func releaseBallast() throws(JournalError) -> Bool {
    try disk.attempt(.write, paths.ballast) { () throws(DiskFault) in
      guard try disk.exists(paths.ballast) else { return false }
      try disk.remove(paths.ballast)
      // A file system gives blocks to others only once it is sure that they are free.
      try disk.synchronizeDirectory(paths.segments)
      return true
    }
  }

  /// The keys are wrapped anew before anything else is written, and the old ones go: only the
  /// larger need counts. Then come the next segment and one old one without its texts.
  private func ballastBytes(_ next: UInt64) throws(JournalError) -> UInt64 {
    var keyBytes: UInt64 = 0
    for name in try keys.names() {
      let path = keys.files.folder + "/" + name
      keyBytes += try disk.attempt(.read, path) { () throws(DiskFault) in
        do throws(DiskFault) {
          return Ballast.blocks(try disk.status(path).sizeBytes)
        } catch {
          if error.cause == .notFound { return 0 }
          throw error
        }
      }
    }
    return max(next + segments.last.header.lengthBytes, keyBytes) + Ballast.spareBytes
  }
}

private enum Ballast {
  static let pieceBytes: UInt64 = 1 << 20
  /// For small files, folders and what a file system notes about files.
  static let spareBytes: UInt64 = 64 << 10
  /// What file systems compress at a time: the same bytes again are new ones to them.
  static let chunkBytes = 128 << 10

  /// Files take whole blocks.
  static func blocks(_ bytes: UInt64) -> UInt64 { (bytes + 4095) / 4096 * 4096 }
}

extension Disk {
  /// Random bytes: zeros would take no room where files are compressed.
  fileprivate func growBallast(
    _ path: String, from start: UInt64, to end: UInt64
  ) throws(DiskFault) {
    let isNew = try !exists(path)
    let file = try open(path, .create)
    defer { close(file) }
    if isNew { try setPermissions(path, DeskPermissions.file) }
    let chunk = Int(min(end - start, UInt64(Ballast.chunkBytes)))
    try Scratch.bytes(chunk) { (buffer) throws(DiskFault) in
      try fillRandom(buffer)
      var position = start
      while position < end {
        let part = buffer[..<Int(min(end - position, UInt64(chunk)))]
        try writeAll(file, UnsafeRawBufferPointer(rebasing: part), at: position)
        position += UInt64(part.count)
      }
    }
  }
}

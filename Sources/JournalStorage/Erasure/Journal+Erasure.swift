/// The steps of an erasure that are files and keys; which one comes when, the journal's entries say
/// (journal.md E5).
extension Journal {
  /// Runs while no other process erases or writes a checkpoint.
  ///
  /// - Throws: `.busy` where another one does for longer than a lock is waited for.
  public func withMaintenance<Result, Caller: Error>(
    _ body: () throws(Caller) -> Result
  ) throws(JournalCallError<Caller>) -> Result {
    let isHeld = try journal(Caller.self) { () throws(JournalError) in
      try requireWritable()
      return try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
        try disk.lock(
          lockFile, byte: LockByte.maintenance, waitMilliseconds: options.lockWaitMilliseconds)
      }
    }
    guard isHeld else {
      let holder = LockHolder(processIdentifier: 0, command: "")
      throw .journal(JournalError(.busy(holder), .lock, path: paths.lock))
    }
    defer { unlock(LockByte.maintenance) }
    do throws(Caller) {
      return try body()
    } catch {
      throw .caller(error)
    }
  }

  /// Takes the key of a subject out of the world, and with it every copy of what was sealed under
  /// it, old backups included. Durable when it returns.
  public func destroyKey(of subject: UInt64) throws(JournalError) {
    try lockAppend()
    do throws(JournalError) {
      try makingRoom { () throws(JournalError) in try keys.destroy(subject) }
    } catch {
      unlockAppend()
      throw error
    }
    unlockAppend()
  }

  /// Removes what may hold a copy of what is erased and can be done without: torn tails and
  /// half-written segments. Snapshots have a key of their own: ``deleteSnapshots()``.
  public func removeCopies() throws(JournalError) {
    try disk.attempt(.write, paths.root) { () throws(DiskFault) in
      let names = try disk.exists(paths.torn) ? try disk.list(paths.torn) : []
      for name in names { try disk.remove(paths.torn + "/" + name) }
      if !names.isEmpty { try disk.synchronizeDirectory(paths.torn) }
      if try disk.exists(paths.redactedSegment) { try disk.remove(paths.redactedSegment) }
    }
  }

  /// Whose erasure was begun and is not through; nil where there is none.
  public func pendingErasure() throws(JournalError) -> UInt64? {
    try disk.attempt(.read, keys.files.erasing) { () throws(DiskFault) in
      guard let bytes = try disk.contents(keys.files.erasing, atMost: 16), bytes.count == 12 else {
        return nil
      }
      return bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress, Checksum.of(start, 8) == start.load32(8) else {
          return nil
        }
        return start.load64(0)
      }
    }
  }

  /// Remembers whose erasure begins, so that whoever opens the desk next can end it; nil when it is
  /// through.
  public func setPendingErasure(_ subject: UInt64?) throws(JournalError) {
    guard let subject else {
      return try disk.attempt(.write, keys.files.erasing) { () throws(DiskFault) in
        guard try disk.exists(keys.files.erasing) else { return }
        try disk.remove(keys.files.erasing)
        try disk.synchronizeDirectory(keys.files.folder)
      }
    }
    try makingRoom { () throws(JournalError) in try remember(subject) }
  }

  private func remember(_ subject: UInt64) throws(JournalError) {
    try disk.attempt(.write, keys.files.erasing) { () throws(DiskFault) in
      var bytes = [UInt8](repeating: 0, count: 12)
      bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return }
        start.store(subject, 0)
        start.store(Checksum.of(start, 8), 8)
      }
      try keys.writeDurably(bytes, as: keys.files.erasing)
    }
  }
}

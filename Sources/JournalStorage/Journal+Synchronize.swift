extension Journal {
  /// Waits until everything before `target` is on the disk: by someone else's sync, or by one of
  /// its own that covers all that was written before it.
  ///
  /// A sync that failed is never tried again: the kernel has marked the lost pages clean, and the
  /// second attempt would succeed and lie (journal.md S1).
  func waitUntilDurable(_ target: UInt64) throws(JournalError) {
    guard let control, control.durable < target else { return }
    let isLeader = try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.lock(
        lockFile, byte: LockByte.synchronize, waitMilliseconds: options.lockWaitMilliseconds)
    }
    // A leader that was stopped must not stop all others: without the lock, everyone syncs alone.
    defer { if isLeader { unlock(LockByte.synchronize) } }
    if control.durable >= target { return }
    try requireUnpoisoned()
    let through = control.tail
    let index = try segments.locate(through - 1) ?? segments.lastIndex
    try synchronize(try segments.file(index), path: segments[index].path)
    try control.publishDurable(through)
  }

  func synchronize(_ file: DiskFile, path: String) throws(JournalError) {
    do throws(DiskFault) {
      try disk.synchronizeData(file)
    } catch {
      control?.poison()
      throw JournalError(
        .poisoned, .synchronize, path: path, offset: durableEnd, errorNumber: error.errorNumber)
    }
  }
}

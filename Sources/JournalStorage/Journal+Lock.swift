extension Journal {
  /// Takes the append lock, or says who holds it. While it is held nothing else writes frames.
  func lockAppend(
    waitMilliseconds: Int64? = nil, checkingControl: Bool = true
  ) throws(JournalError) {
    try requireWritable()
    let wait = waitMilliseconds ?? options.lockWaitMilliseconds
    let isHeld = try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.lock(lockFile, byte: LockByte.append, waitMilliseconds: wait)
    }
    guard isHeld else {
      let holder = control?.holder ?? LockHolder(processIdentifier: 0, command: "")
      throw JournalError(.busy(holder), .lock, path: paths.lock)
    }
    guard checkingControl else { return }
    do throws(JournalError) {
      try requireUnpoisoned()
      control?.setHolder(disk.processIdentifier, command: options.commandName)
      try wipeUnfinished()
    } catch {
      unlockAppend()
      throw error
    }
  }

  /// The kernel drops the lock anyway when the process ends; an unlock that fails changes nothing
  /// that the caller could act upon.
  func unlockAppend() {
    unlock(LockByte.append)
  }

  func unlock(_ byte: UInt64) {
    do throws(DiskFault) {
      try disk.unlock(lockFile, byte: byte)
    } catch {
      return
    }
  }

  func tryLock(_ byte: UInt64, _ kind: LockKind = .exclusive) throws(JournalError) -> Bool {
    try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.tryLock(lockFile, byte: byte, kind)
    }
  }

  func requireWritable() throws(JournalError) {
    if let damage { throw damage }
    guard access == .readWrite else { throw JournalError(.readOnly, .write, path: paths.root) }
  }

  func requireUnpoisoned() throws(JournalError) {
    if isPoisoned { throw JournalError(.poisoned, .write, path: paths.root, offset: durableEnd) }
  }

  /// A console says that it is there and leaves checkpoints; shell commands then need not.
  ///
  /// - Returns: false when the lock could not be had, which only costs a checkpoint more.
  public func attend() throws(JournalError) -> Bool {
    isAttending = try tryLock(LockByte.attended, .shared)
    return isAttending
  }

  func isAttendedByOther() throws(JournalError) -> Bool {
    if isAttending { return false }
    guard try tryLock(LockByte.attended) else { return true }
    unlock(LockByte.attended)
    return false
  }
}

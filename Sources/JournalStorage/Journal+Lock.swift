extension Journal {
  /// Takes the append lock, or says who holds it. While it is held nothing else writes frames.
  ///
  /// - Parameter checkingControl: false while `ctl` cannot be believed: then nobody can be waited
  ///   for in it, and the wait is trying again.
  func lockAppend(
    waitMilliseconds: Int64? = nil, checkingControl: Bool = true
  ) throws(JournalError) {
    try requireWritable()
    let wait = waitMilliseconds ?? options.lockWaitMilliseconds
    let isHeld =
      if checkingControl, let control {
        try waitForAppend(wait, control)
      } else {
        try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
          try disk.lock(lockFile, byte: LockByte.append, waitMilliseconds: wait)
        }
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

  /// Sleeps until the lock is free; false when the time is over. The kernel drops the lock of a
  /// process that was killed and wakes nobody: that is noticed after a short sleep.
  private func waitForAppend(
    _ milliseconds: Int64, _ control: ControlPage
  ) throws(JournalError) -> Bool {
    let gate = control.appendGate
    var count = gate.count
    if try tryLock(LockByte.append) { return true }
    let deadline = disk.monotonicMilliseconds() + milliseconds
    while true {
      try requireUnpoisoned()
      let rest = deadline - disk.monotonicMilliseconds()
      if rest <= 0 { return false }
      gate.sleep(since: count, atMost: min(rest, WaitGate.sleepMilliseconds))
      count = gate.count
      if try tryLock(LockByte.append) {
        gate.noteSleepers()
        return true
      }
    }
  }

  /// The kernel drops the lock anyway when the process ends; an unlock that fails changes nothing
  /// that the caller could act upon.
  func unlockAppend() {
    unlock(LockByte.append)
    control?.appendGate.open(for: .first)
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

  /// - Parameter operation: `.synchronize` once a frame was written: whether it is on the disk is
  ///   then unknown.
  func requireUnpoisoned(_ operation: JournalError.Operation = .write) throws(JournalError) {
    if isPoisoned { throw JournalError(.poisoned, operation, path: paths.root, offset: durableEnd) }
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

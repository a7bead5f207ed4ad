extension Journal {
  /// Vouches for the last frames, which nothing after them does (journal.md T5): writes a
  /// checkpoint and a head slot, each durable, unless the last frame is a checkpoint or another
  /// process does it. To be called 100 ms after the last durable frame, and before the end.
  ///
  /// - Returns: whether a checkpoint was written.
  public func checkpointIfIdle() throws(JournalError) -> Bool {
    guard access == .readWrite, !isPoisoned, try tryLock(LockByte.maintenance) else {
      return false
    }
    defer { unlock(LockByte.maintenance) }
    if try isAttendedByOther() { return false }
    do throws(JournalError) {
      try lockAppend(waitMilliseconds: 0)
    } catch {
      // Somebody writes: the journal is not idle, and whoever comes last leaves the checkpoint.
      guard case .busy = error.code else { throw error }
      return false
    }
    var isWritten = false
    do throws(JournalError) {
      isWritten = try writeCheckpoint()
    } catch {
      unstage()
      unlockAppend()
      throw error
    }
    unlockAppend()
    guard isWritten else { return false }
    try waitUntilDurable(tail.offset)
    try writeHead()
    return true
  }

  private func writeCheckpoint() throws(JournalError) -> Bool {
    guard let end = control?.tail else { return false }
    try advanceTail(to: end)
    staged = tail
    encoder.clear()
    let vouched = [0, FrameKind.checkpoint.rawValue, FrameKind.seal.rawValue]
    if vouched.contains(tail.lastKind) { return false }
    try stage(.checkpoint, [])
    try flush()
    encoder.clear()
    return true
  }

  /// Writes the older of the two head slots: a torn write leaves the younger one.
  func writeHead() throws(JournalError) {
    var slots: [HeadSlot?] = []
    for path in paths.heads {
      let slot = try disk.attempt(.write, path) { () throws(DiskFault) in
        try disk.headSlot(path)
      }
      slots.append(slot)
    }
    let generations = slots.map { $0?.generation ?? 0 }
    let oldest = slots[0] == nil || (slots[1] != nil && generations[0] < generations[1]) ? 0 : 1
    let slot = HeadSlot(
      journal: identity, generation: (generations.max() ?? 0) &+ 1, durable: tail.offset,
      nextSequence: tail.nextSequence, lastHeaderCRC: tail.previousHeaderCRC, epoch: tail.epoch)
    let path = paths.heads[oldest]
    try disk.attempt(.write, path) { () throws(DiskFault) in
      let file = try disk.open(path, .readWrite)
      defer { disk.close(file) }
      try disk.write(slot, to: file)
    }
  }
}

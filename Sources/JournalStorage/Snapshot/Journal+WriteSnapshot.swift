extension Journal {
  /// Runs while no other process writes or deletes snapshots (a lock of its own, try only).
  ///
  /// - Returns: nil where somebody else has the lock, or where nothing may be written.
  public func maintainingSnapshots<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(JournalCallError<Failure>) -> Result? {
    guard access == .readWrite, damage == nil else { return nil }
    let isHeld = try journal(Failure.self) { () throws(JournalError) in
      try tryLock(LockByte.snapshot)
    }
    guard isHeld else { return nil }
    defer { unlock(LockByte.snapshot) }
    do throws(Failure) {
      return try body()
    } catch {
      throw .caller(error)
    }
  }

  /// Writes a snapshot of what the caller holds at a cursor, durable when this returns, and removes
  /// those that are of no more use. To be called inside ``maintainingSnapshots(_:)``.
  ///
  /// A temporary file is filled and synced and gets its name then: a crash leaves the old ones.
  ///
  /// - Parameters:
  ///   - useless: names that the caller could not use; they are removed.
  ///   - fill: adds the caller's sections.
  /// - Returns: the name of the file; nil where the cursor proves nothing yet.
  public func writeSnapshot(
    model: UInt32, at cursor: JournalCursor, useless: [String] = [],
    _ fill: (inout SnapshotWriter) throws(JournalError) -> Void
  ) throws(JournalError) -> String? {
    guard cursor.isAnchored, cursor.lastFrame > 0, cursor.offset <= durableEnd,
      try remembers(to: cursor)
    else { return nil }
    let name = DeskPaths.snapshotName(cursor.nextSequence - 1)
    do throws(DiskFault) {
      for useless in useless { try removeSnapshot(useless) }
    } catch {
      throw JournalError(error, .snapshot, path: paths.snapshots)
    }
    if flaw(of: name, model) == nil { return name }
    try writeDraft(model, cursor, fill)
    do throws(DiskFault) {
      try disk.rename(paths.snapshotDraft, paths.snapshots + "/" + name)
      try disk.synchronizeDirectory(paths.snapshots)
      try removeOldSnapshots(model)
    } catch {
      throw JournalError(error, .snapshot, path: paths.snapshots)
    }
    return name
  }

  /// Makes what is private in all snapshots unreadable, then removes them: what an erasure does
  /// first (DESIGN §5). Whoever holds a state from before the erasure must not write one after it:
  /// ``maintainingSnapshots(_:)`` waits for nobody, and its body catches up first.
  ///
  /// - Throws: `.busy` where a snapshot is being written all the time.
  public func deleteSnapshots() throws(JournalError) {
    try requireWritable()
    let isHeld = try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
      try disk.lock(
        lockFile, byte: LockByte.snapshot, waitMilliseconds: options.lockWaitMilliseconds)
    }
    guard isHeld else {
      let unknown = LockHolder(processIdentifier: 0, command: "")
      throw JournalError(.busy(unknown), .snapshot, path: paths.lock)
    }
    defer { unlock(LockByte.snapshot) }
    do throws(DiskFault) {
      try SnapshotKey.destroy(paths, disk)
      for name in snapshotNames() { try removeSnapshot(name) }
      if try disk.exists(paths.snapshotDraft) { try disk.remove(paths.snapshotDraft) }
      try disk.synchronizeDirectory(paths.snapshots)
    } catch {
      throw JournalError(error, .snapshot, path: paths.snapshots)
    }
  }

  /// Whether the memory of commands ends where the snapshot does; reads what it lacks.
  private func remembers(to cursor: JournalCursor) throws(JournalError) -> Bool {
    if memory.end == cursor.offset { return true }
    if !tail.isAnchored || tail.offset < cursor.offset { tail = cursor }
    guard tail.offset == cursor.offset else { return false }
    try completeMemory()
    return memory.end == cursor.offset
  }

  private func flaw(of name: String, _ model: UInt32) -> SnapshotFlaw? {
    do throws(SnapshotFlaw) {
      _ = try snapshot(name, model: model)
      return nil
    } catch {
      return error
    }
  }

  private func writeDraft(
    _ model: UInt32, _ cursor: JournalCursor,
    _ fill: (inout SnapshotWriter) throws(JournalError) -> Void
  ) throws(JournalError) {
    let path = paths.snapshotDraft
    let (file, key) = try disk.attempt(.snapshot, path) {
      () throws(DiskFault) -> (DiskFile, SnapshotKey) in
      let key = try SnapshotKey.readOrMake(paths, disk, journal: identity)
      // What a writer that was killed has left.
      if try disk.exists(path) { try disk.remove(path) }
      let file = try disk.open(path, .createNew)
      return (file, key)
    }
    defer { disk.close(file) }
    let seal = SnapshotSeal(key, journal: identity, sequence: cursor.nextSequence - 1)
    var writer = SnapshotWriter(disk, file, path: path, seal: seal)
    try memory.write(to: &writer)
    try fill(&writer)
    let header = SnapshotHeader(model: model, journal: identity, cursor: cursor)
    do throws(DiskFault) {
      try disk.setPermissions(path, DeskPermissions.file)
      _ = try writer.finish(header)
      try disk.synchronizeData(file)
    } catch {
      throw JournalError(error, .snapshot, path: path)
    }
  }

  private func removeSnapshot(_ name: String) throws(DiskFault) {
    let path = paths.snapshots + "/" + name
    if try disk.exists(path) { try disk.remove(path) }
  }

  /// Keeps the newest ones that can be used; the others are of no use to anyone. One that cannot be
  /// read at the moment may be sound.
  private func removeOldSnapshots(_ model: UInt32) throws(DiskFault) {
    var kept = 0
    for name in snapshotNames() {
      let flaw = flaw(of: name, model)
      if kept < Self.keptSnapshots, flaw == nil || flaw == .unreadable {
        kept += 1
      } else {
        try removeSnapshot(name)
      }
    }
  }
}

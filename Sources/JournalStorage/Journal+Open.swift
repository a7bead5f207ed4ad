extension Journal {
  /// What the caller wants to do.
  public enum Request: Sendable {
    /// Falls back to reading, with a reason, where writing is not possible.
    case readWrite
    case readOnly
  }

  /// Opens a desk, and recovers it if the last writer could not end its work.
  ///
  /// While `ctl` is of this start of the machine, opening costs no sync and waits for nobody.
  ///
  /// - Throws: `.missing`, `.emptyDirectory`, `.notADesk`, `.newerVersion`, `.networkFileSystem`,
  ///   `.otherJournal`, `.damaged` (a segment is missing or its header is), `.busy`, `.io`.
  ///   Damage among the frames does not throw: see ``damage``.
  public static func open(
    at path: String, _ request: Request = .readWrite, options: JournalOptions = JournalOptions(),
    disk: any Disk = PosixDisk()
  ) throws(JournalError) -> Journal {
    let paths = DeskPaths(root: path)
    try requireDesk(paths, disk)
    let fileSystem = try admittedFileSystem(path, disk)
    let (lockFile, access) = try openLock(paths, request, disk)
    let segments = Segments(disk: disk, paths: paths, isWritable: access == .readWrite)
    let boot: Identity
    let place: FilePlace
    do throws(JournalError) {
      try segments.load()
      guard segments.count > 0 else { throw JournalError(.notADesk, .open, path: path) }
      do throws(DiskFault) {
        boot = try disk.bootIdentity()
        place = try disk.status(paths.lock).place
      } catch {
        throw JournalError(error, .open, path: path)
      }
    } catch {
      disk.close(lockFile)
      throw error
    }
    let journal = Journal(
      disk: disk, paths: paths, options: options, segments: segments, lockFile: lockFile,
      boot: boot, place: place, access: access)
    if fileSystem == .memory { journal.warnings.append(.memoryFileSystem) }
    journal.yieldToNewerWriter()
    try journal.begin()
    return journal
  }

  static func requireDesk(_ paths: DeskPaths, _ disk: any Disk) throws(JournalError) {
    let refusal = try disk.attempt(.open, paths.root) {
      () throws(DiskFault) -> JournalError.Code? in
      guard try disk.status(paths.root).isDirectory else { return .notADesk }
      if try disk.exists(paths.lock), try disk.exists(paths.segments) { return nil }
      return try disk.list(paths.root).isEmpty ? .emptyDirectory : .notADesk
    }
    if let refusal { throw JournalError(refusal, .open, path: paths.root) }
  }

  private static func openLock(
    _ paths: DeskPaths, _ request: Request, _ disk: any Disk
  ) throws(JournalError) -> (DiskFile, JournalAccess) {
    do throws(DiskFault) {
      if request == .readWrite {
        do throws(DiskFault) {
          return (try disk.open(paths.lock, .readWrite), .readWrite)
        } catch {
          if error.cause != .denied { throw error }
        }
      }
      let reason: ReadOnlyReason = request == .readWrite ? .permission : .asked
      return (try disk.open(paths.lock, .read), .readOnly(reason))
    } catch {
      throw JournalError(error, .open, path: paths.lock)
    }
  }

  /// An older program may read a newer journal of the same major format, never write to it.
  private func yieldToNewerWriter() {
    guard access == .readWrite, segments.last.header.asksForNewerWriter else { return }
    becomeReadOnly(.newerVersion)
  }

  func becomeReadOnly(_ reason: ReadOnlyReason) {
    access = .readOnly(reason)
    segments.isWritable = false
  }

  private func begin() throws(JournalError) {
    if access == .readWrite {
      do throws(JournalError) {
        _ = try segments.file(segments.lastIndex)
      } catch {
        guard error.code == .permission else { throw error }
        becomeReadOnly(.permission)
      }
    }
    control = try existingControl()
    if let control, control.isOfCopy(journal: identity, boot: boot, place: place) {
      warnings.append(.copied)
    }
    guard access == .readWrite else { return try beginReading() }
    // Half a frame of a writer that was stopped or killed is no reason to wait for it: what is not
    // announced is not read, and whoever takes the lock next wipes it.
    if let control, isCurrent(control) { return }
    try lockAppend(checkingControl: false)
    do throws(JournalError) {
      try recover()
    } catch {
      unlockAppend()
      throw error
    }
    unlockAppend()
  }

  /// The map of `ctl`, if it is there and whole.
  func existingControl() throws(JournalError) -> ControlPage? {
    let isWhole = try disk.attempt(.open, paths.control) { () throws(DiskFault) -> Bool in
      guard try disk.exists(paths.control) else { return false }
      return try disk.status(paths.control).sizeBytes >= UInt64(ControlPage.length)
    }
    guard isWhole else { return nil }
    if access == .readWrite {
      do throws(JournalError) {
        return try controlPage(.readWrite)
      } catch {
        guard error.code == .permission else { throw error }
        becomeReadOnly(.permission)
      }
    }
    return try controlPage(.read)
  }

  func isCurrent(_ page: ControlPage) -> Bool {
    // A page whose offsets no journal can have is rebuilt like one of another start.
    page.isCurrent(journal: identity, boot: boot, place: place)
      && page.durable >= JournalFormat.segmentHeaderBytes && page.durable <= page.tail
  }

  func controlPage(_ intent: OpenIntent) throws(JournalError) -> ControlPage {
    try ControlPage.open(paths, intent, disk)
  }

  /// Who only reads repairs nothing: what lies behind the last sound frame is left alone.
  private func beginReading() throws(JournalError) {
    if let control, isCurrent(control) { return }
    let remembered = control?.rememberedDurable(journal: identity) ?? 0
    control = nil
    let finding = try scan(remembered: remembered)
    scannedEnd = finding.tail.offset
    damage = finding.damage
  }

  /// Looks again for `ctl`: a writer may have come since this process began to read without it.
  func refreshControl() throws(JournalError) {
    guard control == nil, damage == nil, let page = try existingControl(),
      isCurrent(page)
    else { return }
    control = page
  }
}

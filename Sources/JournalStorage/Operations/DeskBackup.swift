/// What a run of a backup did.
public struct BackupReport: Equatable, Sendable {
  /// Segments that were read and written by this run.
  public var copiedSegments = 0
  /// Sealed segments that an earlier run had copied.
  public var keptSegments = 0
  public var copiedBytes: UInt64 = 0
  /// The last entry that the backup holds.
  public var lastSequence: UInt64 = 0
  /// When the last frame was recorded, Unix milliseconds; 0 = there is none.
  public var lastRecordedMilliseconds: Int64 = 0
  /// The desk has keys.
  public var deskHasKeys = false
  public var hasKeys = false
}

/// What a caller may choose about a backup.
public struct BackupOptions: Sendable {
  /// Copies `keys/` too: whoever erases a person must then change the backup as well.
  public var withKeys: Bool
  /// Reads everything again that earlier runs have copied.
  public var verifiesAll: Bool
  /// Microseconds of rest after each slice of 256 KiB, so that appends stay quick.
  public var pauseMicroseconds: UInt32

  public init(
    withKeys: Bool = false, verifiesAll: Bool = false, pauseMicroseconds: UInt32 = 3000
  ) {
    self.withKeys = withKeys
    self.verifiesAll = verifiesAll
    self.pauseMicroseconds = pauseMicroseconds
  }
}

/// A copy of a desk while agents work: all frames before the durable offset at which it began.
///
/// Sealed segments are copied once; the live one is copied anew by each run. `ctl`, snapshots and
/// torn tails are left out: a newer hint over older segments would look like damage.
public struct DeskBackup {
  let disk: any Disk
  let journal: Journal
  let target: String
  let options: BackupOptions
  var pace: CopyPace { CopyPace(pauseMicroseconds: options.pauseMicroseconds) }

  /// Copies the desk into a new folder, or what is new into one that an earlier run has made.
  ///
  /// - Throws: `.insideDesk`, `.notABackup`, `.backupOfOtherDesk`, `.backupRunning`,
  ///   `.changedBackup`, and what opening throws: a damaged desk is not copied over a sound backup.
  public static func run(
    desk: String, to target: String, _ options: BackupOptions = BackupOptions(),
    journal journalOptions: JournalOptions = JournalOptions(), disk: any Disk = PosixDisk()
  ) throws(OperationError) -> BackupReport {
    let journal = try OperationError.wrapping { () throws(JournalError) in
      let journal = try Journal.open(at: desk, .readOnly, options: journalOptions, disk: disk)
      if let damage = journal.damage { throw damage }
      return journal
    }
    let backup = DeskBackup(disk: disk, journal: journal, target: target, options: options)
    let lock = try backup.lock()
    defer { if let lock { disk.close(lock) } }
    return try backup.run()
  }

  /// One backup of a desk at a time; who may not write its lock file cannot hold it, and needs not.
  private func lock() throws(OperationError) -> DiskFile? {
    let path = journal.paths.lock
    let file: DiskFile
    do throws(DiskFault) {
      file = try disk.open(path, .readWrite)
    } catch {
      if error.cause == .denied { return nil }
      throw .journal(JournalError(error, .lock, path: path))
    }
    let isHeld = try OperationError.attempt(.lock, path) { () throws(DiskFault) in
      try disk.tryLock(file, byte: LockByte.backup, .exclusive)
    }
    guard isHeld else {
      disk.close(file)
      throw .backupRunning
    }
    return file
  }

  private func run() throws(OperationError) -> BackupReport {
    let old = try prepareTarget()
    var new = BackupManifest(journal: journal.identity, source: journal.paths.root)
    var report = BackupReport()
    let end = journal.durableEnd
    _ = try OperationError.wrapping { () throws(JournalError) in
      try journal.segments.locate(max(end, 1) - 1)
    }
    for index in 0..<journal.segments.count where journal.segments[index].base < end {
      let known = index < old.segments.count ? old.segments[index] : nil
      let piece = try copySegment(index, end, known, after: new.last, &report)
      new.segments.append(piece)
    }
    new.durable = end
    try copyFiles(old, &new, &report)
    try OperationError.attempt(.write, target) { () throws(DiskFault) in
      try disk.synchronizeDirectory(path(BackupManifest.folder))
    }
    try write(new)
    try removeUnused(old, new)
    report.lastSequence = max(new.last?.nextSequence ?? 1, 1) - 1
    report.lastRecordedMilliseconds = new.last?.recordedMilliseconds ?? 0
    report.hasKeys = new.hasKeys
    return report
  }

  func path(_ name: String) -> String { target + "/" + name }

  /// What the target held before; an empty manifest is written into a new one, so that a run that
  /// is cut off can be begun again.
  private func prepareTarget() throws(OperationError) -> BackupManifest {
    let root = journal.paths.root
    let overlaps = try OperationError.attempt(.open, target) {
      () throws(DiskFault) -> Bool in
      if try disk.isInside(target, root) { return true }
      return try disk.isInside(root, target)
    }
    if overlaps { throw .insideDesk(path: target) }
    let names = try OperationError.attempt(.create, target) {
      () throws(DiskFault) -> [String] in
      if try !disk.exists(target) {
        try disk.createDirectory(target)
        try disk.synchronizeDirectory(Journal.parent(of: target))
      }
      guard try disk.status(target).isDirectory else { return [target] }
      return try disk.list(target)
    }
    if let old = try BackupManifest.read(in: target, disk) {
      guard old.journal == journal.identity else { throw .backupOfOtherDesk(path: target) }
      return old
    }
    guard names.allSatisfy({ $0 == BackupManifest.temporaryName }) else {
      throw .notABackup(path: target)
    }
    let empty = BackupManifest(journal: journal.identity, source: root)
    try write(empty)
    try OperationError.attempt(.create, target) { () throws(DiskFault) in
      try disk.createDirectory(path(BackupManifest.folder))
      try disk.synchronizeDirectory(target)
    }
    return empty
  }

  private func write(_ manifest: BackupManifest) throws(OperationError) {
    try OperationError.attempt(.write, target) { () throws(DiskFault) in
      try disk.replace(
        path(BackupManifest.name), by: Array(manifest.text.utf8),
        through: path(BackupManifest.temporaryName))
      try disk.synchronizeDirectory(target)
    }
  }

  /// What no manifest names any more goes: also what was erased in the desk since.
  private func removeUnused(
    _ old: BackupManifest, _ new: BackupManifest
  ) throws(OperationError) {
    let named = Set((new.segments + new.files).map(\.name))
    try OperationError.attempt(.write, target) { () throws(DiskFault) in
      for name in try disk.files(below: path(BackupManifest.folder)) {
        let full = BackupManifest.folder + "/" + name
        if !named.contains(full) { try disk.remove(path(full)) }
      }
      try disk.synchronizeDirectory(path(BackupManifest.folder))
    }
  }
}

extension BackupManifest {
  /// The manifest of a folder; nil where there is none.
  ///
  /// - Throws: `.changedBackup` when it is not whole.
  static func read(
    in folder: String, _ disk: any Disk
  ) throws(OperationError) -> BackupManifest? {
    let path = folder + "/" + name
    let bytes = try OperationError.attempt(.read, path) { () throws(DiskFault) in
      try disk.contents(path, atMost: 64 << 20)
    }
    guard let bytes else { return nil }
    guard let manifest = BackupManifest(String(decoding: bytes, as: UTF8.self)) else {
      throw .changedBackup(path: path)
    }
    return manifest
  }
}

/// What was made of a backup.
public struct RestoreReport: Equatable, Sendable {
  public var segments = 0
  public var entries: UInt64 = 0
  public var lastSequence: UInt64 = 0
  /// When the last frame was recorded, Unix milliseconds; 0 = there is none.
  public var lastRecordedMilliseconds: Int64 = 0
  public var hasKeys = false
  /// The desk that the backup was made of is still there: two desks have one identity now.
  public var original: String?
}

/// Makes a new desk of a backup. Everything is checked before the desk has its name; an existing
/// desk is never touched.
public struct DeskRestore {
  let disk: any Disk
  let backup: String
  let target: String
  let manifest: BackupManifest
  private let fast = CopyPace(sliceBytes: 1 << 20, pauseMicroseconds: 0)

  /// - Throws: `.notABackup`, `.unfinishedBackup`, `.changedBackup`; `.journal` with `.exists`
  ///   or `.notEmpty` (the target), `.damaged`, `.networkFileSystem`.
  public static func run(
    _ backup: String, to target: String, options: JournalOptions = JournalOptions(),
    disk: any Disk = PosixDisk()
  ) throws(OperationError) -> RestoreReport {
    guard let manifest = try BackupManifest.read(in: backup, disk) else {
      throw .notABackup(path: backup)
    }
    guard manifest.durable > 0, !manifest.segments.isEmpty else {
      throw .unfinishedBackup(path: backup)
    }
    let restore = DeskRestore(disk: disk, backup: backup, target: target, manifest: manifest)
    try restore.refuseExisting()
    return try restore.run(options)
  }

  private func refuseExisting() throws(OperationError) {
    let code = try OperationError.attempt(.create, target) {
      () throws(DiskFault) -> JournalError.Code? in
      guard try disk.exists(target) else { return nil }
      guard try disk.status(target).isDirectory else { return .exists }
      if try disk.list(target).isEmpty { return nil }
      return try disk.exists(DeskPaths(root: target).lock) ? .exists : .notEmpty
    }
    if let code { throw .journal(JournalError(code, .create, path: target)) }
    let isInside = try OperationError.attempt(.create, target) { () throws(DiskFault) in
      try disk.isInside(target, backup)
    }
    if isInside { throw .insideDesk(path: target) }
  }

  private func run(_ options: JournalOptions) throws(OperationError) -> RestoreReport {
    let temporary = target + ".restoring"
    try OperationError.attempt(.create, temporary) { () throws(DiskFault) in
      try clear(temporary)
      try disk.createDirectory(temporary)
      try disk.setPermissions(temporary, DeskPermissions.directory)
    }
    do throws(OperationError) {
      _ = try OperationError.wrapping { () throws(JournalError) in
        try Journal.admittedFileSystem(temporary, disk)
      }
      let paths = DeskPaths(root: temporary)
      try copyPieces(paths)
      try OperationError.attempt(.create, temporary) { () throws(DiskFault) in
        try furnish(paths)
      }
      let report = try verify(temporary, options)
      try OperationError.attempt(.create, target) { () throws(DiskFault) in
        if try disk.exists(target) { try disk.remove(target) }
        try disk.renameNew(temporary, target)
        try disk.synchronizeDirectory(Journal.parent(of: target))
      }
      return report
    } catch {
      // What was made so far is no desk; that it may not be cleared changes nothing of the reason.
      do throws(DiskFault) { try clear(temporary) } catch { _ = error }
      throw error
    }
  }

  /// Removes what an earlier attempt has left under the temporary name.
  private func clear(_ folder: String) throws(DiskFault) {
    guard try disk.exists(folder) else { return }
    for name in try disk.list(folder) {
      let path = folder + "/" + name
      if try disk.status(path).isDirectory { try clear(path) } else { try disk.remove(path) }
    }
    try disk.remove(folder)
  }

  private func copyPieces(_ paths: DeskPaths) throws(OperationError) {
    try OperationError.attempt(.create, paths.root) { () throws(DiskFault) in
      for name in DeskPaths.directories {
        try disk.createDirectory(paths.inside(name))
        try disk.setPermissions(paths.inside(name), DeskPermissions.directory)
      }
    }
    for piece in manifest.segments + manifest.files {
      let source = backup + "/" + piece.name
      let copy = paths.inside(piece.source)
      let hash = try OperationError.attempt(.read, source) { () throws(DiskFault) -> [UInt8]? in
        guard try disk.exists(source) else { return nil }
        if let slash = piece.source.lastIndex(of: "/") {
          try disk.createFolders(paths.inside(String(piece.source[..<slash])))
        }
        return try disk.copy(source, to: copy, length: piece.lengthBytes, pace: fast)
      }
      guard hash == piece.hash else { throw .changedBackup(path: source) }
      if piece.index > 0 { try complete(copy, source) }
    }
  }

  /// The live segment was kept without its zeros.
  private func complete(_ copy: String, _ source: String) throws(OperationError) {
    let reading = try OperationError.wrapping { () throws(JournalError) in
      try disk.segmentHeader(copy)
    }
    guard case .sound(let header) = reading else { throw .changedBackup(path: source) }
    try OperationError.attempt(.create, copy) { () throws(DiskFault) in
      try disk.fill(copy, to: header.lengthBytes, atMost: header.lengthBytes)
      let file = try disk.open(copy, .readWrite)
      defer { disk.close(file) }
      try disk.synchronize(file)
      let isLast = header.index == manifest.last?.index
      try disk.setPermissions(copy, isLast ? DeskPermissions.file : DeskPermissions.sealed)
    }
  }

  private func furnish(_ paths: DeskPaths) throws(DiskFault) {
    for piece in manifest.files {
      try disk.setPermissions(paths.inside(piece.source), DeskPermissions.file)
    }
    let lock = try disk.open(paths.lock, .createNew)
    disk.close(lock)
    try disk.setPermissions(paths.lock, DeskPermissions.file)
    guard let last = manifest.last else { return }
    for (generation, path) in paths.heads.enumerated() {
      let slot = HeadSlot(
        journal: manifest.journal, generation: UInt64(generation), durable: manifest.durable,
        nextSequence: last.nextSequence, lastHeaderCRC: last.lastHeaderCRC, epoch: last.epoch)
      let file = try disk.open(path, .createNew)
      defer { disk.close(file) }
      try disk.write(slot, to: file)
      try disk.setPermissions(path, DeskPermissions.file)
    }
    for name in DeskPaths.directories { try disk.synchronizeDirectory(paths.inside(name)) }
    try disk.synchronizeDirectory(paths.root)
  }

  /// Opens what was made as any reader would, and holds all of it against checksums, chain and
  /// hashes.
  private func verify(
    _ path: String, _ options: JournalOptions
  ) throws(OperationError) -> RestoreReport {
    let found = try OperationError.wrapping { () throws(JournalError) in
      let journal = try Journal.open(at: path, .readOnly, options: options, disk: disk)
      if let damage = journal.damage { throw damage }
      let found = try journal.verify()
      if let first = found.damage.first {
        throw JournalError(
          .damaged(first.kind), .verify, path: first.path, offset: first.offset,
          sequence: first.sequence)
      }
      return found
    }
    var report = RestoreReport(
      segments: manifest.segments.count, entries: found.entries,
      lastSequence: max(manifest.last?.nextSequence ?? 1, 1) - 1,
      lastRecordedMilliseconds: manifest.last?.recordedMilliseconds ?? 0,
      hasKeys: manifest.hasKeys)
    let original = DeskPaths(root: manifest.source).segment(1)
    let reading = try OperationError.wrapping { () throws(JournalError) in
      try disk.segmentHeader(original)
    }
    if case .sound(let header) = reading, header.journal == manifest.journal {
      report.original = manifest.source
    }
    return report
  }
}

extension Journal {
  /// Makes a new desk. The directory may be missing or empty; of two that try at once, one wins.
  ///
  /// Everything is made under the append lock; the renaming of the first segment is the moment at
  /// which the desk exists. A creation that was killed can be begun again.
  ///
  /// - Throws: `.exists`, `.notEmpty`, `.networkFileSystem`, `.permission`, `.fullDisk`, `.missing`
  ///   (the parent), `.busy`.
  public static func create(
    at path: String, options: JournalOptions = JournalOptions(), disk: any Disk = PosixDisk()
  ) throws(JournalError) {
    let paths = DeskPaths(root: path)
    do throws(DiskFault) {
      try makeRoot(paths, disk)
    } catch {
      throw JournalError(error, .create, path: path)
    }
    _ = try admittedFileSystem(path, disk)
    try refuseForeignContent(paths, disk)
    let lock: DiskFile
    do throws(DiskFault) {
      lock = try disk.open(paths.lock, .create)
    } catch {
      throw JournalError(error, .create, path: paths.lock)
    }
    defer { disk.close(lock) }
    try waitForCreation(paths, options, disk, lock)
    do throws(DiskFault) {
      guard try !disk.exists(paths.segment(1)) else {
        throw DiskFault(cause: .exists, errorNumber: 0)
      }
      try furnish(paths, options, disk)
    } catch {
      throw JournalError(error, .create, path: path)
    }
  }

  private static func makeRoot(_ paths: DeskPaths, _ disk: any Disk) throws(DiskFault) {
    if try disk.exists(paths.root) { return }
    do throws(DiskFault) {
      try disk.createDirectory(paths.root)
    } catch {
      // Someone else was faster; the lock decides who makes the desk.
      if error.cause == .exists { return }
      throw error
    }
    try disk.setPermissions(paths.root, DeskPermissions.directory)
    try disk.synchronizeDirectory(parent(of: paths.root))
  }

  static func parent(of path: String) -> String {
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  static func admittedFileSystem(
    _ path: String, _ disk: any Disk
  ) throws(JournalError) -> FileSystemKind {
    let found = try disk.attempt(.open, path) { () throws(DiskFault) in
      try disk.fileSystem(path)
    }
    let kind = FileSystemKind(found)
    if !kind.isRefused { return kind }
    throw JournalError(.networkFileSystem(kind), .open, path: path)
  }

  private static func refuseForeignContent(
    _ paths: DeskPaths, _ disk: any Disk
  ) throws(JournalError) {
    let names: [String]
    do throws(DiskFault) {
      names = try disk.list(paths.root)
    } catch {
      throw JournalError(error, .create, path: paths.root)
    }
    let known = Set(DeskPaths.directories + DeskPaths.files)
    guard names.allSatisfy(known.contains) else {
      throw JournalError(.notEmpty, .create, path: paths.root)
    }
  }

  private static func waitForCreation(
    _ paths: DeskPaths, _ options: JournalOptions, _ disk: any Disk, _ lock: DiskFile
  ) throws(JournalError) {
    let isHeld: Bool
    do throws(DiskFault) {
      isHeld = try disk.lock(
        lock, byte: LockByte.append, waitMilliseconds: options.lockWaitMilliseconds)
    } catch {
      throw JournalError(error, .lock, path: paths.lock)
    }
    if !isHeld {
      let unknown = LockHolder(processIdentifier: 0, command: "")
      throw JournalError(.busy(unknown), .lock, path: paths.lock)
    }
  }

  private static func furnish(
    _ paths: DeskPaths, _ options: JournalOptions, _ disk: any Disk
  ) throws(DiskFault) {
    try disk.setPermissions(paths.lock, DeskPermissions.file)
    for name in DeskPaths.directories {
      let path = paths.inside(name)
      if try !disk.exists(path) { try disk.createDirectory(path) }
      try disk.setPermissions(path, DeskPermissions.directory)
    }
    let journal = try newIdentity(disk)
    let root = SegmentHeader.rootCRC(of: journal)
    let header = SegmentHeader(
      incompatible: JournalFormat.sealedParts, journal: journal, index: 1, epoch: 0, baseOffset: 0,
      lengthBytes: options.segmentLengths[0], firstSequence: 1, previousHeaderCRC: root)
    for (generation, path) in paths.heads.enumerated() {
      let slot = HeadSlot(
        journal: journal, generation: UInt64(generation),
        durable: JournalFormat.segmentHeaderBytes, nextSequence: 1, lastHeaderCRC: root, epoch: 0)
      let file = try disk.open(path, .create)
      defer { disk.close(file) }
      try disk.write(slot, to: file)
      try disk.setPermissions(path, DeskPermissions.file)
    }
    try PersonKeys(disk: disk, paths: paths, journal: journal).makeFirst()
    try disk.synchronizeDirectory(paths.root)
    try disk.fill(paths.nextSegment, to: header.lengthBytes, atMost: header.lengthBytes)
    try disk.install(header, paths)
  }

  private static func newIdentity(_ disk: any Disk) throws(DiskFault) -> Identity {
    try Scratch.bytes(16) { (buffer) throws(DiskFault) in
      try disk.fillRandom(buffer)
      return buffer.baseAddress.map { UnsafeRawPointer($0).loadIdentity(0) }
        ?? Identity(low: 0, high: 0)
    }
  }
}

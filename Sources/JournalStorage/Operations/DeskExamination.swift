/// One thing that `journal doctor` looked at.
public enum DeskFinding: Equatable, Sendable {
  /// How much it matters.
  public enum Verdict: Equatable, Sendable { case sound, warning, problem }

  case fileSystem(FileSystemKind)
  case readOnlyMount
  /// All folders and files have the permissions of a desk; how many there are.
  case permissions(count: Int)
  case wrongPermissions(path: String, found: UInt32, expected: UInt32)
  /// A file belongs to another group than the desk.
  case foreignGroup(path: String)
  /// This user may not write there, or not even read.
  case denied(path: String)
  /// Others than the desk's group may read the keys.
  case openKeys(path: String)
  case clock
  /// The last frame was recorded in the future, by so many milliseconds.
  case clockBehind(milliseconds: Int64)
  case space(freeBytes: UInt64)
  /// Less than a few segments; when it is less than the next one, writing will be refused.
  case lowSpace(freeBytes: UInt64, neededBytes: UInt64)
  case lockFree
  case lockHeld(LockHolder, isAlive: Bool)
  /// Copies of torn tails and of what a repair took out.
  case tornCopies(count: Int, bytes: UInt64)
  /// A process died while it wrote; the next writer clears it up.
  case unfinishedWrite
  case copied
  case poisoned
  case sound(entries: UInt64, segments: Int)
  case failing(JournalError)

  public var verdict: Verdict {
    switch self {
    case .permissions, .clock, .space, .lockFree, .sound: .sound
    case .fileSystem(let kind):
      kind.isRefused ? .problem : kind == .memory ? .warning : .sound
    case .wrongPermissions, .foreignGroup, .openKeys, .clockBehind, .tornCopies,
      .unfinishedWrite, .copied:
      .warning
    case .lockHeld(_, let isAlive): isAlive ? .sound : .warning
    case .lowSpace(let free, let needed): free < needed ? .problem : .warning
    case .readOnlyMount, .denied, .poisoned, .failing: .problem
    }
  }
}

/// Looks at a desk without changing anything: what a doctor can see from outside.
public struct DeskExamination {
  private let disk: any Disk
  private let paths: DeskPaths
  private var findings: [DeskFinding] = []

  /// - Throws: `.missing`, `.emptyDirectory`, `.notADesk`: then there is nothing to look at.
  public static func run(
    _ desk: String, options: JournalOptions = JournalOptions(), disk: any Disk = PosixDisk()
  ) throws(JournalError) -> [DeskFinding] {
    let paths = DeskPaths(root: desk)
    try Journal.requireDesk(paths, disk)
    var examination = DeskExamination(disk: disk, paths: paths)
    examination.attempt { (this) throws(DiskFault) in try this.lookAtFileSystem() }
    examination.attempt { (this) throws(DiskFault) in try this.lookAtPermissions() }
    examination.attempt { (this) throws(DiskFault) in try this.lookAtLocks() }
    examination.attempt { (this) throws(DiskFault) in try this.lookAtTorn() }
    examination.lookAtJournal(options)
    return examination.findings
  }

  private init(disk: any Disk, paths: DeskPaths) {
    self.disk = disk
    self.paths = paths
  }

  /// One look that fails does not end the others.
  private mutating func attempt(
    _ look: (inout DeskExamination) throws(DiskFault) -> Void
  ) {
    do throws(DiskFault) {
      try look(&self)
    } catch {
      findings.append(
        error.cause == .denied
          ? .denied(path: paths.root) : .failing(JournalError(error, .open, path: paths.root)))
    }
  }

  private mutating func lookAtFileSystem() throws(DiskFault) {
    let root = paths.root
    findings.append(.fileSystem(FileSystemKind(try disk.fileSystem(root))))
    if try disk.space(root).isReadOnly { findings.append(.readOnlyMount) }
  }

  private mutating func lookAtPermissions() throws(DiskFault) {
    let root = try disk.status(paths.root)
    var before = findings.count
    var count = 1
    compare(paths.root, root, DeskPermissions.directory, root)
    for name in DeskPaths.directories where try disk.exists(paths.inside(name)) {
      count += 1
      compare(
        paths.inside(name), try disk.status(paths.inside(name)), DeskPermissions.directory, root)
    }
    let last = try disk.list(paths.segments).compactMap { DeskPaths.segmentIndex($0) }.max() ?? 0
    for name in try disk.list(paths.segments) {
      guard let index = DeskPaths.segmentIndex(name) else { continue }
      count += 1
      let path = paths.segments + "/" + name
      let expected = index == last ? DeskPermissions.file : DeskPermissions.sealed
      compare(path, try disk.status(path), expected, root)
    }
    for name in DeskPaths.files where try disk.exists(paths.inside(name)) {
      count += 1
      let path = paths.inside(name)
      compare(path, try disk.status(path), DeskPermissions.file, root)
    }
    for name in try disk.files(below: paths.inside("keys")) {
      count += 1
      let path = paths.inside("keys") + "/" + name
      if try disk.status(path).permissions & 0o007 != 0 {
        findings.append(.openKeys(path: path))
      }
    }
    if try !mayWrite() { findings.append(.denied(path: paths.lock)) }
    before = findings.count - before
    if before == 0 { findings.append(.permissions(count: count)) }
  }

  private mutating func compare(
    _ path: String, _ status: FileStatus, _ expected: UInt32, _ root: FileStatus
  ) {
    if status.permissions != expected {
      findings.append(
        .wrongPermissions(path: path, found: status.permissions, expected: expected))
    }
    if status.group != root.group { findings.append(.foreignGroup(path: path)) }
  }

  private func mayWrite() throws(DiskFault) -> Bool {
    do throws(DiskFault) {
      disk.close(try disk.open(paths.lock, .readWrite))
      return true
    } catch {
      if error.cause == .denied { return false }
      throw error
    }
  }

  private mutating func lookAtLocks() throws(DiskFault) {
    guard try mayWrite() else { return }
    let file = try disk.open(paths.lock, .readWrite)
    defer { disk.close(file) }
    let state: KnownState
    do throws(JournalError) {
      state = try KnownState.read(paths, disk)
    } catch {
      findings.append(.failing(error))
      return
    }
    if try disk.tryLock(file, byte: LockByte.append, .exclusive) {
      findings.append(.lockFree)
      if state.isDirty { findings.append(.unfinishedWrite) }
    } else {
      let holder = state.holder ?? LockHolder(processIdentifier: 0, command: "")
      let isAlive = try disk.exists("/proc/\(holder.processIdentifier)")
      findings.append(.lockHeld(holder, isAlive: isAlive))
    }
    if state.isCopy { findings.append(.copied) }
    if state.isPoisoned { findings.append(.poisoned) }
  }

  private mutating func lookAtTorn() throws(DiskFault) {
    var bytes: UInt64 = 0
    let names = try disk.files(below: paths.torn)
    for name in names { bytes += try disk.status(paths.torn + "/" + name).sizeBytes }
    if !names.isEmpty { findings.append(.tornCopies(count: names.count, bytes: bytes)) }
  }

  /// Opens it as a reader does: nothing is recovered, nothing is written.
  private mutating func lookAtJournal(_ options: JournalOptions) {
    do throws(JournalError) {
      let journal = try Journal.open(at: paths.root, .readOnly, options: options, disk: disk)
      if let damage = journal.damage { throw damage }
      let status = try journal.status()
      findings.append(.sound(entries: status.entries, segments: status.segments))
      let needed = journal.segments.last.header.lengthBytes + (1 << 20)
      findings.append(
        status.freeBytes < 4 * needed
          ? .lowSpace(freeBytes: status.freeBytes, neededBytes: needed)
          : .space(freeBytes: status.freeBytes))
      let ahead = (status.lastRecordedMilliseconds ?? 0) - disk.wallClockMilliseconds()
      findings.append(ahead > 60_000 ? .clockBehind(milliseconds: ahead) : .clock)
    } catch {
      if case .networkFileSystem = error.code { return }
      findings.append(error.code == .permission ? .denied(path: error.path) : .failing(error))
    }
  }
}

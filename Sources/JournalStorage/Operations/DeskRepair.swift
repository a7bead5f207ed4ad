/// What a repair would do, or has done.
public struct RepairPlan: Equatable, Sendable {
  public var steps: [Step] = []
  /// The last entry that the desk has after the repair.
  public var lastSequence: UInt64 = 0

  /// One segment that is made anew. The old file is moved into `torn/` as it is.
  public enum Step: Equatable, Sendable {
    /// All behind `offset` goes out of the journal: nothing tells what was acknowledged there.
    case cut(path: String, offset: UInt64, bytes: UInt64, firstLostSequence: UInt64)
    /// The file is taken from the backup, where it is whole.
    case replace(path: String)
    /// A sync has failed: what the disk itself holds is copied, the rest goes.
    case reread(path: String, offset: UInt64)
    /// Bytes behind a seal, where nothing was ever written, go.
    case clean(path: String, offset: UInt64, bytes: UInt64)
  }

  /// Acknowledged entries are lost by it.
  public var losesEntries: Bool {
    steps.contains {
      if case .cut = $0 { true } else { false }
    }
  }
}

/// Brings a damaged or poisoned desk back into a state that can be appended to. Only on command,
/// only where what is left says how; every byte that is taken out is kept.
///
/// The last segment is copied to its last sound frame into a new file, sealed there, and the
/// journal goes on in a new segment (journal.md S2): no offset ever names two frames.
public struct DeskRepair {
  let disk: any Disk
  let paths: DeskPaths
  let backup: String?
  let options: JournalOptions
  let isPoisoned: Bool
  /// What is known to have been durable, by head slots and `ctl`.
  let watermark: UInt64
  let journal: Identity?

  /// Says what a repair would do; changes nothing.
  ///
  /// - Parameter backup: a folder made by ``DeskBackup``, from which whole segments may be taken.
  /// - Throws: `.nothingToRepair`, `.needsBackup`, `.backupDoesNotFit`, `.notABackup`,
  ///   `.backupOfOtherDesk`; `.journal` with what is no damage (`.newerVersion`, `.permission`…).
  public static func plan(
    _ desk: String, from backup: String? = nil, options: JournalOptions = JournalOptions(),
    disk: any Disk = PosixDisk()
  ) throws(OperationError) -> RepairPlan {
    try DeskRepair(desk, backup, options, disk).examine().plan
  }

  /// Does what ``plan(_:from:options:disk:)`` says, and opens the desk.
  ///
  /// - Throws: besides, `.inUse` while anybody works with the desk.
  public static func run(
    _ desk: String, from backup: String? = nil, options: JournalOptions = JournalOptions(),
    disk: any Disk = PosixDisk()
  ) throws(OperationError) -> RepairPlan {
    let repair = try DeskRepair(desk, backup, options, disk)
    let lock = try repair.lockAll()
    defer { disk.close(lock) }
    let findings = try repair.examine()
    for piece in findings.pieces { try repair.apply(piece) }
    try repair.forgetHints()
    try repair.unlockAll(lock)
    try repair.markRepaired(findings)
    return findings.plan
  }

  private init(
    _ desk: String, _ backup: String?, _ options: JournalOptions, _ disk: any Disk
  ) throws(OperationError) {
    self.disk = disk
    self.options = options
    self.backup = backup
    paths = DeskPaths(root: desk)
    let paths = paths
    let found = try OperationError.wrapping { () throws(JournalError) in
      try Journal.requireDesk(paths, disk)
      _ = try Journal.admittedFileSystem(desk, disk)
      return try KnownState.read(paths, disk)
    }
    isPoisoned = found.isPoisoned
    watermark = found.durable
    journal = found.journal
  }
}

/// What is known of a desk without its segments.
struct KnownState {
  var journal: Identity?
  var durable: UInt64 = 0
  var isPoisoned = false
  /// Of the `ctl` of this start of the machine.
  var holder: LockHolder?
  var isCopy = false
  /// A process died while it wrote.
  var isDirty = false

  static func read(_ paths: DeskPaths, _ disk: any Disk) throws(JournalError) -> KnownState {
    var state = KnownState()
    for path in paths.heads {
      let slot = try disk.attempt(.read, path) { () throws(DiskFault) in try disk.headSlot(path) }
      guard let slot else { continue }
      state.journal = slot.journal
      state.durable = max(state.durable, slot.durable)
    }
    if state.journal == nil, case .sound(let header) = try disk.segmentHeader(paths.segment(1)) {
      state.journal = header.journal
    }
    guard let journal = state.journal, let page = try ControlPage.existing(paths, .read, disk)
    else { return state }
    let (boot, place) = try disk.attempt(.open, paths.root) { () throws(DiskFault) in
      (try disk.bootIdentity(), try disk.status(paths.lock).place)
    }
    state.isCopy = page.isOfCopy(journal: journal, boot: boot, place: place)
    state.durable = max(state.durable, page.rememberedDurable(journal: journal))
    guard page.isCurrent(journal: journal, boot: boot, place: place) else { return state }
    state.isPoisoned = page.isPoisoned
    state.isDirty = page.dirty > page.tail
    state.holder = page.holder
    return state
  }
}

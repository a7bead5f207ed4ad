/// One desk's journal, opened: frames of opaque bytes in one order, durable before they are
/// acknowledged (DESIGN §5).
///
/// Not for several threads. After an append threw a ``JournalError`` the caller's state may hold
/// what the disk does not: it must be thrown away and read anew.
public final class Journal {
  let disk: any Disk
  let paths: DeskPaths
  let options: JournalOptions
  let segments: Segments
  let lockFile: DiskFile
  let boot: Identity
  /// Of `LOCK`: a copy of the desk has another one.
  let place: FilePlace
  let encoder: FrameEncoder
  let keys: PersonKeys
  /// The keys were held against the folder since the append lock was taken.
  var areKeysFresh = false
  public internal(set) var access: JournalAccess
  public internal(set) var warnings: [JournalWarning] = []
  /// Set when opening found acknowledged data damaged: what stands before it can be read, nothing
  /// can be written.
  public internal(set) var damage: JournalError?
  var control: ControlPage?
  /// How far may be read while there is no `ctl` to ask.
  var scannedEnd: UInt64 = 0
  /// The furthest place that was verified; where the next frame goes while the lock is held.
  var tail = JournalCursor.start
  /// Behind the frames that are encoded but not written.
  var staged = JournalCursor.start
  var memory: CommandMemory
  var spareBuffer: ReadBuffer?
  var historyBuffer: ReadBuffer?
  /// How far this process has built the tree; nil until it has begun.
  var treeProgress: TreeProgress?
  var watchFile: DiskFile?
  var isAppending = false
  var isAttending = false
  var preparedBytes: UInt64 = 0

  init(
    disk: any Disk, paths: DeskPaths, options: JournalOptions, segments: Segments,
    lockFile: DiskFile, boot: Identity, place: FilePlace, access: JournalAccess
  ) {
    self.disk = disk
    self.paths = paths
    self.options = options
    self.segments = segments
    self.lockFile = lockFile
    self.boot = boot
    self.place = place
    self.access = access
    encoder = FrameEncoder(disk: disk)
    keys = PersonKeys(disk: disk, paths: paths, journal: segments.journal)
    segments.keys = keys
    memory = CommandMemory(limit: options.rememberedCommands)
  }

  deinit {
    if let watchFile { disk.close(watchFile) }
    disk.close(lockFile)
  }

  /// Random bytes that name this journal for ever.
  public var identity: Identity { segments.journal }

  /// All frames before this offset are durable; nothing behind it is ever shown.
  public var durableEnd: UInt64 { control?.durable ?? scannedEnd }

  /// The sequence that the next entry gets, as far as this process has read.
  public var nextSequence: UInt64 { max(tail.nextSequence, 1) }

  /// When the youngest command was given that this process has read of, in Unix milliseconds.
  public var youngestCommandMilliseconds: Int64 { memory.youngest.milliseconds }

  /// A sync has failed since the machine was started; see ``JournalError/Code/poisoned``.
  public var isPoisoned: Bool { control?.isPoisoned ?? false }

  /// Bytes read from segments so far.
  public var bytesRead: UInt64 { segments.bytesRead }

  /// Ends the work: leaves a checkpoint, unless a console does that.
  public func close() throws(JournalError) {
    if access == .readWrite, !isPoisoned { _ = try checkpointIfIdle() }
  }
}

/// An open file, directory or watch of a ``Disk``.
public struct DiskFile: Hashable, Sendable {
  /// The descriptor that `poll` understands; a simulated disk counts its own.
  public let descriptor: Int32

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }
}

/// How a file is opened. Every descriptor closes itself on exec (journal.md L4).
public enum OpenIntent: Hashable, Sendable {
  case read
  case readWrite
  /// Creates the file if it is not there.
  case create
  /// Creates the file; one that is there is a fault.
  case createNew
  case directory
}

/// Many may hold a shared lock, or one an exclusive one.
public enum LockKind: Sendable {
  case shared, exclusive
}

/// What wakes a watch.
public enum WatchEvent: Sendable {
  /// The file is written to.
  case written
  /// A name appears in the directory.
  case named
}

/// Who is woken on a word that several sleep on.
public enum Sleepers: Sendable {
  case first, all
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
  public var isDirectory: Bool
  public var sizeBytes: UInt64
  /// Permission bits with set-group-id, as in `chmod`.
  public var permissions: UInt32
  public var group: UInt32
  /// Last change of the content, Unix nanoseconds.
  public var modifiedNanoseconds: Int64
  public var place: FilePlace

  public init(
    isDirectory: Bool, sizeBytes: UInt64, permissions: UInt32 = 0, group: UInt32 = 0,
    modifiedNanoseconds: Int64 = 0, place: FilePlace = FilePlace(device: 0, inode: 0)
  ) {
    self.isDirectory = isDirectory
    self.sizeBytes = sizeBytes
    self.permissions = permissions
    self.group = group
    self.modifiedNanoseconds = modifiedNanoseconds
    self.place = place
  }
}

/// Where a file itself lies, whatever its names: a copy has another place.
public struct FilePlace: Hashable, Sendable {
  public var device: UInt64
  public var inode: UInt64

  public init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// What a file system has left for this user.
public struct DiskSpace: Hashable, Sendable {
  public var freeBytes: UInt64
  public var isReadOnly: Bool

  public init(freeBytes: UInt64, isReadOnly: Bool) {
    self.freeBytes = freeBytes
    self.isReadOnly = isReadOnly
  }
}

/// `statfs` type and the major number of the device: 0 for file systems without a block device.
public struct FileSystemIdentity: Hashable, Sendable {
  public var magic: Int64
  public var deviceMajor: UInt32

  public init(magic: Int64, deviceMajor: UInt32) {
    self.magic = magic
    self.deviceMajor = deviceMajor
  }
}

/// Everything the journal asks of the kernel about files. Nothing else reaches it, so that a test
/// may put a disk below the production code that fails, tears and forgets.
public protocol Disk: Host {
  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile
  func close(_ file: DiskFile)
  /// Reads at most the buffer's size; fewer bytes at the end of the file, or when it likes.
  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int
  /// Writes at least one byte and says how many.
  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int
  /// `fdatasync`: the bytes and the size are durable.
  func synchronizeData(_ file: DiskFile) throws(DiskFault)
  /// `fsync`: of a directory, so that its names are durable.
  func synchronize(_ file: DiskFile) throws(DiskFault)
  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault)
  /// What the kernel remembers of the file is forgotten: the next read asks the device.
  func forgetCached(_ file: DiskFile) throws(DiskFault)

  func status(_ path: String) throws(DiskFault) -> FileStatus
  func list(_ path: String) throws(DiskFault) -> [String]
  func createDirectory(_ path: String) throws(DiskFault)
  /// Renames; a name that is there already is a fault.
  func renameNew(_ from: String, _ to: String) throws(DiskFault)
  /// Renames; a file of the new name is replaced in one step.
  func rename(_ from: String, _ to: String) throws(DiskFault)
  /// Gives a file a second name; one that is there already is a fault.
  func link(_ existing: String, _ new: String) throws(DiskFault)
  /// Removes a file or an empty directory; one that is not there is a fault.
  func remove(_ path: String) throws(DiskFault)

  /// Locks one byte for the open file description (OFD lock); false when another one holds it.
  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool
  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault)

  /// Maps a file shared; only `ctl` is ever mapped.
  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer
  func unmap(_ address: UnsafeMutableRawPointer, length: Int)
  /// Maps a file that nobody writes to any more, from its beginning.
  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap
  /// Sleeps on a mapped word of 32 bits while `value` stands there, at most so long. A wake-up, a
  /// signal, another value or nothing at all may end it: whoever sleeps looks again.
  func sleep(on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64)
  /// Wakes sleepers on a mapped word, in the order in which they fell asleep; false when there were
  /// none.
  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool

  func makeWatch() throws(DiskFault) -> DiskFile
  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault)
  func drain(_ watch: DiskFile) throws(DiskFault)

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity
  func space(_ path: String) throws(DiskFault) -> DiskSpace
}

/// The machine around the disk.
public protocol Host {
  var processIdentifier: Int32 { get }
  /// Changes with every start of the machine.
  func bootIdentity() throws(DiskFault) -> Identity
  func monotonicMilliseconds() -> Int64
  func wallClockMilliseconds() -> Int64
  func pause(microseconds: UInt32)
  func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault)
}

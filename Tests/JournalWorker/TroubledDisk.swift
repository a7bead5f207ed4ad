import Glibc
import JournalStorage

/// What befalls a worker, and when.
struct Trouble {
  /// `half` of a frame written, `written` before it is announced, `syncing` before the sync,
  /// `synced` after it, `failing` instead of it; anything else: never.
  var moment: String
  /// At which of these moments, from 1.
  var occurrence: Int
  /// What the process then sends itself.
  var signal: Int32
  /// A start of the machine, for tests that cannot have one; 0 = the real one.
  var boot: UInt64
}

/// The kernel, but for one moment at which the process is killed or stopped, or a sync fails.
final class TroubledDisk: Disk {
  private let below = PosixDisk()
  private let trouble: Trouble
  private var occurrences = 0
  private var segments: Set<DiskFile> = []

  init(_ trouble: Trouble) {
    self.trouble = trouble
  }

  private func isDue(_ moment: String, _ file: DiskFile) -> Bool {
    guard trouble.moment == moment, segments.contains(file) else { return false }
    occurrences += 1
    return occurrences == trouble.occurrence
  }

  private func befall(_ moment: String, _ file: DiskFile) {
    if isDue(moment, file) { kill(getpid(), trouble.signal) }
  }

  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    let file = try below.open(path, intent)
    if path.hasSuffix(".segment"), intent == .readWrite { segments.insert(file) }
    return file
  }

  func close(_ file: DiskFile) {
    segments.remove(file)
    below.close(file)
  }

  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    if isDue("half", file) {
      let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      let count = try below.write(file, half, at: offset)
      kill(getpid(), trouble.signal)
      return count
    }
    let count = try below.write(file, bytes, at: offset)
    befall("written", file)
    return count
  }

  func synchronizeData(_ file: DiskFile) throws(DiskFault) {
    befall("syncing", file)
    if isDue("failing", file) { throw DiskFault(cause: .inputOutput, errorNumber: EIO) }
    try below.synchronizeData(file)
    befall("synced", file)
  }

  func bootIdentity() throws(DiskFault) -> Identity {
    trouble.boot == 0 ? try below.bootIdentity() : Identity(low: trouble.boot, high: 0)
  }

  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int { try below.read(file, into: buffer, at: offset) }

  func synchronize(_ file: DiskFile) throws(DiskFault) { try below.synchronize(file) }

  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    try below.setPermissions(path, mode)
  }

  func forgetCached(_ file: DiskFile) throws(DiskFault) { try below.forgetCached(file) }
  func status(_ path: String) throws(DiskFault) -> FileStatus { try below.status(path) }
  func list(_ path: String) throws(DiskFault) -> [String] { try below.list(path) }
  func createDirectory(_ path: String) throws(DiskFault) { try below.createDirectory(path) }

  func renameNew(_ from: String, _ to: String) throws(DiskFault) {
    try below.renameNew(from, to)
  }

  func rename(_ from: String, _ to: String) throws(DiskFault) { try below.rename(from, to) }
  func link(_ existing: String, _ new: String) throws(DiskFault) {
    try below.link(existing, new)
  }

  func remove(_ path: String) throws(DiskFault) { try below.remove(path) }
  func space(_ path: String) throws(DiskFault) -> DiskSpace { try below.space(path) }

  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool {
    try below.tryLock(file, byte: byte, kind)
  }

  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) {
    try below.unlock(file, byte: byte)
  }

  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    try below.map(file, length: length, writable: writable)
  }

  func unmap(_ address: UnsafeMutableRawPointer, length: Int) {
    below.unmap(address, length: length)
  }

  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    try below.mapPrivate(file, length: length)
  }

  func sleep(on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64) {
    below.sleep(on: word, while: value, milliseconds: milliseconds)
  }

  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    below.wake(word, sleepers)
  }

  func makeWatch() throws(DiskFault) -> DiskFile { try below.makeWatch() }

  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault) {
    try below.watch(watch, path, for: event)
  }

  func drain(_ watch: DiskFile) throws(DiskFault) { try below.drain(watch) }

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    try below.fileSystem(path)
  }

  var processIdentifier: Int32 { below.processIdentifier }
  func monotonicMilliseconds() -> Int64 { below.monotonicMilliseconds() }
  func wallClockMilliseconds() -> Int64 { below.wallClockMilliseconds() }
  func pause(microseconds: UInt32) { below.pause(microseconds: microseconds) }

  func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault) {
    try below.fillRandom(buffer)
  }
}

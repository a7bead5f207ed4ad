import JournalStorage
import Testing

/// The disk as one sees it who may read the desk and not write it.
final class ReadOnlyDisk: Disk {
  let below: SimulatedDisk
  private let denied = DiskFault(cause: .denied, errorNumber: 13)

  init(_ below: SimulatedDisk) {
    self.below = below
  }

  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    guard intent == .read || intent == .directory else { throw denied }
    return try below.open(path, intent)
  }

  func close(_ file: DiskFile) { below.close(file) }

  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try below.read(file, into: buffer, at: offset)
  }

  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int { throw denied }

  func synchronizeData(_ file: DiskFile) throws(DiskFault) { throw denied }
  func synchronize(_ file: DiskFile) throws(DiskFault) { throw denied }
  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) { throw denied }
  func status(_ path: String) throws(DiskFault) -> FileStatus { try below.status(path) }
  func list(_ path: String) throws(DiskFault) -> [String] { try below.list(path) }
  func createDirectory(_ path: String) throws(DiskFault) { throw denied }
  func renameNew(_ from: String, _ to: String) throws(DiskFault) { throw denied }
  func rename(_ from: String, _ to: String) throws(DiskFault) { throw denied }
  func link(_ existing: String, _ new: String) throws(DiskFault) { throw denied }
  func remove(_ path: String) throws(DiskFault) { throw denied }
  func forgetCached(_ file: DiskFile) throws(DiskFault) { try below.forgetCached(file) }

  func space(_ path: String) throws(DiskFault) -> DiskSpace { try below.space(path) }

  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool {
    throw denied
  }

  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) { throw denied }

  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    if writable { throw denied }
    return try below.map(file, length: length, writable: false)
  }

  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    try below.mapPrivate(file, length: length)
  }

  func unmap(_ address: UnsafeMutableRawPointer, length: Int) {}
  func sleep(on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64) {
    Issue.record("who may only read waits for nobody")
  }

  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    Issue.record("who may only read wakes nobody")
    return false
  }

  func makeWatch() throws(DiskFault) -> DiskFile { try below.makeWatch() }

  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault) {}

  func drain(_ watch: DiskFile) throws(DiskFault) {}

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    try below.fileSystem(path)
  }

  var processIdentifier: Int32 { 1 }
  func bootIdentity() throws(DiskFault) -> Identity { try below.bootIdentity() }
  func monotonicMilliseconds() -> Int64 { below.monotonicMilliseconds() }
  func wallClockMilliseconds() -> Int64 { below.wallClockMilliseconds() }
  func pause(microseconds: UInt32) { below.pause(microseconds: microseconds) }

  func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault) {
    try below.fillRandom(buffer)
  }
}

import Glibc
import JournalStorage

/// The machine's disk under a process that is killed before its N-th change: from then on nothing
/// it asks for is done.
final class DyingDisk: Disk {
  private let below = PosixDisk()
  private var left: Int
  private(set) var isDead = false
  private let fault = DiskFault(cause: .inputOutput, errorNumber: 5)
  /// What is mapped and writable: what a dead process stores there reaches nobody.
  private var maps: [UnsafeMutableRawPointer: (length: Int, descriptor: Int32)] = [:]

  /// - Parameter changes: how many changes it lives to see.
  init(changes: Int) { left = changes }

  private func live() throws(DiskFault) {
    if isDead { throw fault }
  }

  private func change() throws(DiskFault) {
    try live()
    if left == 0 {
      die()
      throw fault
    }
    left -= 1
  }

  /// The mapped pages become this process's own: they say what they said, to nobody else.
  private func die() {
    isDead = true
    for (address, map) in maps {
      let flags = MAP_PRIVATE | MAP_FIXED
      let place = mmap(address, map.length, PROT_READ | PROT_WRITE, flags, map.descriptor, 0)
      precondition(place == address, "What is mapped can be mapped again.")
    }
  }

  deinit {
    for map in maps.values { Glibc.close(map.descriptor) }
  }

  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    try live()
    if intent == .createNew { try change() }
    return try below.open(path, intent)
  }

  func close(_ file: DiskFile) { below.close(file) }

  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try live()
    return try below.read(file, into: buffer, at: offset)
  }

  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try change()
    return try below.write(file, bytes, at: offset)
  }

  func synchronizeData(_ file: DiskFile) throws(DiskFault) {
    try live()
    try below.synchronizeData(file)
  }

  func synchronize(_ file: DiskFile) throws(DiskFault) {
    try live()
    try below.synchronize(file)
  }

  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    try live()
    try below.setPermissions(path, mode)
  }

  func status(_ path: String) throws(DiskFault) -> FileStatus {
    try live()
    return try below.status(path)
  }

  func list(_ path: String) throws(DiskFault) -> [String] {
    try live()
    return try below.list(path)
  }

  func createDirectory(_ path: String) throws(DiskFault) {
    try change()
    try below.createDirectory(path)
  }

  func renameNew(_ from: String, _ to: String) throws(DiskFault) {
    try change()
    try below.renameNew(from, to)
  }

  func rename(_ from: String, _ to: String) throws(DiskFault) {
    try change()
    try below.rename(from, to)
  }

  func link(_ existing: String, _ new: String) throws(DiskFault) {
    try change()
    try below.link(existing, new)
  }

  func remove(_ path: String) throws(DiskFault) {
    try change()
    try below.remove(path)
  }
}

extension DyingDisk {
  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool {
    try live()
    return try below.tryLock(file, byte: byte, kind)
  }

  /// The kernel takes the locks of a dead process away.
  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) {
    try below.unlock(file, byte: byte)
  }

  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    try live()
    let address = try below.map(file, length: length, writable: writable)
    if writable { maps[address] = (length, dup(file.descriptor)) }
    return address
  }

  func unmap(_ address: UnsafeMutableRawPointer, length: Int) {
    if let map = maps.removeValue(forKey: address) { Glibc.close(map.descriptor) }
    below.unmap(address, length: length)
  }

  func sleep(on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64) {
    below.sleep(on: word, while: value, milliseconds: milliseconds)
  }

  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    below.wake(word, sleepers)
  }

  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    try live()
    return try below.mapPrivate(file, length: length)
  }

  func makeWatch() throws(DiskFault) -> DiskFile { try below.makeWatch() }

  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault) {
    try below.watch(watch, path, for: event)
  }

  func drain(_ watch: DiskFile) throws(DiskFault) { try below.drain(watch) }

  func forgetCached(_ file: DiskFile) throws(DiskFault) { try below.forgetCached(file) }

  func space(_ path: String) throws(DiskFault) -> DiskSpace { try below.space(path) }

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    try below.fileSystem(path)
  }

  var processIdentifier: Int32 { below.processIdentifier }
  func bootIdentity() throws(DiskFault) -> Identity { try below.bootIdentity() }
  func monotonicMilliseconds() -> Int64 { below.monotonicMilliseconds() }
  func wallClockMilliseconds() -> Int64 { below.wallClockMilliseconds() }
  func pause(microseconds: UInt32) { below.pause(microseconds: microseconds) }

  func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault) {
    try below.fillRandom(buffer)
  }
}

import JournalStorage

/// A disk that fails its N-th call, once or for ever; everything else goes to the disk below.
final class FaultyDisk: Disk {
  enum Fault: CaseIterable {
    case inputOutput, noSpace, quota, interrupted, shortWrite

    var fault: DiskFault {
      switch self {
      case .inputOutput, .shortWrite: DiskFault(cause: .inputOutput, errorNumber: 5)
      case .noSpace: DiskFault(cause: .full, errorNumber: 28)
      case .quota: DiskFault(cause: .full, errorNumber: 122)
      case .interrupted: DiskFault(cause: .other, errorNumber: 4)
      }
    }
  }

  let below: any Disk
  var fault = Fault.inputOutput
  /// The call that fails, counted from 1; 0 = none.
  var failing = 0
  var isForEver = false
  /// No file may grow.
  var isFull = false
  /// Only calls of these kinds are counted and fail; empty = all.
  var kinds: Set<String> = []
  private(set) var calls = 0
  private(set) var hasFailed = false
  private(set) var counts: [String: Int] = [:]
  /// Files whose sync failed, and whether one of them was synced once more: that would lie.
  private var failedSyncs: Set<DiskFile> = []
  private(set) var retriedSyncs = 0

  init(_ below: any Disk) {
    self.below = below
  }

  func resetCounts() {
    counts = [:]
    calls = 0
  }

  private func isDue(_ kind: String) -> Bool {
    counts[kind, default: 0] += 1
    guard failing > 0, kinds.isEmpty || kinds.contains(kind) else { return false }
    calls += 1
    let isDue = isForEver ? calls >= failing : calls == failing
    if isDue { hasFailed = true }
    return isDue
  }

  private func check(_ kind: String) throws(DiskFault) {
    if isDue(kind) { throw fault.fault }
  }

  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    try check("open")
    return try below.open(path, intent)
  }

  func close(_ file: DiskFile) {
    failedSyncs.remove(file)
    below.close(file)
  }

  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try check("read")
    return try below.read(file, into: buffer, at: offset)
  }

  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    if isFull, try below.grows(file, by: bytes.count, at: offset) { throw Fault.noSpace.fault }
    if isDue("write") {
      guard fault == .shortWrite, bytes.count > 1 else { throw fault.fault }
      let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      return try below.write(file, half, at: offset)
    }
    return try below.write(file, bytes, at: offset)
  }

  func synchronizeData(_ file: DiskFile) throws(DiskFault) {
    try synchronizing(file)
    try below.synchronizeData(file)
  }

  func synchronize(_ file: DiskFile) throws(DiskFault) {
    try synchronizing(file)
    try below.synchronize(file)
  }

  private func synchronizing(_ file: DiskFile) throws(DiskFault) {
    if failedSyncs.contains(file) { retriedSyncs += 1 }
    do throws(DiskFault) {
      try check("sync")
    } catch {
      failedSyncs.insert(file)
      throw error
    }
  }

  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    try check("permissions")
    try below.setPermissions(path, mode)
  }

  func status(_ path: String) throws(DiskFault) -> FileStatus {
    try check("status")
    return try below.status(path)
  }

  func list(_ path: String) throws(DiskFault) -> [String] {
    try check("list")
    return try below.list(path)
  }

  func createDirectory(_ path: String) throws(DiskFault) {
    try check("createDirectory")
    try below.createDirectory(path)
  }

  func renameNew(_ from: String, _ to: String) throws(DiskFault) {
    try check("rename")
    try below.renameNew(from, to)
  }

  func rename(_ from: String, _ to: String) throws(DiskFault) {
    try check("rename")
    try below.rename(from, to)
  }

  func link(_ existing: String, _ new: String) throws(DiskFault) {
    try check("link")
    try below.link(existing, new)
  }

  func remove(_ path: String) throws(DiskFault) {
    try check("remove")
    try below.remove(path)
  }

  func forgetCached(_ file: DiskFile) throws(DiskFault) {
    try check("forget")
    try below.forgetCached(file)
  }

  func space(_ path: String) throws(DiskFault) -> DiskSpace { try below.space(path) }

  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool {
    try check("lock")
    return try below.tryLock(file, byte: byte, kind)
  }

  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) {
    try below.unlock(file, byte: byte)
  }

  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    try check("map")
    return try below.map(file, length: length, writable: writable)
  }

  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    try check("map")
    return try below.mapPrivate(file, length: length)
  }

  func unmap(_ address: UnsafeMutableRawPointer, length: Int) {
    below.unmap(address, length: length)
  }

  func sleep(on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64) {
    below.sleep(on: word, while: value, milliseconds: milliseconds)
  }

  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    below.wake(word, sleepers)
  }

  func makeWatch() throws(DiskFault) -> DiskFile {
    try check("watch")
    return try below.makeWatch()
  }

  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault) {
    try check("watch")
    try below.watch(watch, path, for: event)
  }

  func drain(_ watch: DiskFile) throws(DiskFault) { try below.drain(watch) }

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    try check("fileSystem")
    return try below.fileSystem(path)
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

import JournalStorage
import TestSupport

/// A disk in memory under the production code: forgets what was not synced, loses names whose
/// directory was not synced, keeps a log of what was asked of it.
///
/// Several journals on one disk stand for several processes.
final class SimulatedDisk: Disk {
  struct Mapping {
    var address: UnsafeMutableRawPointer
    var length: Int
  }

  var state: SimulatedState
  /// Called after every change, with what it was.
  var onChange: ((String) -> Void)?
  /// Called when a process sleeps on a word of `ctl`: what others do meanwhile.
  var onSleep: (() -> Void)?
  var sleeps = 0
  var wakes = 0
  /// What was asked for, as "verb name".
  var log: [String] = []
  var misbehaviour = Misbehaviour()
  var identity = FileSystemIdentity(magic: 0xEF53, deviceMajor: 8)
  var freeBytes: UInt64 = 1 << 40
  /// What all files together may have; nil = no end.
  var capacityBytes: Int?
  var openFiles: [Int32: Int] = [:]
  var openPaths: [Int32: String] = [:]
  var locks: [(inode: Int, byte: UInt64, owner: Int32, kind: LockKind)] = []
  var mappings: [Int: Mapping] = [:]
  var nextDescriptor: Int32 = 100
  var milliseconds: Int64 = 1_800_000_000_000
  var generator: SeededGenerator

  init(_ state: SimulatedState = SimulatedState(), seed: UInt64 = 1) {
    self.state = state
    generator = SeededGenerator(seed: seed)
  }

  deinit {
    for mapping in mappings.values { mapping.address.deallocate() }
  }

  /// The state with what was stored through maps, which no call has told the disk of.
  func snapshot() -> SimulatedState {
    var copy = state
    for (inode, mapping) in mappings {
      copy.files[inode]?.write(
        UnsafeRawBufferPointer(start: mapping.address, count: mapping.length), at: 0)
    }
    return copy
  }

  func changed(_ what: String) {
    log.append(what)
    onChange?(what)
  }

  /// What a file holds; nil where there is none.
  func bytes(_ path: String) -> [UInt8]? {
    state.names[path].flatMap { state.files[$0]?.data }
  }

  func permissions(_ path: String) -> UInt32? {
    state.names[path].flatMap { state.files[$0]?.permissions }
  }

  /// Puts other bytes into a file, as a fault of the disk or a stranger does.
  func replace(_ path: String, _ bytes: [UInt8]) {
    guard let inode = state.names[path] else { return }
    state.files[inode]?.data = bytes
    state.files[inode]?.durable = bytes
  }

  /// Puts a file there, durable.
  func put(_ path: String, _ bytes: [UInt8]) {
    let inode = state.nextInode
    state.nextInode += 1
    state.files[inode] = SimulatedFile(data: bytes, durable: bytes, permissions: 0o660)
    state.names[path] = inode
    state.durableNames[path] = inode
  }

  /// What all files together have, also those whose name was taken away while somebody has them
  /// open or before that is sure.
  var usedBytes: Int {
    Set(state.names.values).union(state.durableNames.values).union(openFiles.values)
      .reduce(0) { $0 + (state.files[$1]?.data.count ?? 0) }
  }

  func requireRoom(_ inode: Int, end: Int) throws(DiskFault) {
    guard let capacityBytes else { return }
    let grown = end - (state.files[inode]?.data.count ?? 0)
    if grown > 0 && usedBytes + grown > capacityBytes {
      throw DiskFault(cause: .full, errorNumber: 28)
    }
  }

  func name(_ path: String) -> String {
    path.split(separator: "/").dropFirst().joined(separator: "/")
  }

  func inode(_ path: String) throws(DiskFault) -> Int {
    guard let inode = state.names[path] else {
      throw DiskFault(cause: .notFound, errorNumber: 2)
    }
    return inode
  }

  func inode(_ file: DiskFile) -> Int {
    guard let inode = openFiles[file.descriptor] else {
      preconditionFailure("A file is used after it was closed.")
    }
    return inode
  }

  var processIdentifier: Int32 { 4711 }

  func bootIdentity() throws(DiskFault) -> Identity { Identity(low: state.boot, high: 7) }

  func monotonicMilliseconds() -> Int64 { milliseconds }

  func wallClockMilliseconds() -> Int64 { milliseconds }

  func pause(microseconds: UInt32) { milliseconds += 1 }

  func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault) {
    for index in buffer.indices { buffer[index] = UInt8.random(in: 0...255, using: &generator) }
  }
}

extension Disk {
  /// Whether a write needs room that the file has not; a real disk is asked by filling it.
  func grows(_ file: DiskFile, by count: Int, at offset: UInt64) throws(DiskFault) -> Bool {
    guard let simulated = self as? SimulatedDisk else { return false }
    let size = simulated.state.files[simulated.inode(file)]?.data.count ?? 0
    return Int(offset) + count > size
  }
}

/// One file of the simulated disk: what processes see, and what a power cut would leave.
struct SimulatedFile {
  static let sector = 512

  var isDirectory = false
  var data: [UInt8] = []
  var durable: [UInt8] = []
  var permissions: UInt32 = 0

  /// Sectors in which the disk lags behind.
  var lostSectors: [Int] {
    let count = (data.count + Self.sector - 1) / Self.sector
    return (0..<count).filter { bytes(data, $0) != bytes(durable, $0) }
  }

  private func bytes(_ source: [UInt8], _ sector: Int) -> [UInt8] {
    let begin = sector * Self.sector
    var part =
      begin < source.count ? Array(source[begin..<min(begin + Self.sector, source.count)]) : []
    part += Array(repeating: 0, count: min(Self.sector, data.count - begin) - part.count)
    return part
  }

  /// Processes see again what the disk holds; only bytes whose sync failed differ from it.
  var hasFailedSync = false

  mutating func forgetCached() {
    guard hasFailedSync else { return }
    data = durable + Array(repeating: 0, count: max(0, data.count - durable.count))
    hasFailedSync = false
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    let end = position + bytes.count
    if data.count < end { data += Array(repeating: 0, count: end - data.count) }
    data.replaceSubrange(position..<end, with: bytes)
  }

  /// What is left when these sectors reached the disk, and the new size or the old one.
  func left(keeping sectors: Set<Int>, newSize: Bool) -> SimulatedFile {
    var after = durable
    let size = newSize ? data.count : durable.count
    if after.count < size { after += Array(repeating: 0, count: size - after.count) }
    for sector in sectors {
      let begin = sector * Self.sector
      let end = min(begin + Self.sector, size, data.count)
      if begin < end { after.replaceSubrange(begin..<end, with: data[begin..<end]) }
    }
    return SimulatedFile(
      isDirectory: isDirectory, data: after, durable: after, permissions: permissions)
  }
}

/// A change of names that is not durable before its directory was synced.
enum NameChange {
  case made(String, Int)
  case renamed(String, String)
  case removed(String)

  var directory: String {
    switch self {
    case .made(let path, _), .renamed(_, let path), .removed(let path): parent(of: path)
    }
  }
}

func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

/// All of the simulated disk.
struct SimulatedState {
  var files: [Int: SimulatedFile] = [0: SimulatedFile(isDirectory: true)]
  var names: [String: Int] = ["/": 0]
  var durableNames: [String: Int] = ["/": 0]
  var pending: [NameChange] = []
  var nextInode = 1
  var boot: UInt64 = 1

  mutating func apply(_ change: NameChange, to table: inout [String: Int]) {
    switch change {
    case .made(let path, let inode): table[path] = inode
    case .renamed(let from, let to):
      guard let inode = table[from] else { return }
      table[from] = nil
      table[to] = inode
    case .removed(let path): table[path] = nil
    }
  }

  mutating func synchronizeDirectory(_ path: String) {
    var table = durableNames
    for change in pending where change.directory == path { apply(change, to: &table) }
    durableNames = table
    pending.removeAll { $0.directory == path }
  }
}

/// The ways in which a power cut may leave a disk: every unsynced sector, size and name is there or
/// not, whatever the order in which they were written.
struct CrashStates {
  let state: SimulatedState
  private let sectors: [(inode: Int, sector: Int)]
  private let sizes: [Int]

  init(_ state: SimulatedState) {
    self.state = state
    let inodes = state.files.keys.sorted()
    sectors = inodes.flatMap { inode in
      (state.files[inode]?.lostSectors ?? []).map { (inode, $0) }
    }
    sizes = inodes.filter {
      state.files[$0]?.data.count != state.files[$0]?.durable.count
    }
  }

  var choices: Int { sectors.count + sizes.count + state.pending.count }

  /// - Parameter kept: for each choice whether the new state reached the disk.
  func state(_ kept: [Bool]) -> SimulatedState {
    var after = state
    var kept = kept[...]
    var keptSectors: [Int: Set<Int>] = [:]
    for (inode, sector) in sectors where kept.removeFirst() {
      keptSectors[inode, default: []].insert(sector)
    }
    var keptSizes: Set<Int> = []
    for inode in sizes where kept.removeFirst() { keptSizes.insert(inode) }
    var table = state.durableNames
    for change in state.pending where kept.removeFirst() { after.apply(change, to: &table) }
    // A name in a directory that is itself gone is gone.
    after.names = table.filter { name, _ in name == "/" || table[parent(of: name)] != nil }
    after.durableNames = after.names
    after.pending = []
    after.boot += 1
    for (inode, file) in state.files {
      after.files[inode] = file.left(
        keeping: keptSectors[inode] ?? [], newSize: keptSizes.contains(inode))
    }
    return after
  }

  /// All states while there are few, else the two extremes and a sample.
  func each(
    atMost limit: Int, using generator: inout some RandomNumberGenerator,
    _ body: (SimulatedState) throws -> Void
  ) rethrows -> Int {
    if choices < 16, 1 << choices <= limit {
      for number in 0..<(1 << choices) {
        try body(state((0..<choices).map { number >> $0 & 1 == 1 }))
      }
      return 1 << choices
    }
    try body(state(Array(repeating: false, count: choices)))
    try body(state(Array(repeating: true, count: choices)))
    for _ in 2..<limit {
      try body(state((0..<choices).map { _ in Bool.random(using: &generator) }))
    }
    return limit
  }
}

/// The ways in which a power cut may leave a disk: every unsynced sector, size and name is there or
/// not, whatever the order in which they were written.
struct CrashStates {
  /// How a device writes: what reaches it whole or not at all, and whether a write may be torn
  /// within a sector at eight bytes.
  struct Device {
    var sectorBytes = 512
    var isTorn = false
  }

  let state: SimulatedState
  private let device: Device
  private let sectors: [(inode: Int, sectors: [Int])]
  private let sizes: [Int]

  init(_ state: SimulatedState, on device: Device = Device()) {
    self.state = state
    self.device = device
    let inodes = state.files.keys.sorted()
    let unit = device.sectorBytes / SimulatedFile.sector
    sectors = inodes.flatMap { inode -> [(inode: Int, sectors: [Int])] in
      let lost = state.files[inode]?.lostSectors ?? []
      let groups = Dictionary(grouping: lost) { $0 / unit }
      return groups.keys.sorted().map { (inode, groups[$0] ?? []) }
    }
    sizes = inodes.filter {
      state.files[$0]?.data.count != state.files[$0]?.durable.count
    }
  }

  var choices: Int { sectors.count + sizes.count + state.pending.count }

  /// - Parameters:
  ///   - kept: for each choice whether the new state reached the disk.
  ///   - tear: of the sectors that reached the disk, one of which so many bytes did.
  func state(_ kept: [Bool], tear: (choice: Int, bytes: Int)? = nil) -> SimulatedState {
    var after = state
    var kept = kept[...]
    var keptSectors: [Int: Set<Int>] = [:]
    var torn: [Int: (sector: Int, bytes: Int)] = [:]
    for (choice, group) in sectors.enumerated() where kept.removeFirst() {
      keptSectors[group.inode, default: []].formUnion(group.sectors)
      if let tear, tear.choice == choice, let last = group.sectors.last {
        torn[group.inode] = (last, tear.bytes)
      }
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
    for (inode, file) in state.files where !file.isDirectory {
      after.files[inode] = file.left(
        keeping: keptSectors[inode] ?? [], newSize: keptSizes.contains(inode),
        torn: torn[inode])
    }
    return after
  }

  /// Nothing that was not synced is left.
  var nothingKept: SimulatedState { state(Array(repeating: false, count: choices)) }

  func drawn(using generator: inout some RandomNumberGenerator) -> SimulatedState {
    let kept = (0..<choices).map { _ in Bool.random(using: &generator) }
    guard device.isTorn, !sectors.isEmpty else { return state(kept) }
    let choice = Int.random(in: 0..<sectors.count, using: &generator)
    let bytes = 8 * Int.random(in: 1..<64, using: &generator)
    return state(kept, tear: (choice, bytes))
  }

  /// All states while there are few, else the two extremes and a sample; how many there were.
  func each(
    atMost limit: Int, using generator: inout some RandomNumberGenerator,
    _ body: (SimulatedState) throws -> Void
  ) rethrows -> Int {
    if isExhaustible(limit) {
      for number in 0..<(1 << choices) {
        try body(state((0..<choices).map { number >> $0 & 1 == 1 }))
      }
      return 1 << choices
    }
    try body(nothingKept)
    try body(state(Array(repeating: true, count: choices)))
    for _ in 2..<max(2, limit) { try body(drawn(using: &generator)) }
    return max(2, limit)
  }

  func isExhaustible(_ limit: Int) -> Bool { choices < 16 && 1 << choices <= limit }
}

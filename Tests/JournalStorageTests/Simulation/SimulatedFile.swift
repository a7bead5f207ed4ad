import Glibc

/// One file of the simulated disk: what processes see, and what a power cut would leave.
struct SimulatedFile {
  static let sector = 512

  var isDirectory = false
  /// What processes read and write: the page cache.
  var data: [UInt8] = []
  /// What is on the disk.
  var durable: [UInt8] = []
  var permissions: UInt32 = 0
  /// Sectors that were written since they last reached the disk. What a disk has lost, while it
  /// said that it had written it, counts as clean.
  var dirty: Set<Int> = []
  /// What stood in a sector before it was last written, for disks that read stale bytes.
  var past: [Int: [UInt8]] = [:]

  /// Processes see again what the disk holds; only bytes whose sync failed differ from it.
  var hasFailedSync = false

  mutating func forgetCached() {
    guard hasFailedSync else { return }
    data = durable + Array(repeating: 0, count: max(0, data.count - durable.count))
    hasFailedSync = false
    dirty = []
  }

  /// Sectors that a sync would change on the disk.
  var lostSectors: [Int] { dirty.sorted().filter { differs($0) } }

  private func differs(_ sector: Int) -> Bool {
    let begin = sector * Self.sector
    let end = min(begin + Self.sector, data.count)
    guard begin < end else { return false }
    let shared = min(end, durable.count)
    return data.withUnsafeBytes { new in
      let isSame = durable.withUnsafeBytes { old in
        guard begin < shared, let one = new.baseAddress, let other = old.baseAddress else {
          return true
        }
        return memcmp(one + begin, other + begin, shared - begin) == 0
      }
      return !isSame || new[max(begin, shared)..<end].contains { $0 != 0 }
    }
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    let end = position + bytes.count
    if data.count < end { data += Array(repeating: 0, count: end - data.count) }
    let sectors = (position / Self.sector)...((end - 1) / Self.sector)
    for sector in sectors where !dirty.contains(sector) {
      past[sector] = Self.sectorBytes(data, sector)
    }
    data.withUnsafeMutableBytes {
      $0.baseAddress?.advanced(by: position).copyMemory(from: source, byteCount: bytes.count)
    }
    dirty.formUnion(sectors)
  }

  static func sectorBytes(_ source: [UInt8], _ number: Int) -> [UInt8] {
    let begin = number * sector
    guard begin < source.count else { return [] }
    return Array(source[begin..<min(begin + sector, source.count)])
  }

  /// Everything written reaches the disk, and the size.
  mutating func synchronize() {
    if durable.isEmpty && dirty.count * Self.sector >= data.count {
      durable = data
    } else {
      resizeDurable(to: data.count)
      for sector in dirty { copy(sector) }
    }
    dirty = []
  }

  private mutating func resizeDurable(to size: Int) {
    if durable.count < size { durable += Array(repeating: 0, count: size - durable.count) }
    if durable.count > size { durable.removeLast(durable.count - size) }
  }

  private mutating func copy(_ sector: Int, bytes limit: Int = SimulatedFile.sector) {
    let begin = sector * Self.sector
    let end = min(begin + limit, durable.count, data.count)
    guard begin < end else { return }
    data.withUnsafeBytes { new in
      durable.withUnsafeMutableBytes { old in
        guard let from = new.baseAddress, let to = old.baseAddress else { return }
        (to + begin).copyMemory(from: from + begin, byteCount: end - begin)
      }
    }
  }

  /// What is left when these sectors reached the disk, and the new size or the old one.
  ///
  /// - Parameter torn: a sector of which only so many bytes were written.
  func left(
    keeping sectors: Set<Int>, newSize: Bool, torn: (sector: Int, bytes: Int)? = nil
  ) -> SimulatedFile {
    var after = self
    if newSize { after.resizeDurable(to: max(data.count, durable.count)) }
    for sector in sectors {
      after.copy(sector, bytes: torn?.sector == sector ? torn?.bytes ?? 0 : Self.sector)
    }
    after.data = after.durable
    after.dirty = []
    return after
  }
}

/// What a disk does that it must not (journal.md §7 B). Counts begin at 1; only files whose path
/// ends with ``files`` are meant.
struct Misbehaviour {
  /// The sync that says yes and writes nothing. What it should have written counts as clean: no
  /// later sync writes it either.
  var lyingSync = 0
  /// The write that reaches the disk elsewhere in the file, so many sectors further on; processes
  /// see it in its right place until the machine is started anew.
  var misdirected = (write: 0, sectors: 0)
  /// The read that gives what stood in the sectors before they were last written.
  var staleRead = 0
  /// Sectors that cannot be read, by file.
  var unreadable: [Int: Set<Int>] = [:]
  var files = ".segment"

  private(set) var syncs = 0
  private(set) var writes = 0
  private(set) var reads = 0

  mutating func isLying(_ path: String) -> Bool {
    guard path.hasSuffix(files) else { return false }
    syncs += 1
    return syncs == lyingSync
  }

  mutating func isMisdirected(_ path: String) -> Bool {
    guard path.hasSuffix(files) else { return false }
    writes += 1
    return writes == misdirected.write
  }

  mutating func isStale(_ path: String) -> Bool {
    guard path.hasSuffix(files) else { return false }
    reads += 1
    return reads == staleRead
  }

  func isUnreadable(_ inode: Int, from start: Int, count: Int) -> Bool {
    guard count > 0, let sectors = unreadable[inode] else { return false }
    let asked = (start / SimulatedFile.sector)...((start + count - 1) / SimulatedFile.sector)
    return sectors.contains { asked.contains($0) }
  }
}

extension SimulatedFile {
  /// The sync that lies: the disk keeps what it has.
  mutating func pretendToSynchronize() {
    dirty = []
    if durable.count < data.count {
      durable += Array(repeating: 0, count: data.count - durable.count)
    }
  }

  /// The write went to other sectors of the disk. The cache knows nothing of it.
  mutating func misdirect(from position: Int, count: Int, by sectors: Int) {
    guard count > 0 else { return }
    let first = position / Self.sector
    for sector in first...((position + count - 1) / Self.sector) {
      dirty.remove(sector)
      let bytes = Self.sectorBytes(data, sector)
      let target = (sector + sectors) * Self.sector
      guard target >= 0, target + bytes.count <= durable.count else { continue }
      durable.replaceSubrange(target..<target + bytes.count, with: bytes)
    }
  }

  /// The bytes of a read, as they were before their sectors were last written.
  func stale(_ bytes: UnsafeMutableRawBufferPointer, at position: Int) {
    for (sector, before) in past {
      for (index, byte) in before.enumerated() {
        let place = sector * Self.sector + index - position
        if place >= 0 && place < bytes.count { bytes[place] = byte }
      }
    }
  }
}

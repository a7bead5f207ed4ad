/// The key of what is private in this desk's snapshots: one file, `keys/snapshot.key`. Without it
/// they are opened no more, and new ones get a new key.
struct SnapshotKey {
  static let fileLength = 64
  private static let magic: UInt64 = 0x5945_4B53_544C_5550
  private static let keyOffset = 24
  private static let keyLength = 32
  private static let crcOffset = 60

  let bytes: [UInt8]

  /// The key as it stands, or nil where there is none for this journal.
  static func read(
    _ paths: DeskPaths, _ disk: any Disk, journal: Identity
  ) throws(DiskFault)
    -> SnapshotKey?
  {
    guard let stored = try disk.contents(paths.snapshotKey, atMost: fileLength),
      stored.count == fileLength
    else { return nil }
    return stored.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, start.load64(0) == magic,
        start.loadIdentity(8) == journal,
        Checksum.of(start, crcOffset) == start.load32(crcOffset)
      else { return nil }
      return SnapshotKey(bytes: Array(buffer[keyOffset..<keyOffset + keyLength]))
    }
  }

  /// The key that stands, or a new one, durable. The maintenance lock is held.
  static func readOrMake(
    _ paths: DeskPaths, _ disk: any Disk, journal: Identity
  ) throws(DiskFault) -> SnapshotKey {
    if let key = try read(paths, disk, journal: journal) { return key }
    try destroy(paths, disk)
    return try Scratch.bytes(fileLength) { (buffer) throws(DiskFault) in
      guard let start = buffer.baseAddress else { return SnapshotKey(bytes: []) }
      start.store(magic, 0)
      start.store(journal, 8)
      let secret = UnsafeMutableRawBufferPointer(
        rebasing: buffer[keyOffset..<keyOffset + keyLength])
      try disk.fillRandom(secret)
      start.store(Checksum.of(start, crcOffset), crcOffset)
      try disk.replace(
        paths.snapshotKey, by: UnsafeRawBufferPointer(buffer), through: draft(of: paths))
      try disk.synchronizeDirectory(paths.keys)
      return SnapshotKey(bytes: Array(secret))
    }
  }

  /// Overwrites the key and removes it, durably; a key that is not there is destroyed already.
  static func destroy(_ paths: DeskPaths, _ disk: any Disk) throws(DiskFault) {
    var isGone = true
    for path in [paths.snapshotKey, draft(of: paths)] where try disk.exists(path) {
      isGone = false
      try disk.destroy(path)
    }
    if !isGone { try disk.synchronizeDirectory(paths.keys) }
  }

  private static func draft(of paths: DeskPaths) -> String { paths.snapshotKey + ".tmp" }
}

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
    let file: DiskFile
    do throws(DiskFault) {
      file = try disk.open(paths.snapshotKey, .read)
    } catch {
      if error.cause == .notFound { return nil }
      throw error
    }
    defer { disk.close(file) }
    return try Scratch.bytes(fileLength) { (buffer) throws(DiskFault) in
      _ = try disk.readAll(file, into: buffer, at: 0)
      guard let start = buffer.baseAddress.map({ UnsafeRawPointer($0) }),
        start.load64(0) == magic, start.loadIdentity(8) == journal,
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
    let draft = paths.snapshotKey + ".tmp"
    let file = try disk.open(draft, .create)
    defer { disk.close(file) }
    try disk.setPermissions(draft, DeskPermissions.file)
    let key = try Scratch.bytes(fileLength) { (buffer) throws(DiskFault) in
      guard let start = buffer.baseAddress else { return SnapshotKey(bytes: []) }
      start.store(magic, 0)
      start.store(journal, 8)
      let secret = UnsafeMutableRawBufferPointer(
        rebasing: buffer[keyOffset..<keyOffset + keyLength])
      try disk.fillRandom(secret)
      start.store(Checksum.of(start, crcOffset), crcOffset)
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
      return SnapshotKey(bytes: Array(secret))
    }
    try disk.synchronizeData(file)
    try disk.renameNew(draft, paths.snapshotKey)
    try disk.synchronizeDirectory(paths.keys)
    return key
  }

  /// Overwrites the key and removes it, durably; a key that is not there is destroyed already.
  static func destroy(_ paths: DeskPaths, _ disk: any Disk) throws(DiskFault) {
    var isGone = true
    for path in [paths.snapshotKey, paths.snapshotKey + ".tmp"] where try disk.exists(path) {
      isGone = false
      let file = try disk.open(path, .readWrite)
      defer { disk.close(file) }
      try disk.writeZeros(file, from: 0, to: UInt64(fileLength))
      try disk.synchronizeData(file)
      try disk.remove(path)
    }
    if !isGone { try disk.synchronizeDirectory(paths.keys) }
  }
}

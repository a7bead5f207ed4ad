/// The first 512 bytes of a snapshot: whose it is, what it follows, where its table stands.
/// `Docs/JournalFormat.md` gives the bytes.
struct SnapshotHeader: Equatable {
  static let length = 512
  static let magic: UInt64 = 0x5041_4E53_544C_5550
  static let format: UInt16 = 2
  static let hashLength = 32
  static let sealOffset = 128
  static let crcOffset = 508

  /// What the sections mean is the caller's; another number means that they are of no use.
  var model: UInt32
  var journal: Identity
  var fileLength: UInt64 = 0
  var tableOffset: UInt64 = 0
  var sections: UInt32 = 0
  var tableCRC: UInt32 = 0
  /// Behind the last frame that the snapshot holds, and what proves that frame (journal.md N3).
  var cursor: JournalCursor
  /// SHA-256 of all behind the header.
  var hash = [UInt8](repeating: 0, count: hashLength)
  /// Proves header and table to whoever has the snapshots' key: checksums can be mended.
  var seal = [UInt8](repeating: 0, count: SnapshotSeal.overheadLength)

  static func read(_ bytes: UnsafeRawPointer) -> SnapshotHeader? {
    guard bytes.load64(0) == magic, bytes.load16(8) == format,
      Checksum.of(bytes, crcOffset) == bytes.load32(crcOffset)
    else { return nil }
    var cursor = JournalCursor(offset: bytes.load64(56))
    cursor.nextSequence = bytes.load64(64)
    cursor.lastFrame = bytes.load64(72)
    cursor.previousHeaderCRC = bytes.load32(80)
    cursor.epoch = bytes.load32(84)
    cursor.lastKind = bytes.load8(88)
    cursor.isAnchored = true
    var header = SnapshotHeader(
      model: bytes.load32(12), journal: bytes.loadIdentity(16), fileLength: bytes.load64(32),
      tableOffset: bytes.load64(40), sections: bytes.load32(48), tableCRC: bytes.load32(52),
      cursor: cursor)
    header.hash = Array(UnsafeRawBufferPointer(start: bytes + 96, count: hashLength))
    header.seal = Array(
      UnsafeRawBufferPointer(start: bytes + sealOffset, count: SnapshotSeal.overheadLength))
    return header
  }

  func write(to bytes: UnsafeMutableRawPointer) {
    bytes.clear(Self.length)
    bytes.store(Self.magic, 0)
    bytes.store(Self.format, 8)
    bytes.store(model, 12)
    bytes.store(journal, 16)
    bytes.store(fileLength, 32)
    bytes.store(tableOffset, 40)
    bytes.store(sections, 48)
    bytes.store(tableCRC, 52)
    bytes.store(cursor.offset, 56)
    bytes.store(cursor.nextSequence, 64)
    bytes.store(cursor.lastFrame, 72)
    bytes.store(cursor.previousHeaderCRC, 80)
    bytes.store(cursor.epoch, 84)
    bytes.store(cursor.lastKind, 88)
    for (place, byte) in hash.enumerated() { bytes.store(byte, 96 + place) }
    for (place, byte) in seal.enumerated() { bytes.store(byte, Self.sealOffset + place) }
    bytes.store(Checksum.of(bytes, Self.crcOffset), Self.crcOffset)
  }

  /// What the seal proves: all of the header but itself and the checksum, and the table.
  static func sealed(_ header: UnsafeRawPointer, table: UnsafeRawBufferPointer) -> [UInt8] {
    var bytes = Array(UnsafeRawBufferPointer(start: header, count: crcOffset))
    for place in 0..<SnapshotSeal.overheadLength { bytes[sealOffset + place] = 0 }
    return bytes + Array(table)
  }
}

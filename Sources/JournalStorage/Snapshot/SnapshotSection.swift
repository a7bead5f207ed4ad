/// One section of a snapshot: a column, or bytes that the caller alone understands.
struct SnapshotSection: Equatable {
  static let rowLength = 64
  static let nameLength = 32
  private static let sealed: UInt32 = 1

  /// At most 32 bytes; unique within the file.
  var name: String
  /// Where it stands in the file.
  var offset: UInt64
  /// Bytes in the file, sealed ones with what sealing adds.
  var storedLength: UInt64
  var length: UInt64
  /// Of the bytes in the file.
  var crc: UInt32
  var isSealed: Bool

  init(
    name: String, offset: UInt64, storedLength: UInt64, length: UInt64, crc: UInt32,
    isSealed: Bool
  ) {
    precondition(name.utf8.count <= Self.nameLength, "A section's name fits into its row.")
    self.name = name
    self.offset = offset
    self.storedLength = storedLength
    self.length = length
    self.crc = crc
    self.isSealed = isSealed
  }

  init(_ bytes: UnsafeRawPointer) {
    let field = UnsafeRawBufferPointer(start: bytes, count: Self.nameLength)
    name = String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    offset = bytes.load64(32)
    storedLength = bytes.load64(40)
    length = bytes.load64(48)
    crc = bytes.load32(56)
    isSealed = bytes.load32(60) & Self.sealed != 0
  }

  func write(to bytes: UnsafeMutableRawPointer) {
    bytes.clear(Self.rowLength)
    for (place, byte) in name.utf8.enumerated() { bytes.store(byte, place) }
    bytes.store(offset, 32)
    bytes.store(storedLength, 40)
    bytes.store(length, 48)
    bytes.store(crc, 56)
    bytes.store(isSealed ? Self.sealed : 0, 60)
  }
}

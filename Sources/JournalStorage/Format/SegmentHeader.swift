/// The first 512 bytes of a segment, under one checksum (DESIGN §5).
struct SegmentHeader: Equatable {
  static let length = 512
  static let magic: UInt64 = 0x4C4E_524A_544C_5550
  static let crcOffset = 508

  var formatMajor = JournalFormat.major
  var formatMinor = JournalFormat.minor
  var minimumWriter = JournalFormat.minimumWriter
  var incompatible: UInt64 = 0
  var compatible: UInt64 = 0
  var journal: Identity
  /// Counts from 1.
  var index: UInt32
  /// Of the recoveries so far.
  var epoch: UInt32
  /// An offset in the journal is this plus the position in the file, for ever.
  var baseOffset: UInt64
  var lengthBytes: UInt64
  var firstSequence: UInt64
  /// Of the last frame of the segment before; of the first segment, the checksum of the journal's
  /// identity, so that two journals never share a chain.
  var previousHeaderCRC: UInt32
}

extension SegmentHeader {
  enum Reading {
    case sound(SegmentHeader)
    case damaged
    case newer
  }

  static func read(_ bytes: UnsafeRawPointer) -> Reading {
    // Magic, number and checksum keep their places in every format to come, so that a flipped bit
    // is never taken for a newer one.
    guard bytes.load64(0) == magic, Checksum.of(bytes, crcOffset) == bytes.load32(crcOffset)
    else { return .damaged }
    guard bytes.load16(8) <= JournalFormat.major else { return .newer }
    guard bytes.load64(16) & ~JournalFormat.knownIncompatible == 0 else { return .newer }
    return .sound(
      SegmentHeader(
        formatMajor: bytes.load16(8), formatMinor: bytes.load16(10),
        minimumWriter: bytes.load16(12), incompatible: bytes.load64(16),
        compatible: bytes.load64(24), journal: bytes.loadIdentity(32), index: bytes.load32(48),
        epoch: bytes.load32(52), baseOffset: bytes.load64(56), lengthBytes: bytes.load64(64),
        firstSequence: bytes.load64(72), previousHeaderCRC: bytes.load32(80)))
  }

  /// An older program may read what it does not fully know, but must not write after it.
  var asksForNewerWriter: Bool {
    formatMinor > JournalFormat.minor || minimumWriter > JournalFormat.minimumWriter
      || compatible & ~JournalFormat.knownCompatible != 0
  }

  func write(to bytes: UnsafeMutableRawPointer) {
    bytes.clear(Self.length)
    bytes.store(Self.magic, 0)
    bytes.store(formatMajor, 8)
    bytes.store(formatMinor, 10)
    bytes.store(minimumWriter, 12)
    bytes.store(incompatible, 16)
    bytes.store(compatible, 24)
    bytes.store(journal, 32)
    bytes.store(index, 48)
    bytes.store(epoch, 52)
    bytes.store(baseOffset, 56)
    bytes.store(lengthBytes, 64)
    bytes.store(firstSequence, 72)
    bytes.store(previousHeaderCRC, 80)
    bytes.store(Checksum.of(bytes, Self.crcOffset), Self.crcOffset)
  }

  static func rootCRC(of journal: Identity) -> UInt32 {
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { buffer in
      guard let bytes = buffer.baseAddress else { return 0 }
      bytes.store(journal, 0)
      return Checksum.of(bytes, 16)
    }
  }
}

/// One of the two small files that say how far the journal is durable (journal.md T5). They are
/// written in turn, so that a torn write leaves the other one.
struct HeadSlot: Equatable {
  static let length = 512
  static let magic: UInt64 = 0x4441_4548_544C_5550
  static let crcOffset = 508

  var journal: Identity
  var generation: UInt64
  var durable: UInt64
  var nextSequence: UInt64
  var lastHeaderCRC: UInt32
  var epoch: UInt32

  static func read(_ bytes: UnsafeRawPointer) -> HeadSlot? {
    guard bytes.load64(0) == magic, Checksum.of(bytes, crcOffset) == bytes.load32(crcOffset)
    else { return nil }
    return HeadSlot(
      journal: bytes.loadIdentity(8), generation: bytes.load64(24), durable: bytes.load64(32),
      nextSequence: bytes.load64(40), lastHeaderCRC: bytes.load32(48), epoch: bytes.load32(52))
  }

  func write(to bytes: UnsafeMutableRawPointer) {
    bytes.clear(Self.length)
    bytes.store(Self.magic, 0)
    bytes.store(journal, 8)
    bytes.store(generation, 24)
    bytes.store(durable, 32)
    bytes.store(nextSequence, 40)
    bytes.store(lastHeaderCRC, 48)
    bytes.store(epoch, 52)
    bytes.store(Checksum.of(bytes, Self.crcOffset), Self.crcOffset)
  }
}

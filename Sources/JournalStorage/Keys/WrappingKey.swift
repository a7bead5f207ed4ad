import Crypto

/// The key under which all blocks of persons' keys are wrapped. A new one with every erasure: what
/// an old medium still holds of a block then opens with nothing.
struct WrappingKey {
  static let fileBytes = 96
  private static let magic: UInt64 = 0x3159_454B_544C_5550
  private static let crcOffset = 92

  let number: UInt64
  let key: SymmetricKey

  static func random(_ number: UInt64, _ disk: any Disk) throws(DiskFault) -> WrappingKey {
    try Scratch.bytes(KeyBlock.keyBytes) { (buffer) throws(DiskFault) in
      try disk.fillRandom(buffer)
      return WrappingKey(number: number, key: SymmetricKey(data: UnsafeRawBufferPointer(buffer)))
    }
  }

  func file(of journal: Identity) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.fileBytes)
    bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      start.store(Self.magic, 0)
      start.store(journal, 8)
      start.store(number, 24)
      key.withUnsafeBytes {
        (start + 32).copyMemory(from: $0.baseAddress ?? .init(start), byteCount: 32)
      }
      start.store(Checksum.of(start, Self.crcOffset), Self.crcOffset)
    }
    return bytes
  }

  /// Nil where the bytes are not the key of this number and this journal.
  static func read(_ bytes: [UInt8], number: UInt64, journal: Identity) -> WrappingKey? {
    guard bytes.count == fileBytes else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, start.load64(0) == magic,
        Checksum.of(start, crcOffset) == start.load32(crcOffset),
        start.loadIdentity(8) == journal, start.load64(24) == number
      else { return nil }
      let key = UnsafeRawBufferPointer(rebasing: buffer[32..<64])
      return WrappingKey(number: number, key: SymmetricKey(data: key))
    }
  }
}

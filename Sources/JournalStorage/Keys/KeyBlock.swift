import Crypto

/// The keys of 1,024 persons whose numbers follow one another: made at once and durable before the
/// first of them is used, so that a new caller costs no second sync.
///
/// The slot of a person follows from its number: there is no table that could be lost or that
/// would have to name persons.
final class KeyBlock {
  static let slots: UInt64 = 1024
  static let keyBytes = 32
  static let plainBytes = Int(slots) * keyBytes
  /// Magic, number of the wrapping key, number of the block; then nonce, wrapped keys, tag.
  static let headerBytes = 24
  static let fileBytes = headerBytes + 12 + plainBytes + 16
  private static let magic: UInt64 = 0x5359_454B_544C_5550

  /// Which persons: a record's type is the highest byte of its number, the rest counts.
  struct ID: Hashable {
    var type: UInt8
    var place: UInt64

    init(type: UInt8, place: UInt64) {
      self.type = type
      self.place = place
    }

    init(of subject: UInt64) {
      type = UInt8(truncatingIfNeeded: subject >> 56)
      place = (subject & 0x00FF_FFFF_FFFF_FFFF) / KeyBlock.slots
    }
  }

  /// The keys as they are; all zero where one was destroyed.
  let keys: UnsafeMutableRawBufferPointer

  private init() {
    keys = .allocate(byteCount: Self.plainBytes, alignment: 16)
    keys.baseAddress?.clear(Self.plainBytes)
  }

  deinit {
    keys.baseAddress?.clear(Self.plainBytes)
    keys.deallocate()
  }

  static func random(_ disk: any Disk) throws(DiskFault) -> KeyBlock {
    let block = KeyBlock()
    try disk.fillRandom(block.keys)
    // A key of zeros means "destroyed".
    for slot in 0..<slots where block.isDestroyed(slot) { block.slot(slot)[0] = 1 }
    return block
  }

  /// A person's place in its block.
  static func slot(of subject: UInt64) -> UInt64 { subject & (slots - 1) }

  func slot(_ slot: UInt64) -> UnsafeMutableRawBufferPointer {
    let start = Int(slot) * Self.keyBytes
    return UnsafeMutableRawBufferPointer(rebasing: keys[start..<start + Self.keyBytes])
  }

  func isDestroyed(_ slot: UInt64) -> Bool {
    UnsafeRawBufferPointer(self.slot(slot)).baseAddress?.isZero(from: 0, to: Self.keyBytes) ?? true
  }

  func destroy(_ slot: UInt64) {
    self.slot(slot).baseAddress?.clear(Self.keyBytes)
  }
}

extension KeyBlock {
  /// The block as a file holds it: sealed under the wrapping key, bound to its place.
  func wrapped(
    _ id: ID, under key: SymmetricKey, number: UInt64, journal: Identity, nonce: [UInt8]
  ) -> [UInt8]? {
    var bytes = Self.header(id, number)
    do {
      let box = try AES.GCM.seal(
        UnsafeRawBufferPointer(keys), using: key, nonce: AES.GCM.Nonce(data: nonce),
        authenticating: bytes + Self.bytes(journal.low) + Self.bytes(journal.high))
      guard let combined = box.combined else { return nil }
      bytes.append(contentsOf: combined)
      return bytes
    } catch {
      return nil
    }
  }

  /// Nil where the bytes were not wrapped under this key, for this place, in this journal.
  static func unwrapped(
    _ bytes: [UInt8], _ id: ID, under key: SymmetricKey, number: UInt64, journal: Identity
  ) -> KeyBlock? {
    let head = header(id, number)
    guard bytes.count == fileBytes, bytes.starts(with: head) else { return nil }
    do {
      let box = try AES.GCM.SealedBox(combined: bytes[headerBytes...])
      let plain = try AES.GCM.open(
        box, using: key,
        authenticating: head + Self.bytes(journal.low) + Self.bytes(journal.high))
      let block = KeyBlock()
      block.keys.copy(plain)
      return block
    } catch {
      return nil
    }
  }

  private static func header(_ id: ID, _ number: UInt64) -> [UInt8] {
    bytes(magic) + bytes(number) + bytes(UInt64(id.type) << 56 | id.place)
  }

  private static func bytes(_ word: UInt64) -> [UInt8] {
    withUnsafeBytes(of: word.littleEndian) { Array($0) }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies the bytes that the cryptography hands out to the head of the buffer; how many.
  @discardableResult
  func copy(_ bytes: some Collection<UInt8>) -> Int {
    let count = bytes.count
    precondition(count <= self.count, "There is room for the bytes.")
    copyBytes(from: bytes)
    return count
  }
}

import Crypto

/// Seals what is private in snapshots, page by page, so that destroying one small file takes it
/// back (DESIGN §5 "Search").
///
/// A page is bound to its journal, its snapshot, its section and its place: none can be put
/// elsewhere.
struct SnapshotSeal {
  static let pageLength = 64 << 10
  /// Nonce and tag of AES-256-GCM.
  static let overheadLength = 28

  private let key: SymmetricKey
  private let binding: [UInt8]

  init(_ key: SnapshotKey, journal: Identity, sequence: UInt64) {
    self.key = SymmetricKey(data: key.bytes)
    var binding: [UInt8] = []
    for word in [journal.low, journal.high, sequence] {
      withUnsafeBytes(of: word.littleEndian) { binding += $0 }
    }
    self.binding = binding
  }

  /// How long so many bytes are once they are sealed.
  static func sealedLength(_ length: Int) -> Int {
    length + (length + pageLength - 1) / pageLength * overheadLength
  }

  func seal(_ bytes: UnsafeRawBufferPointer, section: String) -> [UInt8]? {
    var sealed: [UInt8] = []
    sealed.reserveCapacity(Self.sealedLength(bytes.count))
    var start = 0
    var page: UInt32 = 0
    while start < bytes.count {
      let end = min(start + Self.pageLength, bytes.count)
      do {
        let box = try AES.GCM.seal(
          Array(bytes[start..<end]), using: key, authenticating: binding(section, page))
        guard let combined = box.combined else { return nil }
        sealed += Array(combined)
      } catch {
        return nil
      }
      start = end
      page += 1
    }
    return sealed
  }

  /// Fills `target` with what was sealed; false where it was not sealed with this key, for this
  /// place.
  func open(
    _ sealed: UnsafeRawBufferPointer, section: String, into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard sealed.count == Self.sealedLength(target.count) else { return false }
    var start = 0
    var filled = 0
    var page: UInt32 = 0
    while start < sealed.count {
      let end = min(start + Self.pageLength + Self.overheadLength, sealed.count)
      do {
        let box = try AES.GCM.SealedBox(combined: Array(sealed[start..<end]))
        let plain = Array(
          try AES.GCM.open(box, using: key, authenticating: binding(section, page)))
        UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + plain.count])
          .copyBytes(from: plain)
        filled += plain.count
      } catch {
        return false
      }
      start = end
      page += 1
    }
    return filled == target.count
  }

  /// A seal over bytes that stand elsewhere, for all to read.
  func prove(_ bytes: [UInt8]) -> [UInt8]? {
    do {
      return try AES.GCM.seal([UInt8](), using: key, authenticating: bytes).combined.map {
        Array($0)
      }
    } catch {
      return nil
    }
  }

  /// Whether the seal was made with this key over just these bytes.
  func isProof(_ seal: [UInt8], of bytes: [UInt8]) -> Bool {
    do {
      let box = try AES.GCM.SealedBox(combined: seal)
      return try AES.GCM.open(box, using: key, authenticating: bytes).isEmpty
    } catch {
      return false
    }
  }

  private func binding(_ section: String, _ page: UInt32) -> [UInt8] {
    var bytes = binding
    withUnsafeBytes(of: page.littleEndian) { bytes += $0 }
    return bytes + section.utf8
  }
}

import Crypto

/// A hash in the tree over all entries: 32 bytes of SHA-256, with the prefixes of RFC 6962 §2.1
/// that keep leaves and nodes apart.
public struct TreeHash: Hashable, Sendable {
  static let length = 32
  static let leafPrefix: UInt8 = 0
  static let nodePrefix: UInt8 = 1

  /// The bytes as they stand in memory, so that an array of hashes is a tile.
  private let words: SIMD4<UInt64>

  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    words = bytes.loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// - Returns: nil unless there are 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  public var hexadecimal: String { Hexadecimal.of(bytes) }

  /// The root of a tree without leaves.
  static let empty = digest(UnsafeRawBufferPointer(start: nil, count: 0))

  @inline(__always)
  static func digest(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { digest in
      guard let start = digest.baseAddress else { preconditionFailure("A digest has bytes.") }
      return TreeHash(start)
    }
  }

  /// The hash of a leaf: of a zero byte and its data.
  public static func leaf(_ data: [UInt8]) -> TreeHash {
    ([leafPrefix] + data).withUnsafeBytes { digest($0) }
  }

  /// The hash of a node: of a one byte and its two children.
  static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: 1 + 2 * length, alignment: 8) { buffer in
      buffer.storeBytes(of: nodePrefix, as: UInt8.self)
      buffer.storeBytes(of: left.words, toByteOffset: 1, as: SIMD4<UInt64>.self)
      buffer.storeBytes(of: right.words, toByteOffset: 1 + length, as: SIMD4<UInt64>.self)
      return digest(UnsafeRawBufferPointer(buffer))
    }
  }

  /// The root of a tree whose leaves are a power of two.
  static func root(ofPerfect hashes: ArraySlice<TreeHash>) -> TreeHash {
    var row = Array(hashes)
    while row.count > 1 {
      for place in 0..<row.count / 2 { row[place] = node(row[2 * place], row[2 * place + 1]) }
      row.removeLast(row.count / 2)
    }
    return row.first ?? empty
  }
}

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
  static func digest(
    _ bytes: UnsafeRawBufferPointer,
    behind prefix: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
  ) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: length, alignment: 16) { digest in
      guard let start = digest.baseAddress else { preconditionFailure("A digest has bytes.") }
      ShortHash.of(bytes, behind: prefix, into: start)
      return TreeHash(start)
    }
  }

  /// The hash of a leaf: of a zero byte and its data.
  public static func leaf(_ data: [UInt8]) -> TreeHash {
    ([leafPrefix] + data).withUnsafeBytes { digest($0) }
  }

  /// The hash of a node: of a one byte and its two children.
  static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    root(ofPerfect: [left, right])
  }

  /// The root of a tree whose leaves are a power of two.
  static func root(ofPerfect hashes: ArraySlice<TreeHash>) -> TreeHash {
    var row = Array(hashes)
    row.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var count = hashes.count
      withUnsafeBytes(of: nodePrefix) { prefix in
        // Each row of the tree takes the place of the one below, whose pairs lie side by side.
        while count > 1 {
          let row = UnsafeRawBufferPointer(rebasing: bytes[..<(count * length)])
          ShortHash.ofEach(2 * length, row, behind: prefix, into: start)
          count /= 2
        }
      }
    }
    return row.first ?? empty
  }
}

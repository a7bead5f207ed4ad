import Foundation
import TestSupport
import Testing

/// Changes the header of a desk's last segment as a later version of Pult would have written it:
/// the bytes stand in `Docs/JournalFormat.md`, the checksum is made anew.
struct SegmentPatch {
  private let path: String
  private var bytes: [UInt8]

  init(desk: String) throws {
    let folder = "\(desk)/segments"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".segment") }
    path = "\(folder)/\(try #require(names.max()))"
    bytes = Array(try #require(FileManager.default.contents(atPath: path)))
  }

  /// Puts a little-endian number at an offset of the header.
  mutating func store(_ value: UInt64, at offset: Int, byteCount: Int) throws {
    for index in 0..<byteCount {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
    let checksum = Self.checksum(bytes[..<508])
    for index in 0..<4 { bytes[508 + index] = UInt8(truncatingIfNeeded: checksum >> (8 * index)) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// CRC-32C (Castagnoli), bit by bit: RFC 3720, appendix B.4.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0x82F6_3B78 : remainder >> 1
      }
    }
    return ~remainder
  }
}

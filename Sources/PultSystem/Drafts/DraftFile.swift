/// The bytes of a draft's file: a mark, the length, a checksum, the draft.
///
/// The rename that puts a draft in its place keeps it whole through every kill; length and
/// checksum are for what happens to a file otherwise.
enum DraftFile {
  /// No file is read that is longer, in bytes.
  static let limitBytes = 8 << 20

  private static let mark = Array("PULTDR1\n".utf8)
  private static let headerLength = 24

  static func encode(_ draft: [UInt8]) -> [UInt8] {
    mark + bytes(of: UInt64(draft.count)) + bytes(of: checksum(draft)) + draft
  }

  /// - Returns: nil where the bytes are not what was once encoded.
  static func decode(_ file: [UInt8]) -> [UInt8]? {
    guard file.count >= headerLength, file.starts(with: mark) else { return nil }
    let draft = Array(file[headerLength...])
    guard Array(file[8..<16]) == bytes(of: UInt64(draft.count)),
      Array(file[16..<headerLength]) == bytes(of: checksum(draft))
    else { return nil }
    return draft
  }

  /// FNV-1a, 64 bits: enough to tell damage, which nobody causes on purpose.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func bytes(of word: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
  }
}

import CPlatform

/// Finds and changes bytes of a segment as somebody would who knows the format and has no key.
/// Frames have one entry each.
enum FramePatch {
  /// Where the private part of the frame stands, without its tag and all.
  static func privatePart(of index: Int, in data: [UInt8]) -> Range<Int> {
    let start = frame(index, in: data) + 128
    let begin = start + 72 + Int(word(data, start + 4))
    return begin..<begin + Int(word(data, start + 8))
  }

  /// Makes the checksum of the frame's body true again.
  static func seal(_ index: Int, in data: inout [UInt8]) {
    let start = frame(index, in: data)
    let end = start + 128 + Int(word(data, start + 8))
    let body = Array(data[start + 128..<end]) + Array(data[end + 4..<end + 8])
    withUnsafeBytes(of: pult_crc32c(0, body, body.count).littleEndian) {
      data.replaceSubrange(end..<end + 4, with: $0)
    }
  }

  private static func frame(_ index: Int, in data: [UInt8]) -> Int {
    var position = 512
    for _ in 0..<index {
      position += (128 + Int(word(data, position + 8)) + 8 + 7) & ~7
      let left = 512 - position % 512
      if left < 128 { position += left }
    }
    return position
  }

  private static func word(_ data: [UInt8], _ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(data[place + $1]) << (8 * UInt32($1)) }
  }
}

import Foundation

/// Small changes of bytes, as a fuzzer makes them, from a seed.
public enum ByteMutation {
  /// One to four changes: a bit, a byte, a number that is often a border, a piece copied, put in or
  /// taken out.
  public static func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2:
        let border = borders[Int.random(in: 0..<borders.count, using: &generator)]
        let width = [1, 2, 4, 8][Int.random(in: 0..<4, using: &generator)]
        for index in 0..<width where place + index < bytes.count {
          bytes[place + index] = UInt8(truncatingIfNeeded: border >> UInt64(index * 8))
        }
      case 3:
        let count = min(Int.random(in: 1...64, using: &generator), bytes.count - place)
        bytes.removeSubrange(place..<place + count)
      case 4:
        let from = Int.random(in: 0..<bytes.count, using: &generator)
        let count = min(Int.random(in: 1...160, using: &generator), bytes.count - from)
        bytes.insert(contentsOf: Array(bytes[from..<from + count]), at: place)
      default:
        let from = Int.random(in: 0..<bytes.count, using: &generator)
        for index in 0..<min(32, bytes.count - max(place, from)) {
          bytes[place + index] = bytes[from + index]
        }
      }
    }
  }

  private static let borders: [UInt64] = [
    0, 1, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 1 << 20, 4 << 20, (4 << 20) + 1,
    0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 1 << 40, 0x7FFF_FFFF_FFFF_FFFF, 1 << 63, .max,
  ]

  /// The files of a folder of inputs, in order of their names; none where there is no folder.
  public static func corpus(_ folder: String) -> [[UInt8]] {
    let path = "\(Repository.root)/Tests/Fuzz/Corpus/\(folder)"
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)")))
      }
    } catch {
      return []
    }
  }
}

/// Makes the checksums of mutated bytes true again, so that what lies behind them is reached. The
/// tables of the page on the format stand here a second time, on purpose: the journal's own code
/// does not check itself.
enum ChecksumRepair {
  static func repair(_ bytes: inout [UInt8], _ target: FuzzedDesk.Target, seed: UInt64) {
    switch target {
    case .segment: segment(&bytes, seed)
    case .head:
      guard bytes.count >= 512 else { return }
      put32(crc(bytes[0..<508]), &bytes, 508)
    case .control: return
    }
  }

  private static func segment(_ bytes: inout [UInt8], _ seed: UInt64) {
    guard bytes.count >= 512 else { return }
    // One in eight keeps what the mutation made of a checksum; others keep the length's meaning.
    if seed & 7 != 0 { put32(crc(bytes[0..<508]), &bytes, 508) }
    var place = 512
    var chain = get32(bytes, 80)
    var sequence = get64(bytes, 72)
    while place + 136 <= bytes.count {
      if 512 - place % 512 < 128 { place += 512 - place % 512 }
      guard place + 136 <= bytes.count, get32(bytes, place) == 0x4D52_4650 else { return }
      if seed & 0x30 != 0 {
        put32(chain, &bytes, place + 36)
        put64(sequence, &bytes, place + 16)
      }
      if seed & 0x1C0 != 0 { put32(crc(bytes[place..<place + 124]), &bytes, place + 124) }
      chain = get32(bytes, place + 124)
      sequence &+= UInt64(bytes[place + 12]) | UInt64(bytes[place + 13]) << 8
      let payload = Int(get32(bytes, place + 8))
      let trailer = place + 128 + payload
      guard trailer + 8 <= bytes.count else { return }
      if seed & 0xE00 != 0 {
        let body = bytes[(place + 128)..<trailer] + bytes[(trailer + 4)..<(trailer + 8)]
        put32(crc(body), &bytes, trailer)
      }
      place = (trailer + 8 + 7) & ~7
    }
  }

  static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in bytes { crc = crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 255)] }
    return ~crc
  }

  /// CRC32C, reflected polynomial 0x82F63B78.
  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
  }

  static func get32(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
  }

  private static func get64(_ bytes: [UInt8], _ place: Int) -> UInt64 {
    UInt64(get32(bytes, place)) | UInt64(get32(bytes, place + 4)) << 32
  }

  static func put32(_ number: UInt32, _ bytes: inout [UInt8], _ place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (index * 8)) }
  }

  static func put64(_ number: UInt64, _ bytes: inout [UInt8], _ place: Int) {
    put32(UInt32(truncatingIfNeeded: number), &bytes, place)
    put32(UInt32(truncatingIfNeeded: number >> 32), &bytes, place + 4)
  }
}

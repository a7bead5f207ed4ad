public import HelpdeskDomain

/// Makes ids that are unique without asking anybody and sort by the time they were made: UUID
/// version 7 (RFC 9562 §5.7). Commands carry one, so that a retry is recognised.
public enum TimeOrderedID {
  /// - Returns: 16 bytes: 48 bits of milliseconds, version and variant, 74 random bits from the
  ///   kernel.
  public static func make(at instant: Instant) -> [UInt8] {
    // On Linux the standard library's generator is the corresponding C function `getrandom`.
    var random = SystemRandomNumberGenerator()
    let milliseconds = UInt64(max(0, instant.rawValue)) & 0xFFFF_FFFF_FFFF
    let high = milliseconds << 16 | 0x7000 | random.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | random.next() & 0x3FFF_FFFF_FFFF_FFFF
    return [high, low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
  }
}

/// Sixteen bytes that name something for ever: a journal, a start of the machine.
public struct Identity: Hashable, Sendable {
  /// The first eight bytes, as they stand in memory (little endian).
  public var low: UInt64
  public var high: UInt64

  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}

/// Names a command, so that a retry is known for what it is. A UUIDv7: begins with the time.
public struct CommandID: Hashable, Sendable, Comparable, BitwiseCopyable {
  /// The first eight bytes as a big-endian number: 48 bits of Unix milliseconds come first.
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes a UUIDv7 (RFC 9562 §5.7) from a time and 74 random bits.
  public init(milliseconds: Int64, randomHigh: UInt64, randomLow: UInt64) {
    high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | randomHigh & 0x0FFF
    low = 0x8000_0000_0000_0000 | randomLow & 0x3FFF_FFFF_FFFF_FFFF
  }

  /// When the command was given, in Unix milliseconds.
  public var milliseconds: Int64 { Int64(high >> 16) }

  public static func < (left: CommandID, right: CommandID) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  /// Of frames that no command caused: checkpoints, seals, recoveries.
  static let none = CommandID(high: 0, low: 0)
}

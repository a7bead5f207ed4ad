public import HelpdeskDomain
public import JournalStorage

/// Ids of commands that come out the same whenever the seed is the same (DESIGN §7: the same seed
/// prints the same `journal cat`).
public struct CommandSequence: Sendable {
  private let seed: UInt64
  private var counter: UInt64 = 0

  public init(seed: UInt64) { self.seed = seed }

  /// The id of the next command: a UUIDv7 whose random bits are SplitMix64 of seed and counter.
  public mutating func next(at moment: Instant) -> CommandID {
    counter += 1
    var mixed = seed &+ counter &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return CommandID(
      milliseconds: moment.rawValue, randomHigh: counter, randomLow: mixed ^ (mixed >> 31))
  }
}

import Foundation

/// Chance that can be had again: xoshiro256** started by SplitMix64 from one number.
///
/// Reference: Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  /// The number this run was started from; name it in what a test says when it fails.
  public let seed: UInt64
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts the run of one seed.
  public init(seed: UInt64) {
    self.seed = seed
    var mixed = seed
    func split() -> UInt64 {
      mixed &+= 0x9E37_79B9_7F4A_7C15
      var value = mixed
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
    state = (split(), split(), split(), split())
  }

  public mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
      (value << bits) | (value >> (64 - bits))
    }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }
}

/// Runs a test over many seeds and says how to have one run again.
public enum Seeded {
  /// The first seed: `PULT_SEED` when it is set, else the same for every run, so that a red test
  /// stays red. Long tests draw a fresh one by setting the variable.
  public static let first: UInt64 = {
    let named = ProcessInfo.processInfo.environment["PULT_SEED"] ?? ""
    return UInt64(named) ?? 0x5EED
  }()

  /// True when the long forms of the tests are asked for.
  public static let isLong = ProcessInfo.processInfo.environment["PULT_LONG_TESTS"] != nil

  /// How much a suite does: `PULT_SIZE` when it is set, else its everyday size or, with
  /// `PULT_LONG_TESTS`, its long one. With `PULT_SEED` alone it is one run of that seed.
  public static func size(_ everyday: Int, long: Int) -> Int {
    if let named = number("PULT_SIZE") { return max(1, named) }
    if number("PULT_SEED") != nil { return 1 }
    return isLong ? long : everyday
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  /// Calls the body with `count` generators. With `PULT_SEED` set, that seed alone is run.
  ///
  /// A body that throws is reported with its seed; expectations inside name `generator.seed`.
  public static func runs(
    _ count: Int, long: Int? = nil, _ body: (inout SeededGenerator) throws -> Void
  ) throws {
    let named = ProcessInfo.processInfo.environment["PULT_SEED"] != nil
    let runs = named ? 1 : (isLong ? long ?? count : count)
    for offset in 0..<UInt64(runs) {
      var generator = SeededGenerator(seed: first &+ offset)
      do {
        try body(&generator)
      } catch {
        throw SeededFailure(seed: generator.seed, cause: error)
      }
    }
  }
}

/// What a body threw, with the seed that makes it throw again.
public struct SeededFailure: Error, CustomStringConvertible {
  /// Set `PULT_SEED` to this.
  public let seed: UInt64
  /// What was thrown.
  public let cause: any Error

  public var description: String { "PULT_SEED=\(seed) shows it again: \(cause)" }
}

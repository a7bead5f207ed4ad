/// SplitMix64: the same numbers on every machine and in every version, integers only.
struct SampleRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one thing, so that it can be asked again without being kept.
  init(seed: UInt64, _ purpose: Purpose, _ number: Int) {
    state = SampleRandom.mixed(
      seed ^ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15 ^ SampleRandom.mixed(UInt64(number)))
  }

  enum Purpose: UInt64 {
    case customer = 1
    case person = 2
    case unit = 3
    case days = 4
    case steps = 5
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SampleRandom.mixed(state)
  }

  /// A number in 0..<count; `count` must be positive.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// True in so many of 1000 cases.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

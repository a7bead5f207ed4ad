/// Random numbers that are the same in every run (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts that hurt: wide, combining, joined, invisible, right to left, none.
let awkwardTexts = [
  "", "a", "Größe", "Årvíztűrő tükörfúrógép", "日本語", "e\u{301}", "👩‍👩‍👧", "👍🏽", "⚠️", "🇸🇪",
  "\u{200B}", "\u{202E}abc", "\u{301}", "\t", "x\ny", "\u{9B}31m", "\u{1B}[2J", "क्षि", "\u{AD}",
  "한국어", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{10FFFF}", "东京商事 KK", "\r\n",
]

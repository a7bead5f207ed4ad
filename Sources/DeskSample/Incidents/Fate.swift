/// Whether an incident is left open, and how.
enum Fate: Sendable {
  case runs
  /// Solved, but nobody has closed it.
  case staysSolved
  /// Waits for an answer of the customer that does not come.
  case staysWaiting
  /// Somebody has it, and it does not get on.
  case staysOpen
}

/// Deals out fates so that the shares hold at any size: what a chance would only make likely is
/// carried over from incident to incident.
///
/// Most of what is open is young; a tail is old (issue 2: 8–12 % open, 2–5 % late).
struct FateDealer: Sendable {
  private var carried = 0
  private var kind = 0

  private static let day: Int64 = 86_400_000
  private static let kinds: [Fate] = [
    .staysOpen, .staysSolved, .staysOpen, .staysWaiting, .staysSolved, .staysOpen, .staysWaiting,
    .staysSolved,
  ]

  /// - Parameter age: milliseconds from the call to the end of the sample.
  mutating func deal(age: Int64) -> Fate {
    carried += FateDealer.perMille(age / FateDealer.day)
    guard carried >= 1000 else { return .runs }
    carried -= 1000
    kind = (kind + 1) % FateDealer.kinds.count
    return FateDealer.kinds[kind]
  }

  private static func perMille(_ days: Int64) -> Int {
    switch days {
    case ..<14: 600
    case ..<42: 450
    case ..<91: 230
    case ..<182: 70
    default: 12
    }
  }
}

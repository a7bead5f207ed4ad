/// What was measured of one number of processes, or of reading everything.
enum BenchRow {
  case append(AppendFigures)
  /// SHA-256 over the segments, and nothing else.
  case hash(bytes: UInt64, perSecond: Double)
  case verify(entries: UInt64, perSecond: Double)
}

/// Appends of several processes at once beside the bare loop of one.
struct AppendFigures {
  let processes: Int
  /// Medians of the rounds.
  let rate: Double
  let bareRate: Double
  let ratio: Double
  /// What each append took, over all rounds.
  let latencyMicroseconds: Samples
}

/// Samples of one measurement.
struct Samples {
  private var values: [Double] = []
  private var isSorted = true

  mutating func add(_ value: Double) {
    values.append(value)
    isSorted = false
  }

  /// Puts them in order, once, before they are asked.
  mutating func sort() {
    values.sort()
    isSorted = true
  }

  /// The value below which a share of the samples lies (nearest rank); 0 without samples.
  func percentile(_ share: Double) -> Double {
    precondition(isSorted, "Samples are in order before they are asked.")
    guard let last = values.indices.last else { return 0 }
    let rank = Int((share * Double(values.count)).rounded(.up)) - 1
    return values[min(max(0, rank), last)]
  }

  var median: Double { percentile(0.5) }
}

/// Time that only grows.
enum BenchClock {
  static func microseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    let parts = time.components
    return Double(parts.seconds) * 1_000_000 + Double(parts.attoseconds) / 1_000_000_000_000
  }
}

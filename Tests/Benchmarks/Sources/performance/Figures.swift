import Glibc

/// A row of the report: what was measured, its budget, and the figures as they came.
struct Row {
  enum Verdict: String {
    case met, missed
    /// Nothing to hold it against: a raw reference, or a budget of a later issue.
    case shown = "–"
  }

  let what: String
  let budget: String
  let measured: String
  let verdict: Verdict
}

/// Samples of one measurement, in milliseconds.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ milliseconds: Double) { values.append(milliseconds) }

  /// The value below which a share of the samples lies (nearest rank).
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .infinity }
    let sorted = values.sorted()
    let rank = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[min(max(0, rank), sorted.count - 1)]
  }

  var median: Double { percentile(0.5) }
  var isEmpty: Bool { values.isEmpty }
}

enum Clock {
  /// Milliseconds that only grow.
  static func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Milliseconds of the calendar.
  static func unixMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func measure(_ body: () throws -> Void) rethrows -> Double {
    let start = milliseconds()
    try body()
    return milliseconds() - start
  }
}

extension Double {
  /// Two decimals below ten, one below a hundred, none above.
  var short: String {
    guard isFinite else { return "never" }
    let places = self < 10 ? 2 : self < 100 ? 1 : 0
    let scale = [1.0, 10, 100][places]
    let rounded = Int((self * scale).rounded())
    if places == 0 { return "\(rounded)" }
    let fraction = String(rounded % Int(scale))
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(rounded / Int(scale)).\(zeros)\(fraction)"
  }
}

struct MeasurementFailure: Error { let sentence: String }

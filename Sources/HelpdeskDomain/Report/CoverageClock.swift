/// Covered time between any two moments of a period, without walking the days between them.
///
/// A report asks some ten times an incident: the covered pieces of the period are laid out once,
/// each with the covered time before it.
public struct CoverageClock: Sendable {
  private struct Piece {
    let start: Int64
    let end: Int64
    /// Covered seconds before this piece.
    let before: Int64
  }

  private var pieces: [Piece] = []
  /// By the day since `origin`: the first piece that ends after its beginning.
  private var firstOfDay: [Int32] = []
  private var origin: Int64 = 0
  private let isContinuous: Bool
  private static let secondsPerDay: Int64 = 86_400

  /// - Parameters:
  ///   - from: the beginning of the period; nothing before it is ever asked for.
  ///   - to: its end.
  /// - Complexity: O(days of the period).
  public init(_ coverage: Coverage, zone: TimeZoneRules, from: Instant, to: Instant) {
    guard case .hours(let hours) = coverage, !hours.isEmpty, from <= to else {
      isContinuous = true
      return
    }
    isContinuous = false
    origin = from.rawValue / 1000
    var before: Int64 = 0
    var date = zone.date(at: from)
    let last = zone.date(at: to)
    while date <= last {
      hours.eachPiece(of: date, zone: zone) { open, close in
        let start = max(origin, open.rawValue / 1000)
        let end = close.rawValue / 1000
        guard start < end else { return }
        pieces.append(Piece(start: start, end: end, before: before))
        before += end - start
      }
      date = date.advanced(byDays: 1)
    }
    fillDays(until: to.rawValue / 1000)
  }

  private mutating func fillDays(until end: Int64) {
    let days = Int((end - origin) / CoverageClock.secondsPerDay) + 1
    firstOfDay.reserveCapacity(days)
    var place = 0
    for day in 0..<days {
      let beginning = origin + Int64(day) * CoverageClock.secondsPerDay
      while place < pieces.count, pieces[place].end <= beginning { place += 1 }
      firstOfDay.append(Int32(place))
    }
  }

  /// Covered seconds between two moments in seconds since 1970; 0 where they are not in order.
  ///
  /// - Complexity: O(1).
  public func coveredSeconds(from start: Int64, to end: Int64) -> Int64 {
    guard start < end else { return 0 }
    return isContinuous ? end - start : covered(until: end) - covered(until: start)
  }

  private func covered(until moment: Int64) -> Int64 {
    guard moment > origin, let last = firstOfDay.indices.last else { return 0 }
    let day = min(last, Int((moment - origin) / CoverageClock.secondsPerDay))
    var place = Int(firstOfDay[day])
    while place < pieces.count, pieces[place].end <= moment { place += 1 }
    guard place < pieces.count else {
      return pieces.last.map { $0.before + $0.end - $0.start } ?? 0
    }
    return pieces[place].before + max(0, moment - pieces[place].start)
  }
}

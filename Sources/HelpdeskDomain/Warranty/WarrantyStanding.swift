/// A warranty of a unit, or of a component, judged for a moment and a reading.
public struct WarrantyStanding: Equatable, Sendable {
  /// Whether it holds, or why not. The numbers are permanent.
  public enum Verdict: Int64, Equatable, Sendable {
    case holds = 1
    case ended = 2
    case notBegun = 3
    case meterPassed = 4

    /// The word that programs read.
    public var name: String {
      switch self {
      case .holds: "holds"
      case .ended: "ended"
      case .notBegun: "notBegun"
      case .meterPassed: "meterPassed"
      }
    }
  }

  public let unit: RecordID
  /// Which of the unit's warranties, from 0.
  public let place: Int
  public let code: String
  /// Whose it is: manufacturer, vendor or user; nil where the code does not say.
  public let kind: String?
  public let from: Instant?
  /// nil = for its lifetime.
  public let until: Instant?
  public let maximumMeter: Int64?
  public let verdict: Verdict
  /// How far below the unit that was asked about: 0 is that unit, 1 its components.
  public let depth: Int

  /// The one that decides: the best that holds, else the one that ran out last.
  ///
  /// Of several that hold the one that ends last; of those that do not, one whose meter alone has
  /// passed before those that ended, the latest end first, and one that is yet to begin last.
  public static func best(of standings: [WarrantyStanding]) -> WarrantyStanding? {
    standings.first.map { first in
      standings.dropFirst().reduce(first) { $1.isBetter(than: $0) ? $1 : $0 }
    }
  }

  func isBetter(than other: WarrantyStanding) -> Bool {
    if verdict != other.verdict { return rank > other.rank }
    switch verdict {
    case .notBegun:
      return (from ?? Instant(rawValue: .max)) < (other.from ?? Instant(rawValue: .max))
    case .ended:
      return (until ?? Instant(rawValue: .min)) > (other.until ?? Instant(rawValue: .min))
    case .holds, .meterPassed:
      let (end, otherEnd) = (
        until ?? Instant(rawValue: .max), other.until ?? Instant(rawValue: .max)
      )
      if end != otherEnd { return end > otherEnd }
      return (maximumMeter ?? .max) > (other.maximumMeter ?? .max)
    }
  }

  private var rank: Int {
    switch verdict {
    case .holds: 3
    case .meterPassed: 2
    case .ended: 1
    case .notBegun: 0
    }
  }
}

extension Incident {
  /// What was judged of the unit's warranty; nil where there was none to judge.
  public var warrantyVerdict: WarrantyStanding.Verdict? {
    if self[IncidentField.warrantyCovered].isTrue { return .holds }
    if let kept = self[IncidentField.warrantyVerdict].number { return .init(rawValue: kept) }
    let isKnown =
      self[IncidentField.warrantyUntil].instant != nil
      || self[IncidentField.warranty].text != nil
    return isKnown ? .ended : nil
  }
}

/// How long a warranty lasts.
public struct WarrantyDuration: Equatable, Sendable {
  /// What is counted. The words are permanent.
  public enum Unit: String, CaseIterable, Sendable {
    case day, month, year, lifetime
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The same clock time so many days, months or years later; a day that a month does not have is
  /// its last one. Nil where the warranty never ends.
  public func end(from start: Instant, zone: TimeZoneRules) -> Instant? {
    let civil = zone.civil(at: start)
    let date: CivilDate? =
      switch unit {
      case .lifetime: nil
      case .day: civil.date.advanced(byDays: count)
      case .month: civil.date.monthsLater(count)
      case .year: civil.date.monthsLater(count * 12)
      }
    return date.map {
      zone.instant(of: CivilDateTime(date: $0, millisecondOfDay: civil.millisecondOfDay))
    }
  }
}

/// The day of a unit that a warranty counts from. The words are permanent.
public enum WarrantyStart: String, CaseIterable, Sendable {
  case shipped, received, installed

  /// Where a unit keeps that day.
  public var field: Field {
    switch self {
    case .shipped: UnitField.shippedAt
    case .received: UnitField.receivedAt
    case .installed: UnitField.installedAt
    }
  }
}

/// A warranty code: what a unit or a component gets with it.
public struct WarrantyCode: Equatable, Sendable {
  public let row: CodeRow
  /// nil where the unit says itself until when.
  public let duration: WarrantyDuration?
  /// The reading of the meter up to which it holds.
  public let maximumMeter: Int64?
  public let start: WarrantyStart
  /// Whose it is: manufacturer, vendor or user; nil where nobody said.
  public let kind: String?

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    let unit =
      WarrantyDuration.Unit(rawValue: card[WarrantyField.durationUnit].text ?? "") ?? .month
    let count = card[WarrantyField.duration].number.map { Int(clamping: $0) }
    duration =
      unit == .lifetime
      ? WarrantyDuration(0, .lifetime) : count.map { WarrantyDuration($0, unit) }
    maximumMeter = card[WarrantyField.maximumMeter].number
    start = WarrantyStart(rawValue: card[WarrantyField.start].text ?? "") ?? .installed
    kind = card[WarrantyField.kind].text
  }
}

extension DeskTables {
  /// A warranty by the code that a unit names.
  public func warranty(code: String?) -> WarrantyCode? {
    guard let code, let row = codeRows(of: .warranty, code: code).first else { return nil }
    return warranties.indices.contains(row.id.row) ? warranties[row.id.row] : nil
  }
}

extension CivilDate {
  /// The same day of a later month, or its last one; the calendar ends with the year 9999.
  func monthsLater(_ months: Int) -> CivilDate {
    let (year, month, day) = components
    let all = min(year * 12 + month - 1 + months, 9999 * 12 + 11)
    let (newYear, newMonth) = (all / 12, all % 12 + 1)
    let last = CivilDate.days(inMonth: newMonth, ofYear: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }
}

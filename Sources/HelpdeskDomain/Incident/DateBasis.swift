/// What the dates of an incident were counted from, kept as a fact beside them: a later change of
/// codes, calendars or zone files moves no date, and each can be explained (DESIGN §4.16).
public struct DateBasis: Equatable, Sendable {
  /// The priority code, as it was called.
  public var priority: String
  public var basis: CoverageBasis
  /// The calendar and its revision; nil with all hours, and on a desk without calendars.
  public var calendar: RecordID?
  public var calendarRevision: UInt32
  /// The contract whose hours they are; nil where the desk's own hold.
  public var contract: RecordID?
  public var zoneName: String
  public var followUp: CoverageSpan?
  public var warning: CoverageSpan?
  public var late: CoverageSpan?

  /// How long until a date; the due date is nobody's but the hand's.
  public func span(_ date: IncidentDate) -> CoverageSpan? {
    switch date {
    case .followUp: followUp
    case .warning: warning
    case .late: late
    case .due: nil
    }
  }
}

/// The text of the fact: `2 contractHours calendar=4@3 contract=12 zone=Europe/Berlin followUp=2h
/// warning=6h late=1d`. Words of a newer version are passed over.
extension DateBasis {
  public init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count >= 2, let basis = CoverageBasis(rawValue: String(words[1])) else {
      return nil
    }
    self.init(
      priority: String(words[0]), basis: basis, calendar: nil, calendarRevision: 0, contract: nil,
      zoneName: "", followUp: nil, warning: nil, late: nil)
    for word in words.dropFirst(2) {
      guard let equals = word.firstIndex(of: "=") else { continue }
      take(word[..<equals], word[word.index(after: equals)...])
    }
  }

  private mutating func take(_ name: Substring, _ value: Substring) {
    switch name {
    case "calendar":
      let parts = value.split(separator: "@").compactMap { UInt32($0) }
      guard parts.count == 2, parts[0] > 0 else { return }
      calendar = RecordID(.calendar, Int(parts[0]))
      calendarRevision = parts[1]
    case "contract":
      if let counter = Int(value), counter > 0 { contract = RecordID(.contract, counter) }
    case "zone": zoneName = String(value)
    case "followUp": followUp = CoverageSpan(compact: value)
    case "warning": warning = CoverageSpan(compact: value)
    case "late": late = CoverageSpan(compact: value)
    default: break
    }
  }

  public var text: String {
    var text = "\(priority) \(basis.rawValue)"
    if let calendar { text += " calendar=\(calendar.counter)@\(calendarRevision)" }
    if let contract { text += " contract=\(contract.counter)" }
    text += " zone=\(zoneName)"
    if let followUp { text += " followUp=\(followUp.compact)" }
    if let warning { text += " warning=\(warning.compact)" }
    if let late { text += " late=\(late.compact)" }
    return text
  }
}

extension CoverageSpan {
  /// `1d2h30m`; nothing at all is `0m`.
  public var compact: String {
    let parts = [(days, "d"), (hours, "h"), (minutes, "m")].filter { $0.0 > 0 }
    return parts.isEmpty ? "0m" : parts.map { "\($0.0)\($0.1)" }.joined()
  }

  init?(compact: Substring) {
    var (days, hours, minutes) = (0, 0, 0)
    var rest = compact
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isWholeNumber }
      guard let count = Int(digits), let unit = rest.dropFirst(digits.count).first else {
        return nil
      }
      switch unit {
      case "d": days = count
      case "h": hours = count
      case "m": minutes = count
      default: return nil
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    self.init(days: days, hours: hours, minutes: minutes)
  }
}

/// One of the four dates of an incident (DESIGN §4.3). The numbers are permanent.
public enum IncidentDate: Int64, CaseIterable, Sendable {
  case followUp = 1
  case warning = 2
  case late = 3
  case due = 4

  /// Those that a priority code gives.
  static let computed: [IncidentDate] = [.followUp, .warning, .late]

  /// Where an incident keeps it.
  public var field: Field {
    switch self {
    case .followUp: IncidentField.followUpAt
    case .warning: IncidentField.warningAt
    case .late: IncidentField.lateAt
    case .due: IncidentField.dueAt
    }
  }

  /// The word of the shell.
  public var name: String {
    switch self {
    case .followUp: "followUp"
    case .warning: "warning"
    case .late: "late"
    case .due: "due"
    }
  }
}

/// A time in which the clock stood (DESIGN §4.2).
public struct ClockPause: Equatable, Sendable {
  public var from: Instant
  public var to: Instant

  public init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }
}

/// A date that somebody set by hand.
public struct HandDate: Equatable, Sendable {
  public var date: IncidentDate
  /// nil where it was emptied.
  public var value: Instant?
  public var by: RecordID?
  public var at: Instant

  init?(_ row: RecordCard.Row) {
    guard let date = row[HandDateField.date].number.flatMap(IncidentDate.init),
      let at = row[HandDateField.at].instant
    else { return nil }
    self.date = date
    self.at = at
    value = row[HandDateField.value].instant
    by = row[HandDateField.by].record
  }
}

extension Incident {
  /// When the clock stood, oldest first; without the present stop.
  public var pauses: [ClockPause] {
    card.rows(PauseField.list).compactMap { row in
      guard let from = row[PauseField.from].instant, let to = row[PauseField.to].instant else {
        return nil
      }
      return ClockPause(from: from, to: to)
    }
  }

  /// The dates that stand as somebody set them.
  public var handDates: [HandDate] { card.rows(HandDateField.list).compactMap(HandDate.init) }

  /// What the dates were counted from.
  public var dateBasis: DateBasis? { self[IncidentField.datesReason].text.flatMap(DateBasis.init) }
}

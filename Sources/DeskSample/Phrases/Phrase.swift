/// What an agent writes, with gaps for a figure, a time and a day.
struct Phrase: Sendable {
  enum Gap: Sendable {
    /// A figure from 2 to 9.
    case figure
    /// A time later that day, to the half hour.
    case later
    /// A time shortly before.
    case since
    case weekday
  }

  private let pieces: [String]
  private let gaps: [Gap]

  init(_ text: String) {
    var pieces: [String] = []
    var gaps: [Gap] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        pieces.append(String(part))
        continue
      }
      gaps.append(Phrase.gap(part[..<end]))
      pieces.append(String(part[part.index(after: end)...]))
    }
    self.pieces = pieces
    self.gaps = gaps
  }

  private static func gap(_ name: Substring) -> Gap {
    switch name {
    case "n": .figure
    case "time": .later
    case "since": .since
    case "day": .weekday
    default: preconditionFailure("A phrase has gaps that are known.")
    }
  }

  /// What the gaps are filled from.
  struct Context {
    /// Minutes since midnight.
    var minute: Int
    /// The same through an incident's life: the tray that jams does not change.
    var figure: Int
    /// Counts from 0, Monday; nil where any day will do.
    var weekday: Int?
  }

  /// The text with its gaps filled.
  func text(_ context: Context, _ random: inout SampleRandom, weekdays: [String]) -> String {
    var text = pieces[0]
    for (place, gap) in gaps.enumerated() {
      switch gap {
      case .figure: text.append(Phrase.figures[context.figure % Phrase.figures.count])
      case .weekday:
        text.append(weekdays[context.weekday ?? random.below(weekdays.count)])
      case .later:
        let half = max(context.minute / 30 + 2, 20) + random.below(4)
        text.append(Phrase.clock(min(half * 30, 1080)))
      case .since:
        let five = max(context.minute - random.between(5, 50), 380) / 5
        text.append(Phrase.clock(five * 5))
      }
      text.append(pieces[place + 1])
    }
    return text
  }

  private static let figures = ["2", "3", "4", "5", "6", "7", "8", "9"]

  private static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

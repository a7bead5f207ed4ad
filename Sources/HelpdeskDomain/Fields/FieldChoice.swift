/// A closed set of words that a field takes: what the shell, CSV files and JSON call them. The
/// words are permanent; what the journal keeps of them is said by `stored`.
public enum FieldChoice: String, CaseIterable, Hashable, Sendable {
  case coverageBasis, direction, demands, eventClass, language
  case durationUnit, warrantyStart, warrantyKind, partnerKind

  /// How a word is kept.
  private enum Stored {
    /// The word itself.
    case word
    /// The place of the word, counted from a number.
    case place(from: Int64)
    /// A bit for each word; several may be chosen.
    case bits
  }

  /// All words, in the order of a list.
  public var words: [String] {
    switch self {
    case .coverageBasis: CoverageBasis.allCases.map(\.rawValue)
    case .direction: ["in", "out"]
    case .demands: ["owner", "appointment", "note", "dueDay", "supplier", "resolution"]
    case .eventClass: EventClass.allCases.map(\.rawValue)
    case .language: Language.allCases.map(\.rawValue)
    case .durationUnit: WarrantyDuration.Unit.allCases.map(\.rawValue)
    case .warrantyStart: WarrantyStart.allCases.map(\.rawValue)
    case .warrantyKind: ["manufacturer", "vendor", "user"]
    case .partnerKind: ["employee", "customer", "vendor"]
    }
  }

  /// Whether several words may be chosen, separated by blanks.
  public var takesMany: Bool {
    if case .bits = stored { true } else { false }
  }

  private var stored: Stored {
    switch self {
    case .coverageBasis: .place(from: 0)
    case .direction: .place(from: 1)
    case .demands: .bits
    default: .word
    }
  }

  /// What is kept of typed words, without case; the number that is kept is taken too. Nil where one
  /// of them is none of the choice.
  public func value(_ typed: String) -> FieldValue? {
    let places = typed.split { $0 == " " || $0 == "," }.map { word in
      words.firstIndex { $0.lowercased() == word.lowercased() }
    }
    guard !places.isEmpty, takesMany || places.count == 1 else { return nil }
    if places.contains(nil) { return number(typed) }
    switch stored {
    case .word: return places[0].map { .text(words[$0]) }
    case .place(let first): return places[0].map { .number(Int64($0) + first) }
    case .bits: return .number(places.reduce(0) { $0 | 1 << Int64($1 ?? 0) })
    }
  }

  private func number(_ typed: String) -> FieldValue? {
    guard let number = Int64(typed) else { return nil }
    switch stored {
    case .word: return nil
    case .place(let first):
      return words.indices.contains(Int(clamping: number - first)) ? .number(number) : nil
    case .bits: return (0..<1 << Int64(words.count)).contains(number) ? .number(number) : nil
    }
  }

  /// The words of what is kept; a value of a newer version shows as it is.
  public func chosen(_ value: FieldValue) -> [String] {
    switch (stored, value) {
    case (.word, .text(let word)): return [word]
    case (.place(let first), .number(let number)):
      let place = Int(clamping: number - first)
      return [words.indices.contains(place) ? words[place] : "\(number)"]
    case (.bits, .number(let number)):
      return words.indices.filter { number & 1 << Int64($0) != 0 }.map { words[$0] }
    default: return []
    }
  }

  /// Whether a value is one of the choice.
  func contains(_ value: FieldValue) -> Bool {
    switch (stored, value) {
    case (.word, .text(let word)): words.contains(word)
    case (.place, .number(let number)), (.bits, .number(let number)):
      self.number("\(number)") != nil
    default: false
    }
  }
}

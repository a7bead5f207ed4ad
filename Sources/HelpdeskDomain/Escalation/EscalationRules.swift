/// The rules of a task: fields of the incident with patterns ([C] incidents-mask.md §3.3: a comma
/// list is OR, `*` stands for anything, all fields must hold).
public struct EscalationRules: Equatable, Sendable {
  /// A field and what it may be.
  public struct Term: Equatable, Sendable {
    public let field: String
    /// In lower case; `-` stands for an empty field.
    public let patterns: [String]
  }

  public let terms: [Term]

  /// nil where the text has not the form `field=pattern,pattern field=pattern`; a pattern with
  /// blanks stands in quotes.
  public init?(_ text: String) {
    var terms: [Term] = []
    for word in EscalationRules.split(text) {
      guard let term = EscalationRules.term(word) else { return nil }
      terms.append(term)
    }
    self.terms = terms
  }

  static func term(_ word: String) -> Term? {
    guard let place = word.firstIndex(where: { $0 == "=" || $0 == ":" }),
      place != word.startIndex
    else { return nil }
    let patterns = word[word.index(after: place)...].lowercased()
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !patterns.contains("") else { return nil }
    return Term(field: String(word[..<place]), patterns: patterns)
  }

  /// Words at blanks outside of quotes; the quotes go.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Whether a text is what a pattern says, without case.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    if text.isEmpty { return pattern == "-" || pattern.allSatisfy { $0 == "*" } }
    let text = Array(text.lowercased())
    let pattern = Array(pattern)
    var (place, here) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while here < text.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, here)
        place += 1
      } else if place < pattern.count, pattern[place] == text[here] {
        place += 1
        here += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        place = last.pattern + 1
        here = last.text + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}

extension EscalationRules.Term {
  /// Whether one of the texts is what one of the patterns says. No text at all is an empty one.
  func matches(_ texts: [String]) -> Bool {
    let texts = texts.isEmpty ? [""] : texts
    return texts.contains { text in
      patterns.contains { EscalationRules.matches(text, $0) }
    }
  }
}

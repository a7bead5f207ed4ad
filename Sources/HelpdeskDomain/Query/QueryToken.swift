/// One word of a query's text, split as it is written: `-field:value,"other value"`.
struct QueryToken: Equatable {
  var isNegated = false
  /// What stands before the first colon that is not quoted.
  var field: String?
  /// What stands after it, between commas that are not quoted; a single one for a plain word.
  var values: [String] = []
  /// A quoted part makes a plain word a text, whatever it says.
  var isQuoted = false
  /// Where it stands, in characters of the text.
  var range = 0..<0

  /// The whole of a plain word.
  var word: String { values.joined(separator: ",") }

  /// Splits a text at blanks; quotes hold together, and stand for nothing else.
  static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
    var tokens: [QueryToken] = []
    var reader = Reader(characters: Array(text))
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  private struct Reader {
    let characters: [Character]
    var position = 0

    mutating func next() throws(QueryError) -> QueryToken? {
      while position < characters.count && characters[position].isWhitespace { position += 1 }
      guard position < characters.count else { return nil }
      let start = position
      try refuseOption()
      var token = QueryToken()
      let minus = characters[position] == "-" && opensField(at: position + 1)
      if minus {
        token.isNegated = true
        position += 1
      }
      if opensField(at: position), let colon = colon(from: position) {
        token.field = String(characters[position..<colon])
        position = colon + 1
      }
      try readValues(into: &token)
      token.range = start..<position
      return token
    }

    private func refuseOption() throws(QueryError) {
      guard characters[position...].starts(with: "--") else { return }
      let end = characters[position...].firstIndex(where: \.isWhitespace) ?? characters.count
      throw QueryError(.optionLike(String(characters[position..<end])), at: position..<end)
    }

    /// A field is a word of letters with a colon; `12:30` and `-12` are texts. A state such as
    /// `late` may be negated too.
    private func opensField(at start: Int) -> Bool {
      if let colon = colon(from: start) { return colon > start }
      let end = characters[start...].firstIndex(where: \.isWhitespace) ?? characters.count
      return QueryState(String(characters[start..<end])) != nil
    }

    private func colon(from start: Int) -> Int? {
      guard start <= characters.count else { return nil }
      for place in start..<characters.count {
        let character = characters[place]
        if character == ":" { return place > start ? place : nil }
        guard character.isASCII && character.isLetter else { return nil }
      }
      return nil
    }

    private mutating func readValues(into token: inout QueryToken) throws(QueryError) {
      var value = ""
      var quote: Int?
      while position < characters.count {
        let character = characters[position]
        if character == "\"" {
          token.isQuoted = true
          quote = quote == nil ? position : nil
        } else if quote == nil && character.isWhitespace {
          break
        } else if quote == nil && character == "," {
          token.values.append(value)
          value = ""
        } else {
          value.append(character)
        }
        position += 1
      }
      if let quote { throw QueryError(.unclosedQuote, at: quote..<characters.count) }
      token.values.append(value)
    }
  }
}

/// A condition that is one word, long form `is:late` (DESIGN §7). Words are English in every
/// language, as fields are.
enum QueryState: String, CaseIterable {
  case late, mine, unassigned, open, closed, incomplete

  init?(_ word: String) {
    guard let state = QueryState.allCases.first(where: { $0.rawValue == word.lowercased() }) else {
      return nil
    }
    self = state
  }
}

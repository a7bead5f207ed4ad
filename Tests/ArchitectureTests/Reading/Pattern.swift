import Foundation

/// A regular expression that is run over a whole file at once and answers with line numbers.
struct Pattern {
  /// A hit: the line it begins on and the text of each group, the whole match first.
  struct Match: Equatable {
    let line: Int
    let groups: [String]
  }

  private let expression: NSRegularExpression

  /// `^` and `$` match at every line.
  init(_ pattern: String) {
    do {
      expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    } catch {
      preconditionFailure("The pattern \(pattern) does not parse: \(error)")
    }
  }

  /// Every hit in order.
  func matches(in text: String) -> [Match] {
    let string = text as NSString
    let whole = NSRange(location: 0, length: string.length)
    let found = expression.matches(in: text, range: whole)
    guard !found.isEmpty else { return [] }
    var line = 1
    var position = 0
    return found.map { result in
      while position < result.range.location {
        if string.character(at: position) == 10 { line += 1 }
        position += 1
      }
      let groups = (0..<result.numberOfRanges).map { index in
        let range = result.range(at: index)
        return range.location == NSNotFound ? "" : string.substring(with: range)
      }
      return Match(line: line, groups: groups)
    }
  }

  /// True when the text holds at least one hit.
  func isFound(in text: String) -> Bool {
    let whole = NSRange(location: 0, length: (text as NSString).length)
    return expression.firstMatch(in: text, range: whole) != nil
  }
}

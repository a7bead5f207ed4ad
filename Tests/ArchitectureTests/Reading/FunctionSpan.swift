/// The lines of one function, initialiser or computed property, from its keyword to its last brace.
struct FunctionSpan: Equatable {
  let line: Int
  let length: Int

  /// Every body in a Swift or C file.
  static func all(in file: SourceFile) -> [FunctionSpan] {
    let tokens = Token.all(in: file.code)
    return file.isSwift ? swift(tokens) : c(tokens)
  }

  private static let heads: Set = ["func", "init", "deinit", "subscript", "var"]
  private static let nextDeclaration: Set = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "static", "mutating", "public",
    "package", "internal", "private", "fileprivate", "struct", "enum", "extension", "protocol",
    "typealias", "associatedtype", "nonisolated", "return", "for", "if", "guard", "while", "switch",
    "}", ";", "@", "#",
  ]

  private static func swift(_ tokens: [Token]) -> [FunctionSpan] {
    tokens.indices.compactMap { index in
      guard heads.contains(tokens[index].text), !isMember(tokens, index),
        let open = body(of: index, in: tokens),
        let close = closingBrace(from: open, in: tokens)
      else { return nil }
      let line = tokens[index].line
      return FunctionSpan(line: line, length: tokens[close].line - line + 1)
    }
  }

  /// `self.init(…)` is a call, not a declaration.
  private static func isMember(_ tokens: [Token], _ index: Int) -> Bool {
    index > 0 && tokens[index - 1].text == "."
  }

  /// The brace that opens the body; nil for a requirement of a protocol or a stored property.
  private static func body(of index: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for position in (index + 1)..<max(index + 1, tokens.count) {
      let text = tokens[position].text
      switch text {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth < 0 { return nil }
      case "{" where depth == 0: return position
      case "=" where depth == 0 && tokens[index].text == "var": return nil
      default:
        // The name itself may be a keyword: `func init…` does not occur, `var case` is raw.
        if depth == 0 && position > index + 1 && nextDeclaration.contains(text) { return nil }
      }
    }
    return nil
  }

  private static func closingBrace(from open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for position in open..<tokens.count {
      if tokens[position].text == "{" { depth += 1 }
      if tokens[position].text == "}" { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }

  private static func c(_ tokens: [Token]) -> [FunctionSpan] {
    var spans: [FunctionSpan] = []
    var start = 0
    var position = 0
    while position < tokens.count {
      let text = tokens[position].text
      if text == "{", position > 0, tokens[position - 1].text == ")",
        let close = closingBrace(from: position, in: tokens)
      {
        let line = tokens[start].line
        spans.append(FunctionSpan(line: line, length: tokens[close].line - line + 1))
        position = close
      }
      if text == "{" || text == "}" || text == ";" { start = position + 1 }
      position += 1
    }
    return spans
  }
}

/// One file of the repository with what the rules ask about it.
struct SourceFile: Sendable {
  /// The path from the root, with forward slashes.
  let path: String
  let text: String
  /// The text with literals, comments and raw identifiers blanked; same lines, same columns.
  let code: String
  let literals: [SourceLexer.Literal]
  let blockCommentLines: [Int]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    let lexer = SourceLexer(text, isSwift: path.hasSuffix(".swift"))
    code = String(decoding: lexer.code, as: UTF8.self)
    literals = lexer.literals
    blockCommentLines = lexer.blockCommentLines
  }

  var isSwift: Bool { path.hasSuffix(".swift") }

  /// Written by a program; a test regenerates it (DESIGN §3, size).
  var isGenerated: Bool { path.hasSuffix("+Generated.swift") }

  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The target the file belongs to: the folder below `Sources` or `Tests`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The lines without a last empty one.
  var lines: [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  func offence(_ line: Int, _ advice: String) -> Offence {
    Offence(file: path, line: line, advice: advice)
  }
}

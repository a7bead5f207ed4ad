/// Splits Swift or C into code, literals and comments, so that a word in a sentence is not taken
/// for a word of the language.
///
/// The code keeps every byte at its place: what stands in literals, comments and raw identifiers
/// is blanked, newlines stay.
struct SourceLexer {
  /// The text of one string literal without its interpolations.
  struct Literal: Equatable {
    let line: Int
    let text: String
  }

  private let bytes: [UInt8]
  private let isSwift: Bool
  private var index = 0
  private var line = 1
  private(set) var code: [UInt8]
  private(set) var literals: [Literal] = []
  private(set) var blockCommentLines: [Int] = []

  init(_ text: String, isSwift: Bool) {
    bytes = Array(text.utf8)
    code = bytes
    self.isSwift = isSwift
    lexCode(insideInterpolation: false)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let hash = UInt8(ascii: "#")
  private static let backslash = UInt8(ascii: "\\")
  private static let newline = UInt8(ascii: "\n")

  private func byte(at position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  /// Steps over one byte and blanks it unless it is a newline.
  private mutating func blank() {
    guard index < bytes.count else { return }
    if bytes[index] == Self.newline { line += 1 } else { code[index] = UInt8(ascii: " ") }
    index += 1
  }

  private mutating func keep() {
    if bytes[index] == Self.newline { line += 1 }
    index += 1
  }

  private mutating func lexCode(insideInterpolation: Bool) {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case Self.slash where byte(at: index + 1) == Self.slash: lexLineComment()
      case Self.slash where byte(at: index + 1) == Self.star: lexBlockComment()
      case Self.quote: lexString(hashes: 0)
      case Self.hash where isSwift && hashesBeforeLiteral() > 0: lexRaw()
      case UInt8(ascii: "`") where isSwift: lexRawIdentifier()
      case UInt8(ascii: "'") where !isSwift: lexCharacter()
      case UInt8(ascii: "("):
        depth += 1
        keep()
      case UInt8(ascii: ")"):
        if insideInterpolation && depth == 0 { return }
        depth -= 1
        keep()
      default: keep()
      }
    }
  }

  private mutating func lexLineComment() {
    while index < bytes.count && bytes[index] != Self.newline { blank() }
  }

  private mutating func lexBlockComment() {
    blockCommentLines.append(line)
    var depth = 0
    repeat {
      if byte(at: index) == Self.slash && byte(at: index + 1) == Self.star {
        depth += 1
        blank()
      } else if byte(at: index) == Self.star && byte(at: index + 1) == Self.slash {
        depth -= 1
        blank()
      }
      blank()
    } while depth > 0 && index < bytes.count
  }

  /// A name in backticks becomes underscores, so that its words are no keywords.
  private mutating func lexRawIdentifier() {
    repeat {
      code[index] = UInt8(ascii: "_")
      index += 1
    } while index < bytes.count && bytes[index] != UInt8(ascii: "`")
      && bytes[index] != Self.newline
    if byte(at: index) == UInt8(ascii: "`") {
      code[index] = UInt8(ascii: "_")
      index += 1
    }
  }

  private mutating func lexCharacter() {
    blank()
    while index < bytes.count && bytes[index] != UInt8(ascii: "'") && bytes[index] != Self.newline {
      if bytes[index] == Self.backslash { blank() }
      blank()
    }
    blank()
  }

  /// How many `#` stand before a quote or a slash; 0 when this is no raw literal.
  private func hashesBeforeLiteral() -> Int {
    var count = 0
    while byte(at: index + count) == Self.hash { count += 1 }
    let next = byte(at: index + count)
    return next == Self.quote || next == Self.slash ? count : 0
  }

  private mutating func lexRaw() {
    let hashes = hashesBeforeLiteral()
    for _ in 0..<hashes { keep() }
    guard byte(at: index) == Self.slash else { return lexString(hashes: hashes) }
    repeat {
      blank()
    } while index < bytes.count
      && !(bytes[index] == Self.slash && isFollowed(byHashes: hashes, at: index + 1))
    blank()
    for _ in 0..<hashes where index < bytes.count { keep() }
  }

  private func isFollowed(byHashes hashes: Int, at position: Int) -> Bool {
    (0..<hashes).allSatisfy { byte(at: position + $0) == Self.hash }
  }

  private func isQuotes(_ count: Int, at position: Int) -> Bool {
    (0..<count).allSatisfy { byte(at: position + $0) == Self.quote }
  }

  private mutating func lexString(hashes: Int) {
    let start = line
    let width = isSwift && isQuotes(3, at: index) ? 3 : 1
    for _ in 0..<width { keep() }
    var text: [UInt8] = []
    while index < bytes.count {
      if isQuotes(width, at: index) && isFollowed(byHashes: hashes, at: index + width) { break }
      // An open literal ends with its line: the compiler will have said so.
      if width == 1 && bytes[index] == Self.newline { break }
      guard bytes[index] == Self.backslash, isFollowed(byHashes: hashes, at: index + 1) else {
        text.append(bytes[index])
        blank()
        continue
      }
      for _ in 0...hashes { blank() }
      if isSwift && byte(at: index) == UInt8(ascii: "(") {
        keep()
        lexCode(insideInterpolation: true)
        if index < bytes.count { keep() }
      } else {
        text.append(UInt8(ascii: " "))
        blank()
      }
    }
    literals.append(Literal(line: start, text: String(decoding: text, as: UTF8.self)))
    for _ in 0..<(width + hashes) where index < bytes.count && bytes[index] != Self.newline {
      keep()
    }
  }
}

/// A word or a mark of blanked code, enough to find where a function begins and ends.
struct Token: Equatable {
  let text: String
  let line: Int

  /// The words and marks of the code in order, without blanks.
  static func all(in code: String) -> [Token] {
    var tokens: [Token] = []
    var word: [UInt8] = []
    var line = 1
    func endWord() {
      guard !word.isEmpty else { return }
      tokens.append(Token(text: String(decoding: word, as: UTF8.self), line: line))
      word = []
    }
    for byte in code.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
        word.append(byte)
      case UInt8(ascii: "\n"):
        endWord()
        line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        endWord()
      default:
        endWord()
        tokens.append(Token(text: String(decoding: [byte], as: UTF8.self), line: line))
      }
    }
    endWord()
    return tokens
  }
}

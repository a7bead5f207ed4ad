/// The sequences that terminals send for keys, whatever TERM says they are.
///
/// PuTTY, screen and the Linux console send other ones than `xterm-256color` announces; taken apart
/// they would be an Escape that leaves the form and letters that act (terminal.md §3.4).
public enum KeySequences {
  public static let pasteStart = "\u{1B}[200~"
  public static let pasteEnd = "\u{1B}[201~"

  /// Every sequence by its text without the leading escape, and its key.
  public static let all: [(sequence: String, key: Key)] = control + single

  /// Sequences that begin with `ESC [`.
  static let control: [(sequence: String, key: Key)] =
    letters.map { ("[\($0.letter)", $0.key) }
    + numbers.map { ("[\($0.number)~", $0.key) }
    + [
      ("[1;5A", .controlUp), ("[1;5B", .controlDown), ("[1;5C", .controlRight),
      ("[1;5D", .controlLeft), ("[1;5H", .controlHome), ("[1;5F", .controlEnd),
      ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)),
      ("[[D", .function(4)), ("[[E", .function(5)),
    ]

  /// Sequences that begin with `ESC O`: application mode, the numeric pad, rxvt's Ctrl.
  static let single: [(sequence: String, key: Key)] = [
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    ("Oa", .controlUp), ("Ob", .controlDown), ("Oc", .controlRight), ("Od", .controlLeft),
    ("OM", .enter), ("Oj", .character("*")), ("Ok", .character("+")), ("Ol", .character(",")),
    ("Om", .character("-")), ("On", .character(".")), ("Oo", .character("/")),
    ("Op", .character("0")), ("Oq", .character("1")), ("Or", .character("2")),
    ("Os", .character("3")), ("Ot", .character("4")), ("Ou", .character("5")),
    ("Ov", .character("6")), ("Ow", .character("7")), ("Ox", .character("8")),
    ("Oy", .character("9")),
  ]

  static let letters: [(letter: Character, key: Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("Z", .backTab),
  ]

  /// The numbers of `ESC [ n ~`; 1 and 7, 4 and 8 are the habits of two families of terminals.
  static let numbers: [(number: Int, key: Key)] = [
    (1, .home), (7, .home), (4, .end), (8, .end), (2, .insert), (3, .delete),
    (5, .pageUp), (6, .pageDown),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)),
    (15, .function(5)), (17, .function(6)), (18, .function(7)), (19, .function(8)),
    (20, .function(9)), (21, .function(10)), (23, .function(11)), (24, .function(12)),
  ]

  /// The key of `ESC [ parameters final`; nil for one nobody asked for.
  ///
  /// Of the modifiers only Ctrl on the arrows, Home and End makes another key; Shift and Alt leave
  /// the key what it is.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";")).map { digits in
      digits.reduce(0) { min(9_999, $0 * 10 + Int($1) - 48) }
    }
    guard parameters.allSatisfy({ (48...59).contains($0) && $0 != 58 }) else { return nil }
    let isControl = numbers.count > 1 && (numbers[1] - 1) & 4 != 0
    if final == UInt8(ascii: "~") {
      return numbers.first.flatMap { number in
        Self.numbers.first { $0.number == number }?.key
      }
    }
    let letter = Character(Unicode.Scalar(final))
    if let number = numbers.first, number == 1, let key = functionKey(letter) { return key }
    guard let plain = letters.first(where: { $0.letter == letter })?.key else { return nil }
    return isControl ? controlled(plain) : plain
  }

  /// `ESC [ 1 ; m P` to `S`: F1 to F4 with a modifier.
  private static func functionKey(_ letter: Character) -> Key? {
    switch letter {
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func controlled(_ key: Key) -> Key {
    switch key {
    case .up: .controlUp
    case .down: .controlDown
    case .left: .controlLeft
    case .right: .controlRight
    case .home: .controlHome
    case .end: .controlEnd
    default: key
    }
  }
}

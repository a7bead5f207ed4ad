internal import CNcurses
internal import ScreenCore

/// What `wgetch` returns, as the decoder's input.
struct CursesKeys {
  /// Beyond every code of ncurses; one for each sequence of our own.
  private static let firstOwnCode: Int32 = 2_000

  private let own: [KeyDecoder.Input]

  /// Teaches ncurses the sequences that terminfo does not know. Call after `newterm`.
  init() {
    var own: [KeyDecoder.Input] = []
    func define(_ sequence: String, _ input: KeyDecoder.Input) {
      define_key(sequence, Self.firstOwnCode + Int32(own.count))
      own.append(input)
    }
    for (sequence, key) in KeySequences.all { define("\u{1B}" + sequence, .key(key)) }
    define(KeySequences.pasteStart, .pasteStart)
    define(KeySequences.pasteEnd, .pasteEnd)
    self.own = own
  }

  /// - Returns: nil for a key nobody asked for, such as a mouse report.
  func input(_ code: Int32) -> KeyDecoder.Input? {
    if let byte = UInt8(exactly: code) { return .byte(byte) }
    let index = Int(code - Self.firstOwnCode)
    if own.indices.contains(index) { return own[index] }
    return key(code).map { .key($0) }
  }

  private func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_IC, KEY_SIC: .insert
    case KEY_DC, KEY_SDC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }
}

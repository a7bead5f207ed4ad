/// Bytes, and keys the terminal library already knew, to input events.
///
/// A pure state machine, so that everything a terminal may send can be tried without one. It never
/// waits: whoever feeds it says when the pending input is drained and when waiting is over.
public struct KeyDecoder: Equatable, Sendable {
  /// What comes from the terminal library.
  public enum Input: Equatable, Sendable {
    case byte(UInt8)
    case key(Key)
    case pasteStart
    case pasteEnd
  }

  /// What the decoder holds back for more input.
  public enum Waiting: Equatable, Sendable {
    case nothing, sequence, paste
  }

  private enum State: Equatable, Sendable {
    case ground
    case escape
    case single
    case control([UInt8])
    case linuxFunction
    case paste
  }

  private static let longestSequence = 32

  private var state = State.ground
  private var assembler = Utf8Assembler()
  /// Beside the state and not in it, so that a byte is appended in place.
  private var collector = PasteCollector()
  private var events: [InputEvent] = []

  public init() {}

  public var waiting: Waiting {
    if state == .paste { return .paste }
    return state == .ground && !assembler.isWaiting ? .nothing : .sequence
  }

  /// Takes what was read; ``drained()`` hands out the events.
  public mutating func feed(_ input: Input) {
    switch input {
    case .byte(let byte): feed(byte)
    case .key(let key): feed(key)
    case .pasteStart: beginPaste()
    case .pasteEnd: endPaste()
    }
  }

  /// Everything that was pending has been fed.
  ///
  /// An escape that nothing followed is the Escape key: the terminal library has already waited
  /// for more. A character or a sequence that broke off in the middle is kept.
  public mutating func drained() -> [InputEvent] {
    switch state {
    case .escape: settle([.escape])
    case .single: settle([.escape, .character("O")])
    case .control(let parameters) where parameters.isEmpty: settle([.escape, .character("[")])
    case .ground, .control, .linuxFunction, .paste: break
    }
    defer { events = [] }
    return events
  }

  /// Nothing more came in time: half a character was Latin-1, half a sequence is no key, half a
  /// paste is what there is of it.
  public mutating func expire() -> [InputEvent] {
    flushAssembler()
    switch state {
    case .control, .linuxFunction: state = .ground
    case .paste: endPaste()
    case .ground, .escape, .single: break
    }
    return drained()
  }

  private mutating func settle(_ keys: [Key]) {
    state = .ground
    events += keys.map { .key($0) }
  }
}

extension KeyDecoder {
  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: afterEscape(byte)
    case .single: afterSingle(byte)
    case .control(let parameters): inControl(byte, parameters)
    case .linuxFunction:
      let key: Key? = (0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil
      settle(key.map { [$0] } ?? [])
    case .paste:
      if collector.feed(byte) { endPaste() }
    }
  }

  private mutating func feed(_ key: Key) {
    if state == .paste { return }
    flushAssembler()
    if case .control = state { state = .ground }
    if state == .escape { settle([.escape]) }
    if state == .single { settle([.escape, .character("O")]) }
    settle([key])
  }

  private mutating func ground(_ byte: UInt8) {
    if byte >= 0x80 {
      assembler.feed(byte) { Self.append($0, to: &events) }
      return
    }
    flushAssembler()
    switch byte {
    case 0x1B: state = .escape
    case 0x08, 0x7F: settle([.backspace])
    case 0x09: settle([.tab])
    case 0x0A, 0x0D: settle([.enter])
    case 0x00..<0x20: settle([.control(Self.controlLetter(byte))])
    default: settle([.character(Character(Unicode.Scalar(byte)))])
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single
    default:
      settle([.escape])
      ground(byte)
    }
  }

  private mutating func afterSingle(_ byte: UInt8) {
    let sequence = "O" + String(Unicode.Scalar(byte))
    if let known = KeySequences.single.first(where: { $0.sequence == sequence }) {
      settle([known.key])
    } else {
      settle([.escape, .character("O")])
      ground(byte)
    }
  }

  private mutating func inControl(_ byte: UInt8, _ parameters: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .linuxFunction
    case 0x20..<0x40 where parameters.count < Self.longestSequence:
      state = .control(parameters + [byte])
    case 0x40..<0x7F:
      endControl(parameters, final: byte)
    default:
      // Not a sequence after all, or one without end: it is gone, this byte is not.
      state = .ground
      ground(byte)
    }
  }

  private mutating func endControl(_ parameters: [UInt8], final: UInt8) {
    state = .ground
    let isTilde = final == UInt8(ascii: "~")
    if isTilde, parameters == Array("200".utf8) {
      beginPaste()
    } else if let key = KeySequences.key(parameters: parameters, final: final) {
      settle([key])
    }
  }

  private mutating func beginPaste() {
    if state == .paste { return }
    flushAssembler()
    if state == .escape { settle([.escape]) }
    state = .paste
  }

  private mutating func endPaste() {
    guard state == .paste else { return }
    state = .ground
    events.append(.paste(collector.paste()))
    collector = PasteCollector()
  }

  private mutating func flushAssembler() {
    assembler.flush { Self.append($0, to: &events) }
  }

  private static func append(_ scalar: Unicode.Scalar, to events: inout [InputEvent]) {
    guard scalar.properties.generalCategory != .control else { return }
    events.append(.key(.character(Character(scalar))))
  }

  /// 0 is Ctrl-@ (also Ctrl-Space), 1 to 26 are letters, then `\ ] ^ _`.
  private static func controlLetter(_ byte: UInt8) -> Character {
    let upper = byte + 0x40
    let isLetter = (0x41...0x5A).contains(upper)
    return Character(Unicode.Scalar(isLetter ? upper + 0x20 : upper))
  }
}

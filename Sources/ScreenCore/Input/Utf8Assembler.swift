/// Bytes to characters, one by one, losing nothing.
///
/// A byte that cannot be UTF-8 is taken as Latin-1, which is what a terminal with the wrong setting
/// sends for "ö"; asking libc instead swallows the next 144 keys (terminal.md §0.1).
struct Utf8Assembler: Equatable, Sendable {
  private var pending: [UInt8] = []
  private var expected = 0

  var isWaiting: Bool { !pending.isEmpty }

  /// Takes a byte of 0x80 or above, or any while waiting; hands on the scalars it completes.
  mutating func feed(_ byte: UInt8, _ emit: (Unicode.Scalar) -> Void) {
    if isWaiting {
      if isContinuation(byte) {
        pending.append(byte)
        if pending.count == expected { complete(emit) }
        return
      }
      flush(emit)
    }
    switch byte {
    case 0xC2...0xDF: begin(byte, expecting: 2)
    case 0xE0...0xEF: begin(byte, expecting: 3)
    case 0xF0...0xF4: begin(byte, expecting: 4)
    default: emit(Unicode.Scalar(byte))
    }
  }

  /// Nothing more will come: what waits was Latin-1.
  mutating func flush(_ emit: (Unicode.Scalar) -> Void) {
    let bytes = pending
    pending = []
    for byte in bytes { emit(Unicode.Scalar(byte)) }
  }

  /// The incomplete end of a text that was cut is not Latin-1.
  mutating func drop() { pending = [] }

  private mutating func begin(_ byte: UInt8, expecting count: Int) {
    pending = [byte]
    expected = count
  }

  /// The second byte decides whether the sequence is overlong, a surrogate or too large.
  private func isContinuation(_ byte: UInt8) -> Bool {
    guard pending.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch pending[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }

  private mutating func complete(_ emit: (Unicode.Scalar) -> Void) {
    let lead = UInt32(pending[0]) & (0x7F >> UInt32(expected))
    let value = pending.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    pending = []
    if let scalar = Unicode.Scalar(value) { emit(scalar) }
  }
}

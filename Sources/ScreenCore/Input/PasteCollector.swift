/// Collects what stands between the marks of a bracketed paste.
struct PasteCollector: Equatable, Sendable {
  /// A paste is capped at 1 MiB; the rest is dropped and told.
  static let mostBytes = 1 << 20

  private var bytes: [UInt8] = []
  private var dropped = 0
  /// How many bytes of the end mark have been seen; they are no text unless it breaks off.
  private var matched = 0

  private static let endMark = Array(KeySequences.pasteEnd.utf8)

  /// Takes one byte; says whether it was the last one of the end mark.
  mutating func feed(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    for index in 0..<matched { keep(Self.endMark[index]) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text, with line breaks as `\n`, tabs as they are and no other control.
  func paste() -> Paste {
    var scalars = String.UnicodeScalarView()
    var assembler = Utf8Assembler()
    var previous: Unicode.Scalar = " "
    let emit = { (scalar: Unicode.Scalar) in
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { return }
      switch scalar {
      case "\r", "\n": scalars.append("\n")
      case "\t": scalars.append("\t")
      case _ where scalar.properties.generalCategory == .control: break
      default: scalars.append(scalar)
      }
    }
    for byte in bytes {
      if byte < 0x80, !assembler.isWaiting {
        emit(Unicode.Scalar(byte))
      } else {
        assembler.feed(byte, emit)
      }
    }
    if dropped > 0 { assembler.drop() } else { assembler.flush(emit) }
    return Paste(text: String(scalars), droppedBytes: dropped)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.mostBytes { bytes.append(byte) } else { dropped += 1 }
  }
}

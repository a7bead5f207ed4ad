/// Reads comma-separated values (RFC 4180) record by record: quoted fields hold commas, quotes and
/// line ends; lines end with CR LF, LF or CR; a byte order mark at the start is passed over.
///
/// A field has to be quoted whole or not at all: a quote within an unquoted one, or text behind a
/// closing one, is a fault, because nobody can tell what was meant.
public struct CommaSeparatedReader: Sendable {
  /// One record and the line of the file that it begins on, counted from 1.
  public struct Record: Equatable, Sendable {
    public let line: Int
    public let fields: [String]
  }

  /// Why the text cannot be read on, and in which line.
  public enum Fault: Error, Equatable, Sendable {
    /// A quote that stands within a field, or is followed by more than a comma or a line end.
    case strayQuote(line: Int)
    /// The text ends within quotes that were opened in this line.
    case openQuote(line: Int)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  /// - Parameter bytes: UTF-8; other bytes become replacement characters.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next record; nil at the end. Empty lines are passed over.
  public mutating func next() throws(Fault) -> Record? {
    while place < bytes.count, isLineEnd(bytes[place]) { endLine() }
    guard place < bytes.count else { return nil }
    let first = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard place < bytes.count, bytes[place] == Self.comma else { break }
      place += 1
    }
    if place < bytes.count { endLine() }
    return Record(line: first, fields: fields)
  }

  private mutating func field() throws(Fault) -> String {
    guard place < bytes.count, bytes[place] == Self.quote else { return try plainField() }
    let opened = line
    place += 1
    var content: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == Self.quote else {
        content.append(byte)
        if byte == Self.lineFeed { line += 1 }
        continue
      }
      if place < bytes.count, bytes[place] == Self.quote {
        content.append(byte)
        place += 1
        continue
      }
      if place < bytes.count, bytes[place] != Self.comma, !isLineEnd(bytes[place]) {
        throw .strayQuote(line: line)
      }
      return String(decoding: content, as: UTF8.self)
    }
    throw .openQuote(line: opened)
  }

  private mutating func plainField() throws(Fault) -> String {
    let start = place
    while place < bytes.count, bytes[place] != Self.comma, !isLineEnd(bytes[place]) {
      if bytes[place] == Self.quote { throw .strayQuote(line: line) }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func endLine() {
    let isPair =
      bytes[place] == Self.carriageReturn && place + 1 < bytes.count
      && bytes[place + 1] == Self.lineFeed
    place += isPair ? 2 : 1
    line += 1
  }
}

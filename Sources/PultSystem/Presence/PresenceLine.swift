public import HelpdeskDomain

/// What one console says of itself in its file: one line of four words between blanks.
///
///     <process mark> <partner> <incident> <since>
///
/// All are decimal numbers: the mark as `ProcessMark` makes it, the records' ids (0 for none), the
/// moment in milliseconds UTC since which the incident is open. Blanks fill the line to
/// `lengthBytes`, so that a new one always covers the old one.
public struct PresenceLine: Equatable, Sendable {
  public static let lengthBytes = 96

  public var mark: UInt64
  public var partner: RecordID?
  public var incident: RecordID?
  public var since: Instant

  public init(mark: UInt64, partner: RecordID?, incident: RecordID?, since: Instant) {
    self.mark = mark
    self.partner = partner
    self.incident = incident
    self.since = since
  }

  /// The bytes of the file.
  public func encoded() -> [UInt8] {
    let words = [
      String(mark), String(partner?.rawValue ?? 0), String(incident?.rawValue ?? 0),
      String(since.rawValue),
    ]
    let text = Array(words.joined(separator: " ").utf8)
    let fill = max(0, Self.lengthBytes - 1 - text.count)
    return text + Array(repeating: UInt8(ascii: " "), count: fill) + [UInt8(ascii: "\n")]
  }

  /// Reads a file's bytes; nil where they are no such line.
  public init?(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 4, let mark = UInt64(words[0]), let partner = UInt64(words[1]),
      let incident = UInt64(words[2]), let since = Int64(words[3])
    else { return nil }
    self.init(
      mark: mark, partner: partner == 0 ? nil : RecordID(rawValue: partner),
      incident: incident == 0 ? nil : RecordID(rawValue: incident),
      since: Instant(rawValue: since))
  }
}

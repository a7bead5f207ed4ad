public import HelpdeskDomain

/// A message as programs of mail exchange it (RFC 5322, RFC 2047): headers in ASCII, the text in
/// UTF-8, packed where a line would be too long for some of them.
public struct MailMessage: Sendable {
  public var from: String?
  public var to: String
  public var subject: String
  public var messageID: String
  public var at: Instant
  public var body: String

  public init(
    from: String?, to: String, subject: String, messageID: String, at: Instant, body: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.messageID = messageID
    self.at = at
    self.body = body
  }

  /// Whether a text can be an address: one, on one line, and no option of a program.
  public static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.contains(UInt8(ascii: "@")) && !text.hasPrefix("-") && !text.hasPrefix("|")
      && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") }
  }

  /// What the program gets.
  public var bytes: [UInt8] {
    var lines: [String] = []
    if let from { lines.append("From: \(from)") }
    lines.append("To: \(to)")
    lines.append("Subject: \(MailMessage.header(subject))")
    lines.append("Date: \(MailMessage.date(at))")
    lines.append("Message-ID: \(messageID)")
    lines.append("MIME-Version: 1.0")
    // Not shown: a header that programs read.
    lines.append("Content-Type: text/plain; charset=UTF-8")
    let isPlain = body.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 900 }
    lines.append("Content-Transfer-Encoding: \(isPlain ? "8bit" : "base64")")
    // Not shown: a header that programs read.
    lines.append("Auto-Submitted: auto-generated")
    let text = isPlain ? body : MailMessage.packed(Array(body.utf8), columns: 76)
    return Array((lines.joined(separator: "\n") + "\n\n" + text).utf8)
      + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")])
  }

  /// ASCII stays; anything else becomes encoded words of at most 75 columns (RFC 2047 §2).
  static func header(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) && text.utf8.count < 900 { return text }
    var words: [String] = []
    var part: [UInt8] = []
    func close() {
      if !part.isEmpty { words.append("=?UTF-8?B?\(base64(part))?=") }
      part = []
    }
    for character in text {
      let bytes = Array(String(character).utf8)
      if part.count + bytes.count > 45 { close() }
      part += bytes
    }
    close()
    return words.joined(separator: "\n ")
  }

  /// `Wed, 20 May 2026 12:15:00 +0000`.
  static func date(_ instant: Instant) -> String {
    let civil = TimeZoneRules.utc.civil(at: instant)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (year, month, day) = civil.date.components
    let clock = "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
    return "\(days[civil.date.weekday - 1]), \(day) \(months[month - 1]) \(year) \(clock) +0000"
  }

  private static func packed(_ bytes: [UInt8], columns: Int) -> String {
    var rest = Array(base64(bytes).utf8)[...]
    var lines: [String] = []
    while !rest.isEmpty {
      lines.append(String(decoding: rest.prefix(columns), as: UTF8.self))
      rest = rest.dropFirst(columns)
    }
    return lines.joined(separator: "\n")
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648 §4.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      word <<= 8 * UInt32(3 - group.count)
      for place in 0..<4 {
        let digit = Int(word >> (18 - 6 * UInt32(place)) & 63)
        text.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

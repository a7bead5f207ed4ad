/// The rules for values that hold for every field, whoever sets it.
enum FieldRules {
  /// One-line fields take 500 characters, prose 64 KiB (DESIGN §4.20); control characters are
  /// refused, but for line ends and tabs in prose.
  static func check(_ value: FieldValue, for field: Field) throws(IncidentRefusal) {
    guard case .text(let text) = value else { return }
    if field.kind == .prose {
      if text.utf8.count > field.maximumLength {
        throw .tooLong(field, maximum: field.maximumLength)
      }
    } else if text.utf8.count > field.maximumLength && text.count > field.maximumLength {
      throw .tooLong(field, maximum: field.maximumLength)
    }
    if hasControl(text, allowingLines: field.kind == .prose) { throw .controlCharacter(field) }
  }

  /// Control characters of ASCII, and those of Latin-1 (U+0080–U+009F: two bytes, the first C2).
  private static func hasControl(_ text: String, allowingLines: Bool) -> Bool {
    var text = text
    // The bytes where they lie: every text of a generated desk comes by here.
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
        if byte < 0x20 && !(allowingLines && (byte == 0x0A || byte == 0x09)) { return true }
        previous = byte
      }
      return false
    }
  }

  /// Whether the text has something to read.
  static func isBlank(_ text: String?) -> Bool {
    // Nearly every text begins with a letter.
    if let first = text?.utf8.first, first > 0x20, first < 0x7F { return false }
    return text?.allSatisfy(\.isWhitespace) ?? true
  }
}

extension Desk {
  /// Whether the record that a field names exists, is of the right type and, where it is a code,
  /// is still offered.
  func check(reference value: FieldValue, for field: Field) throws(IncidentRefusal) {
    guard let id = value.record else { return }
    switch field.kind {
    case .record(let type): if id.type != type { throw .unknownRecord(field) }
    case .owner: if id.type != .partner && id.type != .group { throw .unknownRecord(field) }
    default: return
    }
    guard let type = id.type, id.row < count(of: type) else { throw .unknownRecord(field) }
    if tables.isRetired(id), let row = tables.codeRow(id) { throw .retired(field, code: row.code) }
  }

  /// A reason or a resolution always has a general and a specific code (DESIGN §2).
  func checkReason(_ id: RecordID) throws(IncidentRefusal) {
    try check(reference: .record(id), for: ReasonField.reason)
    if tables.isGeneral(id), let row = tables.codeRow(id) { throw .halfReason(code: row.code) }
  }

  func checkResolution(_ id: RecordID) throws(IncidentRefusal) {
    try check(reference: .record(id), for: ResolutionField.resolution)
    if tables.isGeneral(id), let row = tables.codeRow(id) { throw .halfResolution(code: row.code) }
  }
}

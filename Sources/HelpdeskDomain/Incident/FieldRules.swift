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
    } else if text.count > field.maximumLength {
      throw .tooLong(field, maximum: field.maximumLength)
    }
    for scalar in text.unicodeScalars where isControl(scalar) {
      if field.kind == .prose && (scalar == "\n" || scalar == "\t") { continue }
      throw .controlCharacter(field)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// Whether the text has something to read.
  static func isBlank(_ text: String?) -> Bool {
    text?.allSatisfy(\.isWhitespace) ?? true
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
    if let row = tables.codeRow(id), row.isRetired { throw .retired(field, code: row.code) }
  }

  /// A reason or a resolution always has a general and a specific code (DESIGN §2).
  func checkReason(_ id: RecordID) throws(IncidentRefusal) {
    try check(reference: .record(id), for: ReasonField.reason)
    if let row = tables.codeRow(id), row.parent == nil { throw .halfReason(code: row.code) }
  }

  func checkResolution(_ id: RecordID) throws(IncidentRefusal) {
    try check(reference: .record(id), for: ResolutionField.resolution)
    if let row = tables.codeRow(id), row.parent == nil { throw .halfResolution(code: row.code) }
  }
}

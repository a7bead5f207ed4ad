import HelpdeskDomain

/// The bytes of a draft: `PULTDRFT`, a version, then tagged values, each with its length. A tag
/// that this version does not know is skipped; a torn end loses only what is torn.
extension Draft {
  static let magic = Array("PULTDRFT".utf8)
  static let version: UInt8 = 1

  enum Tag: UInt8 {
    case kind = 1
    case savedAt = 2
    case incident = 3
    case base = 4
    case number = 5
    case eventIncident = 6
    case focus = 7
    case eventFocus = 8
    case value = 9
    case customer = 10
    case description = 11
    case owner = 12
  }

  public func encoded() -> [UInt8] {
    var writer = DraftWriter()
    writer.bytes = Draft.magic + [Draft.version]
    writer.put(.kind) { $0.append(kind.rawValue) }
    writer.put(.savedAt) { $0.append(UInt64(bitPattern: savedAt.rawValue)) }
    if let incident { writer.put(.incident) { $0.append(incident.rawValue) } }
    if let base { writer.put(.base) { $0.append(UInt64(base)) } }
    if let eventIncident { writer.put(.eventIncident) { $0.append(eventIncident.rawValue) } }
    for (tag, text) in [
      (Tag.number, subject.number), (.customer, subject.customer),
      (.description, subject.description), (.owner, subject.owner),
    ] where !text.isEmpty {
      writer.put(tag) { $0.bytes += Array(text.utf8) }
    }
    for (tag, focus) in [(Tag.focus, focus), (.eventFocus, eventFocus)] {
      guard let focus else { continue }
      writer.put(tag) {
        $0.append(UInt64(focus.field))
        $0.append(UInt64(max(0, focus.cursor)))
      }
    }
    for value in values {
      writer.put(.value) {
        $0.append(value.section.rawValue)
        $0.append(UInt64(value.field))
        $0.append(value.record?.rawValue ?? 0)
        $0.append(value.isByHand ? 1 : 0 as UInt8)
        $0.bytes += Array(value.text.utf8)
      }
    }
    return writer.bytes
  }

  /// Reads a draft back.
  ///
  /// - Returns: nil where these are no bytes of a draft, or its kind is not known.
  public init?(bytes: [UInt8]) {
    guard bytes.starts(with: Draft.magic), bytes.count > Draft.magic.count else { return nil }
    var reader = DraftReader(bytes[(Draft.magic.count + 1)...])
    var kind: Kind?
    var draft = Draft(.intake, savedAt: Instant(rawValue: 0))
    while let (tag, content) = reader.next() {
      guard let tag = Tag(rawValue: tag) else { continue }
      if tag == .kind { kind = content.first.flatMap(Kind.init) }
      draft.take(tag, content)
    }
    guard let kind else { return nil }
    draft.kind = kind
    self = draft
  }

  private mutating func take(_ tag: Tag, _ content: ArraySlice<UInt8>) {
    var reader = DraftReader(content)
    switch tag {
    case .kind: break
    case .savedAt: savedAt = Instant(rawValue: Int64(bitPattern: reader.number() ?? 0))
    case .incident: incident = reader.number().map(RecordID.init)
    case .base: base = reader.number().map { UInt32(truncatingIfNeeded: $0) }
    case .eventIncident: eventIncident = reader.number().map(RecordID.init)
    case .number: subject.number = String(decoding: content, as: UTF8.self)
    case .customer: subject.customer = String(decoding: content, as: UTF8.self)
    case .description: subject.description = String(decoding: content, as: UTF8.self)
    case .owner: subject.owner = String(decoding: content, as: UTF8.self)
    case .focus: focus = reader.focus()
    case .eventFocus: eventFocus = reader.focus()
    case .value:
      if let value = reader.value() { values.append(value) }
    }
  }
}

/// Appends tagged values, little endian.
struct DraftWriter {
  var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  mutating func put(_ tag: Draft.Tag, _ content: (inout DraftWriter) -> Void) {
    var inner = DraftWriter()
    content(&inner)
    bytes.append(tag.rawValue)
    append(UInt64(inner.bytes.count))
    bytes += inner.bytes
  }
}

/// Reads tagged values and stops where they end.
struct DraftReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func byte() -> UInt8? { rest.popFirst() }

  mutating func number() -> UInt64? {
    guard rest.count >= 8 else { return nil }
    var number: UInt64 = 0
    for (place, byte) in rest.prefix(8).enumerated() { number |= UInt64(byte) << UInt64(8 * place) }
    rest = rest.dropFirst(8)
    return number
  }

  mutating func next() -> (tag: UInt8, content: ArraySlice<UInt8>)? {
    guard let tag = byte(), let length = number(), length <= UInt64(rest.count) else { return nil }
    let content = rest.prefix(Int(length))
    rest = rest.dropFirst(Int(length))
    return (tag, content)
  }

  mutating func focus() -> Draft.Focus? {
    guard let field = number(), let cursor = number() else { return nil }
    return Draft.Focus(
      field: UInt16(truncatingIfNeeded: field), cursor: Int(cursor & 0xFFFF_FFFF))
  }

  mutating func value() -> Draft.Value? {
    guard let section = byte().flatMap(Draft.Section.init), let field = number(),
      let record = number(), let isByHand = byte()
    else { return nil }
    return Draft.Value(
      section, UInt16(truncatingIfNeeded: field), String(decoding: rest, as: UTF8.self),
      record: record == 0 ? nil : RecordID(rawValue: record), isByHand: isByHand != 0)
  }
}

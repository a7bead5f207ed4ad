public import HelpdeskDomain

/// Entries as bytes and back.
///
/// One layout serves every kind: a sequence of changes by field number. A newer version adds
/// fields, kinds and tags; an older one keeps and prints what it does not know
/// (`Docs/Decisions/0040-number-the-fields-of-records.md`).
public enum EntryCodec {
  /// The two parts of an entry: facts, which are never removed, and what names a person.
  public struct Parts: Equatable, Sendable {
    /// Base revision, then the changes of facts.
    public var facts: [UInt8]
    /// The other changes; empty where there are none.
    public var privatePart: [UInt8]
  }

  /// What an entry's header says of it.
  public struct Head: Equatable, Sendable {
    /// Raw value of the record's id.
    public var stream: UInt64
    /// Raw value of the kind.
    public var kind: UInt16
    /// Raw value of the person's id; 0 = none.
    public var subject: UInt64

    /// The numbers as the header has them.
    public init(stream: UInt64, kind: UInt16, subject: UInt64) {
      self.stream = stream
      self.kind = kind
      self.subject = subject
    }
  }

  /// The bytes of an entry; its changes keep their order within each part.
  public static func encode(_ entry: Entry) -> Parts {
    var (facts, words) = (FactWriter.longestVarint, 0)
    for change in entry.changes {
      let room = FactWriter.room(for: change)
      if Field.isPrivate(change.field) { words += room } else { facts += room }
    }
    let base = UInt64(entry.base)
    return Parts(
      facts: [UInt8](unsafeUninitializedCapacity: facts) { memory, count in
        var writer = FactWriter(memory)
        writer.varint(base)
        for change in entry.changes where !Field.isPrivate(change.field) { writer.write(change) }
        count = writer.count
      },
      privatePart: words == 0
        ? []
        : [UInt8](unsafeUninitializedCapacity: words) { memory, count in
          var writer = FactWriter(memory)
          for change in entry.changes where Field.isPrivate(change.field) { writer.write(change) }
          count = writer.count
        })
  }

  /// The entry, or nil where the bytes are malformed. A private part that was erased is empty.
  public static func decode(
    _ head: Head, facts: UnsafeRawBufferPointer, privatePart: UnsafeRawBufferPointer
  ) -> Entry? {
    var base: UInt32 = 0
    guard var reader = FactReader(facts: facts, base: &base) else { return nil }
    var changes: [FieldChange] = []
    guard decode(&reader, into: &changes) else { return nil }
    var words = FactReader(changes: privatePart)
    guard decode(&words, into: &changes) else { return nil }
    return Entry(
      RecordID(rawValue: head.stream), EntryKind(rawValue: head.kind), base: base,
      subject: head.subject == 0 ? nil : RecordID(rawValue: head.subject), changes)
  }

  private static func decode(
    _ reader: inout FactReader, into changes: inout [FieldChange]
  ) -> Bool {
    while true {
      switch reader.next() {
      case .end: return true
      case .malformed: return false
      case .change:
        guard let new = value(reader.new, reader), let old = value(reader.old, reader) else {
          return false
        }
        changes.append(FieldChange(number: reader.field, row: reader.row, old: old, new: new))
      }
    }
  }

  private static func value(_ raw: FactReader.Value, _ reader: FactReader) -> FieldValue? {
    switch raw.tag {
    case ValueTag.none: return FieldValue.none
    case ValueTag.text:
      return String(validating: reader.content(of: raw), as: UTF8.self).map(FieldValue.text)
    case ValueTag.number: return .number(raw.integer)
    case ValueTag.instant, ValueTag.farInstant: return .instant(Instant(rawValue: raw.integer))
    case ValueTag.no: return .flag(false)
    case ValueTag.yes: return .flag(true)
    case ValueTag.record: return .record(RecordID(rawValue: UInt64(bitPattern: raw.integer)))
    default: return .unknown(tag: raw.tag, bytes: Array(reader.content(of: raw)))
    }
  }
}

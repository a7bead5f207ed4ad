import HelpdeskDomain
import JournalStorage

extension EntryView {
  /// The entry with its private part, unless that was erased, as the newest version says it.
  ///
  /// What only a newer program can read keeps its place and its kind and changes nothing here.
  func decoded(at offset: UInt64, _ upcasters: Upcasters) throws(StoreError) -> Entry {
    if version > upcasters.newest {
      return Entry(
        RecordID(rawValue: stream), EntryKind(rawValue: kind),
        subject: subject == 0 ? nil : RecordID(rawValue: subject), [])
    }
    let text = try StoreError.wrapping { () throws(JournalError) in try privateText }
    return upcasters.upcast(try asWritten(at: offset, text: text), from: version)
  }

  /// The entry with what its frame says of it.
  func recorded(
    in frame: FrameView, _ upcasters: Upcasters
  ) throws(StoreError) -> RecordedEntry {
    RecordedEntry(
      try decoded(at: frame.offset, upcasters), sequence: sequence,
      recordedAt: Instant(rawValue: frame.recordedMilliseconds),
      actor: frame.actor == 0 ? nil : RecordID(rawValue: frame.actor),
      origin: Origin(rawValue: frame.origin), revision: streamVersion)
  }

  /// The bytes of both parts as the newest version would have written them; of the facts alone
  /// where the texts are not wanted.
  func upcastParts(
    at offset: UInt64, _ upcasters: Upcasters, withTexts: Bool
  ) throws(StoreError) -> EntryCodec.Parts {
    if withTexts { return EntryCodec.encode(try decoded(at: offset, upcasters)) }
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    let facts = try asWritten(at: offset, text: none)
    return EntryCodec.encode(upcasters.upcast(facts, from: version))
  }

  private func asWritten(
    at offset: UInt64, text: UnsafeRawBufferPointer
  ) throws(StoreError) -> Entry {
    let head = EntryCodec.Head(stream: stream, kind: kind, subject: subject)
    guard let entry = EntryCodec.decode(head, facts: facts, privatePart: text) else {
      throw .undecodable(offset: offset, sequence: sequence)
    }
    return entry
  }
}

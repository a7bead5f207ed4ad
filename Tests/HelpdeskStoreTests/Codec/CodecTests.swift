import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

/// Protects the bytes of entries: what is written is read again by every later version, and no
/// bytes whatever bring a reader down.
struct CodecTests {
  @Test func `every kind of value comes back as it was`() throws {
    let values: [FieldValue] = [
      .none, .text(""), .text("Größe Ő 漢字 👩‍💻"), .text(String(repeating: "x", count: 70_000)),
      .number(0), .number(-1), .number(.max), .number(.min), .number(63), .number(64),
      .instant(Instant(rawValue: 0)), .instant(Instant(rawValue: -1)),
      .instant(Instant(rawValue: 1_780_000_000_123)), .instant(Instant(rawValue: .max)),
      .instant(Instant(rawValue: .min)), .instant(Instant(rawValue: 1 << 47)),
      .instant(Instant(rawValue: (1 << 47) - 1)), .instant(Instant(rawValue: -(1 << 47))),
      .flag(false), .flag(true), .record(RecordID(.incident, 1)),
      .record(RecordID(.partner, 0x00FF_FFFF_FFFF_FFFF)), .record(RecordID(rawValue: 0)),
      .unknown(tag: 8, bytes: []), .unknown(tag: 127, bytes: [1, 2, 255]),
    ]
    for new in values {
      for old in values {
        for number in [UInt16(1), 0x301, 0x8101, 0xFFFF] {
          let change = FieldChange(number: number, row: 300, old: old, new: new)
          let entry = Entry(RecordID(.incident, 7), EntryKind(.incident, .changed), [change])
          #expect(Codec.roundTrip(entry) == entry)
        }
      }
    }
  }

  @Test(arguments: RecordType.allCases)
  func `every kind of entry comes back as it was`(type: RecordType) {
    for verb in UInt8.min...UInt8.max {
      let kind = EntryKind(rawValue: UInt16(type.rawValue) << 8 | UInt16(verb))
      let entry = Entry(
        RecordID(type, 9), kind, base: .max, subject: RecordID(.person, 3),
        [
          FieldChange(number: 1, row: 0, new: .flag(true)),
          FieldChange(number: 0x8001, row: .max, old: .text("a"), new: .text("b")),
        ])
      #expect(Codec.roundTrip(entry) == entry)
    }
  }

  @Test func `what names a person stands in the private part alone`() {
    let entry = Entry(
      RecordID(.customer, 1), EntryKind(.customer, .created),
      [
        FieldChange(CodeField.code, new: .text("K-1001")),
        FieldChange(CustomerField.name, new: .text("Nordwerk")),
      ])
    let parts = EntryCodec.encode(entry)
    #expect(String(decoding: parts.facts, as: UTF8.self).contains("K-1001"))
    #expect(!String(decoding: parts.facts, as: UTF8.self).contains("Nordwerk"))
    #expect(String(decoding: parts.privatePart, as: UTF8.self).contains("Nordwerk"))
  }

  @Test func `the bytes of version 1 stay what they are`() {
    let entry = Entry(
      RecordID(.incident, 1), EntryKind(.incident, .changed), base: 200,
      [
        FieldChange(
          IncidentField.status, old: .record(RecordID(.statusCode, 1)),
          new: .record(RecordID(.statusCode, 300))),
        FieldChange(IncidentField.opened, new: .instant(Instant(rawValue: 0x0102_0304_0506))),
        FieldChange(IncidentField.closedAt, new: .instant(Instant(rawValue: .max))),
        FieldChange(IncidentField.callback, old: .flag(false), new: .flag(true)),
        FieldChange(IncidentField.meter, new: .number(-2)),
        FieldChange(EventField.at, row: 130, new: .none),
        FieldChange(IncidentField.notes, new: .text("Ő")),
        FieldChange(number: 0x8101, row: 1, new: .unknown(tag: 9, bytes: [7])),
      ])
    let parts = EntryCodec.encode(entry)
    #expect(
      parts.facts == [
        200, 1,
        3, 0, 0, 0x86, 17, 0xAC, 2, 6, 17, 1,
        2, 0, 0, 3, 6, 5, 4, 3, 2, 1,
        28, 0, 0, 7, 255, 255, 255, 255, 255, 255, 255, 127,
        30, 0, 0, 0x85, 4,
        35, 0, 0, 2, 3,
        2, 1, 130, 1, 0,
      ])
    #expect(parts.privatePart == [11, 0x80, 0, 1, 2, 0xC5, 0x90, 1, 0x81, 1, 9, 1, 7])
  }

  @Test func `bytes cut off anywhere are malformed or a shorter entry, never a trap`() throws {
    let parts = EntryCodec.encode(Codec.sample)
    for length in 0..<parts.facts.count {
      let cut = Codec.decode(Array(parts.facts[..<length]), parts.privatePart)
      #expect(cut?.changes.count ?? 0 < Codec.sample.changes.count)
    }
    for length in 0..<parts.privatePart.count {
      let cut = Codec.decode(parts.facts, Array(parts.privatePart[..<length]))
      #expect(cut?.changes.count ?? 0 < Codec.sample.changes.count)
    }
  }

  @Test func `random bytes are read to their end or called malformed`() throws {
    var malformed = 0
    try Seeded.runs(400, long: 200_000) { generator in
      var bytes = EntryCodec.encode(Codec.sample).facts
      if Bool.random(using: &generator) {
        bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
      } else {
        for _ in 0..<3 {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      guard let entry = Codec.decode(bytes, []) else {
        malformed += 1
        return
      }
      // What can be read can be written and read again.
      let again = Codec.roundTrip(entry)
      #expect(again == Codec.sorted(entry), "PULT_SEED=\(generator.seed)")
    }
    #expect(malformed > 0)
  }
}

/// Bytes of entries without a journal around them.
enum Codec {
  static let sample = Entry(
    RecordID(.incident, 4), EntryKind(.incident, .created), base: 3,
    [
      FieldChange(IncidentField.number, new: .text("INC0000004")),
      FieldChange(IncidentField.opened, new: .instant(Instant(rawValue: 1_780_000_000_000))),
      FieldChange(IncidentField.status, old: .flag(true), new: .record(RecordID(.statusCode, 2))),
      FieldChange(ReasonField.reason, row: 2, new: .record(RecordID(.reason, 200))),
      FieldChange(IncidentField.meter, old: .number(-500), new: .number(1 << 40)),
      FieldChange(IncidentField.description, new: .text("Toner leer")),
      FieldChange(EventField.text, row: 1, old: .text("a"), new: .text("Ő")),
    ])

  static func decode(_ facts: [UInt8], _ privatePart: [UInt8], of entry: Entry = sample) -> Entry? {
    let head = EntryCodec.Head(
      stream: entry.record.rawValue, kind: entry.kind.rawValue,
      subject: entry.subject?.rawValue ?? 0)
    return facts.withUnsafeBytes { facts in
      privatePart.withUnsafeBytes { EntryCodec.decode(head, facts: facts, privatePart: $0) }
    }
  }

  static func roundTrip(_ entry: Entry) -> Entry? {
    let parts = EntryCodec.encode(entry)
    return decode(parts.facts, parts.privatePart, of: entry)
  }

  /// Facts first, as the two parts bring it with them.
  static func sorted(_ entry: Entry) -> Entry {
    var sorted = entry
    sorted.changes =
      entry.changes.filter { !Field.isPrivate($0.field) }
      + entry.changes.filter { Field.isPrivate($0.field) }
    return sorted
  }
}

import HelpdeskDomain

/// Writes changes as bytes (`Docs/JournalFormat.md`): field u16 | row varint | tag u8 and the value
/// that the field got | where it had one, tag u8 and the value that it had.
///
/// It writes into memory that was made large enough before: an array would look for room, and for
/// others who hold it, at every byte.
struct FactWriter {
  private let start: UnsafeMutableRawPointer
  private var place: UnsafeMutableRawPointer
  private let end: UnsafeMutableRawPointer

  /// The most that a number takes.
  static let longestVarint = 10
  private static let longestValue = 1 + 1 + longestVarint

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    let memory = UnsafeMutableRawBufferPointer(memory)
    guard let base = memory.baseAddress else {
      preconditionFailure("Facts are written into memory.")
    }
    start = base
    place = base
    end = base + memory.count
  }

  /// How many bytes were written.
  var count: Int { place - start }

  /// No fewer bytes than a change takes.
  static func room(for change: FieldChange) -> Int {
    2 + longestVarint + room(for: change.new) + room(for: change.old)
  }

  private static func room(for value: FieldValue) -> Int {
    switch value {
    case .text(let text): longestValue + text.utf8.count
    case .unknown(_, let content): longestValue + content.count
    default: longestValue
    }
  }

  mutating func write(_ change: FieldChange) {
    precondition(end - place >= Self.room(for: change), "There is room for a change.")
    append(UInt8(truncatingIfNeeded: change.field))
    append(UInt8(truncatingIfNeeded: change.field >> 8))
    varint(UInt64(change.row))
    let hasOld = change.old != .none
    write(change.new, flag: hasOld ? ValueTag.hasOld : 0)
    if hasOld { write(change.old, flag: 0) }
  }

  private mutating func write(_ value: FieldValue, flag: UInt8) {
    switch value {
    case .none: append(ValueTag.none | flag)
    case .text(let text):
      append(ValueTag.text | flag)
      varint(UInt64(text.utf8.count))
      append(text)
    case .number(let number):
      append(ValueTag.number | flag)
      zigzag(number)
    case .instant(let instant):
      write(instant: instant.rawValue, flag)
    case .flag(let isSet): append((isSet ? ValueTag.yes : ValueTag.no) | flag)
    case .record(let record):
      append(ValueTag.record | flag)
      append(UInt8(truncatingIfNeeded: record.rawValue >> 56))
      varint(record.rawValue & FactReader.counterMask)
    case .unknown(let tag, let content):
      precondition(
        tag >= ValueTag.firstSkippable && tag < ValueTag.hasOld,
        "An unknown value has a tag that carries its length.")
      append(tag | flag)
      varint(UInt64(content.count))
      for byte in content { append(byte) }
    }
  }

  private mutating func write(instant: Int64, _ flag: UInt8) {
    let isNear = (instant << 16) >> 16 == instant
    append((isNear ? ValueTag.instant : ValueTag.farInstant) | flag)
    var rest = instant
    for _ in 0..<(isNear ? 6 : 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    place.storeBytes(of: byte, as: UInt8.self)
    place += 1
  }

  private mutating func append(_ text: String) {
    let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if let from = bytes.baseAddress { place.copyMemory(from: from, byteCount: bytes.count) }
    }
    if isCopied == nil {
      for byte in text.utf8 { append(byte) }
    } else {
      place += text.utf8.count
    }
  }

  private mutating func zigzag(_ number: Int64) {
    varint(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  /// Writes a number of seven bits a byte, the lowest first; there is room for it.
  mutating func varint(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

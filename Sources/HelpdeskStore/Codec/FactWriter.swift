import HelpdeskDomain

/// Writes changes as bytes (`Docs/JournalFormat.md`): field u16 | row varint | tag u8 and the value
/// that the field got | where it had one, tag u8 and the value that it had.
struct FactWriter {
  private(set) var bytes: [UInt8] = []

  /// Makes room once for a usual entry.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func write(_ change: FieldChange) {
    bytes.append(UInt8(truncatingIfNeeded: change.field))
    bytes.append(UInt8(truncatingIfNeeded: change.field >> 8))
    varint(UInt64(change.row))
    let hasOld = change.old != .none
    write(change.new, flag: hasOld ? ValueTag.hasOld : 0)
    if hasOld { write(change.old, flag: 0) }
  }

  private mutating func write(_ value: FieldValue, flag: UInt8) {
    switch value {
    case .none: bytes.append(ValueTag.none | flag)
    case .text(let text):
      bytes.append(ValueTag.text | flag)
      varint(UInt64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    case .number(let number):
      bytes.append(ValueTag.number | flag)
      zigzag(number)
    case .instant(let instant):
      write(instant: instant.rawValue, flag)
    case .flag(let isSet): bytes.append((isSet ? ValueTag.yes : ValueTag.no) | flag)
    case .record(let record):
      bytes.append(ValueTag.record | flag)
      bytes.append(UInt8(truncatingIfNeeded: record.rawValue >> 56))
      varint(record.rawValue & FactReader.counterMask)
    case .unknown(let tag, let content):
      precondition(
        tag >= ValueTag.firstSkippable && tag < ValueTag.hasOld,
        "An unknown value has a tag that carries its length.")
      bytes.append(tag | flag)
      varint(UInt64(content.count))
      bytes.append(contentsOf: content)
    }
  }

  private mutating func write(instant: Int64, _ flag: UInt8) {
    let isNear = (instant << 16) >> 16 == instant
    bytes.append((isNear ? ValueTag.instant : ValueTag.farInstant) | flag)
    var rest = instant
    for _ in 0..<(isNear ? 6 : 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private mutating func zigzag(_ number: Int64) {
    varint(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func varint(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

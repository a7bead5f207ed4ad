import HelpdeskDomain

/// Walks the changes of an entry as they lie in a buffer: no allocation, no copy, every length
/// checked before it is used.
///
/// Whatever the bytes are, the answer is a change, the end or `malformed`; never a trap.
struct FactReader {
  enum Step {
    case change, end, malformed
  }

  /// A value as it lies in the bytes.
  struct Value {
    var tag: UInt8 = ValueTag.none
    /// Numbers, milliseconds, flags and records' raw values; 0 otherwise.
    var integer: Int64 = 0
    /// Where a text, or an unknown value, stands.
    var start = 0
    var count = 0
  }

  static let counterMask: UInt64 = 0x00FF_FFFF_FFFF_FFFF

  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private(set) var field: UInt16 = 0
  private(set) var row: UInt32 = 0
  private(set) var new = Value()
  private(set) var old = Value()

  /// Reads bare changes, as a private part holds them.
  init(changes bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads facts: the base revision stands at their head. Nil where not even that can be read.
  init?(facts bytes: UnsafeRawBufferPointer, base: inout UInt32) {
    self.bytes = bytes
    guard let head = varint(), let revision = UInt32(exactly: head) else { return nil }
    base = revision
  }

  @inline(__always)
  mutating func next() -> Step {
    if position == bytes.count { return .end }
    guard bytes.count - position >= 4 else { return .malformed }
    field = UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
    position += 2
    guard let row = varint(), let fitting = UInt32(exactly: row) else { return .malformed }
    self.row = fitting
    guard position < bytes.count else { return .malformed }
    let hasOld = bytes[position] & ValueTag.hasOld != 0
    guard let value = value() else { return .malformed }
    new = value
    old.tag = ValueTag.none
    if hasOld {
      guard position < bytes.count, bytes[position] & ValueTag.hasOld == 0, let value = self.value()
      else { return .malformed }
      old = value
    }
    return .change
  }

  /// The bytes of a text or of an unknown value.
  @inline(__always)
  func content(of value: Value) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[value.start..<value.start + value.count])
  }

  @inline(__always)
  private mutating func value() -> Value? {
    guard position < bytes.count else { return nil }
    let tag = bytes[position] & ~ValueTag.hasOld
    position += 1
    switch tag {
    case ValueTag.none, ValueTag.no: return Value(tag: tag)
    case ValueTag.yes: return Value(tag: tag, integer: 1)
    case ValueTag.number:
      guard let number = varint() else { return nil }
      let integer = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
      return Value(tag: tag, integer: integer)
    case ValueTag.record: return record()
    case ValueTag.instant: return instant(tag, length: 6)
    case ValueTag.farInstant: return instant(tag, length: 8)
    default: return content(tag)
    }
  }

  /// Little endian; the sign stands in the highest bit that is there.
  @inline(__always)
  private mutating func instant(_ tag: UInt8, length: Int) -> Value? {
    guard bytes.count - position >= length else { return nil }
    let low = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
    let isNear = length == 6
    let high =
      isNear
      ? UInt32(bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt16.self).littleEndian)
      : bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self).littleEndian
    position += length
    let whole = Int64(bitPattern: UInt64(high) << 32 | UInt64(low.littleEndian))
    return Value(tag: tag, integer: isNear ? (whole << 16) >> 16 : whole)
  }

  @inline(__always)
  private mutating func record() -> Value? {
    guard position < bytes.count else { return nil }
    let type = UInt64(bytes[position])
    position += 1
    guard let counter = varint(), counter <= FactReader.counterMask else { return nil }
    return Value(tag: ValueTag.record, integer: Int64(bitPattern: type << 56 | counter))
  }

  @inline(__always)
  private mutating func content(_ tag: UInt8) -> Value? {
    guard let length = varint(), length <= UInt64(bytes.count - position) else { return nil }
    let start = position
    position += Int(length)
    return Value(tag: tag, start: start, count: Int(length))
  }

  /// A number of seven bits a byte, the lowest first; at most 64 bits.
  @inline(__always)
  private mutating func varint() -> UInt64? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    if first < 0x80 { return UInt64(first) }
    return longVarint(UInt64(first & 0x7F))
  }

  private mutating func longVarint(_ low: UInt64) -> UInt64? {
    var number = low
    var shift: UInt64 = 7
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      if shift == 63 && byte > 1 { return nil }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}

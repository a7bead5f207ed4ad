import HelpdeskDomain

/// Walks the facts of an entry for those that a column is about, and steps over the others.
///
/// `FactReader` says what the bytes mean and hands out rows and old values, which replay has no
/// use for. This is the same walk for the path on which a start waits: a bare pointer, one flag in
/// place of an optional at every step, every length checked before it is used all the same.
struct KeptFacts {
  /// Facts that are handed over at once: a kibibyte of them, so that they lie on the stack.
  static let batch = 42

  private var place: UnsafeRawPointer
  private let end: UnsafeRawPointer
  /// Whether the bytes have made sense so far.
  private(set) var isSound = true

  /// Nil where there is not even a base revision at the head.
  init?(_ facts: UnsafeRawBufferPointer) {
    guard let start = facts.baseAddress else { return nil }
    place = start
    end = start + facts.count
    let base = varint()
    guard isSound, base <= UInt64(UInt32.max) else { return nil }
  }

  /// Fills the batch as far as there are facts.
  ///
  /// - Returns: how many; fewer than fit mean the end, or that the bytes make no sense any more.
  mutating func read(into batch: UnsafeMutableBufferPointer<Fact>) -> Int {
    var count = 0
    while count < batch.count, place < end {
      guard let fact = usual() ?? general() else { return count }
      // Written in any case and counted when kept: a branch that cannot be foreseen costs more.
      batch.initializeElement(at: count, to: fact)
      count += Desk.isKept(fact.field) ? 1 : 0
    }
    return count
  }

  /// Three of four facts set a record or a moment where nothing was before, in a row below 128:
  /// they are known by their first eight bytes and need one look at the end.
  @inline(__always)
  private mutating func usual() -> Fact? {
    guard end - place >= 16 else { return nil }
    let head = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let field = UInt16(truncatingIfNeeded: head)
    // Row and tag at once: a row below 128 has one byte.
    switch UInt16(truncatingIfNeeded: head >> 16) & 0xFF80 {
    case UInt16(ValueTag.record) << 8:
      let type = (head >> 32) & 0xFF
      let low = (head >> 40) & 0xFF
      let next = (head >> 48) & 0xFF
      if low < 0x80 {
        place += 6
        return Fact(field: field, integer: Int64(bitPattern: type << 56 | low))
      }
      if next >= 0x80 { return nil }
      place += 7
      return Fact(field: field, integer: Int64(bitPattern: type << 56 | next << 7 | low & 0x7F))
    case UInt16(ValueTag.instant) << 8:
      let whole = Int64(
        bitPattern: UInt64(littleEndian: (place + 4).loadUnaligned(as: UInt64.self)))
      place += 10
      return Fact(field: field, integer: (whole << 16) >> 16)
    default: return nil
    }
  }

  /// Any fact; nil where the bytes make no sense.
  private mutating func general() -> Fact? {
    guard end - place >= 4 else {
      isSound = false
      return nil
    }
    let field = UInt16(littleEndian: place.loadUnaligned(as: UInt16.self))
    place += 2
    if varint() > UInt64(UInt32.max) { isSound = false }
    let hasOld = isSound && place < end && place.load(as: UInt8.self) & ValueTag.hasOld != 0
    let fact = value(of: field)
    if hasOld {
      if place < end && place.load(as: UInt8.self) & ValueTag.hasOld != 0 { isSound = false }
      _ = value(of: field)
    }
    return isSound ? fact : nil
  }

  private mutating func value(of field: UInt16) -> Fact {
    guard isSound, place < end else {
      isSound = false
      return Fact(field: field, integer: 0)
    }
    let tag = place.load(as: UInt8.self) & ~ValueTag.hasOld
    place += 1
    switch tag {
    case ValueTag.none, ValueTag.no: return Fact(field: field, integer: 0)
    case ValueTag.yes: return Fact(field: field, integer: 1)
    case ValueTag.instant: return Fact(field: field, integer: instant(length: 6))
    case ValueTag.record: return Fact(field: field, integer: record())
    case ValueTag.number:
      let number = varint()
      let integer = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
      return Fact(field: field, integer: integer)
    case ValueTag.farInstant: return Fact(field: field, integer: instant(length: 8))
    default:
      let length = varint()
      guard isSound, length <= UInt64(end - place) else {
        isSound = false
        return Fact(field: field, integer: 0)
      }
      let start = place
      place += Int(length)
      if tag != ValueTag.text { return Fact(field: field, integer: 0) }
      return Fact(field: field, text: start, count: Int(length))
    }
  }

  /// Little endian; the sign stands in the highest bit that is there.
  @inline(__always)
  private mutating func instant(length: Int) -> Int64 {
    guard end - place >= length else {
      isSound = false
      return 0
    }
    let low = UInt32(littleEndian: place.loadUnaligned(as: UInt32.self))
    let isNear = length == 6
    let high =
      isNear
      ? UInt32(UInt16(littleEndian: (place + 4).loadUnaligned(as: UInt16.self)))
      : UInt32(littleEndian: (place + 4).loadUnaligned(as: UInt32.self))
    place += length
    let whole = Int64(bitPattern: UInt64(high) << 32 | UInt64(low))
    return isNear ? (whole << 16) >> 16 : whole
  }

  @inline(__always)
  private mutating func record() -> Int64 {
    guard place < end else {
      isSound = false
      return 0
    }
    let type = UInt64(place.load(as: UInt8.self))
    place += 1
    let counter = varint()
    if counter > FactReader.counterMask { isSound = false }
    return Int64(bitPattern: type << 56 | counter)
  }

  /// A number of seven bits a byte, the lowest first; at most 64 bits.
  @inline(__always)
  private mutating func varint() -> UInt64 {
    guard place < end else {
      isSound = false
      return 0
    }
    let first = place.load(as: UInt8.self)
    place += 1
    return first < 0x80 ? UInt64(first) : longVarint(UInt64(first & 0x7F))
  }

  private mutating func longVarint(_ low: UInt64) -> UInt64 {
    var number = low
    var shift: UInt64 = 7
    while place < end, shift < 64 {
      let byte = place.load(as: UInt8.self)
      place += 1
      if shift == 63 && byte > 1 { break }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    isSound = false
    return 0
  }
}

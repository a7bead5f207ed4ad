/// Finds the record of a code: a hash table of 64-bit hashes, open addressing, never shrunk.
///
/// Codes are unique without case within a type (DESIGN §4.17). The index keeps no text: two codes
/// with the same 64-bit hash would be taken for one, which at 500,000 masters has a chance below
/// one in a hundred million; whoever reads the card sees its code.
struct CodeIndex: Sendable {
  private struct Slot: BitwiseCopyable {
    /// 0 = free.
    var hash: UInt64 = 0
    var record: UInt64 = 0
  }

  /// Hash and record side by side: a look is one miss of the cache, not two.
  private var slots = LargeArray<Slot>()
  private var count = 0

  /// A hash of the upper-cased ASCII bytes, with the type mixed in (FNV-1a, then one round of
  /// SplitMix64 to spread it).
  static func hash(_ type: RecordType, _ code: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(type.rawValue)
    for byte in code {
      let upper = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
      hash = (hash ^ UInt64(upper)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return hash == 0 ? 1 : hash
  }

  func record(_ hash: UInt64) -> RecordID? {
    guard !slots.isEmpty else { return nil }
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].hash != 0 {
      if slots[place].hash == hash { return RecordID(rawValue: slots[place].record) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Hands the table out, or takes another one in.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(table, "count", &count)
    try visitor.visit(table, "slots", &slots)
  }

  /// Whether looking for a code comes to an end: a table that was taken in has room, and the size
  /// that places are counted by.
  var isSound: Bool {
    slots.isEmpty
      ? count == 0
      : count >= 0 && count * 4 <= slots.count * 3 && slots.count & (slots.count - 1) == 0
  }

  /// The first record keeps a code; the rules refuse a second one before it gets here.
  mutating func insert(_ hash: UInt64, _ record: RecordID) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    place(Slot(hash: hash, record: record.rawValue))
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[place].hash != 0 {
      if slots[place].hash == slot.hash { return }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = slot
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = LargeArray(repeating: Slot(), count: max(1024, old.count * 2))
    count = 0
    old.withUnsafeBufferPointer { slots in
      for slot in slots where slot.hash != 0 { place(slot) }
    }
  }
}

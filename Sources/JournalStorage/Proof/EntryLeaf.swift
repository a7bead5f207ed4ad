/// What one entry puts into the tree: its place, what its frame says of it, its header and its
/// facts. The private part stands in the header by its commitment alone, so that erasure changes
/// no leaf.
///
/// The layout is part of the format (`Docs/JournalFormat.md`): sequence, recorded at, actor,
/// command, undoes, act, epoch, place in the frame, origin, a zero; entry header; facts.
final class EntryLeaf {
  static let frameLength = 64

  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)

  deinit {
    memory.deallocate()
  }

  /// The bytes that are hashed: the prefix of a leaf, then the data. Valid until the next call.
  @inline(__always)
  func bytes(_ entry: EntryView, at place: Int, of frame: FrameView) -> UnsafeRawBufferPointer {
    let length = 1 + Self.frameLength + EntryHeader.length + entry.facts.count
    if length > memory.count {
      memory.deallocate()
      memory = .allocate(byteCount: length * 2, alignment: 8)
    }
    guard let base = memory.baseAddress else { preconditionFailure("The buffer has memory.") }
    base.storeBytes(of: TreeHash.leafPrefix, as: UInt8.self)
    let data = base + 1
    data.store(entry.sequence, 0)
    // Recorded at, actor, command; undoes and act: as they stand in the frame's header.
    (data + 8).copyMemory(from: frame.base + 40, byteCount: 32)
    (data + 40).copyMemory(from: frame.base + 104, byteCount: 16)
    data.store(frame.header.epoch, 56)
    data.store(UInt16(truncatingIfNeeded: place), 60)
    data.store(frame.header.origin, 62)
    data.store(UInt8(0), 63)
    let header = data + Self.frameLength
    header.copyMemory(
      from: frame.payload + place * EntryHeader.length, byteCount: EntryHeader.length)
    if let facts = entry.facts.baseAddress {
      (header + EntryHeader.length).copyMemory(from: facts, byteCount: entry.facts.count)
    }
    return UnsafeRawBufferPointer(start: base, count: length)
  }

  /// Visits the leaves of a frame in order.
  func forEach<Caller: Error>(
    in frame: FrameView, _ body: (UInt64, UnsafeRawBufferPointer) throws(Caller) -> Void
  ) throws(Caller) {
    var place = 0
    try frame.forEachEntry { (entry) throws(Caller) in
      try body(entry.sequence, bytes(entry, at: place, of: frame))
      place += 1
    }
  }
}

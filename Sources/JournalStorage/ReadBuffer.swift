/// A window on one segment. It slides forward; no byte is read twice while frames are read in turn.
final class ReadBuffer {
  private var memory: UnsafeMutableRawBufferPointer
  private var segment = -1
  /// Offset of the first byte in the window.
  private var start: UInt64 = 0
  private var count = 0

  init(capacity: Int) {
    memory = .allocate(byteCount: max(capacity, 4096), alignment: 4096)
  }

  deinit {
    memory.deallocate()
  }

  func forget() {
    segment = -1
    count = 0
  }

  /// The bytes from `offset` on, `length` of them at least; nil when the segment, or the limit,
  /// ends before.
  func bytes(
    at offset: UInt64, length: Int, of segment: Int, in segments: Segments, limit: UInt64
  ) throws(JournalError) -> UnsafeRawPointer? {
    if segment == self.segment, offset >= start, offset + UInt64(length) <= start + UInt64(count),
      let base = memory.baseAddress
    {
      return UnsafeRawPointer(base + Int(offset - start))
    }
    guard offset + UInt64(length) <= limit else { return nil }
    try slide(to: offset, length: length, segment: segment, in: segments, limit: limit)
    guard count >= length else { return nil }
    return memory.baseAddress.map { UnsafeRawPointer($0) }
  }

  private func slide(
    to offset: UInt64, length: Int, segment: Int, in segments: Segments, limit: UInt64
  ) throws(JournalError) {
    var kept = 0
    if segment == self.segment, offset >= start, offset < start + UInt64(count) {
      kept = count - Int(offset - start)
    }
    let source = count - kept
    if length > memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: length * 2, alignment: 4096)
      move(kept, from: source, to: larger)
      memory.deallocate()
      memory = larger
    } else {
      move(kept, from: source, to: memory)
    }
    self.segment = segment
    start = offset
    count = kept
    let wanted = Int(min(limit - offset, UInt64(memory.count)))
    if wanted > kept {
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[kept..<wanted])
      count += try segments.read(segment, into: rest, at: offset + UInt64(kept))
    }
  }

  private func move(_ kept: Int, from source: Int, to target: UnsafeMutableRawBufferPointer) {
    guard kept > 0, let from = memory.baseAddress, let to = target.baseAddress else { return }
    to.copyMemory(from: from + source, byteCount: kept)
  }
}

/// Reads frame after frame up to a limit and holds each against the one before it.
struct FrameReader {
  let segments: Segments
  let buffer: ReadBuffer
  var cursor: JournalCursor
  /// Nothing at or behind this offset is looked at: it may not be durable.
  var limit: UInt64
  /// The segment of the frame before: nearly every frame stands where its neighbour does, and a
  /// segment's value with its path and its header is dear to copy for each.
  private var here = Place()
  private let keys: Unmanaged<PersonKeys>?

  private struct Place {
    var index = 0
    var base: UInt64 = 0
    var end: UInt64 = 0
  }

  init(segments: Segments, buffer: ReadBuffer, cursor: JournalCursor, limit: UInt64) {
    self.segments = segments
    self.buffer = buffer
    self.cursor = cursor
    self.limit = limit
    keys = segments.keys.map(Unmanaged.passUnretained)
  }

  enum Step {
    case frame(FrameView)
    /// The limit is reached.
    case end
    /// The bytes at the offset are no frame that could follow.
    case fault(DamageKind, UInt64)
  }

  /// The next frame, or nil at the limit.
  mutating func next() throws(JournalError) -> FrameView? {
    switch try step() {
    case .frame(let view): return view
    case .end: return nil
    case .fault: break
    }
    // A frame may be in the middle of being read when it is being written; once more, from the
    // file, before anything is called damage (journal.md P5).
    buffer.forget()
    switch try step() {
    case .frame(let view): return view
    case .end: return nil
    case .fault(let kind, let offset): throw damage(kind, at: offset)
    }
  }

  func damage(_ kind: DamageKind, at offset: UInt64) -> JournalError {
    let index = segments.index(of: offset) ?? segments.lastIndex
    return JournalError(
      .damaged(kind), .read, path: segments[index].path, offset: offset,
      sequence: cursor.nextSequence)
  }

  mutating func step() throws(JournalError) -> Step {
    guard cursor.offset < limit else { return .end }
    if cursor.offset < here.base || cursor.offset >= here.end {
      guard let index = try segments.locate(cursor.offset) else {
        return .fault(.segmentMissing, cursor.offset)
      }
      here = Place(index: index, base: segments[index].base, end: segments[index].end)
    }
    if cursor.offset <= here.base + JournalFormat.segmentHeaderBytes {
      if let fault = enter(segments[here.index]) { return .fault(fault, here.base) }
      guard cursor.offset < limit else { return .end }
    }
    return try readFrame()
  }

  /// Steps behind the header of a segment; it must follow the frame before.
  private mutating func enter(_ segment: Segment) -> DamageKind? {
    let behind = JournalCursor(behind: segment.header)
    if cursor.isAnchored {
      guard cursor.previousHeaderCRC == behind.previousHeaderCRC else { return .chain }
      guard cursor.nextSequence == behind.nextSequence else { return .sequence }
      guard cursor.epoch == behind.epoch else { return .epoch }
    }
    let before = cursor
    cursor = behind
    cursor.lastKind = before.lastKind
    cursor.lastFrame = before.lastFrame
    return nil
  }

  private mutating func readFrame() throws(JournalError) -> Step {
    let index = here.index
    let position = cursor.offset - here.base
    let gap = Int(JournalFormat.frameStart(position) - position)
    let start = cursor.offset + UInt64(gap)
    let end = min(limit, here.end)
    guard
      let head = try buffer.bytes(
        at: cursor.offset, length: gap + FrameHeader.length, of: index, in: segments, limit: end)
    else { return .fault(.header, cursor.offset) }
    guard head.isZero(from: 0, to: gap) else { return .fault(.padding, cursor.offset) }
    guard FrameHeader.isSound(head + gap) else { return .fault(.header, start) }
    let header = FrameHeader(head + gap)
    if let fault = check(header, room: Int(end - start)) { return .fault(fault, start) }
    guard
      let bytes = try buffer.bytes(
        at: start, length: header.frameLength, of: index, in: segments, limit: end)
    else { return .fault(.body, start) }
    if let fault = FrameBody.check(bytes, header) { return .fault(fault, start) }
    cursor.pass(header, at: start)
    let payloadEnd = FrameHeader.length + Int(header.payloadLength)
    let isRedacted = bytes.load32(payloadEnd + 4) == FrameState.redacted
    if header.kind == FrameKind.seal.rawValue {
      cursor.offset = here.end + JournalFormat.segmentHeaderBytes
    }
    return .frame(
      FrameView(
        base: bytes, offset: start, header: header, isRedacted: isRedacted, keys: keys))
  }

  /// Bounds are checked before anything is read by them (journal.md F2).
  private func check(_ header: FrameHeader, room: Int) -> DamageKind? {
    guard header.payloadLength <= UInt32(JournalFormat.maximumPayloadBytes),
      header.frameLength <= room,
      Int(header.count) * EntryHeader.length <= Int(header.payloadLength)
    else { return .bounds }
    if FrameKind(rawValue: header.kind) == nil && header.flags & FrameFlags.ignorable == 0 {
      return .bounds
    }
    guard cursor.isAnchored else { return nil }
    guard header.previousHeaderCRC == cursor.previousHeaderCRC else { return .chain }
    guard header.firstSequence == cursor.nextSequence else { return .sequence }
    let recoveries: UInt32 = header.kind == FrameKind.recovered.rawValue ? 1 : 0
    guard header.epoch == cursor.epoch &+ recoveries else { return .epoch }
    return nil
  }
}

/// What stands behind a frame header.
enum FrameBody {
  @inline(__always)
  static func check(_ bytes: UnsafeRawPointer, _ header: FrameHeader) -> DamageKind? {
    let payload = Int(header.payloadLength)
    let trailer = FrameHeader.length + payload
    let crc = Checksum.of(bytes + FrameHeader.length, payload)
    guard Checksum.of(bytes + trailer + 4, 4, from: crc) == bytes.load32(trailer) else {
      return .body
    }
    guard bytes.isZero(from: trailer + FrameHeader.trailerLength, to: header.frameLength) else {
      return .padding
    }
    return header.kind == FrameKind.batch.rawValue ? checkLengths(bytes, header) : nil
  }

  /// The parts of the entries fill the payload exactly; after this a view may trust them.
  @inline(__always)
  private static func checkLengths(
    _ bytes: UnsafeRawPointer, _ header: FrameHeader
  ) -> DamageKind? {
    let count = Int(header.count)
    var sum = count * EntryHeader.length
    for index in 0..<count {
      let entry = bytes + FrameHeader.length + index * EntryHeader.length
      let privateLength = Int(entry.load32(EntryHeader.Field.privateLength))
      if privateLength != 0 && privateLength < EntryHeader.saltLength { return .bounds }
      sum += Int(entry.load32(EntryHeader.Field.factsLength)) + privateLength
    }
    return sum == Int(header.payloadLength) ? nil : .bounds
  }
}

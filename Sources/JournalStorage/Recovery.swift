/// What a scan of the last segment found (journal.md T2).
struct RecoveryFinding {
  /// Behind the last sound frame.
  var tail: JournalCursor
  /// Behind the last byte that is not zero; nil when all behind the tail is zero.
  var tornEnd: UInt64?
  /// Everything before it was acknowledged once.
  var watermark: UInt64
  var damage: JournalError?
}

extension Journal {
  /// Reads the last segment to its last sound frame, and asks everything that can vouch for more.
  ///
  /// Changes nothing. A frame that fails below the watermark is damage; behind it, a torn tail.
  func scan(remembered: UInt64) throws(JournalError) -> RecoveryFinding {
    let segment = segments.last
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    var reader = FrameReader(
      segments: segments, buffer: buffer, cursor: JournalCursor(behind: segment.header),
      limit: segment.end)
    var watermark = max(remembered, try headWatermark())
    var fault = DamageKind.segmentMissing
    var faultOffset: UInt64?
    scanning: while true {
      switch try reader.step() {
      case .frame(let view): watermark = max(watermark, view.header.syncedThrough)
      case .end: break scanning
      case .fault(let kind, let offset):
        fault = kind
        faultOffset = offset
        break scanning
      }
    }
    let tail = reader.cursor
    var finding = RecoveryFinding(tail: tail, tornEnd: nil, watermark: watermark)
    if tail.offset < segment.end {
      let rest = try searchBehind(tail.offset, in: segments.lastIndex)
      finding.tornEnd = rest.nonZeroEnd
      finding.watermark = max(watermark, rest.syncedThrough)
    }
    if finding.watermark > tail.offset {
      finding.damage = JournalError(
        .damaged(fault), .recover, path: segment.path, offset: faultOffset ?? tail.offset,
        sequence: tail.nextSequence)
    }
    return finding
  }

  private func headWatermark() throws(JournalError) -> UInt64 {
    var watermark: UInt64 = 0
    for path in paths.heads {
      do throws(DiskFault) {
        if let slot = try disk.headSlot(path), slot.journal == identity {
          watermark = max(watermark, slot.durable)
        }
      } catch {
        throw JournalError(error, .recover, path: path)
      }
    }
    return watermark
  }

  /// Searches for frames behind the first bad one: what they say was synced stands witness against
  /// the hole (journal.md T2; without it no rule can see the damage).
  private func searchBehind(
    _ start: UInt64, in index: Int
  ) throws(JournalError) -> (nonZeroEnd: UInt64?, syncedThrough: UInt64) {
    let segment = segments[index]
    var nonZeroEnd: UInt64?
    var syncedThrough: UInt64 = 0
    var position = start & ~7
    var isAtEnd = false
    // A file that is shorter than its header says ends the search, not the header's word.
    while position < segment.end && !isAtEnd {
      let wanted = Int(min((1 << 18) + UInt64(FrameHeader.length), segment.end - position))
      let found = try Scratch.bytes(wanted) {
        (buffer) throws(JournalError) -> (Int?, UInt64) in
        let count = try segments.read(index, into: buffer, at: position)
        isAtEnd = count < wanted
        return Self.search(
          UnsafeRawBufferPointer(rebasing: buffer[..<count]), from: position, start)
      }
      if let last = found.0 { nonZeroEnd = position + UInt64(last) }
      syncedThrough = max(syncedThrough, found.1)
      position += 1 << 18
    }
    return (nonZeroEnd, syncedThrough)
  }

  static func search(
    _ bytes: UnsafeRawBufferPointer, from position: UInt64, _ start: UInt64
  ) -> (nonZeroEnd: Int?, syncedThrough: UInt64) {
    guard let base = bytes.baseAddress else { return (nil, 0) }
    var nonZeroEnd: Int?
    var syncedThrough: UInt64 = 0
    var place = 0
    while place + 8 <= bytes.count {
      defer { place += 8 }
      let word = base.load64(place)
      if word == 0 { continue }
      if position + UInt64(place) + 8 > start { nonZeroEnd = place + 8 }
      let offset = position + UInt64(place)
      guard offset >= start, UInt32(truncatingIfNeeded: word) == FrameHeader.magic,
        place + FrameHeader.length <= bytes.count, FrameHeader.isSound(base + place)
      else { continue }
      let claimed = FrameHeader(base + place).syncedThrough
      if claimed <= offset { syncedThrough = max(syncedThrough, claimed) }
    }
    return (nonZeroEnd, syncedThrough)
  }
}

/// Where an entry stands.
public struct EntryPlace: Hashable, Sendable {
  /// Offset of its frame.
  public var frame: UInt64
  public var sequence: UInt64

  public init(frame: UInt64, sequence: UInt64) {
    self.frame = frame
    self.sequence = sequence
  }
}

/// Taking private parts out of what was written (journal.md E4).
extension Journal {
  /// Takes the private parts of entries out of their segments, for good: durable when it returns.
  ///
  /// Only segments that are sealed are rewritten: the last one is ended first, under the append
  /// lock; the rest needs none, because nobody writes there. Who has an old file open reads on in
  /// it, whole, until ``forgetErased()``.
  ///
  /// - Returns: how many segments were rewritten; none where everything was out already.
  public func redact(_ places: [EntryPlace]) throws(JournalError) -> Int {
    try requireWritable()
    var frames: [UInt64: Set<UInt64>] = [:]
    for place in places { frames[place.frame, default: []].insert(place.sequence) }
    guard let last = frames.keys.max() else { return 0 }
    _ = try segments.locate(last)
    if last >= segments.last.base {
      try makingRoom { () throws(JournalError) in try endSegment(with: last) }
    }
    var rewritten = 0
    for index in 0..<segments.count {
      let segment = segments[index]
      let own = frames.filter { $0.key >= segment.base && $0.key < segment.end }
      if own.isEmpty { continue }
      let isChanged = try makingRoom { () throws(JournalError) in try rewrite(index, own) }
      if isChanged { rewritten += 1 }
    }
    return rewritten
  }

  /// Forgets keys, and opens the segments anew: something was erased, here or elsewhere.
  public func forgetErased() {
    keys.forget()
    segments.reopen()
    historyBuffer?.forget()
  }

  private func endSegment(with offset: UInt64) throws(JournalError) {
    try lockAppend()
    do throws(JournalError) {
      if let end = control?.tail { try advanceTail(to: end) }
      staged = tail
      encoder.clear()
      switch try segments.locate(staged.offset) {
      case nil: try beginNextSegment(needed: 0)
      case let index? where offset >= segments[index].base: try changeSegment(needed: 0)
      default: break
      }
    } catch {
      unstage()
      unlockAppend()
      throw error
    }
    unlockAppend()
  }

  private func rewrite(
    _ index: Int, _ frames: [UInt64: Set<UInt64>]
  ) throws(JournalError) -> Bool {
    let segment = segments[index]
    let length = Int(segment.header.lengthBytes)
    let isChanged = try Scratch.bytes(length) { (buffer) throws(JournalError) -> Bool in
      guard try segments.read(index, into: buffer, at: segment.base) == length else {
        throw JournalError(.damaged(.segmentMissing), .read, path: segment.path)
      }
      var redaction = SegmentRedaction(segment, buffer)
      for (offset, sequences) in frames { try redaction.redact(frame: offset, sequences) }
      guard redaction.count > 0 else { return false }
      // The segment is the old one or the new one, whole, whenever the power goes.
      try disk.attempt(.write, segment.path) { () throws(DiskFault) in
        try disk.replace(
          segment.path, by: UnsafeRawBufferPointer(buffer), through: paths.redactedSegment,
          permissions: DeskPermissions.sealed)
        try disk.synchronizeDirectory(paths.segments)
      }
      return true
    }
    if isChanged { segments.reopen() }
    return isChanged
  }
}

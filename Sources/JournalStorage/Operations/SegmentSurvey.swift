/// One segment file, read by itself from its header to where its frames end.
struct SegmentSurvey {
  var header: SegmentHeader
  var path: String
  /// Behind the last sound frame.
  var tail: JournalCursor
  /// Behind the bytes of the last sound frame; the same but for a seal, which leads on.
  var framesEnd: UInt64
  var frames = 0
  var lastRecordedMilliseconds: Int64 = 0
  /// What stands where the next frame would be; nil at the limit and behind a seal.
  var fault: DamageKind?
  /// Behind the last byte that is not zero and belongs to no sound frame; nil where all is zero.
  var strayEnd: UInt64?
  /// The most that any sound frame header of the segment says was durable.
  var syncedThrough: UInt64 = 0

  var isSealed: Bool { tail.lastKind == FrameKind.seal.rawValue }
  /// Ends with a seal, and nothing stands behind it.
  var isWhole: Bool { isSealed && fault == nil && strayEnd == nil }

  /// Reads the frames of a segment.
  ///
  /// - Parameters:
  ///   - limit: offset at which the file ends or reading does.
  ///   - isFresh: asks the device, not what the kernel remembers: after a failed sync the two may
  ///     differ (journal.md S2).
  static func read(
    _ header: SegmentHeader, at path: String, limit: UInt64? = nil, isFresh: Bool = false,
    disk: any Disk
  ) throws(JournalError) -> SegmentSurvey {
    let segments = Segments(disk: disk, header: header, path: path)
    let file = try segments.file(0)
    if isFresh {
      try disk.attempt(.recover, path) { () throws(DiskFault) in try disk.forgetCached(file) }
    }
    let end = min(limit ?? .max, header.baseOffset + header.lengthBytes)
    var reader = FrameReader(
      segments: segments, buffer: ReadBuffer(capacity: 256 << 10),
      cursor: JournalCursor(behind: header), limit: end)
    var survey = SegmentSurvey(
      header: header, path: path, tail: reader.cursor, framesEnd: reader.cursor.offset)
    reading: while true {
      switch try reader.step() {
      case .end: break reading
      case .fault(let kind, _):
        survey.fault = kind
        break reading
      case .frame(let view):
        survey.frames += 1
        survey.framesEnd = view.end
        survey.lastRecordedMilliseconds = view.recordedMilliseconds
        survey.syncedThrough = max(survey.syncedThrough, view.header.syncedThrough)
        if view.header.kind == FrameKind.seal.rawValue {
          survey.tail = reader.cursor
          try survey.lookBehind(view.end, end, segments)
          return survey
        }
      }
    }
    survey.tail = reader.cursor
    try survey.lookBehind(reader.cursor.offset, end, segments)
    return survey
  }

  /// What stands behind the last frame: nothing, a torn tail, or witnesses of a hole.
  private mutating func lookBehind(
    _ start: UInt64, _ end: UInt64, _ segments: Segments
  ) throws(JournalError) {
    var position = start & ~7
    while position < end {
      let wanted = Int(min((1 << 18) + UInt64(FrameHeader.length), end - position))
      let found = try Scratch.bytes(wanted) { (buffer) throws(JournalError) -> (Int?, UInt64) in
        let count = try segments.read(0, into: buffer, at: position)
        return Journal.search(
          UnsafeRawBufferPointer(rebasing: buffer[..<count]), from: position, start)
      }
      if let last = found.0 { strayEnd = position + UInt64(last) }
      syncedThrough = max(syncedThrough, found.1)
      position += 1 << 18
    }
  }
}

extension Disk {
  /// The header of a segment file, if it is there.
  func segmentHeader(_ path: String) throws(JournalError) -> SegmentHeader.Reading? {
    try attempt(.open, path) { () throws(DiskFault) -> SegmentHeader.Reading? in
      guard try exists(path) else { return nil }
      let file = try open(path, .read)
      defer { close(file) }
      return try Scratch.bytes(SegmentHeader.length) { (buffer) throws(DiskFault) in
        _ = try readAll(file, into: buffer, at: 0)
        return buffer.baseAddress.map { SegmentHeader.read($0) } ?? .damaged
      }
    }
  }
}

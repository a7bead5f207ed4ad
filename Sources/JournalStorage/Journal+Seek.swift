extension Journal {
  /// The beginning of the newest segment that begins before a moment: what was recorded from that
  /// moment on is met by reading on from there.
  ///
  /// A clock that was set back makes the start earlier, never later: segments are tried from the
  /// newest one on, and one that begins too late is passed.
  ///
  /// - Complexity: O(segments) reads of 128 bytes.
  public func cursor(beforeMilliseconds moment: Int64) throws(JournalError) -> JournalCursor {
    try refreshControl()
    let end = durableEnd
    guard end > JournalFormat.segmentHeaderBytes else { return .start }
    var index = try segments.locate(end - 1) ?? segments.lastIndex
    while index > 0 {
      let begins = try firstRecorded(in: index, before: end)
      if let begins, begins < moment { return JournalCursor(behind: segments[index].header) }
      index -= 1
    }
    return .start
  }

  /// When the first frame of a segment was recorded; nil where there is none that can be read.
  private func firstRecorded(in index: Int, before end: UInt64) throws(JournalError) -> Int64? {
    let start = segments[index].dataStart
    guard start + UInt64(FrameHeader.length) <= end else { return nil }
    return try Scratch.bytes(FrameHeader.length) { (buffer) throws(JournalError) -> Int64? in
      let count = try segments.read(index, into: buffer, at: start)
      guard count == FrameHeader.length, let base = buffer.baseAddress,
        FrameHeader.isSound(UnsafeRawPointer(base))
      else { return nil }
      return FrameHeader(UnsafeRawPointer(base)).recordedMilliseconds
    }
  }
}

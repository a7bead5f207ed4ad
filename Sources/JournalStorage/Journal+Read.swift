extension Journal {
  /// Hands every durable frame behind the cursor to `body`, in order, each checked: header and body
  /// checksums, chain, sequence, epoch, gaps and pads. The cursor moves frame by frame, so that a
  /// `body` that throws has not passed its frame.
  ///
  /// The journal's own frames are passed over.
  ///
  /// - Throws: `.journal(.damaged)` with file, offset and sequence; what `body` threw.
  public func read<Caller: Error>(
    _ cursor: inout JournalCursor, _ body: (FrameView) throws(Caller) -> Void
  ) throws(JournalCallError<Caller>) {
    do throws(JournalError) {
      try refreshControl()
    } catch {
      throw .journal(error)
    }
    try read(&cursor, to: durableEnd, body)
  }

  func read<Caller: Error>(
    _ cursor: inout JournalCursor, to limit: UInt64, _ body: (FrameView) throws(Caller) -> Void
  ) throws(JournalCallError<Caller>) {
    guard cursor.offset < limit else { return }
    let buffer = takeBuffer()
    // Taken out for the time of reading: a property of a class is guarded at every access.
    var noted = memory
    memory = CommandMemory(limit: 1)
    defer {
      memory = noted
      giveBack(buffer)
    }
    var reader = FrameReader(segments: segments, buffer: buffer, cursor: cursor, limit: limit)
    while true {
      let before = max(reader.cursor.offset, JournalFormat.segmentHeaderBytes)
      let next: FrameView?
      do throws(JournalError) {
        next = try reader.next()
      } catch {
        throw .journal(error)
      }
      guard let next else { break }
      if next.isBatch {
        do throws(Caller) {
          try body(next)
        } catch {
          throw .caller(error)
        }
      }
      noted.note(next, from: before, to: reader.cursor.offset)
      cursor = reader.cursor
    }
    cursor = reader.cursor
    if cursor.isAnchored, cursor.offset > tail.offset { tail = cursor }
  }

  /// Hands the one frame at an offset to `body`: an incident's history is such frames.
  ///
  /// Inside ``append(command:cursor:apply:decide:)`` and its like, frames that are not durable yet
  /// can be had as well.
  public func frame<Caller: Error>(
    at offset: UInt64, _ body: (FrameView) throws(Caller) -> Void
  ) throws(JournalCallError<Caller>) {
    let view: FrameView
    let buffer = historyBuffer ?? ReadBuffer(capacity: Journal.historyWindowBytes)
    historyBuffer = nil
    defer { historyBuffer = buffer }
    do throws(JournalError) {
      if let staged = stagedFrame(at: offset) {
        view = staged
      } else {
        view = try writtenFrame(at: offset, buffer)
      }
    } catch {
      throw .journal(error)
    }
    do throws(Caller) {
      try body(view)
    } catch {
      throw .caller(error)
    }
  }

  /// Frames of a history stand far apart, and one takes a few hundred bytes: a page holds it.
  private static let historyWindowBytes = 4096

  private func stagedFrame(at offset: UInt64) -> FrameView? {
    guard isAppending, offset >= tail.offset, offset < staged.offset,
      let base = encoder.bytes.baseAddress
    else { return nil }
    let bytes = base + Int(offset - tail.offset)
    guard FrameHeader.isSound(bytes) else { return nil }
    return FrameView(
      base: bytes, offset: offset, header: FrameHeader(bytes), isRedacted: false,
      keys: Unmanaged.passUnretained(keys))
  }

  private func writtenFrame(
    at offset: UInt64, _ buffer: ReadBuffer
  ) throws(JournalError) -> FrameView {
    let limit = isAppending ? max(durableEnd, tail.offset) : durableEnd
    // The live segment may have been rewritten behind what this buffer holds.
    buffer.forget()
    var reader = FrameReader(
      segments: segments, buffer: buffer, cursor: JournalCursor(offset: offset), limit: limit)
    guard offset >= JournalFormat.segmentHeaderBytes, let view = try reader.next(),
      view.offset == offset
    else { throw JournalError(.noSuchFrame, .read, path: paths.segments, offset: offset) }
    return view
  }

  func takeBuffer() -> ReadBuffer {
    guard let buffer = spareBuffer else { return ReadBuffer(capacity: options.readBufferBytes) }
    spareBuffer = nil
    buffer.forget()
    return buffer
  }

  func giveBack(_ buffer: ReadBuffer) {
    spareBuffer = buffer
  }

  /// Moves the tail to the end of what is written, without handing frames to anyone.
  func advanceTail(to end: UInt64) throws(JournalError) {
    let segment = segments[try segments.locate(end - 1) ?? segments.lastIndex]
    if !tail.isAnchored || tail.offset < segment.base {
      tail = JournalCursor(behind: segment.header)
    }
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    var reader = FrameReader(segments: segments, buffer: buffer, cursor: tail, limit: end)
    while true {
      let before = max(reader.cursor.offset, JournalFormat.segmentHeaderBytes)
      guard let frame = try reader.next() else { break }
      memory.note(frame, from: before, to: reader.cursor.offset)
    }
    tail = reader.cursor
  }
}

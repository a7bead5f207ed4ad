/// What `journal stat` tells.
public struct JournalStatus: Equatable, Sendable {
  public var identity: Identity
  public var formatMajor: UInt16
  public var formatMinor: UInt16
  public var segments: Int
  /// Length of all segment files.
  public var bytes: UInt64
  public var durableEnd: UInt64
  /// Bytes that are written and not durable yet.
  public var lagBytes: UInt64
  public var entries: UInt64
  /// Recoveries so far.
  public var epoch: UInt32
  public var isPoisoned: Bool
  /// Unix milliseconds; nil where nothing was made durable since the hints were made.
  public var lastSyncMilliseconds: Int64?
  /// When the last frame was recorded, Unix milliseconds; nil in an empty segment.
  public var lastRecordedMilliseconds: Int64?
  /// The last frame that vouches for all before it; nil where the last segment has none.
  public var lastCheckpoint: Checkpoint?
  public var freeBytes: UInt64
  /// Files in `snapshots/`.
  public var snapshots: Int

  /// A checkpoint or seal.
  public struct Checkpoint: Equatable, Sendable {
    /// The last entry before it.
    public var sequence: UInt64
    public var recordedMilliseconds: Int64
  }
}

extension Journal {
  /// Says where the journal stands: from headers, head, `ctl` and the frames behind the head, so
  /// that it takes no longer in a large journal than in a small one.
  public func status() throws(JournalError) -> JournalStatus {
    try refreshControl()
    let end = durableEnd
    _ = try segments.locate(max(end, 1) - 1)
    let header = segments.last.header
    let found = try lookAtEnd(end)
    let (space, snapshots) = try disk.attempt(.read, paths.root) { () throws(DiskFault) in
      (try disk.space(paths.root), try disk.files(below: paths.inside("snapshots")).count)
    }
    let written = control?.tail ?? end
    let synced = control?.syncedMilliseconds ?? 0
    return JournalStatus(
      identity: identity, formatMajor: header.formatMajor, formatMinor: header.formatMinor,
      segments: segments.count, bytes: segments.last.end, durableEnd: end,
      lagBytes: written > end ? written - end : 0,
      entries: max(found.cursor.nextSequence, 1) - 1, epoch: found.cursor.epoch,
      isPoisoned: isPoisoned, lastSyncMilliseconds: synced == 0 ? nil : synced,
      lastRecordedMilliseconds: found.recorded, lastCheckpoint: found.checkpoint,
      freeBytes: space.freeBytes, snapshots: snapshots)
  }

  private struct EndFinding {
    var cursor: JournalCursor
    var recorded: Int64?
    var checkpoint: JournalStatus.Checkpoint?

    mutating func note(_ view: FrameView, _ cursor: JournalCursor) {
      recorded = view.recordedMilliseconds
      guard view.header.kind != FrameKind.batch.rawValue,
        view.header.kind != FrameKind.recovered.rawValue
      else { return }
      checkpoint = JournalStatus.Checkpoint(
        sequence: max(cursor.nextSequence, 1) - 1, recordedMilliseconds: view.recordedMilliseconds)
    }
  }

  /// Reads what the head does not know yet; where it knows nothing of the last segment, the last
  /// segment.
  private func lookAtEnd(_ end: UInt64) throws(JournalError) -> EndFinding {
    let segment = segments[segments.index(of: max(end, 1) - 1) ?? segments.lastIndex]
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    var finding = EndFinding(cursor: JournalCursor(behind: segment.header))
    if let cursor = try headCursor(in: segment, before: end) {
      finding.cursor = cursor
      let own = UInt64(FrameHeader.frameLength(payload: 0))
      // The head was written behind a checkpoint: it says when.
      if cursor.offset >= segment.dataStart + own {
        var reader = FrameReader(
          segments: segments, buffer: buffer, cursor: JournalCursor(offset: cursor.offset - own),
          limit: cursor.offset)
        if case .frame(let view) = try reader.step(), view.end == cursor.offset {
          finding.note(view, reader.cursor)
        }
        buffer.forget()
      }
    }
    var reader = FrameReader(
      segments: segments, buffer: buffer, cursor: finding.cursor, limit: end)
    while let view = try reader.next() { finding.note(view, reader.cursor) }
    finding.cursor = reader.cursor
    return finding
  }

  private func headCursor(
    in segment: Segment, before end: UInt64
  ) throws(JournalError) -> JournalCursor? {
    var best: HeadSlot?
    for path in paths.heads {
      let slot = try disk.attempt(.read, path) { () throws(DiskFault) in try disk.headSlot(path) }
      guard let slot, slot.journal == identity, slot.durable > segment.dataStart,
        slot.durable <= min(end, segment.end), slot.durable > best?.durable ?? 0
      else { continue }
      best = slot
    }
    return best.map { JournalCursor(behind: $0) }
  }
}

extension JournalCursor {
  /// Begins behind the frame that a head slot names.
  init(behind slot: HeadSlot) {
    self.init(offset: slot.durable)
    nextSequence = slot.nextSequence
    previousHeaderCRC = slot.lastHeaderCRC
    epoch = slot.epoch
    isAnchored = true
  }
}

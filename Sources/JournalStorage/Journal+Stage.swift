extension Journal {
  /// Encodes a frame behind the ones that are staged; the segment is changed first if it is full.
  func stage(_ asked: FrameDraft) throws(JournalError) -> FrameView {
    var draft = asked
    let longest = FrameEncoder.payloadLength(draft)
    guard longest <= JournalFormat.maximumPayloadBytes, draft.entries.count <= Int(UInt16.max)
    else { throw JournalError(.payloadTooLarge, .write, path: paths.root) }
    try makeRoom(
      for: FrameHeader.frameLength(payload: longest), usingReserve: draft.usesReserve,
      usingBallast: draft.usesReserve)
    try prepareKeys(for: &draft)
    var header = header(.batch, payload: FrameEncoder.payloadLength(draft))
    header.previousHeaderCRC = staged.previousHeaderCRC
    header.firstSequence = staged.nextSequence
    header.count = UInt16(draft.entries.count)
    header.origin = draft.origin
    header.recordedMilliseconds = draft.recordedMilliseconds
    header.actor = draft.actor
    header.command = draft.command
    header.undoes = draft.undoes
    header.act = draft.act
    let (gap, offset) = nextPlace()
    let fields = header
    let view = try encoder.append(draft, gap: gap, at: offset, header: fields, keys: keys)
    staged.pass(view.header, at: offset)
    return view
  }

  /// Sees to the keys of those whose entries are to be sealed. What has no key stands unsealed: in
  /// a segment older than sealing, and where the person's key was destroyed.
  private func prepareKeys(for draft: inout FrameDraft) throws(JournalError) {
    guard draft.entries.contains(where: { $0.isSealed && !$0.privatePart.isEmpty }) else { return }
    let knowsSealing = segments.live.incompatible & JournalFormat.sealedParts != 0
    if knowsSealing, !areKeysFresh {
      try keys.refresh()
      areKeysFresh = true
    }
    for index in draft.entries.indices where draft.entries[index].isSealed {
      if draft.entries[index].privatePart.isEmpty { continue }
      let hasKey = knowsSealing ? try keys.prepare(draft.entries[index].subject) : false
      // Written only where it changes: the entries are the caller's too, and would be copied.
      if !hasKey { draft.entries[index].isSealed = false }
    }
  }

  /// Stages one of the journal's own frames.
  func stage(_ kind: FrameKind, _ payload: [UInt8]) throws(JournalError) {
    var header = header(kind, payload: payload.count)
    if kind != .seal {
      try makeRoom(
        for: header.frameLength, usingReserve: true, usingBallast: kind == .recovered)
    }
    header.previousHeaderCRC = staged.previousHeaderCRC
    header.firstSequence = staged.nextSequence
    header.epoch = staged.epoch + (kind == .recovered ? 1 : 0)
    header.recordedMilliseconds = disk.wallClockMilliseconds()
    let (gap, offset) = nextPlace()
    let view = encoder.append(payload, gap: gap, at: offset, header: header)
    let before = staged.offset
    staged.pass(view.header, at: offset)
    memory.pass(from: before, to: staged.offset)
  }

  private func header(_ kind: FrameKind, payload: Int) -> FrameHeader {
    FrameHeader(
      kind: kind.rawValue, payloadLength: UInt32(payload), count: 0,
      firstSequence: staged.nextSequence, syncedThrough: durableEnd, epoch: staged.epoch,
      previousHeaderCRC: staged.previousHeaderCRC, recordedMilliseconds: 0)
  }

  private func nextPlace() -> (gap: Int, offset: UInt64) {
    // Bases are multiples of a sector, so that offsets and positions have the same sectors.
    let start = JournalFormat.frameStart(staged.offset)
    return (Int(start - staged.offset), start)
  }

  /// Changes the segment when the frame does not fit into what is left of the present one.
  private func makeRoom(
    for length: Int, usingReserve: Bool, usingBallast: Bool
  ) throws(JournalError) {
    guard usingBallast else { return try makeRoom(for: length, usingReserve) }
    // A full disk is met before the seal is staged: nothing of it is written twice.
    try makingRoom { () throws(JournalError) in try makeRoom(for: length, usingReserve) }
  }

  private func makeRoom(for length: Int, _ usingReserve: Bool) throws(JournalError) {
    let live = segments.live
    if !usingReserve, staged.offset > live.base, control?.tail ?? 0 >= live.base,
      JournalFormat.frameStart(staged.offset) + UInt64(length) <= live.usualEnd
    {
      return
    }
    guard let index = try segments.locate(staged.offset) else {
      // The last segment was sealed, and whoever did it died before the next one had its name.
      return try beginNextSegment(needed: length)
    }
    // It has its name, but whoever gave it died before that was durable.
    if let control, control.tail < segments[index].base { try adoptLastSegment() }
    let segment = segments[index]
    let kept =
      usingReserve
      ? JournalFormat.sealBytes : JournalFormat.reserve(ofLength: segment.header.lengthBytes)
    let end = JournalFormat.frameStart(staged.offset) + UInt64(length)
    if end + kept > segment.end { try changeSegment(needed: length) }
  }

  /// Writes what is staged: one `pwrite`, announced in `ctl`, so that the next holder of the lock
  /// wipes what a killed one left.
  func flush() throws(JournalError) {
    guard staged.offset > tail.offset, let control else { return }
    let bytes = encoder.bytes
    let index = segments.index(of: tail.offset) ?? segments.lastIndex
    let segment = segments[index]
    let file = try segments.file(index)
    control.dirty = tail.offset + UInt64(bytes.count)
    try disk.attempt(.write, segment.path, at: tail.offset) { () throws(DiskFault) in
      try disk.writeAll(file, bytes, at: tail.offset - segment.base)
    }
    tail = staged
    control.tail = tail.offset
    control.dirty = 0
  }

  /// Forgets what was staged and not written.
  func unstage() {
    staged = tail
    encoder.clear()
    if memory.end > tail.offset { memory = CommandMemory(limit: options.rememberedCommands) }
  }
}

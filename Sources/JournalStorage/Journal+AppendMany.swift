extension Journal {
  /// The most that goes under one lock and one sync (DESIGN §5).
  public static let batchFrames = 1000
  public static let batchBytes: UInt64 = 8 << 20

  /// Writes several frames under one lock and one sync: each is atomic, all are acknowledged
  /// together. For imports and generated desks.
  ///
  /// `decide` is asked for one frame after the other until it returns nil or the batch is full;
  /// each frame goes to `apply` at once, so that the next one is decided with it. Therefore the
  /// caller's state is ahead of the disk until this returns, and must be thrown away when it throws
  /// `.journal`. When `decide` throws, the frames before are written and stand.
  ///
  /// - Returns: the receipts in order; fewer frames than ``batchFrames`` and ``batchBytes`` allow
  ///   mean that `decide` has ended.
  public func append<Caller: Error>(
    manyAfter cursor: inout JournalCursor, apply: (FrameView) throws(Caller) -> Void,
    decide: () throws(Caller) -> FrameDraft?
  ) throws(JournalCallError<Caller>) -> BatchReceipt {
    try beginAppending(Caller.self)
    let before = cursor
    var batch = BatchReceipt()
    var isCaughtUp = false
    var refusal: JournalCallError<Caller>?
    do throws(JournalCallError<Caller>) {
      try catchUp(&cursor, apply)
      isCaughtUp = true
      try decideMany(&batch, &cursor, apply, decide)
    } catch {
      refusal = error
    }
    do throws(JournalError) {
      if case .journal(let failure) = refusal { throw failure }
      try flush()
      encoder.clear()
      endAppending()
      try waitUntilDurable(max(tail.offset, cursor.offset))
    } catch {
      if isAppending { endAppending() }
      unstage()
      memory = CommandMemory(limit: options.rememberedCommands)
      tail = before
      cursor = before
      throw .journal(error)
    }
    if isCaughtUp { cursor = tail }
    if let refusal { throw refusal }
    prepareNextSegment()
    return batch
  }

  private func decideMany<Caller: Error>(
    _ batch: inout BatchReceipt, _ cursor: inout JournalCursor,
    _ apply: (FrameView) throws(Caller) -> Void, _ decide: () throws(Caller) -> FrameDraft?
  ) throws(JournalCallError<Caller>) {
    let begin = staged.offset
    while batch.receipts.count < Self.batchFrames, staged.offset - begin < Self.batchBytes {
      let draft: FrameDraft?
      do throws(Caller) {
        draft = try decide()
      } catch {
        throw .caller(error)
      }
      guard let draft else {
        batch.hasEnded = true
        return
      }
      if let known = try journal(
        Caller.self, { () throws(JournalError) in try receipt(of: draft.command) })
      {
        batch.receipts.append(known)
        continue
      }
      let view = try journal(Caller.self) { () throws(JournalError) in try stage(draft) }
      memory.note(view, from: memory.end, to: staged.offset)
      batch.receipts.append(
        FrameReceipt(
          offset: view.offset, end: view.end, firstSequence: view.firstSequence,
          count: view.count))
      do throws(Caller) {
        try apply(view)
      } catch {
        throw .caller(error)
      }
    }
  }
}

/// What one call of ``Journal/append(manyAfter:apply:decide:)`` has made durable.
public struct BatchReceipt: Equatable, Sendable {
  public internal(set) var receipts: [FrameReceipt] = []
  /// `decide` returned nil; otherwise the batch was full and there is more to come.
  public internal(set) var hasEnded = false
}

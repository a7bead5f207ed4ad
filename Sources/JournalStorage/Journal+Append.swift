extension Journal {
  /// Writes one command's frame, durable when it returns.
  ///
  /// Under the append lock: the frames of others that the caller has not seen go to `apply`, then
  /// `decide` says what to write. `apply` gets the caller's own frame once it is durable; until
  /// then the caller's state does not hold it.
  ///
  /// - Parameter decide: the frame, or nil to write nothing. What it throws comes out unchanged as
  ///   `.caller`. It may read frames with ``frame(at:_:)``.
  /// - Returns: where the frame stands; nil when nothing was to be written. A command that was
  ///   written before is not written again: its receipt says so.
  /// - Throws: `.journal` with `.busy`, `.poisoned`, `.fullDisk`, `.payloadTooLarge`,
  ///   `.retryTooOld`, `.readOnly`, `.damaged`, `.io`. The caller must then read anew.
  public func append<Caller: Error>(
    command: CommandID, cursor: inout JournalCursor, apply: (FrameView) throws(Caller) -> Void,
    decide: () throws(Caller) -> FrameDraft?
  ) throws(JournalCallError<Caller>) -> FrameReceipt? {
    try beginAppending(Caller.self)
    var outcome = Outcome<Caller>.nothing
    do throws(JournalCallError<Caller>) {
      outcome = try decideUnderLock(command, &cursor, apply, decide)
    } catch {
      outcome = .failed(error)
    }
    endAppending()
    // Whatever is told now rests on the frames that were seen under the lock: they must be durable
    // first, also when the answer is no.
    try journal(Caller.self) { () throws(JournalError) in
      try waitUntilDurable(max(tail.offset, cursor.offset))
    }
    switch outcome {
    case .nothing: return nil
    case .failed(let error): throw error
    case .duplicate(let receipt): return receipt
    case .written(let view, let after):
      let receipt = FrameReceipt(
        offset: view.offset, end: view.end, firstSequence: view.firstSequence, count: view.count)
      try acknowledge(view, before: cursor.offset, apply)
      cursor = after
      encoder.clear()
      prepareNextSegment()
      return receipt
    }
  }

  private enum Outcome<Caller: Error> {
    case nothing
    case duplicate(FrameReceipt)
    case written(FrameView, after: JournalCursor)
    case failed(JournalCallError<Caller>)
  }

  private func decideUnderLock<Caller: Error>(
    _ command: CommandID, _ cursor: inout JournalCursor,
    _ apply: (FrameView) throws(Caller) -> Void, _ decide: () throws(Caller) -> FrameDraft?
  ) throws(JournalCallError<Caller>) -> Outcome<Caller> {
    try catchUp(&cursor, apply)
    if let receipt = try journal(
      Caller.self, { () throws(JournalError) in try receipt(of: command) })
    {
      return .duplicate(receipt)
    }
    if memory.isTooOld(command) {
      throw .journal(JournalError(.retryTooOld, .write, path: paths.root))
    }
    let draft: FrameDraft?
    do throws(Caller) {
      draft = try decide()
    } catch {
      throw .caller(error)
    }
    guard var draft else { return .nothing }
    draft.command = command
    do throws(JournalError) {
      let view = try stage(draft)
      // The segment may have changed for it.
      cursor = tail
      try flush()
      return .written(view, after: tail)
    } catch {
      unstage()
      throw .journal(error)
    }
  }

  private func acknowledge<Caller: Error>(
    _ view: FrameView, before: UInt64, _ apply: (FrameView) throws(Caller) -> Void
  ) throws(JournalCallError<Caller>) {
    memory.note(view, from: before, to: tail.offset)
    do throws(Caller) {
      try apply(view)
    } catch {
      throw .caller(error)
    }
  }

  func beginAppending<Caller: Error>(_ caller: Caller.Type) throws(JournalCallError<Caller>) {
    precondition(!isAppending, "An append is not begun inside another one.")
    try journal(Caller.self) { () throws(JournalError) in try lockAppend() }
    isAppending = true
    areKeysFresh = false
  }

  func endAppending() {
    isAppending = false
    unlockAppend()
  }

  /// Brings caller and journal to the end of what is written.
  func catchUp<Caller: Error>(
    _ cursor: inout JournalCursor, _ apply: (FrameView) throws(Caller) -> Void
  ) throws(JournalCallError<Caller>) {
    let end = control?.tail ?? scannedEnd
    try read(&cursor, to: end, apply)
    try journal(Caller.self) { () throws(JournalError) in
      if cursor.isAnchored { tail = cursor } else { try advanceTail(to: end) }
      staged = tail
      // What a failed append has left must not be written with this one.
      encoder.clear()
      try completeMemory()
    }
  }

  /// A caller that began in the middle has not shown all commands to the journal.
  func completeMemory() throws(JournalError) {
    guard memory.end != tail.offset else { return }
    let end = tail
    tail = .start
    memory = CommandMemory(limit: options.rememberedCommands)
    defer { tail = end }
    var cursor = JournalCursor.start
    do throws(JournalCallError<Never>) {
      try read(&cursor, to: end.offset) { (_) throws(Never) in }
    } catch {
      switch error {
      case .journal(let failure): throw failure
      }
    }
  }

  /// The receipt of a command that was written before.
  func receipt(of command: CommandID) throws(JournalError) -> FrameReceipt? {
    guard let offset = memory.offset(of: command) else { return nil }
    var receipt: FrameReceipt?
    do throws(JournalCallError<Never>) {
      try frame(at: offset) { (view) throws(Never) in
        receipt = FrameReceipt(
          offset: view.offset, end: view.end, firstSequence: view.firstSequence,
          count: view.count, wasDuplicate: true)
      }
    } catch {
      switch error {
      case .journal(let failure): throw failure
      }
    }
    return receipt
  }

  func journal<Result, Caller: Error>(
    _ caller: Caller.Type, _ body: () throws(JournalError) -> Result
  ) throws(JournalCallError<Caller>) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .journal(error)
    }
  }
}

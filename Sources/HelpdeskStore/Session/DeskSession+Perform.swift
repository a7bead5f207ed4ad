public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Does one command: durable when it returns.
  ///
  /// - Parameter base: the revision that the caller decided on (`--if-revision`), or nil to take
  ///   the newest.
  /// - Throws: `.refused`, and nothing was written; `.failed` with the journal's error.
  @discardableResult
  public func perform(
    _ command: DeskCommand, base: UInt32? = nil, _ identity: SessionIdentity
  ) throws(StoreCallError) -> Performed {
    try perform(base: base, identity) { _ in [command] }
  }

  /// Does several commands as one act and one frame: all of them or none.
  ///
  /// - Parameter commands: asked under the lock with the caught-up desk, so that a later command
  ///   may name the record which an earlier one is going to make: ids are given in order,
  ///   `RecordID(type, desk.count(of: type) + 1)` being the next.
  @discardableResult
  public func perform(
    base: UInt32? = nil, _ identity: SessionIdentity, commands: (Desk) -> [DeskCommand]
  ) throws(StoreCallError) -> Performed {
    try perform(from: CommandBase(expecting: base), identity, commands: commands)
  }

  /// Does one command of a form whose record was at a revision when it was read. What others wrote
  /// since is merged under the lock, in the one frame.
  ///
  /// - Throws: `.refused(.merge)` where both changed the same field; nothing was written, and the
  ///   author is asked.
  @discardableResult
  public func perform(
    _ command: DeskCommand, merging base: UInt32?, _ identity: SessionIdentity
  ) throws(StoreCallError) -> Performed {
    try perform(from: CommandBase(merging: base), identity) { _ in [command] }
  }

  private func perform(
    from base: CommandBase, _ identity: SessionIdentity, commands: (Desk) -> [DeskCommand]
  ) throws(StoreCallError) -> Performed {
    let actor = try prepare(identity)
    let context = identity.context(actor: actor)
    let performed = try append(identity) { () throws(StoreCallError) in
      var group = CommandGroup(session: self, context: context)
      for command in commands(state.desk) { try group.decide(command, base: base) }
      return group.entries.isEmpty ? nil : PlannedFrame(actor: actor, entries: group.entries)
    }
    guard let performed else { throw .refused(.undo(.nothingToUndo)) }
    if !performed.wasDuplicate {
      acts.append(performed.frameOffset)
      undone = []
    }
    return performed
  }

  /// Entries on their way to the journal.
  struct PlannedFrame {
    var actor: RecordID
    var entries: [Entry]
    var undoes: UInt64 = 0
    /// Written on a full disk too: see `FrameDraft.usesReserve`.
    var usesReserve = false
  }

  /// Brings the session into order and finds, or makes, the partner who acts.
  func prepare(_ identity: SessionIdentity) throws(StoreCallError) -> RecordID {
    try StoreCallError.wrapping { () throws(StoreError) in try recoverState() }
    if let actor = identity.actor(in: state.desk) { return actor }
    let founder = RecordID(.partner, state.desk.count(of: .partner) + 1)
    let made = try append(identity.partnerIdentity) { () throws(StoreCallError) in
      // Somebody may have been quicker under the same login.
      if identity.actor(in: state.desk) != nil { return nil }
      let context = identity.context(actor: founder)
      var group = CommandGroup(session: self, context: context)
      try group.decide(.master(identity.partnerCommand(in: state.desk)), base: .newest)
      guard let entry = group.entries.first else { return nil }
      return PlannedFrame(actor: entry.record, entries: group.entries)
    }
    guard let actor = identity.actor(in: state.desk) ?? made?.record else {
      throw .refused(.unknownRecord(founder))
    }
    return actor
  }

  /// Appends what `decide` plans under the lock; nil where it plans nothing.
  func append(
    _ identity: SessionIdentity, decide: () throws(StoreCallError) -> PlannedFrame?
  ) throws(StoreCallError) -> Performed? {
    var planned: [Entry] = []
    do throws(JournalCallError<StoreCallError>) {
      let receipt = try journal.append(command: identity.command, cursor: &cursor) {
        (frame) throws(StoreCallError) in
        try StoreCallError.wrapping { () throws(StoreError) in try state.take(frame) }
      } decide: { () throws(StoreCallError) -> FrameDraft? in
        // A kept card must not carry into the journal, as what a field was, who has just gone.
        purgeErased()
        guard let plan = try decide() else { return nil }
        planned = plan.entries
        var draft = identity.draft(
          actor: plan.actor, undoes: plan.undoes, FrameWriter.drafts(plan.entries, on: &state))
        draft.usesReserve = plan.usesReserve
        return draft
      }
      guard let receipt else { return nil }
      if !receipt.wasDuplicate { keep(planned) }
      return try performed(receipt)
    } catch {
      isStale = isStale || error.leavesStateOpen
      throw StoreCallError(error)
    }
  }

  func performed(
    _ receipt: FrameReceipt
  ) throws(JournalCallError<StoreCallError>) -> Performed {
    var records: [RecordID] = []
    var revision: UInt32 = 0
    try journal.frame(at: receipt.offset) { (frame) throws(StoreCallError) in
      frame.forEachEntry { (entry) throws(Never) in
        let record = RecordID(rawValue: entry.stream)
        if !records.contains(record) { records.append(record) }
        if record == records.first { revision = entry.streamVersion }
      }
    }
    return Performed(
      records: records, revision: revision, frameOffset: receipt.offset,
      sequence: receipt.firstSequence, wasDuplicate: receipt.wasDuplicate)
  }

  /// Folds the session's own entries into the cards it holds, so that they need not be read again.
  private func keep(_ entries: [Entry]) {
    for entry in entries {
      cache.evolve(entry, revision: state.desk.revision(of: entry.record))
    }
  }
}

extension JournalCallError {
  /// Whether the session may hold what the disk does not.
  var leavesStateOpen: Bool {
    switch self {
    case .caller: false
    case .journal(let error):
      switch error.code {
      case .busy, .readOnly, .retryTooOld, .payloadTooLarge: false
      default: true
      }
    }
  }
}

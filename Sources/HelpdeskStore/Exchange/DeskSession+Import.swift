public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Tries all rows of a file on a copy of the desk: what an import would do.
  ///
  /// - Throws: `.problems` with every row that the desk would refuse, in the order of the lines.
  public func tryImport(
    _ table: TableImport, _ identity: SessionIdentity
  ) throws(ImportError) -> ImportResult {
    try ImportError.wrapping { () throws(StoreError) in try recoverState() }
    let next = RecordID(.partner, state.desk.count(of: .partner) + 1)
    let actor = identity.actor(in: state.desk) ?? next
    var run = ImportRun(table, identity.context(actor: actor))
    var desk = state.desk
    var problems: [ImportProblem] = []
    while let row = run.next() {
      do throws(ImportError) {
        let entry = try run.entry(for: row, on: desk) { (id) throws(StoreError) in try card(id) }
        guard let entry else { continue }
        desk.evolve(
          entry, revision: desk.revision(of: entry.record) + 1, frame: 0,
          sequence: desk.sequence + 1)
      } catch {
        guard case .problems(let found) = error else { throw error }
        problems += found
      }
    }
    guard problems.isEmpty else { throw .problems(problems.sorted { $0.line < $1.line }) }
    return run.result
  }

  /// Takes the rows of a file in: a frame each, so that a card stays quick to read, and all of them
  /// one act, so that they are undone together (DESIGN §4.10; decision 0084). What the desk has
  /// already is not written again.
  ///
  /// - Parameter progress: hears after each batch how many rows were taken.
  /// - Throws: `.problems`, and nothing was written, unless somebody else changed the desk between
  ///   the trial and the writing: then the rows before the refused one stand.
  public func importTable(
    _ table: TableImport, _ identity: SessionIdentity, progress: (Int) -> Void = { _ in }
  ) throws(ImportError) -> ImportResult {
    _ = try tryImport(table, identity)
    let actor: RecordID
    do throws(StoreCallError) { actor = try prepare(identity) } catch { throw ImportError(error) }
    var writing = ImportWriting(
      ImportRun(table, identity.context(actor: actor)), identity, actor: actor)
    while true {
      do throws(JournalCallError<ImportError>) {
        let batch = try journal.append(manyAfter: &cursor) { (frame) throws(ImportError) in
          try ImportError.wrapping { () throws(StoreError) in try state.take(frame) }
          writing.acknowledge(frame.offset)
        } decide: { () throws(ImportError) -> FrameDraft? in
          purgeErased()
          return try writing.next(self)
        }
        progress(writing.rows)
        guard batch.hasEnded else { continue }
        return ended(writing)
      } catch {
        isStale = isStale || error.leavesStateOpen
        switch error {
        case .journal(let failure): throw .failed(.journal(failure))
        case .caller(let refusal): throw refusal
        }
      }
    }
  }

  private func ended(_ writing: ImportWriting) -> ImportResult {
    if let first = writing.firstFrame {
      acts.append(first)
      undone = []
    }
    return writing.result
  }
}

/// What an import holds between its frames.
private struct ImportWriting {
  private var run: ImportRun
  private let identity: SessionIdentity
  private let actor: RecordID
  private var commands: CommandSequence
  private var act: UInt64?
  private(set) var firstFrame: UInt64?
  private(set) var rows = 0
  /// A frame is on its way: the next one taken in is ours.
  private var isPending = false

  init(_ run: ImportRun, _ identity: SessionIdentity, actor: RecordID) {
    self.run = run
    self.identity = identity
    self.actor = actor
    commands = CommandSequence(seed: identity.command.low)
  }

  var result: ImportResult {
    var result = run.result
    result.act = firstFrame == nil ? nil : act
    return result
  }

  mutating func next(_ session: DeskSession) throws(ImportError) -> FrameDraft? {
    while let row = run.next() {
      rows += 1
      let entry = try run.entry(for: row, on: session.state.desk) { (id) throws(StoreError) in
        try session.card(id)
      }
      guard let entry else { continue }
      isPending = true
      // Under the lock the next sequence is known, so that the first frame names its own act.
      let first = act ?? session.state.desk.sequence + 1
      act = first
      return FrameDraft(
        origin: Origin.importing.rawValue, recordedMilliseconds: identity.now.rawValue,
        actor: actor.rawValue, command: commands.next(at: identity.now), act: first,
        entries: FrameWriter.drafts([entry], on: &session.state))
    }
    return nil
  }

  mutating func acknowledge(_ offset: UInt64) {
    guard isPending else { return }
    isPending = false
    if firstFrame == nil { firstFrame = offset }
  }
}

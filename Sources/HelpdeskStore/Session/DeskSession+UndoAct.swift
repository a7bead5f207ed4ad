import HelpdeskDomain
import JournalStorage

/// Acts of many frames, which imports are: taken back together (DESIGN §4.10; decision 0084).
extension DeskSession {
  /// How many frames of an act are taken back by one frame.
  private static let framesAtOnce = 32

  /// The offsets of the frames of the act that begins at an offset, in their order.
  func framesOfAct(at offset: UInt64) throws(StoreError) -> [UInt64] {
    var name: UInt64 = 0
    try visit(offset) { (frame) throws(StoreError) in name = frame.act }
    if name == 0 { return [offset] }
    var offsets: [UInt64] = []
    var reached = JournalCursor(offset: offset)
    do throws(JournalCallError<StoreError>) {
      try journal.read(&reached) { (frame) throws(StoreError) in
        if frame.act == name { offsets.append(frame.offset) }
      }
    } catch {
      throw StoreError(error)
    }
    return offsets
  }

  /// The offset of the frame with an entry; nil where there is none.
  ///
  /// - Complexity: reads the journal up to it.
  public func frame(holding sequence: UInt64) throws(StoreError) -> UInt64? {
    var found: UInt64?
    var reached = JournalCursor.start
    do throws(JournalCallError<Found>) {
      try journal.read(&reached) { (frame) throws(Found) in
        guard sequence < frame.firstSequence + UInt64(frame.count) else { return }
        if sequence >= frame.firstSequence { found = frame.offset }
        throw Found()
      }
    } catch {
      if case .journal(let failure) = error { throw .journal(failure) }
    }
    return found
  }

  private struct Found: Error {}

  /// Takes an act back, several of its frames with each frame that is written.
  ///
  /// - Throws: `.refused(.undo)`, and nothing was written, unless somebody was quicker between the
  ///   look at the whole act and the writing.
  func undo(
    act frames: [UInt64], _ identity: SessionIdentity, actor: RecordID
  ) throws(StoreCallError) -> Performed {
    let parts = stride(from: 0, to: frames.count, by: Self.framesAtOnce).map {
      frames[$0..<min($0 + Self.framesAtOnce, frames.count)]
    }
    for part in parts { _ = try reversal(of: part) }
    var commands = CommandSequence(seed: identity.command.low)
    var place = 0
    var name: UInt64 = 0
    var first: FrameReceipt?
    while true {
      do throws(JournalCallError<StoreCallError>) {
        let batch = try journal.append(manyAfter: &cursor) { (frame) throws(StoreCallError) in
          try StoreCallError.wrapping { () throws(StoreError) in try state.take(frame) }
        } decide: { () throws(StoreCallError) -> FrameDraft? in
          guard place < parts.count else { return nil }
          let (entries, undone) = try reversal(of: parts[place])
          place += 1
          if name == 0 { name = state.desk.sequence + 1 }
          return FrameDraft(
            origin: identity.origin.rawValue, recordedMilliseconds: identity.now.rawValue,
            actor: actor.rawValue, command: commands.next(at: identity.now), undoes: undone,
            act: name, entries: FrameWriter.drafts(entries, on: &state))
        }
        first = first ?? batch.receipts.first
        guard batch.hasEnded else { continue }
        guard let first else { throw .caller(.refused(.undo(.nothingToUndo))) }
        return try performed(first)
      } catch {
        isStale = isStale || error.leavesStateOpen
        throw StoreCallError(error)
      }
    }
  }

  /// What takes some frames of one act back, and the name of the act.
  private func reversal(
    of frames: ArraySlice<UInt64>
  ) throws(StoreCallError) -> (entries: [Entry], act: UInt64) {
    let (group, name) = try StoreCallError.wrapping { () throws(StoreError) in
      try undoGroup(frames: frames)
    }
    let entries = try StoreCallError.deciding { () throws(DeskRefusal) in
      do throws(UndoRefusal) {
        return try group.decide()
      } catch {
        throw .undo(error)
      }
    }
    return (entries, name)
  }
}

extension FrameView {
  /// What an undo names: the first sequence of the act that the frame belongs to, else its own.
  var actName: UInt64 { act == 0 ? firstSequence : act }
}

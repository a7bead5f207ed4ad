import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Takes back this session's newest act that still stands.
  @discardableResult
  public func undoLast(_ identity: SessionIdentity) throws(StoreCallError) -> Performed {
    guard let offset = acts.last else { throw .refused(.undo(.nothingToUndo)) }
    let performed = try undo(frame: offset, identity)
    acts.removeLast()
    undone.append(performed.frameOffset)
    return performed
  }

  /// Does again what was taken back last: undoes the undo.
  @discardableResult
  public func redoLast(_ identity: SessionIdentity) throws(StoreCallError) -> Performed {
    guard let offset = undone.last else { throw .refused(.undo(.nothingToUndo)) }
    let performed = try undo(frame: offset, identity)
    undone.removeLast()
    acts.append(performed.frameOffset)
    return performed
  }

  /// Takes back the act whose frame begins at an offset, by a compensating frame that names it.
  ///
  /// - Throws: `.refused(.undo)` where something stands on it.
  @discardableResult
  public func undo(
    frame offset: UInt64, _ identity: SessionIdentity
  ) throws(StoreCallError) -> Performed {
    let actor = try prepare(identity)
    let frames = try StoreCallError.wrapping { () throws(StoreError) in
      try framesOfAct(at: offset)
    }
    if frames.count > 1 { return try undo(act: frames, identity, actor: actor) }
    let performed = try append(identity) { () throws(StoreCallError) in
      let (group, sequence) = try StoreCallError.wrapping { () throws(StoreError) in
        try undoGroup(frames: [offset])
      }
      let entries = try StoreCallError.deciding { () throws(DeskRefusal) in
        do throws(UndoRefusal) {
          return try group.decide()
        } catch {
          throw .undo(error)
        }
      }
      return PlannedFrame(actor: actor, entries: entries, undoes: sequence)
    }
    guard let performed else { throw .refused(.undo(.nothingToUndo)) }
    return performed
  }

  /// Frames of one act, with what came after them on the same records, and the act's name.
  func undoGroup(frames: ArraySlice<UInt64>) throws(StoreError) -> (UndoGroup, UInt64) {
    var entries: [RecordedEntry] = []
    var name: UInt64 = 0
    for offset in frames {
      try visit(offset) { (frame) throws(StoreError) in
        name = frame.actName
        try frame.forEachEntry { (entry) throws(StoreError) in
          entries.append(try entry.recorded(in: frame, state.upcasters))
        }
      }
    }
    var group = UndoGroup(entries: entries, later: [:], cards: [:])
    let last = entries.last?.sequence ?? 0
    for record in group.records {
      group.later[record] = try history(of: record).filter { $0.recorded.sequence > last }
      group.cards[record] = try card(record)
    }
    return (group, name)
  }
}

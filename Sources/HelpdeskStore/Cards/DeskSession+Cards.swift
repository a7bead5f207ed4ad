public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// A record folded from its own entries, private parts included; nil where there is none.
  ///
  /// Records of small tables are in memory; others are read along the chain of their entries, one
  /// frame each, and kept for a while.
  public func card(_ id: RecordID) throws(StoreError) -> RecordCard? {
    if id.type?.isSmallTable == true { return state.desk.tables.card(id) }
    guard let offset = state.desk.lastFrame(of: id) else { return nil }
    if let known = cache.card(id, revision: state.desk.revision(of: id)) { return known }
    var card = RecordCard(id: id)
    for step in try history(of: id, endingAt: offset) {
      card.evolve(step.recorded.entry, revision: step.recorded.revision)
    }
    cache.keep(card)
    return card
  }

  public func incident(_ id: RecordID) throws(StoreError) -> Incident? {
    guard id.type == .incident else { return nil }
    return try card(id).map(Incident.init)
  }

  /// All entries of a record, oldest first.
  public func entries(of id: RecordID) throws(StoreError) -> [RecordedEntry] {
    try history(of: id).map(\.recorded)
  }

  /// All entries of a record with their frames, oldest first.
  func history(of id: RecordID) throws(StoreError) -> [UndoGroup.Later] {
    guard let offset = state.lastFrame(of: id) else { return [] }
    return try history(of: id, endingAt: offset)
  }

  /// All entries of a record with the offsets of their frames, oldest first.
  func historyWithFrames(
    of id: RecordID
  ) throws(StoreError) -> [(recorded: RecordedEntry, frame: UInt64)] {
    guard let offset = state.lastFrame(of: id) else { return [] }
    var found: [(recorded: RecordedEntry, frame: UInt64)] = []
    try visitHistory(of: id, endingAt: offset) { (later, frame) in
      found.append((later.recorded, frame))
    }
    return found.reversed()
  }

  private func history(
    of id: RecordID, endingAt offset: UInt64
  ) throws(StoreError) -> [UndoGroup.Later] {
    var found: [UndoGroup.Later] = []
    try visitHistory(of: id, endingAt: offset) { (later, _) in found.append(later) }
    return found.reversed()
  }

  /// Walks the chain of a record's entries, newest first.
  private func visitHistory(
    of id: RecordID, endingAt offset: UInt64, _ body: (UndoGroup.Later, UInt64) -> Void
  ) throws(StoreError) {
    var next = offset
    while next != 0 {
      let here = next
      var ofFrame: [UndoGroup.Later] = []
      var previous: UInt64?
      try visit(here) { (frame) throws(StoreError) in
        try frame.forEachEntry { (entry) throws(StoreError) in
          guard entry.stream == id.rawValue else { return }
          if previous == nil { previous = entry.previous }
          ofFrame.append(
            UndoGroup.Later(
              try entry.recorded(in: frame, state.upcasters), frame: frame.actName,
              undoes: frame.undoes))
        }
      }
      guard let previous, previous < here else {
        throw .brokenHistory(record: id.rawValue, offset: here)
      }
      for step in ofFrame.reversed() { body(step, here) }
      next = previous
    }
  }

  func visit(
    _ offset: UInt64, _ body: (FrameView) throws(StoreError) -> Void
  ) throws(StoreError) {
    do throws(JournalCallError<StoreError>) {
      try journal.frame(at: offset, body)
    } catch {
      throw StoreError(error)
    }
  }
}

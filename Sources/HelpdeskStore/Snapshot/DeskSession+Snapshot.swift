import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// What the sections of a snapshot mean: the domain's columns, and how the store keeps the
  /// tables. What a program with other versions of entries has passed over, or upcast, is none of
  /// ours.
  var snapshotModel: UInt32 {
    Desk.modelVersion << 16 | UInt32(state.upcasters.newest) << 8 | 1
  }

  /// More entries or bytes than this behind the last snapshot are worth a new one (journal.md N4).
  static let dueEntries: UInt64 = 50_000
  static let dueBytes: UInt64 = 16 << 20

  /// Whether opening the desk would have to read so much that a snapshot is worth its writing.
  public var isSnapshotDue: Bool {
    state.desk.sequence > snapshotSequence + DeskSession.dueEntries
      || cursor.offset > snapshotOffset + DeskSession.dueBytes
  }

  /// Another process was asked to write one: here it is due again when as much was written once
  /// more.
  public func leaveSnapshotToOthers() {
    snapshotSequence = state.desk.sequence
    snapshotOffset = cursor.offset
  }

  /// Writes a snapshot of all that is durable, unless another process does that at the moment.
  ///
  /// Takes about a second with a million incidents: it is for a process that nobody waits for.
  ///
  /// - Returns: the name of its file below `snapshots/`; nil where none was written.
  @discardableResult
  public func writeSnapshot() throws(StoreError) -> String? {
    if isStale { try recoverState() }
    do throws(JournalCallError<StoreError>) {
      // Two levels of optionals: who holds the lock, and whether there is anything to write.
      let written = try journal.maintainingSnapshots { () throws(StoreError) -> String? in
        // Under the lock: an erasure that deleted snapshots is in what is read now.
        try readNew()
        return try writeSections()
      }
      return written ?? nil
    } catch {
      throw StoreError(error)
    }
  }

  /// Destroys the snapshots' key, then the snapshots: an erasure does it before all else.
  public func deleteSnapshots() throws(StoreError) {
    try StoreError.wrapping { () throws(JournalError) in try journal.deleteSnapshots() }
    snapshotSequence = 0
    snapshotOffset = 0
  }

  private func writeSections() throws(StoreError) -> String? {
    let tables = try tableSections()
    var desk = state.desk
    let name = try StoreError.wrapping { () throws(JournalError) in
      try journal.writeSnapshot(
        model: snapshotModel, at: cursor, useless: uselessSnapshots
      ) { (writer) throws(JournalError) in
        try tables.write(to: &writer)
        var columns = ColumnWriter(sections: writer)
        _ = try desk.visitColumns(&columns)
        writer = columns.sections
      }
    }
    guard let name else { return nil }
    uselessSnapshots = []
    snapshotSequence = desk.sequence
    snapshotOffset = cursor.offset
    return name
  }

  /// All entries of the small tables, along the chains of their records.
  private func tableSections() throws(StoreError) -> TableSections {
    var found: [(recorded: RecordedEntry, frame: UInt64)] = []
    for record in state.tableFrames.keys {
      for step in try historyWithFrames(of: record) { found.append(step) }
    }
    found.sort { $0.recorded.sequence < $1.recorded.sequence }
    var tables = TableSections()
    for step in found { tables.add(step.recorded, frame: step.frame) }
    return tables
  }

  /// Takes the newest snapshot that can be used; an empty state stays where there is none.
  func loadSnapshot() {
    uselessSnapshots = []
    for name in journal.snapshotNames() {
      do throws(SnapshotFlaw) {
        let snapshot = try journal.snapshot(name, model: snapshotModel)
        let loaded = try state(snapshot)
        try journal.adopt(snapshot)
        state = loaded
        cursor = snapshot.cursor
        snapshotSequence = state.desk.sequence
        snapshotOffset = cursor.offset
        return
      } catch {
        // It is a cache: whatever is wrong with it, the journal tells the same.
        if error != .unreadable { uselessSnapshots.append(name) }
      }
    }
  }

  private func state(_ snapshot: Snapshot) throws(SnapshotFlaw) -> DeskState {
    var state = DeskState(self.state.upcasters)
    try TableSections(snapshot).fold(into: &state)
    var columns = ColumnReader(snapshot: snapshot)
    guard try state.desk.visitColumns(&columns), state.desk.sequence == snapshot.sequence else {
      throw .damaged
    }
    return state
  }
}

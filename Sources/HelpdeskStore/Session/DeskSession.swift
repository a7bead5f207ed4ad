public import HelpdeskDomain
public import JournalStorage

/// A desk, opened: decides, appends, and shows only what is durable.
///
/// Synchronous, and not for several threads. What others write arrives by `refresh()`, and under
/// the lock of every command.
public final class DeskSession {
  /// How a desk is opened.
  public enum Access: Sendable {
    /// Falls back to reading, with a reason, where writing is not possible.
    case readWrite
    case readOnly
    /// A damaged desk, as far as it can be read; never written to.
    case salvage
  }

  public let path: String
  let journal: Journal
  var cursor = JournalCursor.start
  var state: DeskState
  var cache = CardCache()
  /// What the snapshot held from which the state was taken, or that was written last; 0 = none.
  var snapshotSequence: UInt64 = 0
  var snapshotOffset: UInt64 = 0
  /// Snapshots that could not be used: the next writer removes them.
  var uselessSnapshots: [String] = []
  /// Set when a failed write leaves open what the disk holds: everything is read anew.
  var isStale = false
  /// Steps of erasures after which everything held of persons was forgotten.
  var purgedSteps = 0
  /// Frames of this session's own acts that stand, newest last, and of those taken back.
  var acts: [UInt64] = []
  var undone: [UInt64] = []
  /// Set where a salvaged desk could not be read further.
  public internal(set) var damage: StoreError?

  /// Opens a desk: takes its newest snapshot and reads what came behind it; without one, it is read
  /// from its first frame.
  ///
  /// - Throws: what `Journal.open` throws; `.damaged` with file, offset and sequence unless opened
  ///   by `.salvage`; `.undecodable`; `.unfounded`.
  public init(
    opening path: String, _ access: Access = .readWrite,
    options: JournalOptions = JournalOptions(), disk: any Disk = PosixDisk(),
    upcasters: Upcasters = .known
  ) throws(StoreError) {
    self.path = path
    state = DeskState(upcasters)
    journal = try StoreError.wrapping { () throws(JournalError) in
      try Journal.open(
        at: path, access == .readWrite ? .readWrite : .readOnly, options: options, disk: disk)
    }
    do throws(StoreError) {
      if let damage = journal.damage {
        guard access == .salvage else { throw .journal(damage) }
        self.damage = .journal(damage)
      }
      // What is damaged is told by reading it, not by what was made of it before.
      if access != .salvage { loadSnapshot() }
      try replay()
    } catch {
      guard access == .salvage else { throw error }
      damage = error
    }
    if state.desk.sequence == 0 && damage == nil { throw .unfounded(path: path) }
  }

  /// The desk as far as this session has read it.
  public var desk: Desk { state.desk }

  /// Why nothing can be written; nil where it can.
  public var readOnlyReason: ReadOnlyReason? {
    switch journal.access {
    case .readWrite: nil
    case .readOnly(let reason): reason
    }
  }

  public var isReadOnly: Bool { readOnlyReason != nil }

  /// What the user should be told once: a torn tail cut off, a memory file system.
  public var warnings: [JournalWarning] { journal.warnings }

  /// Leaves a checkpoint, unless a console does that. The session is not to be used after it.
  public func close() throws(StoreError) {
    try StoreError.wrapping { () throws(JournalError) in try journal.close() }
  }

  func replay() throws(StoreError) {
    if state.desk.sequence == 0 {
      // Measured on sample desks: about 2,000 bytes an incident with its events.
      state.desk.reserve(incidents: Int(journal.durableEnd / 2000))
    }
    try readNew()
  }

  func readNew() throws(StoreError) {
    try readFrames()
    purgeErased()
  }

  private func readFrames() throws(StoreError) {
    // Taken out for the time of reading: a property of a class is guarded at every access.
    var current = state
    var reached = cursor
    state = DeskState(current.upcasters)
    defer {
      state = current
      cursor = reached
    }
    do throws(JournalCallError<StoreError>) {
      try journal.read(&reached) { (frame) throws(StoreError) in try current.take(frame) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads everything anew after a failed write.
  func recoverState() throws(StoreError) {
    guard isStale else { return }
    state = DeskState(state.upcasters)
    cursor = .start
    cache = CardCache()
    loadSnapshot()
    try replay()
    isStale = false
  }
}

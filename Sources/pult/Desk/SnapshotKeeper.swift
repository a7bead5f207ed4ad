import HelpdeskStore
import JournalStorage
import PultSystem

/// Has snapshots written when they are due, by a process that nobody waits for
/// (`Docs/Decisions/0063-write-snapshots-in-the-background.md`).
struct SnapshotKeeper {
  private var writer: DetachedProcess?

  /// To be called when there is nothing else to do; it takes no time where none is due.
  mutating func look(at session: DeskSession) {
    if let running = writer, running.hasEnded() { writer = nil }
    guard writer == nil, session.isSnapshotDue, SnapshotKeeper.mayWrite(session) else { return }
    writer = DetachedProcess.ofThisProgram(
      ["journal", "snapshot", "--if-due", "--desk", session.path])
    // Whatever comes of it: it is tried again when as much was written once more.
    session.leaveSnapshotToOthers()
  }

  /// A command that only looks may leave a snapshot behind; who may not write here tries nothing.
  private static func mayWrite(_ session: DeskSession) -> Bool {
    session.readOnlyReason.map { $0 == .asked } ?? true
  }
}

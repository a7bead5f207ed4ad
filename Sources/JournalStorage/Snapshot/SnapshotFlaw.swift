/// Why a snapshot is of no use. None of it harms the desk: the one before is taken, or the journal.
public enum SnapshotFlaw: Error, Equatable, Sendable {
  /// It is no snapshot, or its header, its table or a section is not what was written.
  case damaged
  /// Another journal's, or one that this journal no longer leads to (journal.md N3).
  case foreign
  /// Made by a program that keeps other columns.
  case otherModel
  /// A section that the caller asks for is not there, or has another size.
  case missingSection
  /// What is private in it cannot be opened: its key was destroyed, or may not be read.
  case sealed
  /// The system refused to read it.
  case unreadable
}

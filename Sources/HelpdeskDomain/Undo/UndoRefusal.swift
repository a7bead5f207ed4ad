/// Why an act cannot be taken back (DESIGN §4.10). Carries what a message needs.
public enum UndoRefusal: Error, Equatable, Sendable {
  /// There is nothing of this session's that stands.
  case nothingToUndo
  /// The desk itself and its founding codes stay.
  case founding
  /// A later entry changed the same field, or the same row of a list.
  case overtaken(RecordID, field: UInt16, by: RecordID?, sequence: UInt64)
  /// Somebody else has worked on a record that the act created.
  case builtUpon(RecordID, by: RecordID?, sequence: UInt64)
}

/// An intention about a master record or a code: customers, persons, units, items, contracts,
/// partners, groups, codes, the desk's parameters.
public enum MasterCommand: Equatable, Sendable {
  case create(RecordType, [Field: FieldValue])
  case change(RecordID, [Field: FieldValue])
  /// A code in use is retired, never deleted (DESIGN §4.17).
  case retire(RecordID)
}

/// Why the desk says no to a command about a master record.
public enum MasterRefusal: Error, Equatable, Sendable {
  case invalidCode(String)
  case codeTaken(RecordType, String)
  case missing(Field)
  case tooLong(Field, maximum: Int)
  case controlCharacter(Field)
  case unknownRecord(Field)
  case unknown(RecordID)
  /// The field is not one of this record type's.
  case foreignField(Field, RecordType)
  case contractBackwards
  /// Hours or days off that contradict themselves.
  case calendar(CalendarFault)
  /// Two conditions of a rule exclude each other: it would match nothing.
  case matchesNothing(Field, Field)
  /// An escalation task, or whom it would tell, makes no sense.
  case escalation(EscalationFault)
  case unchanged
  case alreadyRetired(code: String)
  /// Partners who would be each other's supervisors.
  case supervisorLoop(code: String)
  /// A unit that would be a component of itself.
  case componentLoop(code: String)
  /// A warranty that begins with nothing: neither the date that its code counts from nor an end.
  case warrantyWithoutStart(code: String, missing: Field)
  /// The desk's own parameters name the code.
  case neededByDesk(code: String, Field)
  /// A word that is none of the field's.
  case unknownChoice(Field)
  case belowZero(Field)
  /// A code within a list of codes that the table does not have.
  case unknownCode(Field, String)
  /// Numbers of incidents begin with letters and hyphens.
  case invalidPrefix(String)
}

/// Anything that can be asked of the desk.
public enum DeskCommand: Equatable, Sendable {
  case incident(IncidentCommand)
  case master(MasterCommand)
  case order(OrderCommand)

  /// The record whose card the decision needs; nil for a new one.
  public var record: RecordID? {
    switch self {
    case .incident(let command): command.incident
    case .master(.change(let id, _)), .master(.retire(let id)): id
    case .master(.create): nil
    case .order(let command): command.record
    }
  }
}

/// The desk's "no", of whichever record type.
public enum DeskRefusal: Error, Equatable, Sendable {
  case incident(IncidentRefusal)
  case master(MasterRefusal)
  case order(OrderRefusal)
  /// The record changed since the revision that the caller brought (`--if-revision`).
  case conflict(RecordID, base: UInt32, current: UInt32)
  /// Others changed the same fields meanwhile: the author chooses (DESIGN §4.11).
  case merge(MergeConflict)
  case unknownRecord(RecordID)
  /// An act cannot be taken back (DESIGN §4.10).
  case undo(UndoRefusal)
  /// A mail is not in a state for it.
  case mail(MailRefusal)
}

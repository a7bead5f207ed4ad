public import HelpdeskDomain

extension Strings {
  /// The sentence of a refusal.
  public func text(_ refusal: DeskRefusal) -> String {
    switch refusal {
    case .incident(let refusal): text(refusal)
    case .master(let refusal): text(refusal)
    case .order(let refusal): text(refusal)
    case .conflict, .merge: self.refusal.conflict
    case .unknownRecord: self.refusal.unknownID
    case .undo(let refusal): text(refusal)
    case .mail(let refusal): text(refusal)
    }
  }

  /// The sentence of a refusal to take something back.
  public func text(_ refusal: UndoRefusal) -> String {
    let words = self.refusal
    return switch refusal {
    case .nothingToUndo: words.nothingToUndo
    case .founding: words.founding
    case .overtaken(let record, let field, _, _):
      words.overtaken(fieldName(field, of: record))
    case .builtUpon: words.builtUpon
    }
  }

  private func fieldName(_ number: UInt16, of record: RecordID) -> String {
    record.type.flatMap { FieldCatalog.field(number, of: $0) }.map { fields[$0] } ?? "\(number)"
  }

  /// The sentence of a refusal about an incident.
  public func text(_ refusal: IncidentRefusal) -> String {
    let words = self.refusal
    return switch refusal {
    case .missing(let field): words.missing(fields[field])
    case .tooLong(let field, let maximum):
      words.tooLong(fields[field], NumberFormat.grouped(maximum))
    case .controlCharacter(let field): words.controlCharacter(fields[field])
    case .unknownRecord(let field): words.unknownRecord(fields[field])
    case .retired(let field, let code): words.retired(fields[field], code)
    case .halfReason(let code): words.halfReason(code)
    case .halfResolution(let code): words.halfResolution(code)
    case .closed(let number): words.closed(number)
    case .notClosed(let number): words.notClosed(number)
    case .withdrawn(let number): words.withdrawn(number)
    case .statusForbidden(let from, let to): words.statusForbidden(from, to)
    case .demanded(let demand, let status): words.demanded(status, fields.demand(demand))
    case .unchanged: words.unchanged
    case .invalidNumber(let number): words.invalidNumber(number)
    case .numberTaken(let number): words.numberTaken(number)
    case .openedInFuture: words.openedInFuture
    case .repeatsLater(let number): words.repeatsLater(number)
    case .plannedBackwards: words.plannedBackwards
    case .negativeMinutes: words.negativeMinutes
    case .fixedField(let field): words.fixedField(fields[field])
    case .unknownDestination(let typed): orders.refusal.unknownDestination(typed)
    case .orderNotTyped: orders.refusal.notTyped
    case .orderStands(let number): orders.refusal.orderStands(number)
    }
  }

  /// The sentence of a refusal about a master record.
  public func text(_ refusal: MasterRefusal) -> String {
    let words = self.refusal
    return switch refusal {
    case .invalidCode(let code): words.invalidCode(code)
    case .codeTaken(_, let code): words.codeTaken(code)
    case .missing(let field): words.missing(masters.label(field))
    case .tooLong(let field, let maximum):
      words.tooLong(masters.label(field), NumberFormat.grouped(maximum))
    case .controlCharacter(let field): words.controlCharacter(masters.label(field))
    case .unknownRecord(let field): words.unknownRecord(masters.label(field))
    case .unknown: words.unknownID
    case .foreignField(let field, _): words.foreignField(masters.label(field))
    case .contractBackwards: words.contractBackwards
    case .calendar(let fault): text(fault)
    case .matchesNothing(let one, let other):
      words.matchesNothing(masters.label(one), masters.label(other))
    case .escalation(let fault): text(fault)
    case .unchanged: words.unchanged
    case .alreadyRetired(let code): words.alreadyRetired(code)
    case .supervisorLoop, .componentLoop, .warrantyWithoutStart, .neededByDesk, .unknownChoice,
      .belowZero, .unknownCode, .invalidPrefix:
      masterText(refusal)
    }
  }
}

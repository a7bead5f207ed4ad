/// What is wrong with a row of a file, or with the whole of it: which line, which column, and why.
public struct ImportProblem: Error, Equatable, Sendable {
  /// Why a row cannot be taken.
  public enum Cause: Equatable, Sendable {
    /// The text is no CSV from here on.
    case unreadable(CommaSeparatedReader.Fault)
    /// Nothing but line ends, or not even a header.
    case noHeader
    case unknownColumn(String)
    case columnTwice(String)
    /// More or fewer cells than the header has columns.
    case cellCount(Int, expected: Int)
    /// Another row has the same code.
    case codeTwice(String, line: Int)
    /// Bytes that are no UTF-8.
    case notText
    case typed(TypedValueError)
    case refused(MasterRefusal)
  }

  /// Counted from 1, the header's being the first.
  public let line: Int
  /// The column it is about, where it is about one.
  public let column: String?
  public let cause: Cause

  public init(line: Int, column: String? = nil, _ cause: Cause) {
    self.line = line
    self.column = column
    self.cause = cause
  }
}

extension MasterRefusal {
  /// The field that a refusal is about, to be marked where it stands.
  public var field: Field? {
    switch self {
    case .invalidCode, .codeTaken, .alreadyRetired, .neededByDesk: CodeField.code
    case .missing(let field), .tooLong(let field, _), .controlCharacter(let field),
      .unknownRecord(let field), .foreignField(let field, _), .unknownChoice(let field),
      .belowZero(let field), .unknownCode(let field, _), .matchesNothing(let field, _):
      field
    case .warrantyWithoutStart(_, let field): field
    case .contractBackwards: ContractField.validUntil
    case .supervisorLoop: PartnerField.supervisor
    case .componentLoop: UnitField.partOf
    case .invalidPrefix: DeskField.numberPrefix
    case .calendar(let fault):
      switch fault {
      case .unreadableDay, .holidayTwice: CalendarField.holidays
      default: CalendarField.hours
      }
    case .escalation(let fault): fault.field
    case .unknown, .unchanged: nil
    }
  }
}

extension TypedValueError {
  /// The name of the field that was typed into.
  public var fieldName: String {
    switch self {
    case .unknownField(let name): name
    case .unknownCode(let field, _), .notANumber(let field, _), .notAFlag(let field, _),
      .notATime(let field, _):
      field.name
    }
  }
}

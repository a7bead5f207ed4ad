/// Why a text is no query, and where in it.
public struct QueryError: Error, Equatable, Sendable {
  public enum Problem: Equatable, Sendable {
    case unknownField(String)
    /// No code and no text of the field's table; or nothing after the colon.
    case unknownValue(field: String, value: String)
    /// Neither a day nor a range of days, or one that the calendar does not have.
    case badDate(field: String, value: String)
    case unclosedQuote
    /// A word that begins with `--` was meant as an option (DESIGN §7).
    case optionLike(String)
  }

  public let problem: Problem
  /// Where it stands, in characters of the text.
  public let range: Range<Int>

  public init(_ problem: Problem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}

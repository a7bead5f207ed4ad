public import HelpdeskDomain

/// Why a field of a pop-up holds back the save, as data.
public enum PopupProblem: Equatable, Sendable {
  /// What the desk would refuse, said before it is asked.
  case refused(IncidentRefusal)
  case notADate(String)
  case impossibleDate(String)
  case notANumber(String)
  case missing(String)
}

/// What a pop-up says in row 23.
public enum PopupMessage: Equatable, Sendable {
  /// The first of several problems, and how many there are.
  case problem(PopupProblem, place: Int, count: Int)
  /// The incident is closed: the two ways.
  case closed(number: String)
  case reopened(number: String)
  case repeated(number: String, of: String)
  /// The incident itself was not read yet.
  case notRead(number: String)
  case draftTakenUp
}

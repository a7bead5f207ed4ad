/// Why a text that somebody typed is no value of a field.
public enum TypedValueError: Error, Equatable, Sendable {
  case unknownField(String)
  case unknownCode(Field, String)
  case notANumber(Field, String)
  case notAFlag(Field, String)
  case notATime(Field, String)
}

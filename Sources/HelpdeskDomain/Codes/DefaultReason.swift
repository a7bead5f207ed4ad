/// A general reason of a new desk with the specific ones below it.
public struct DefaultReason: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
  /// The priority an incident gets by this reason; nil leaves it to the desk's own.
  public let priority: String?
  /// The group that owns such incidents unless somebody else does.
  public let group: String
  /// What to ask the caller, ticked one by one and kept as a Checks event.
  public let questions: [LocalizedText]
  public let specifics: [DefaultSpecificReason]
}

/// A specific reason of a new desk: the second level below a general one.
public struct DefaultSpecificReason: Equatable, Sendable {
  /// Unique below its general reason only: a printer and a scanner both have a JAM.
  public let code: String
  public let text: LocalizedText
  /// Minutes until such an incident is expected to be solved.
  public let expectedMinutes: Int
  /// The priority by this very reason; nil leaves it to the general one.
  public let priority: String?
}

/// A general resolution of a new desk with the specific ones below it.
public struct DefaultResolution: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
  public let specifics: [DefaultSpecificResolution]
}

/// A specific resolution of a new desk: the second level below a general one.
public struct DefaultSpecificResolution: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
}

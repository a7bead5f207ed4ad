public import HelpdeskDomain

/// The Incidents mask.
public struct MaskState: Equatable, Sendable {
  public var sheet: IncidentSheet?

  public init(sheet: IncidentSheet? = nil) {
    self.sheet = sheet
  }
}

/// The event pop-up over a mask or over the queue.
public struct EventPopupState: Equatable, Sendable {
  public var incident: RecordID
  public var number: String

  public init(incident: RecordID, number: String) {
    self.incident = incident
    self.number = number
  }
}

/// What the mask says in row 23.
public enum MaskMessage: Equatable, Sendable {
  case saved(number: String)
}

/// What a command of the mask was for.
public enum MaskPurpose: Equatable, Sendable {
  case save
  case event
}

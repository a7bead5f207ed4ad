import HelpdeskDomain

/// The fields of the event pop-up, in the order of Tab (screens.md, sketch 5).
public enum EventPopupField: Int, CaseIterable, Sendable {
  case code, at, by, minutes, with, phone, text, status, owner
  /// Only where the chosen status asks for one.
  case resolution
  case plannedFrom, plannedTo, technician
  case save
  /// The two ways out of a closed incident, in place of [Save] (DESIGN §7).
  case reopen, repeated

  /// How the text in a field is read.
  enum Kind: Equatable {
    case line, prose, minutes, moment, button
    case code(RecordType)
    case owner
  }

  var kind: Kind {
    switch self {
    case .code: .code(.eventCode)
    case .at, .plannedFrom, .plannedTo: .moment
    case .by, .technician: .code(.partner)
    case .minutes: .minutes
    case .with, .phone: .line
    case .text: .prose
    case .status: .code(.statusCode)
    case .owner: .owner
    case .resolution: .code(.resolution)
    case .save, .reopen, .repeated: .button
    }
  }

  /// The domain's field behind it: its name in sentences, its number in drafts. The numbers of the
  /// buttons lie outside of all lists.
  var field: Field {
    switch self {
    case .code: EventField.code
    case .at: EventField.at
    case .by: EventField.by
    case .minutes: EventField.minutes
    case .with: EventField.with
    case .phone: IncidentField.phone
    case .text: EventField.text
    case .status: EventField.status
    case .owner: EventField.owner
    case .resolution: ResolutionField.resolution
    case .plannedFrom: EventField.plannedFrom
    case .plannedTo: EventField.plannedTo
    case .technician: EventField.technician
    case .save: Field(0x7FFD, "save", .flag)
    case .reopen: Field(0x7FFE, "reopen", .flag)
    case .repeated: Field(0x7FFF, "repeat", .flag)
    }
  }

  /// Whether F4 has something to list (`+`).
  var hasList: Bool {
    switch kind {
    case .code, .owner: true
    default: self == .with
    }
  }

  /// Whether the value is a record, so that typing begins a new one.
  var isCoded: Bool { hasList && self != .with }

  init?(_ field: Field) {
    guard let found = EventPopupField.allCases.first(where: { $0.field == field }) else {
      return nil
    }
    self = found
  }

  init?(number: UInt16) {
    guard let found = EventPopupField.allCases.first(where: { $0.field.number == number }) else {
      return nil
    }
    self = found
  }
}

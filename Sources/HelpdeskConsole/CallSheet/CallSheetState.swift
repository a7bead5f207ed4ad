public import HelpdeskDomain

/// What a new incident takes along beside its fields: questions ticked, marks, what it repeats. A
/// layer over the mask; all of it is kept with the first save.
public struct CallSheetState: Equatable, Sendable {
  public var cursor = 0

  public init() {}
}

/// The incident that a new one repeats.
public struct PriorChoice: Equatable, Sendable {
  public var incident: RecordID
  public var number: String

  public init(_ incident: RecordID, number: String) {
    self.incident = incident
    self.number = number
  }
}

/// One row of the sheet.
enum CallSheetRow: Equatable {
  case point(CheckPoint, isQuestion: Bool, text: String)
  case flag(Field)
  case prior
}

extension MaskState {
  /// The questions of all reasons chosen, then the marks, then what it repeats.
  func callSheetRows(_ desk: MaskDesk) -> [CallSheetRow] {
    let points = chosenReasons.flatMap { CheckList($0, desk.tables, desk.language).points }
    return points.map { .point($0.point, isQuestion: $0.isQuestion, text: $0.text) }
      + [.flag(IncidentField.awaitingParts), .flag(IncidentField.warrantyClaim), .prior]
  }

  /// The reasons of an existing incident as they stand, of a new one as they are chosen.
  var chosenReasons: [RecordID] {
    sheet?.incident.reasons ?? [self[.reason].record].compactMap(\.self) + moreReasons
  }

  /// The marks that a new incident takes along.
  static let callMarks: [Field] = [IncidentField.awaitingParts, IncidentField.warrantyClaim]
}

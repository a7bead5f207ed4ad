/// What an incident's destination refers to (DESIGN §4.9): service orders are records of their own,
/// the others a type and a reference number.
public enum DestinationType: String, CaseIterable, Sendable {
  case serviceOrder = "SRO"
  case customerOrder = "CO"
  case job = "JOB"
  case project = "PROJ"
  case purchaseOrder = "PO"
  case requisition = "REQ"

  /// The type of a code, without case; nil for a text that means none.
  public init?(code: String) {
    guard let found = DestinationType.allCases.first(where: { $0.rawValue == code.uppercased() })
    else { return nil }
    self = found
  }

  /// Its place in the list, from 1.
  public var place: Int { (DestinationType.allCases.firstIndex(of: self) ?? 0) + 1 }
}

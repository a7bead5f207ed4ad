/// A rule that says who gets an incident (call-center document: "auf Grundlage des Gerätetyps, des
/// Servicetyps oder der Region"; decision 0073). Conditions that are empty ask nothing.
public struct RoutingRule: Equatable, Sendable {
  public let row: CodeRow
  public let item: RecordID?
  public let unitType: String
  /// A specific reason, or a general one with all below it.
  public let reason: RecordID?
  public let serviceType: RecordID?
  public let region: String
  public let customer: RecordID?
  public let contract: RecordID?
  /// A partner or a group.
  public let owner: RecordID?
  /// The rule gives nothing to an owner who has so many open incidents already.
  public let maximumOpen: Int?
  /// Whether a member of the group gets it, the one with the fewest open incidents.
  public let spreads: Bool

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    item = card[RuleField.item].record
    unitType = card[RuleField.unitType].text ?? ""
    reason = card[RuleField.reason].record
    serviceType = card[RuleField.serviceType].record
    region = card[RuleField.region].text ?? ""
    customer = card[RuleField.customer].record
    contract = card[RuleField.contract].record
    owner = card[RuleField.owner].record
    maximumOpen = card[RuleField.maximumOpen].number.map(Int.init)
    spreads = card[RuleField.spreads].isTrue
  }
}

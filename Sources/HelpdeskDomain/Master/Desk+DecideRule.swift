/// Routing rules: one that could never match is refused with the two conditions that exclude each
/// other (decision 0073).
extension Desk {
  func check(rule set: ChangeSet) throws(MasterRefusal) {
    if let limit = set[RuleField.maximumOpen].number, limit < 1 {
      throw .matchesNothing(RuleField.maximumOpen, RuleField.owner)
    }
    let wanted = { (field: Field) in (set[field].text ?? "").lowercased() }
    let type = wanted(RuleField.unitType)
    if let item = set[RuleField.item].record, !type.isEmpty,
      unitType(of: item)?.lowercased() != type
    {
      throw .matchesNothing(RuleField.item, RuleField.unitType)
    }
    let region = wanted(RuleField.region)
    let customer = set[RuleField.customer].record
    if let customer, !region.isEmpty, self.region(of: customer)?.lowercased() != region {
      throw .matchesNothing(RuleField.customer, RuleField.region)
    }
    guard let contract = master(set[RuleField.contract].record) else { return }
    if let customer, contract.customer != customer {
      throw .matchesNothing(RuleField.contract, RuleField.customer)
    }
    if let item = set[RuleField.item].record, let covered = contract.item, covered != item {
      throw .matchesNothing(RuleField.contract, RuleField.item)
    }
  }
}

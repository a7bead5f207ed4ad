/// An incident with the masters that it names: what rules and texts look at.
public struct EscalationSubject: Equatable, Sendable {
  public var incident: Incident
  /// The cards of customer, contact, unit, item and contract, as far as there are any.
  public var masters: [RecordID: RecordCard]

  public init(_ incident: Incident, masters: [RecordID: RecordCard] = [:]) {
    self.incident = incident
    self.masters = masters
  }

  /// The masters that an incident names.
  public static func masters(of incident: Incident) -> [RecordID] {
    [
      incident.customer, incident.contactPerson, incident.unit, incident.item,
      incident[IncidentField.contract].record,
    ].compactMap(\.self)
  }
}

/// What rules may ask for, and what `#field#` in a text stands for.
extension Desk {
  /// Fields of rules that are no fields of an incident.
  static let derivedRuleFields = [
    "incident", "reason", "region", "unittype", "department", "group", "supervisor",
  ]

  /// Whether rules may name a field: any of the incident's own, and what follows from them.
  public static func isRuleField(_ name: String) -> Bool {
    let name = name.lowercased()
    return derivedRuleFields.contains(name) || incidentField(named: name) != nil
  }

  static func incidentField(named name: String) -> Field? {
    IncidentField.all.first { $0.name.lowercased() == name }
  }

  /// What a field holds, as texts: codes, words, numbers; none where it is empty.
  public func ruleTexts(
    _ name: String, of subject: EscalationSubject, zone: TimeZoneRules
  ) -> [String] {
    let incident = subject.incident
    switch name.lowercased() {
    case "incident": return [incident.number]
    case "reason": return incident.reasons.flatMap(reasonTexts)
    case "region": return [region(of: incident.customer)].compactMap(\.self)
    case "unittype": return [unitType(of: incident.item)].compactMap(\.self)
    case "group": return codes([tables.group(ofOwner: incident.owner)])
    case "department": return [tables.department(ofOwner: incident.owner)].compactMap(\.self)
    case "supervisor": return codes(tables.supervisors(ofOwner: incident.owner))
    case "customername":
      if let typed = incident[IncidentField.customerName].text { return [typed] }
      let card = incident.customer.flatMap { subject.masters[$0] }
      return [card?[CustomerField.name].text].compactMap(\.self)
    default: break
    }
    guard let field = Desk.incidentField(named: name.lowercased()) else { return [] }
    let value = incident[field]
    switch value {
    case .none: return field.kind == .flag ? ["false"] : []
    case .record(let id):
      if let code = tables.qualifiedCode(id) { return [code] }
      return [subject.masters[id]?[CodeField.code].text].compactMap(\.self)
    case .number(let number):
      if field == IncidentField.billing {
        return [BillingVerdict(rawValue: number)?.name].compactMap(\.self)
      }
      if field == IncidentField.prioritySource {
        return [PrioritySource(rawValue: number)?.name].compactMap(\.self)
      }
      return ["\(number)"]
    default: return [written(value, zone: zone)]
    }
  }

  /// The specific code, and the general one above it.
  private func reasonTexts(_ id: RecordID) -> [String] {
    codes([id, tables.codeRow(id)?.parent])
  }

  private func codes(_ ids: [RecordID?]) -> [String] {
    ids.compactMap { tables.qualifiedCode($0) }
  }

  /// Whether all rules of a task hold.
  func matches(
    _ task: EscalationTask, _ subject: EscalationSubject, zone: TimeZoneRules
  ) -> Bool {
    guard let rules = task.rules else { return false }
    return rules.terms.allSatisfy { $0.matches(ruleTexts($0.field, of: subject, zone: zone)) }
  }
}

extension DeskTables {
  /// The group that an owner is or belongs to.
  public func group(ofOwner owner: RecordID?) -> RecordID? {
    owner?.type == .group ? owner : partner(owner)?.group
  }

  /// The department of an owner; the code of his group where none is given.
  public func department(ofOwner owner: RecordID?) -> String? {
    if let own = partner(owner)?.department, !own.isEmpty { return own }
    return codeRow(group(ofOwner: owner))?.code
  }

  /// The group that a department is, or the owner's.
  func departmentGroup(ofOwner owner: RecordID?) -> RecordID? {
    department(ofOwner: owner).flatMap { find($0, in: .group) } ?? group(ofOwner: owner)
  }

  /// Whoever is above an owner; of a group, whoever is above its members.
  public func supervisors(ofOwner owner: RecordID?) -> [RecordID] {
    guard let owner else { return [] }
    let people = owner.type == .group ? members(of: owner) : [owner]
    var found: [RecordID] = []
    for person in people {
      guard let supervisor = partner(person)?.supervisor, !found.contains(supervisor),
        partner(supervisor)?.row.isRetired == false
      else { continue }
      found.append(supervisor)
    }
    return found
  }

  /// Who works in a group.
  public func members(of group: RecordID) -> [RecordID] {
    partners.filter { !$0.row.isRetired && $0.group == group }.map(\.row.id)
  }

  /// Who works in the department of an owner.
  func colleagues(ofOwner owner: RecordID?) -> [RecordID] {
    guard let wanted = department(ofOwner: owner)?.lowercased() else { return [] }
    return partners.filter { partner in
      !partner.row.isRetired
        && department(ofOwner: partner.row.id)?.lowercased() == wanted
    }.map(\.row.id)
  }
}

import HelpdeskDomain

/// Which fields of a table its list and its form show, and in which order: the domain's catalogue,
/// the code first, the texts last.
struct MasterShape {
  let type: RecordType

  /// The main column of the list: a name, or the text in the screen's language.
  var mainField: Field? {
    switch type {
    case .customer: CustomerField.name
    case .person: PersonField.name
    case .unit: UnitField.name
    case .item: ItemField.name
    case .partner: PartnerField.name
    case .contract: ContractField.customer
    case .desk: DeskField.name
    default: nil
    }
  }

  /// Two more columns of the list.
  var listFields: [Field] {
    switch type {
    case .customer: [CustomerField.site, CustomerField.phone]
    case .person: [PersonField.customer, PersonField.phone]
    case .unit: [UnitField.customer, UnitField.item]
    case .item: [ItemField.unitType, ItemField.priority]
    case .contract: [ContractField.validUntil, ContractField.calendar]
    case .warranty: [WarrantyField.duration, WarrantyField.durationUnit]
    case .partner: [PartnerField.group, PartnerField.supervisor]
    case .calendar: [CalendarField.hours, CalendarField.servesHolidays]
    case .rule: [RuleField.owner, CodeField.order]
    case .priorityCode: [PriorityField.basis, PriorityField.late]
    // Which may follow which stands in their place: `TransitionColumns`.
    case .statusCode: []
    case .eventCode: [EventCodeField.eventClass, EventCodeField.direction]
    case .reason: [ReasonCodeField.group, ReasonCodeField.expectedMinutes]
    case .desk: [DeskField.zone, DeskField.numberPrefix]
    case .escalationTask: [EscalationTaskField.priority, EscalationTaskField.basis]
    case .group, .resolution, .serviceType: [CodeField.order]
    case .incident, .serviceOrder, .mail: []
    }
  }

  /// The fields of the form.
  var formFields: [Field] {
    // The round is counted by the desk itself.
    let hidden: Set<Field> = [CodeField.retired, DeskField.orderSyncRound]
    let written = ExchangeTable(type).fields.filter { !hidden.contains($0) && isOffered($0) }
    let head = written.filter { $0 == CodeField.code }
    let texts = written.filter { isText($0) }
    let own = written.filter { $0 != CodeField.code && $0 != CodeField.order && !isText($0) }
    let order = written.filter { $0 == CodeField.order }
    let main = own.filter { $0 == mainField || $0 == Desk.requiredField(of: type) }
    return type == .desk ? own : head + main + own.filter { !main.contains($0) } + texts + order
  }

  private func isText(_ field: Field) -> Bool {
    ["text.", "short.", "hint.", "check."].contains { field.name.hasPrefix($0) }
  }

  /// Short texts stand in lists of incidents, reminders with events and reasons; the order matters
  /// where a table is read from top to bottom.
  private func isOffered(_ field: Field) -> Bool {
    if field.name.hasPrefix("short.") {
      return [.priorityCode, .statusCode, .eventCode].contains(type)
    }
    if field.name.hasPrefix("hint.") { return type == .eventCode || type == .reason }
    if field == CodeField.order { return type.isSmallTable && type != .partner }
    if field == CodeField.parent, field.name == "parent" { return hasLevels || field.number != 4 }
    if type == .desk { return field != DeskField.businessHours && field != DeskField.holidays }
    return true
  }

  private var hasLevels: Bool { type == .reason || type == .resolution }

  /// The field as its values are read: a resolution's general code is a resolution.
  func typed(_ field: Field) -> Field {
    field == CodeField.parent && hasLevels && field.name == "parent"
      ? Field(field.number, field.name, .record(type)) : field
  }
}

extension RecordType {
  /// The tables of the palette, in its order.
  static let kept: [RecordType] = [
    .customer, .person, .unit, .item, .contract, .warranty, .partner, .group, .priorityCode,
    .statusCode, .eventCode, .reason, .resolution, .serviceType, .calendar, .rule,
    .escalationTask, .desk,
  ]
}

/// What a whole master record must not be: rules that look at more than one value.
extension Desk {
  func checkWhole(_ type: RecordType, _ id: RecordID, _ set: ChangeSet) throws(MasterRefusal) {
    if let required = Desk.requiredField(of: type) {
      let value = set[required]
      if value.text.map({ FieldRules.isBlank($0) }) ?? value.isEmpty { throw .missing(required) }
    }
    switch type {
    case .rule: try check(rule: set)
    case .desk: try check(orders: set)
    case .escalationTask: try check(task: set, of: id)
    case .unit: if set.changes(UnitField.partOf) { try checkComponents(id, set) }
    case .partner: if set.changes(PartnerField.supervisor) { try checkSupervisors(id, set) }
    case .contract:
      if let from = set[ContractField.validFrom].instant,
        let until = set[ContractField.validUntil].instant, until < from
      {
        throw .contractBackwards
      }
    default: break
    }
  }

  /// What a record is nothing without, besides its code.
  public static func requiredField(of type: RecordType) -> Field? {
    switch type {
    case .customer: CustomerField.name
    case .person: PersonField.name
    case .partner: PartnerField.name
    case .item: ItemField.name
    case .calendar: CalendarField.hours
    case .rule: RuleField.owner
    case .escalationTask: EscalationTaskField.priority
    default: nil
    }
  }

  /// Nobody is his own supervisor, not by others either: an escalation would go round for ever.
  private func checkSupervisors(_ partner: RecordID, _ set: ChangeSet) throws(MasterRefusal) {
    var above = set[PartnerField.supervisor].record
    var steps = 0
    while let here = above {
      if here == partner || steps > tables.partners.count {
        throw .supervisorLoop(code: set[CodeField.code].text ?? "")
      }
      above = tables.partner(here)?.supervisor
      steps += 1
    }
  }

  /// A code that the desk's own parameters name stays: without it nothing could be logged.
  func checkNeed(ofRetiring card: RecordCard) throws(MasterRefusal) {
    guard let desk = tables.card(RecordID(.desk, 1)) else { return }
    for pair in desk.fields.pairs where pair.value == .record(card.id) {
      guard let field = FieldCatalog.field(pair.number, of: .desk) else { continue }
      throw .neededByDesk(code: card[CodeField.code].text ?? "", field)
    }
  }

  /// A value by itself: a choice is one of its words, and what counts is not below zero.
  func checkRange(_ value: FieldValue, _ field: Field, _ type: RecordType) throws(MasterRefusal) {
    if value == .none { return }
    if case .choice(let choice) = field.kind, !choice.contains(value) {
      throw .unknownChoice(field)
    }
    if field.kind == .number || field.kind == .amount, field != CodeField.order,
      let number = value.number, number < 0
    {
      throw .belowZero(field)
    }
    if type == .desk, field == DeskField.enterPath, let path = value.text {
      let known = Set(IncidentField.all.map(\.name) + [ReasonField.reason.name, "text"])
      let foreign = path.split(separator: " ").first { !known.contains(String($0)) }
      if let foreign { throw .unknownCode(field, String(foreign)) }
    }
    if type == .desk, field == DeskField.requiredFields, let names = value.text {
      let foreign = names.split(separator: " ").first { Desk.requirable[String($0)] == nil }
      if let foreign { throw .unknownCode(field, String(foreign)) }
    }
    if type == .desk, field == DeskField.numberPrefix, let prefix = value.text,
      !Desk.isPrefix(prefix)
    {
      throw .invalidPrefix(prefix)
    }
  }

  /// `[A-Za-z-]{1,8}`: with digits nobody could tell where the counter begins.
  static func isPrefix(_ text: String) -> Bool {
    (1...8).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 45
      }
  }

  /// The transition table (incidents-mask.md §5, "forbidden transitions refused"): codes of the
  /// table, spelled as there, each once.
  func normalizedTransitions(_ text: String) throws(MasterRefusal) -> FieldValue {
    // The founding frame names codes that come behind.
    guard tables.count(of: .desk) > 0 else { return FieldValue(text) }
    var codes: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let id = tables.find(String(word), in: .statusCode), let row = tables.codeRow(id) else {
        throw .unknownCode(StatusField.mayGoTo, String(word))
      }
      if !codes.contains(row.code) { codes.append(row.code) }
    }
    return FieldValue(codes.joined(separator: " "))
  }
}

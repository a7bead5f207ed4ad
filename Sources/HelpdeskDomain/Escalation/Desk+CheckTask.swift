/// Tasks and supervisors that make no sense do not get into the journal.
extension Desk {
  /// Keeps as a fact that there are rules: their text is private and may be erased.
  func noteRules(_ type: RecordType, _ set: inout ChangeSet) {
    guard type == .escalationTask else { return }
    let hasRules = !(set[EscalationTaskField.rules].text ?? "").isEmpty
    set.set(EscalationTaskField.isRuled, hasRules ? .flag(true) : .none)
  }

  func check(task set: ChangeSet, of id: RecordID) throws(MasterRefusal) {
    guard let priority = set[EscalationTaskField.priority].record else {
      throw .missing(EscalationTaskField.priority)
    }
    guard let basis = set[EscalationTaskField.basis].text else {
      throw .missing(EscalationTaskField.basis)
    }
    do throws(EscalationFault) {
      try check(times: set, basis: basis)
      try check(actions: set)
      try check(rules: set, priority: priority)
      try checkPriorities(set, of: id, from: priority)
    } catch {
      throw .escalation(error)
    }
  }

  private func check(times set: ChangeSet, basis text: String) throws(EscalationFault) {
    guard let basis = EscalationBasis(rawValue: text) else { throw .unknownBasis(text) }
    let after = set[EscalationTaskField.after].span
    let before = set[EscalationTaskField.before].span
    if let after, let before, !after.isZero, !before.isZero { throw .beforeAndAfter }
    if basis == .opened, let before, !before.isZero { throw .beforeOpening }
    if let every = set[EscalationTaskField.every].span, every.clockOnWall < Milliseconds.perMinute {
      throw .tooOften
    }
  }

  private func check(actions set: ChangeSet) throws(EscalationFault) {
    var hasAction = false
    for field in [
      EscalationTaskField.mailTo, EscalationTaskField.textTo, EscalationTaskField.alarmTo,
    ] {
      for word in EscalationTask.words(set[field]) {
        hasAction = true
        if EscalationRole(word: word) == .contact && field == EscalationTaskField.alarmTo {
          throw .uselessRole(word)
        }
        if EscalationRole(word: word) == nil && tables.findOwner(word) == nil {
          throw .unknownRecipient(word)
        }
      }
    }
    if let word = set[EscalationTaskField.setOwnerTo].text {
      guard let role = EscalationRole(word: word) else { throw .unknownRecipient(word) }
      if [.owner, .contact, .salesperson].contains(role) { throw .uselessRole(word) }
    }
    let others = [
      EscalationTaskField.setStatus, EscalationTaskField.setPriority,
      EscalationTaskField.setOwner, EscalationTaskField.setOwnerTo, EscalationTaskField.event,
    ]
    if !hasAction && others.allSatisfy({ set[$0].isEmpty }) { throw .noAction }
  }

  private func check(
    rules set: ChangeSet, priority: RecordID
  ) throws(EscalationFault) {
    let text = set[EscalationTaskField.rules].text ?? ""
    for word in EscalationRules.split(text) {
      guard let term = EscalationRules.term(word) else { throw .unreadableRule(word) }
      guard Desk.isRuleField(term.field) else { throw .unknownRuleField(term.field) }
      let isPossible = term.patterns.contains { canMatch(term.field, $0, priority: priority) }
      if !isPossible {
        throw .matchesNothing(
          field: term.field, pattern: term.patterns.joined(separator: ","))
      }
      // A task that sets the very status it asks for would run for ever and change nothing.
      if term.field.lowercased() == "status",
        let status = set[EscalationTaskField.setStatus].record,
        set[EscalationTaskField.every].span != nil, let code = tables.codeRow(status)?.code,
        term.matches([code]), term.patterns.count == 1
      {
        throw .escalatesItself
      }
    }
  }

  /// Whether any incident that may escalate could be so.
  private func canMatch(_ field: String, _ pattern: String, priority: RecordID) -> Bool {
    let name = field.lowercased()
    if pattern == "-" { return name != "status" && name != "priority" && name != "incident" }
    func any(_ type: RecordType, _ isPossible: (CodeRow) -> Bool = { _ in true }) -> Bool {
      tables.codeRows(of: type).contains { row in
        isPossible(row) && EscalationRules.matches(tables.qualifiedCode(row), pattern)
      }
    }
    switch name {
    case "status":
      return any(.statusCode) { row in
        tables.status(row.id).map { !$0.isClosed && !$0.stopsClock } ?? false
      }
    case "priority": return any(.priorityCode) { $0.id == priority }
    case "owner": return any(.partner) || any(.group)
    case "group": return any(.group)
    case "department":
      return tables.partners.contains { EscalationRules.matches($0.department, pattern) }
        || any(.group)
    case "supervisor": return any(.partner)
    case "region": return regions.contains { EscalationRules.matches($0, pattern) }
    case "unittype": return unitTypes.contains { EscalationRules.matches($0, pattern) }
    case "reason": return any(.reason)
    default: break
    }
    guard let own = Desk.incidentField(named: name) else { return true }
    switch own.kind {
    case .flag: return pattern == "true" || pattern == "false"
    case .record(let type) where type.isSmallTable: return any(type)
    case .record(let type):
      if type == .incident || pattern.contains("*") { return true }
      return record(code: pattern, of: type) != nil
    default: return true
    }
  }

  /// Refuses a task whose change of priority gives its incidents back to itself, at once or by way
  /// of others: it would escalate itself.
  private func checkPriorities(
    _ set: ChangeSet, of id: RecordID, from start: RecordID
  ) throws(EscalationFault) {
    guard let first = set[EscalationTaskField.setPriority].record else { return }
    if first == start { throw .escalatesItself }
    var reached: [RecordID: [RecordID]] = [first: [start, first]]
    var waiting = [first]
    while let here = waiting.popLast() {
      for task in tables.escalationTasks[here.counter] ?? [] where task.row.id != id {
        guard let next = task.setPriority, let path = reached[here] else { continue }
        if next == start {
          throw .circle((path + [next]).compactMap { tables.codeRow($0)?.code })
        }
        if reached[next] == nil {
          reached[next] = path + [next]
          waiting.append(next)
        }
      }
    }
  }
}

/// The priority cascade, first non-blank wins (incidents-mask.md §3.1, [C]).
extension Desk {
  /// A contract at the level of the cascade that it stands on.
  struct FoundContract {
    let level: PrioritySource
    let id: RecordID
    let row: MasterRow
  }

  /// The contracts that a request may fall under: of the unit, of item and customer, of the
  /// customer as a whole.
  func contracts(for question: IncidentQuestion, _ judgement: Judgement) -> [FoundContract] {
    let unit = master(question.unit)
    var found: [FoundContract] = []
    if let id = unit?.contract, let row = master(id) {
      found.append(FoundContract(level: .unitContract, id: id, row: row))
    }
    guard let customer = judgement.customer else { return found }
    var ofCustomer: [FoundContract] = []
    eachContract(of: customer) { id, row in
      if row.item != nil {
        guard row.item == judgement.item else { return }
        found.append(FoundContract(level: .itemContract, id: id, row: row))
      } else if !isTiedToUnits(id) {
        ofCustomer.append(FoundContract(level: .customerContract, id: id, row: row))
      }
    }
    return found + ofCustomer
  }

  /// Asks one level after the other and notes what each said.
  func judgePriority(
    _ question: IncidentQuestion, _ contracts: [FoundContract], into result: inout Judgement
  ) {
    var trail = CascadeTrail()
    defer { result.priorityTrail = trail }
    if let priority = question.priorityByHand {
      trail.note(.hand, .taken, question.handBy)
      return take(priority, .hand, into: &result)
    }
    for contract in contracts {
      let outcome = contract.row.outcome(at: question.opened)
      trail.note(contract.level, outcome, contract.id)
      if outcome == .taken { return take(contract.row.priority, contract.level, into: &result) }
    }
    let masters: [(PrioritySource, RecordID?)] = [
      (.unit, question.unit), (.item, result.item), (.customer, result.customer),
    ]
    for (level, id) in masters {
      guard let id, let row = master(id) else { continue }
      trail.note(level, row.priority == nil ? .blank : .taken, id)
      if row.priority != nil { return take(row.priority, level, into: &result) }
    }
    if let reason = tables.reason(question.reason) {
      let priority = reason.priority ?? tables.reason(reason.row.parent)?.priority
      trail.note(.reason, priority == nil ? .blank : .taken, reason.row.id)
      if priority != nil { return take(priority, .reason, into: &result) }
    }
    guard let priority = tables.parameters.defaultPriority else { return }
    trail.note(.desk, .taken, nil)
    take(priority, .desk, into: &result)
  }

  private func take(
    _ priority: RecordID?, _ source: PrioritySource, into result: inout Judgement
  ) {
    result.priority = priority
    result.prioritySource = source
  }
}

extension MasterRow {
  /// Whether a contract runs at a moment; one without an end runs on.
  func covers(_ moment: Instant) -> Bool {
    switch outcome(at: moment) {
    case .taken, .blank: true
    case .ended, .notBegun, .retired: false
    }
  }

  /// What a contract says to the cascade at a moment.
  func outcome(at moment: Instant) -> CascadeTrail.Outcome {
    if isRetired { return .retired }
    if let start, start > moment { return .notBegun }
    if let end, end < moment { return .ended }
    return priority == nil ? .blank : .taken
  }
}

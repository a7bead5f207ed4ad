extension Desk {
  /// Decides a command about a master record or a code.
  ///
  /// - Parameter card: the card of the record it is about; nil only for a new one.
  public func decide(
    _ command: MasterCommand, on card: RecordCard?, _ context: DecisionContext
  ) throws(MasterRefusal) -> [Entry] {
    switch command {
    case .create(let type, let values): return try decide(create: type, values, context)
    case .change(let id, let values):
      guard let card else { throw .unknown(id) }
      return try decide(change: card, values, context)
    case .retire(let id):
      guard let card else { throw .unknown(id) }
      return try decide(retire: card)
    }
  }

  private func decide(
    create type: RecordType, _ values: [Field: FieldValue], _ context: DecisionContext
  ) throws(MasterRefusal) -> [Entry] {
    let id = RecordID(type, count(of: type) + 1)
    var values = values
    if Desk.needsCode(type) {
      let code = values[CodeField.code]?.text ?? nextCode(of: type)
      guard Desk.isCode(code) else { throw .invalidCode(code) }
      if isTaken(code, type, parent: values[CodeField.parent]?.record) {
        throw .codeTaken(type, code)
      }
      values[CodeField.code] = .text(code)
    }
    var set = ChangeSet(on: RecordCard(id: id))
    // The code comes first: whoever reads the facts can index the record at once.
    if let code = values[CodeField.code] { set.set(CodeField.code, code) }
    try take(values, type, into: &set)
    noteRules(type, &set)
    if type == .unit { try settleWarranties(values, context, in: &set) }
    try checkWhole(type, id, set)
    return [
      Entry(id, EntryKind(type, .created), subject: Desk.subject(id), set.changes)
    ]
  }

  private func decide(
    change card: RecordCard, _ values: [Field: FieldValue], _ context: DecisionContext
  ) throws(MasterRefusal) -> [Entry] {
    guard let type = card.id.type else { throw .unknown(card.id) }
    var set = ChangeSet(on: card)
    try take(values, type, into: &set)
    if let code = values[CodeField.code]?.text, .text(code) != card[CodeField.code] {
      guard Desk.isCode(code) else { throw .invalidCode(code) }
      if isTaken(code, type, parent: set[CodeField.parent].record) { throw .codeTaken(type, code) }
    }
    noteRules(type, &set)
    if set.changes(CodeField.retired), set[CodeField.retired].isTrue {
      try checkNeed(ofRetiring: card)
    }
    if type == .unit { try settleWarranties(values, context, in: &set) }
    try checkWhole(type, card.id, set)
    if type == .desk { countSynchronization(in: &set) }
    let renamed = renameInTransitions(of: card, in: &set)
    if set.isEmpty { throw .unchanged }
    return [
      Entry(
        card.id, EntryKind(type, .changed), base: card.revision, subject: Desk.subject(card.id),
        set.changes)
    ] + renamed
  }

  private func decide(retire card: RecordCard) throws(MasterRefusal) -> [Entry] {
    guard let type = card.id.type else { throw .unknown(card.id) }
    if card[CodeField.retired].isTrue {
      throw .alreadyRetired(code: card[CodeField.code].text ?? "")
    }
    try checkNeed(ofRetiring: card)
    var set = ChangeSet(on: card)
    set.set(CodeField.retired, .flag(true))
    return [Entry(card.id, EntryKind(type, .retired), base: card.revision, set.changes)]
  }

  private func take(
    _ values: [Field: FieldValue], _ type: RecordType, into set: inout ChangeSet
  ) throws(MasterRefusal) {
    for (field, value) in values.sorted(by: { $0.key.number < $1.key.number }) {
      let isFixed =
        ErasureField.all.contains(field)
        || type == .desk && field == DeskField.orderSyncRound
        || type == .escalationTask && field == EscalationTaskField.isRuled
      guard FieldCatalog.field(field.number, of: type) != nil, !isFixed else {
        throw .foreignField(field, type)
      }
      do throws(IncidentRefusal) {
        try FieldRules.check(value, for: field)
      } catch {
        throw Desk.masterRefusal(error, field)
      }
      try check(master: value, for: field, of: type)
      try checkRange(value, field, type)
      set.set(field, try normalized(value, for: field, of: type))
    }
  }

  private func check(
    master value: FieldValue, for field: Field, of type: RecordType
  ) throws(MasterRefusal) {
    if field.kind == .owner, let id = value.record {
      let isOwner = id.type == .partner || id.type == .group
      guard isOwner, let type = id.type, id.row < count(of: type) else {
        throw .unknownRecord(field)
      }
    }
    guard let id = value.record, case .record(let wanted) = field.kind else { return }
    // A resolution's parent is a resolution, a reason's a reason: one field serves both.
    let expected = field == CodeField.parent ? type : wanted
    guard id.type == expected, id.row < count(of: expected) else { throw .unknownRecord(field) }
  }

  private static func masterRefusal(_ refusal: IncidentRefusal, _ field: Field) -> MasterRefusal {
    switch refusal {
    case .tooLong(_, let maximum): .tooLong(field, maximum: maximum)
    default: .controlCharacter(field)
    }
  }

  /// Persons are found by what they are called and reached at, not by a code.
  static func needsCode(_ type: RecordType) -> Bool { type != .person && type != .desk }

  /// A person's own record is about that person (DESIGN §5: one subject an entry).
  private static func subject(_ id: RecordID) -> RecordID? {
    id.type == .person || id.type == .partner ? id : nil
  }

  private func isTaken(_ code: String, _ type: RecordType, parent: RecordID?) -> Bool {
    if !type.isSmallTable { return record(code: code, of: type) != nil }
    return tables.codeRows(of: type).contains {
      $0.code.lowercased() == code.lowercased() && $0.parent == parent
    }
  }

  /// The code that a record gets when none was given: a letter and its counter.
  private func nextCode(of type: RecordType) -> String {
    let letter =
      switch type {
      case .customer: "K"
      case .unit: "U"
      case .item: "A"
      case .contract: "V"
      case .warranty: "W"
      default: "X"
      }
    var counter = count(of: type) + 1001
    while isTaken("\(letter)-\(counter)", type, parent: nil) { counter += 1 }
    return "\(letter)-\(counter)"
  }
}

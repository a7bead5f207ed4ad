import HelpdeskDomain
import ScreenCore

/// Values that come with a caller, a customer or a unit, and how they are taken back
/// (screens.md §2.8): pulled in values are replaced or emptied, typed ones stay.
extension MaskState {
  /// The values that belong to who calls.
  static let callerFields: [MaskField] = [
    .site, .contact, .phone, .mobile, .email, .fax, .prefers, .eventWith,
  ]

  /// Takes a customer.
  ///
  /// - Returns: the code of a unit that was emptied, because it is the old customer's.
  mutating func take(customer row: LookUpRow) -> String? {
    let isOther = self[.customer].record != row.id
    if isOther { remember(Self.callerFields + [.customer, .unit, .item, .meter]) }
    self[.customer] = MaskEntry(row.code, record: row.id, name: row.name, origin: .typed)
    customer = row
    problems[.customer] = nil
    var emptied: String?
    if isOther {
      for field in Self.callerFields where self[field].origin == .pulled {
        self[field] = MaskEntry()
      }
      if self[.unit].record != nil, unit?.customer != row.id {
        emptied = self[.unit].text
        emptyUnit()
      }
    }
    pull(.site, row.values.site)
    pull(.phone, row.values.phone)
    pull(.fax, row.values.fax)
    pull(.email, row.values.email)
    return emptied
  }

  /// Takes a person of a customer as the one who calls.
  mutating func take(contact row: LookUpRow, _ desk: MaskDesk) {
    if self[.contact].record != row.id {
      remember([.contact, .phone, .mobile, .email, .fax, .prefers, .eventWith])
    }
    self[.contact] = MaskEntry(row.name, record: row.id, origin: .typed)
    problems[.contact] = nil
    pull(.phone, row.values.phone)
    pull(.mobile, row.values.mobile)
    pull(.fax, row.values.fax)
    pull(.email, row.values.email)
    pull(.eventWith, row.name)
    if let prefers = row.values.prefers { pull(.prefers, desk.entry(prefers, origin: .pulled)) }
  }

  /// Takes a unit with what it brings: item, serial number, meter, site.
  mutating func take(unit row: LookUpRow) {
    if self[.unit].record != row.id { remember([.unit, .item, .meter, .site]) }
    self[.unit] = MaskEntry(row.code, record: row.id, name: row.name, origin: .typed)
    unit = row
    contract = nil
    problems[.unit] = nil
    problems[.item] = nil
    self[.item] = MaskEntry(row.values.itemText, record: row.values.item)
    pull(.meter, row.values.meter.map(NumberFormat.grouped) ?? "")
    pull(.site, row.values.site)
  }

  /// The details of records that are already chosen, read again.
  mutating func refresh(_ row: LookUpRow, for question: MaskQuestion) {
    switch question {
    case .customer where self[.customer].record == row.id: customer = row
    case .unit where self[.unit].record == row.id: unit = row
    default: break
    }
  }

  mutating func emptyUnit() {
    self[.unit] = MaskEntry()
    unit = nil
    contract = nil
    for field in [MaskField.item, .meter] where self[field].origin == .pulled {
      self[field] = MaskEntry()
    }
  }

  /// A value that comes by itself: it yields to what was typed.
  mutating func pull(_ field: MaskField, _ text: String) {
    if !text.isEmpty { pull(field, MaskEntry(text)) }
  }

  mutating func pull(_ field: MaskField, _ entry: MaskEntry) {
    let present = self[field]
    if present.origin == .typed, !present.isEmpty { return }
    self[field] = entry
  }

  /// Keeps what fields hold, so that Ctrl-_ takes the next change back as a whole.
  mutating func remember(_ fields: [MaskField]) {
    var before: [MaskField: MaskEntry] = [:]
    for field in fields { before[field] = self[field] }
    steps.append(MaskStep(before: before, customer: customer, unit: unit, focus: focus))
    if steps.count > 50 { steps.removeFirst() }
  }

  /// Takes the last step back.
  ///
  /// - Returns: whether there was one.
  mutating func takeBack() -> Bool {
    guard let step = steps.popLast() else { return false }
    for (field, entry) in step.before {
      self[field] = entry
      problems[field] = nil
    }
    customer = step.customer
    unit = step.unit
    focus = step.focus
    return true
  }

  /// What the desk's rules made of it: priority and owner are offered where nobody typed one.
  mutating func take(_ judgement: Judgement, _ desk: MaskDesk) {
    self.judgement = judgement
    guard isNew else { return }
    if self[.priority].origin == .pulled {
      self[.priority] = desk.entry(judgement.priority, origin: .pulled)
    }
    if self[.owner].origin == .pulled {
      self[.owner] = desk.entry(judgement.suggestedOwner, origin: .pulled)
    }
  }

  /// What is asked of the desk's rules.
  func question(_ desk: MaskDesk) -> IncidentQuestion {
    let isByHand =
      self[.priority].origin == .typed || sheet?.incident.prioritySource == .hand
    var question = IncidentQuestion(
      opened: moment(in: .opened, desk) ?? sheet?.incident.opened ?? startedAt,
      customer: self[.customer].record, unit: self[.unit].record, item: self[.item].record,
      reason: self[.reason].record,
      priorityByHand: isByHand ? self[.priority].record : nil)
    question.handBy = desk.actor
    question.meter = number(in: .meter)
    question.pauses = sheet?.incident.pauses ?? []
    return question
  }

  /// The moment typed into a field; nil where it is empty, no date, or what was pulled in.
  func moment(in field: MaskField, _ desk: MaskDesk) -> Instant? {
    let entry = self[field]
    guard entry.origin == .typed, !entry.editor.isEmpty else { return nil }
    do throws(TypedMomentError) { return try desk.moments.read(entry.text) } catch { return nil }
  }
}

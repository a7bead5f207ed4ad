/// The lines of an order: what is done or used, what it costs, and what warranty and contract cover
/// of it (incidents-mask.md §2.8: what no warranty covers is billed).
extension Desk {
  static let mostLines = 500
  static let longestUnit = 10

  func decide(
    addLine values: [Field: FieldValue], on order: ServiceOrder, _ context: DecisionContext
  ) throws(OrderRefusal) -> [Entry] {
    if order.lines.count >= Desk.mostLines { throw .tooManyLines(maximum: Desk.mostLines) }
    var values = values
    values[LineField.quantity] = values[LineField.quantity] ?? .number(1000)
    values[LineField.at] = values[LineField.at] ?? .instant(context.now)
    values[LineField.by] = values[LineField.by] ?? FieldValue(order.lead ?? context.actor)
    takeRate(in: &values, order)
    let line = try settled(values, order)
    var set = ChangeSet(on: order.card)
    set.add(to: LineField.list, line.sorted { $0.key.number < $1.key.number }.map { ($0, $1) })
    return try entry(of: order.card, .changed, set)
  }

  /// Work without a price costs the hourly rate of who did it ([C] incidents-mask.md §1.4).
  private func takeRate(in line: inout [Field: FieldValue], _ order: ServiceOrder) {
    guard line[LineField.price] == nil,
      line[LineField.kind]?.number == LineKind.labour.rawValue,
      order.currency == tables.parameters.currency,
      let rate = tables.partner(line[LineField.by]?.record)?.hourlyRate
    else { return }
    line[LineField.price] = .number(rate)
    line[LineField.unit] = line[LineField.unit] ?? .text("h")
  }

  func decide(
    changeLine line: Int, _ values: [Field: FieldValue], on order: ServiceOrder
  ) throws(OrderRefusal) -> [Entry] {
    let row = try self.row(line, of: order)
    var whole: [Field: FieldValue] = [:]
    for field in LineField.given { whole[field] = row[field] == .none ? nil : row[field] }
    // What follows from the verdict is decided anew; what somebody set stays.
    if row[LineField.coveredBy].number != CoverSource.hand.rawValue { whole[LineField.cover] = nil }
    for (field, value) in values { whole[field] = value == .none ? nil : value }
    let settled = try settled(whole, order)
    var set = ChangeSet(on: order.card)
    set.update(row, to: settled, fields: LineField.all)
    return try entry(of: order.card, .changed, set)
  }

  func decide(removeLine line: Int, on order: ServiceOrder) throws(OrderRefusal) -> [Entry] {
    var set = ChangeSet(on: order.card)
    set.remove(try row(line, of: order), from: LineField.list)
    return try entry(of: order.card, .changed, set)
  }

  private func row(_ line: Int, of order: ServiceOrder) throws(OrderRefusal) -> RecordCard.Row {
    guard let row = order.card.rows(LineField.list).first(where: { Int($0.id) == line }) else {
      throw .unknownLine(number: order.number, line: line)
    }
    return row
  }

  /// A new verdict covers every line anew, but for those that somebody set.
  func cover(_ order: ServiceOrder, in set: inout ChangeSet) {
    let verdict = set[OrderField.billing].number.flatMap(BillingVerdict.init)
    for row in order.card.rows(LineField.list)
    where row[LineField.coveredBy].number != CoverSource.hand.rawValue {
      let line = OrderLine(row)
      let cover = Desk.cover(line.kind, verdict, order)
      var values: [Field: FieldValue] = [:]
      for field in LineField.all { values[field] = row[field] }
      Desk.set(cover, on: line.amount, in: &values)
      set.update(
        row, to: values, fields: [LineField.cover, LineField.coveredBy, LineField.covered])
    }
  }

  /// Checks what was given and works out what follows from it.
  private func settled(
    _ given: [Field: FieldValue], _ order: ServiceOrder
  ) throws(OrderRefusal) -> [Field: FieldValue] {
    for (field, value) in given.sorted(by: { $0.key.number < $1.key.number }) {
      try check(line: field, value)
    }
    guard let kind = given[LineField.kind]?.number.flatMap(LineKind.init) else {
      throw .missing(LineField.kind)
    }
    guard let price = given[LineField.price]?.number else { throw .missing(LineField.price) }
    let quantity = given[LineField.quantity]?.number ?? 0
    let amount = OrderArithmetic.amount(quantity: quantity, price: price)
    var line = given
    line[LineField.amount] = .number(amount)
    let byHand = given[LineField.cover]?.number
    let cover =
      byHand.map { Cover(percent: $0, source: .hand) }
      ?? Desk.cover(kind, order.billing, order)
    Desk.set(cover, on: amount, in: &line)
    return line.filter { $0.value != .none }
  }

  private func check(line field: Field, _ value: FieldValue) throws(OrderRefusal) {
    guard LineField.given.contains(field) else { throw .fixedField(field) }
    try check(text: value, for: field)
    if let id = value.record, case .record(let type) = field.kind {
      guard id.type == type, id.row < count(of: type) else { throw .unknownRecord(field) }
    }
    if let text = value.text, field == LineField.unit, text.count > Desk.longestUnit {
      throw .tooLong(field, maximum: Desk.longestUnit)
    }
    guard let number = value.number else { return }
    let allowed: ClosedRange<Int64> =
      switch field {
      case LineField.kind: 1...Int64(LineKind.allCases.count)
      case LineField.quantity: 1...OrderArithmetic.greatestQuantity
      case LineField.price: 0...OrderArithmetic.greatestPrice
      default: 0...100
      }
    if !allowed.contains(number) { throw .outOfRange(field) }
  }

  /// What the verdict says of a kind of line: warranty covers all of it, a contract the work and
  /// what comes with it, the parts are paid (DESIGN §4.22).
  private static func cover(
    _ kind: LineKind, _ verdict: BillingVerdict?, _ order: ServiceOrder
  ) -> Cover? {
    switch verdict {
    case .free:
      let isWarranty = order.card[OrderField.warrantyCovered].isTrue
      return Cover(percent: 100, source: isWarranty ? .warranty : .goodwill)
    case .partsOnly:
      if kind == .material { return nil }
      let isContract = order.card[OrderField.contractCovered].isTrue
      return Cover(percent: 100, source: isContract ? .contract : .goodwill)
    case .chargeable, .outsideHours, nil: return nil
    }
  }

  private static func set(
    _ cover: Cover?, on amount: Int64, in line: inout [Field: FieldValue]
  ) {
    line[LineField.cover] = cover.map { FieldValue.number($0.percent) } ?? FieldValue.none
    line[LineField.coveredBy] =
      cover.map { FieldValue.number($0.source.rawValue) } ?? FieldValue.none
    line[LineField.covered] =
      cover.map { FieldValue.number(OrderArithmetic.part($0.percent, of: amount)) }
      ?? FieldValue.none
  }

  private struct Cover {
    let percent: Int64
    let source: CoverSource
  }
}

extension ChangeSet {
  /// Sets fields of a row that stands; what does not change is left out.
  mutating func update(_ row: RecordCard.Row, to values: [Field: FieldValue], fields: [Field]) {
    for field in fields {
      let new = values[field] ?? .none
      if row[field] != new { append(FieldChange(field, row: row.id, old: row[field], new: new)) }
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Reading what was typed about service orders.
extension Shell {
  func orderID(_ number: String) throws(CommandFailure) -> RecordID {
    guard let id = view.desk.order(number: number) else {
      throw CommandFailure(.notFound, words.noSuchRecord("order", number))
    }
    return id
  }

  func order(_ id: RecordID) throws -> ServiceOrder { ServiceOrder(try record(id)) }

  /// An amount in the desk's or the order's currency.
  func amount(
    _ typed: String, _ field: Field, _ currency: Currency
  ) throws(CommandFailure) -> Int64 {
    try decimal(typed, field, digits: currency.fractionDigits)
  }

  private func decimal(
    _ typed: String, _ field: Field, digits: Int
  ) throws(CommandFailure) -> Int64 {
    guard let number = DecimalText.read(typed, digits: digits) else {
      throw CommandFailure(.refused, words.sentence(for: .notANumber(field, typed)))
    }
    return number
  }

  /// The value of a field whose values have names.
  func named(_ typed: String, _ field: Field) throws(CommandFailure) -> FieldValue? {
    let number: Int64?
    switch field {
    case OrderField.status: number = OrderStatus(name: typed)?.rawValue
    case OrderField.billingState: number = BillingState(name: typed)?.rawValue
    case OrderField.billing: number = BillingVerdict(name: typed)?.rawValue
    case LineField.kind: number = LineKind(name: typed)?.rawValue
    default: return nil
    }
    guard let number else {
      throw CommandFailure(.refused, words.sentence(for: .unknownCode(field, typed)))
    }
    return .number(number)
  }

  func orderValue(_ typed: String, _ field: Field) throws(CommandFailure) -> FieldValue {
    if let named = try named(typed, field) { return named }
    return try value(typed, field)
  }

  func lineValue(
    _ typed: String, _ field: Field, _ currency: Currency
  ) throws(CommandFailure) -> FieldValue {
    if typed.isEmpty { return .none }
    if let named = try named(typed, field) { return named }
    switch field {
    case LineField.quantity:
      return .number(try decimal(typed, field, digits: DecimalText.quantityDigits))
    case LineField.price: return .number(try amount(typed, field, currency))
    default: return try value(typed, field)
    }
  }

  func lineField(_ name: String) throws(CommandFailure) -> Field {
    guard let found = LineField.given.first(where: { $0.name.lowercased() == name.lowercased() })
    else { throw CommandFailure(.refused, words.sentence(for: .unknownField(name))) }
    return found
  }

  /// Says on standard error when the lines go beyond what the caller agreed to.
  func sayExcess(of id: RecordID) throws {
    let order = try order(id)
    guard let incident = order.incident, let card = try view.session.card(incident),
      let consent = Incident(card).consents.last, let excess = consent.excess(of: order.totals)
    else { return }
    let words = Strings.of(language)
    let sum = words.money(consent.sum, consent.currency)
    StandardOutput.complain(
      words.exceeded(order.number, by: words.money(excess, order.currency), agreed: sum))
  }
}

public import HelpdeskDomain

/// The words of the order mask and of its pop-ups.
struct OrderMaskWords: Sendable {
  /// What a consent's event says, in the language of whoever records it.
  let agreed: @Sendable (_ sum: String) -> String
  let exceeded: @Sendable (_ number: String, _ by: String, _ agreed: String) -> String
  /// What parts whole units from the rest of an amount.
  let decimalPoint: String
}

extension OrderMaskWords {
  static let english = OrderMaskWords(
    agreed: { "Agrees to a charge of up to \($0)." },
    exceeded: { "\($0): \($1) more than the \($2) that were agreed. Ask before going on." },
    decimalPoint: ".")

  static let german = OrderMaskWords(
    agreed: { "Stimmt einer Berechnung bis \($0) zu." },
    exceeded: { "\($0): \($1) mehr als die zugesagten \($2). Bitte nachfragen." },
    decimalPoint: ",")
}

extension Strings {
  /// An amount with its currency, as people write it.
  public func money(_ amount: Int64, _ currency: Currency) -> String {
    let text = DecimalText.text(
      amount, digits: currency.fractionDigits, point: orders.mask.decimalPoint)
    return "\(text) \(currency.code)"
  }

  /// What a consent's event says.
  public func agreed(_ sum: String) -> String { orders.mask.agreed(sum) }

  /// The sentence when lines go beyond what the caller agreed to.
  public func exceeded(_ number: String, by excess: String, agreed: String) -> String {
    orders.mask.exceeded(number, excess, agreed)
  }
}

import HelpdeskDomain

/// The words of the order mask and of its pop-ups.
struct OrderMaskWords: Sendable {
  /// What a consent's event says, in the language of whoever records it.
  let agreed: @Sendable (_ sum: String) -> String
}

extension OrderMaskWords {
  static let english = OrderMaskWords(agreed: { "Agrees to a charge of up to \($0)." })

  static let german = OrderMaskWords(agreed: { "Stimmt einer Berechnung bis \($0) zu." })
}

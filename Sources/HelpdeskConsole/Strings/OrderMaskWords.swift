public import HelpdeskDomain

/// The words of the order mask and of its pop-ups.
struct OrderMaskWords: Sendable {
  /// What a consent's event says, in the language of whoever records it.
  let agreed: @Sendable (_ sum: String) -> String
  let exceeded: @Sendable (_ number: String, _ by: String, _ agreed: String) -> String
  /// What parts whole units from the rest of an amount.
  let decimalPoint: String
  let title: @Sendable (_ number: String, _ incident: String) -> String
  /// Number, kind, quantity, unit, price, what is charged, cover, text.
  let columns: [String]
  let noLines: String
  let totals: @Sendable (_ amount: String, _ covered: String, _ charged: String) -> String
  let noConsent: String
  let consent: @Sendable (_ sum: String, _ by: String, _ at: String) -> String
  let beyond: @Sendable (_ by: String) -> String
  let line: @Sendable (_ order: String, _ line: Int?) -> String
  let consentTitle: @Sendable (_ incident: String) -> String
  let coverHint: String
  let refersTo: @Sendable (_ incident: String, _ destination: String) -> String
  let changed: @Sendable (_ order: String) -> String
  let agreedNow: @Sendable (_ incident: String) -> String
  let notRead: @Sendable (_ field: String) -> String
}

extension OrderMaskWords {
  static let english = OrderMaskWords(
    agreed: { "Agrees to a charge of up to \($0)." },
    exceeded: { "\($0): \($1) more than the \($2) that were agreed. Ask before going on." },
    decimalPoint: ".",
    title: { $1.isEmpty ? "Service order \($0)" : "Service order \($0) of \($1)" },
    columns: ["No.", "Kind", "Quant.", "Unit", "Price", "Charged", "Cov.", "Text"],
    noLines: "No line yet. + adds one.",
    totals: { "Total \($0)   covered \($1)   charged \($2)" },
    noConsent: "The caller has agreed to no sum. z records it.",
    consent: { "Agreed up to \($0), \($1), \($2)" }, beyond: { "\($0) more than agreed: ask." },
    line: { order, line in line.map { "Line \($0) of \(order)" } ?? "New line of \(order)" },
    consentTitle: { "Consent to a charge, \($0)" },
    coverHint: "empty: by warranty and contract",
    refersTo: { "\($0) refers to \($1)." }, changed: { "\($0) saved. u undoes." },
    agreedNow: { "\($0): consent recorded. u undoes." },
    notRead: { "\($0): a number or a text is missing, or cannot be read." })

  static let german = OrderMaskWords(
    agreed: { "Stimmt einer Berechnung bis \($0) zu." },
    exceeded: { "\($0): \($1) mehr als die zugesagten \($2). Bitte nachfragen." },
    decimalPoint: ",",
    title: { $1.isEmpty ? "Serviceauftrag \($0)" : "Serviceauftrag \($0) zu \($1)" },
    columns: ["Nr.", "Art", "Menge", "Einh.", "Preis", "zu zahlen", "Ged.", "Text"],
    noLines: "Noch keine Zeile. + fügt eine an.",
    totals: { "Summe \($0)   gedeckt \($1)   zu zahlen \($2)" },
    noConsent: "Noch keine Zusage des Anrufers. z hält sie fest.",
    consent: { "Zusage bis \($0), \($1), \($2)" },
    beyond: { "\($0) über der Zusage: bitte nachfragen." },
    line: { order, line in line.map { "Zeile \($0) von \(order)" } ?? "Neue Zeile, \(order)" },
    consentTitle: { "Zusage zur Berechnung, \($0)" },
    coverHint: "leer: nach Garantie und Vertrag",
    refersTo: { "\($0) verweist auf \($1)." }, changed: { "\($0) gespeichert. u nimmt zurück." },
    agreedNow: { "\($0): Zusage festgehalten. u nimmt zurück." },
    notRead: { "\($0): eine Zahl oder ein Text fehlt oder ist nicht lesbar." })
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

extension Strings {
  func text(_ message: OrderMessage) -> String {
    let words = orders.mask
    return switch message {
    case .refersTo(let incident, let destination): words.refersTo(incident, destination)
    case .changed(let order): words.changed(order)
    case .agreed(let incident): words.agreedNow(incident)
    case .notRead(let field): words.notRead(field)
    }
  }
}

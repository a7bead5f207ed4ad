import HelpdeskDomain

/// The words of service orders: their fields, statuses and kinds of line.
struct OrderWords: Sendable {
  let names: [Field: String]
  let statuses: [String]
  let billingStates: [String]
  let kinds: [String]
  let sources: [String]
  let refusal: OrderRefusalWords
  let mask: OrderMaskWords

  /// Fields of orders share their numbers with others': the words are their own.
  subscript(field: Field) -> String { names[field] ?? field.name }

  func status(_ status: OrderStatus) -> String { Self.word(status.rawValue, statuses) }
  func billingState(_ state: BillingState) -> String { Self.word(state.rawValue, billingStates) }
  func kind(_ kind: LineKind) -> String { Self.word(kind.rawValue, kinds) }
  func source(_ source: CoverSource) -> String { Self.word(source.rawValue, sources) }

  private static func word(_ number: Int64, _ words: [String]) -> String {
    words.indices.contains(Int(number) - 1) ? words[Int(number) - 1] : "?"
  }
}

extension OrderWords {
  static let english = OrderWords(
    names: [
      OrderField.status: "Status", OrderField.billingState: "Billing state",
      OrderField.billing: "Billing", OrderField.lead: "Lead partner",
      OrderField.callback: "Repeat", OrderField.description: "Description",
      OrderField.contact: "Contact", OrderField.phone: "Phone", OrderField.site: "Site",
      OrderField.notes: "Notes", LineField.kind: "Kind", LineField.item: "Item",
      LineField.quantity: "Quantity", LineField.unit: "Unit", LineField.price: "Price",
      LineField.cover: "Covered %", LineField.at: "Done", LineField.by: "By",
      LineField.text: "Text", ConsentField.sum: "Up to", ConsentField.by: "Who agrees",
      DestinationField.number: "Cross-reference",
    ],
    statuses: ["Template", "Estimate", "Open", "Closed"],
    billingStates: ["open", "nothing to bill", "ready to bill", "billed"],
    kinds: ["Labour", "Material", "Misc."],
    sources: ["warranty", "contract", "by hand", "goodwill"], refusal: .english, mask: .english)

  static let german = OrderWords(
    names: [
      OrderField.status: "Status", OrderField.billingState: "Faktura",
      OrderField.billing: "Abrechnung", OrderField.lead: "Verantwortlich",
      OrderField.callback: "Wiederholung", OrderField.description: "Beschreibung",
      OrderField.contact: "Kontakt", OrderField.phone: "Telefon",
      OrderField.site: "Einsatzort", OrderField.notes: "Anmerkungen",
      LineField.kind: "Art", LineField.item: "Artikel", LineField.quantity: "Menge",
      LineField.unit: "Einheit", LineField.price: "Preis", LineField.cover: "Gedeckt %",
      LineField.at: "Erledigt", LineField.by: "Wer", LineField.text: "Text",
      ConsentField.sum: "Bis zu", ConsentField.by: "Wer stimmt zu",
      DestinationField.number: "Querverweis",
    ],
    statuses: ["Vorlage", "Schätzung", "Offen", "Geschlossen"],
    billingStates: ["offen", "nichts zu fakturieren", "bereit", "fakturiert"],
    kinds: ["Arbeit", "Material", "Sonstiges"],
    sources: ["Garantie", "Vertrag", "von Hand", "Kulanz"], refusal: .german, mask: .german)
}

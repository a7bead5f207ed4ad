/// What an incident refers to, and what its caller agreed to pay.
extension Incident {
  /// The incident's own destination; nil where it has none.
  public var destination: IncidentDestination? {
    let type = card[IncidentField.destinationType].text ?? ""
    let number = card[IncidentField.destinationNumber].text ?? ""
    if type.isEmpty && number.isEmpty { return nil }
    let order = destinations.last { $0.event == nil && $0.number == number }?.order
    return IncidentDestination(event: nil, type: type, number: number, order: order)
  }

  /// What an event refers to.
  public func destination(ofEvent event: Int) -> IncidentDestination? {
    destinations.last { $0.event == event }
  }

  /// All that the rows say: the incident's own service order, and those of its events.
  public var destinations: [IncidentDestination] {
    card.rows(DestinationField.list).map { row in
      IncidentDestination(
        event: row[DestinationField.event].number.map(Int.init),
        type: row[DestinationField.type].text ?? "",
        number: row[DestinationField.number].text ?? "",
        order: row[DestinationField.order].record)
    }
  }

  /// Oldest first; the newest counts.
  public var consents: [Consent] { card.rows(ConsentField.list).map(Consent.init) }
}

/// A cross-reference: a service order is a record, the others a type and a number (DESIGN §4.9).
public struct IncidentDestination: Equatable, Sendable {
  public let event: Int?
  public let type: String
  public let number: String
  public let order: RecordID?
}

/// What a caller agreed to: who, when, up to what sum.
public struct Consent: Equatable, Sendable {
  public let by: String
  public let at: Instant?
  /// In the smallest unit of the currency.
  public let sum: Int64
  public let currency: Currency
  /// The row of the event that records it.
  public let event: Int?

  init(_ row: RecordCard.Row) {
    by = row[ConsentField.by].text ?? ""
    at = row[ConsentField.at].instant
    sum = row[ConsentField.sum].number ?? 0
    currency = row[ConsentField.currency].text.flatMap(Currency.init) ?? .euro
    event = row[ConsentField.event].number.map(Int.init)
  }

  /// By how much lines that are charged go beyond it; nil where they do not.
  public func excess(of totals: OrderTotals) -> Int64? {
    totals.charged > sum ? totals.charged - sum : nil
  }
}

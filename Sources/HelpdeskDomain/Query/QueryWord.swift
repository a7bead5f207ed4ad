/// A text that a query looks for, for the search to find: the domain keeps no texts.
///
/// Which rows hold the word comes back as a `RowSet`, one for each of `IncidentQuery.words`.
public struct QueryWord: Hashable, Sendable {
  /// Where the text has to stand.
  public enum Place: Hashable, Sendable, CaseIterable {
    /// Description, customer, contact, unit, number, phone, serial number, e-mail.
    case anywhere
    case number, description, customer, contact, unit, item, serial, phone, email
  }

  /// As typed; whoever searches folds it.
  public let text: String
  public let place: Place

  public init(_ text: String, in place: Place = .anywhere) {
    self.text = text
    self.place = place
  }
}

/// What the administrator set for the whole desk (DESIGN §4.15, §4.18, terms-and-codes.md §2).
public struct DeskParameters: Equatable, Sendable {
  public let name: String
  /// IANA name; local time is the desk's, whatever the agent's machine says.
  public let zoneName: String
  public let language: Language
  public let numberPrefix: String
  public let defaultPriority: RecordID?
  public let openStatus: RecordID?
  public let resolvedStatus: RecordID?
  public let closedStatus: RecordID?
  public let reopenedStatus: RecordID?
  public let firstEvent: RecordID?
  /// The calendar of the desk's own hours.
  public let calendar: RecordID?
  public let orderPrefix: String
  public let currency: Currency
  public let orderSync: OrderSync
  /// Which side wins when a synchronisation in both directions begins.
  public let orderSyncFirst: OrderSide
  let orderSyncRound: Int64
  /// The names of the fields that Enter stops at; empty = the short path.
  public let enterPath: [String]
  public let enterSaves: Bool
  /// The names of the fields that a new incident must have besides its description.
  public let requiredFields: [String]
  /// The hours of a desk without such a calendar; ask `DeskTables.businessHours`.
  let businessHours: BusinessHours

  public init(_ card: RecordCard) {
    name = card[DeskField.name].text ?? ""
    zoneName = card[DeskField.zone].text ?? "UTC"
    language = Language(rawValue: card[DeskField.language].text ?? "") ?? .en
    numberPrefix = card[DeskField.numberPrefix].text ?? "INC"
    defaultPriority = card[DeskField.defaultPriority].record
    openStatus = card[DeskField.openStatus].record
    resolvedStatus = card[DeskField.resolvedStatus].record
    closedStatus = card[DeskField.closedStatus].record
    reopenedStatus = card[DeskField.reopenedStatus].record
    firstEvent = card[DeskField.firstEvent].record
    calendar = card[DeskField.calendar].record
    orderPrefix = card[DeskField.orderPrefix].text ?? "SO"
    currency = card[DeskField.currency].text.flatMap(Currency.init) ?? .euro
    orderSync = OrderSync(rawValue: card[DeskField.orderSync].text ?? "") ?? .off
    orderSyncFirst =
      orderSync.winner ?? OrderSide(rawValue: card[DeskField.orderSyncFirst].text ?? "")
      ?? .incident
    orderSyncRound = card[DeskField.orderSyncRound].number ?? 0
    enterPath = (card[DeskField.enterPath].text ?? "").split(separator: " ").map(String.init)
    enterSaves = card[DeskField.enterSaves].isTrue
    requiredFields =
      (card[DeskField.requiredFields].text ?? "").split(separator: " ").map(String.init)
    businessHours = BusinessHours(
      deskText: card[DeskField.businessHours].text ?? "",
      holidays: card[DeskField.holidays].text ?? "",
      holidaysServed: card[DeskField.servesHolidays].isTrue)
  }

  /// A desk of which nothing is known yet.
  public static let unknown = DeskParameters(RecordCard(id: RecordID(.desk, 1)))
}

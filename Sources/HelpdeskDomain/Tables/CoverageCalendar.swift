/// A coverage calendar as an administrator keeps it: the hours of a contract, or of the desk
/// (incidents-mask.md §3.2; decision 0072).
public struct CoverageCalendar: Equatable, Sendable {
  public let row: CodeRow
  public let hours: BusinessHours
  /// The revision of the record, which a date names that was counted in it (DESIGN §4.16).
  public let revision: UInt32

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    hours = BusinessHours(
      deskText: card[CalendarField.hours].text ?? "",
      holidays: card[CalendarField.holidays].text ?? "",
      holidaysServed: card[CalendarField.servesHolidays].isTrue)
    revision = card.revision
  }
}

extension DeskTables {
  /// All calendars as they are now.
  public var calendars: [CoverageCalendar] { calendarVersions.compactMap(\.last) }

  /// A calendar as it is now.
  public func calendar(_ id: RecordID?) -> CoverageCalendar? {
    guard let id, id.type == .calendar, calendarVersions.indices.contains(id.row) else {
      return nil
    }
    return calendarVersions[id.row].last
  }

  /// A calendar as it was at a revision.
  public func calendar(_ id: RecordID, revision: UInt32) -> CoverageCalendar? {
    guard id.type == .calendar, calendarVersions.indices.contains(id.row) else { return nil }
    return calendarVersions[id.row].last { $0.revision == revision }
  }

  /// The hours of the desk's own calendar, else those that its parameters keep as text.
  public var businessHours: BusinessHours {
    calendar(parameters.calendar)?.hours ?? parameters.businessHours
  }
}

/// Calendars: hours that contradict themselves do not get into the journal (decision 0072).
extension Desk {
  /// A value in its usual form; only the texts of hours have one.
  func normalized(
    _ value: FieldValue, for field: Field, of type: RecordType
  ) throws(MasterRefusal) -> FieldValue {
    guard let text = value.text else { return value }
    if type == .statusCode && field == StatusField.mayGoTo {
      return try normalizedTransitions(text)
    }
    let isHours =
      type == .calendar && field == CalendarField.hours
      || type == .desk && field == DeskField.businessHours
    let isHolidays =
      type == .calendar && field == CalendarField.holidays
      || type == .desk && field == DeskField.holidays
    do throws(CalendarFault) {
      if isHours { return .text(try CalendarText.normalizedHours(text)) }
      if isHolidays { return FieldValue(try CalendarText.normalizedHolidays(text)) }
    } catch {
      throw .calendar(error)
    }
    return value
  }
}

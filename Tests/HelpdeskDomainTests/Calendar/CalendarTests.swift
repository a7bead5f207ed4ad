import HelpdeskDomain
import Testing

/// Protects the hours that every date is counted in: calendars are records, contradictory ones do
/// not get into the journal, and what a calendar was is still known when it has changed.
struct CalendarTests {
  private func expect(
    _ fault: CalendarFault, _ values: [Field: FieldValue],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let desk = try TestDesk()
    var all = values
    all[CodeField.code] = .text("NIGHT")
    #expect(throws: DeskRefusal.master(.calendar(fault)), sourceLocation: sourceLocation) {
      var copy = desk
      try copy.create(.calendar, all)
    }
  }

  @Test func `contradictory calendars are refused: spans that overlap`() throws {
    try expect(
      .overlap(weekday: 2, "08:00-17:00", "16:00-20:00"),
      [CalendarField.hours: .text("1-5 08:00-17:00 2 16:00-20:00")])
  }

  @Test func `contradictory calendars are refused: a span that ends before it begins`() throws {
    try expect(
      .endsBeforeItBegins("1-5 22:00-06:00"), [CalendarField.hours: .text("1-5 22:00-06:00")])
    try expect(.endsBeforeItBegins("3 08:00-08:00"), [CalendarField.hours: .text("3 08:00-08:00")])
  }

  @Test(arguments: ["8 08:00-17:00", "5-1 08:00-17:00", "1 8-17", "1 08:00", "1", "1 08:00-24:30"])
  func `contradictory calendars are refused: spans that nobody can read`(text: String) throws {
    try expect(.unreadableSpan(text), [CalendarField.hours: .text(text)])
  }

  @Test func `contradictory calendars are refused: days off that are no days, or stand twice`()
    throws
  {
    let hours = FieldValue.text("1 08:00-17:00")
    try expect(
      .unreadableDay("2026-02-30"),
      [CalendarField.hours: hours, CalendarField.holidays: .text("2026-02-30")])
    try expect(
      .holidayTwice(ZoneFixtures.day("2026-12-25")),
      [
        CalendarField.hours: hours, CalendarField.holidays: .text("2026-12-25 2026-12-25"),
      ])
    try expect(.neverOpen, [CalendarField.hours: .text(" ")])
  }

  @Test func `a contract that ends before it starts is refused`() throws {
    var desk = try TestDesk()
    #expect(throws: DeskRefusal.master(.contractBackwards)) {
      try desk.create(
        .contract,
        [
          ContractField.validFrom: .instant(try desk.time("2026-06-01 00:00")),
          ContractField.validUntil: .instant(try desk.time("2026-05-31 23:59")),
        ])
    }
  }

  @Test func `hours are kept in one form, whatever was typed`() throws {
    var desk = try TestDesk()
    let id = try desk.create(
      .calendar,
      [
        CodeField.code: .text("SHIFT"),
        CalendarField.hours: .text("Sa 09:00-12:00, Mo-Fr 06:00-14:00 1-5 14:00-22:00"),
        CalendarField.holidays: .text("2026-12-26\n2026-12-25"),
      ])
    let card = try #require(desk.desk.tables.card(id))
    #expect(card[CalendarField.hours].text == "1-5 06:00-22:00 6 09:00-12:00")
    #expect(card[CalendarField.holidays].text == "2026-12-25 2026-12-26")
    let calendar = try #require(desk.desk.tables.calendar(id))
    #expect(calendar.hours.weekdays[5] == [540..<720])
    #expect(calendar.hours.isHoliday(ZoneFixtures.day("2026-12-25")))
  }

  @Test func `a new desk has calendars, and its own hours are one of them`() throws {
    let desk = try TestDesk().desk
    #expect(desk.tables.calendars.map(\.row.code) == ["OFFICE", "OFFICE-DE", "ALWAYS"])
    #expect(desk.tables.businessHours == .ofNewDesk)
    let german = try #require(desk.tables.calendars.first { $0.row.code == "OFFICE-DE" })
    let off = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25"]
    for day in off + ["2026-10-03", "2026-12-25", "2026-12-26"] {
      #expect(german.hours.isHoliday(ZoneFixtures.day(day)))
    }
    #expect(german.hours.holidays.count == 9 * 16)
  }

  @Test func `a desk whose parameters keep hours as text goes on with them`() throws {
    var desk = try TestDesk()
    let parameters = RecordID(.desk, 1)
    try desk.perform(
      .master(
        .change(
          parameters,
          [DeskField.calendar: .none, DeskField.businessHours: .text("1-7 10:00-11:00")])))
    #expect(desk.desk.tables.businessHours.weekdays == Array(repeating: [600..<660], count: 7))
  }

  @Test func `what a calendar was is known when it has changed`() throws {
    var desk = try TestDesk()
    let office = try desk.code("OFFICE", .calendar)
    try desk.perform(
      .master(.change(office, [CalendarField.hours: .text("1-5 09:00-16:00")])))
    let tables = desk.desk.tables
    #expect(tables.calendar(office)?.hours.weekdays[0] == [540..<960])
    #expect(tables.calendar(office, revision: 1)?.hours == .ofNewDesk)
    #expect(tables.calendar(office, revision: 2) == tables.calendar(office))
    #expect(tables.calendar(office, revision: 3) == nil)
  }
}

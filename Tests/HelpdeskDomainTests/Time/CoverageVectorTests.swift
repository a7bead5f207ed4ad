import HelpdeskDomain
import Testing

/// Protects the six test vectors of incidents-mask.md §3.2, each by its letter, through the whole
/// way of an incident: calendar, priority code, dates.
struct CoverageVectorTests {
  /// Late after a span, in hours of a basis, for an incident of a moment; the desk's zone is
  /// Europe/Berlin, its hours Monday to Friday, 08:00 to 17:00.
  private func late(
    _ span: CoverageSpan, _ basis: CoverageBasis, opened: String, holidays: String = ""
  ) throws -> String {
    let zone = ZoneFixtures.berlin
    var desk = try TestDesk()
    let place = Int64(CoverageBasis.allCases.firstIndex(of: basis) ?? 0)
    let code = try desk.code("3", .priorityCode)
    try desk.perform(
      .master(
        .change(
          code, [PriorityField.late: FieldValue(span), PriorityField.basis: .number(place)])))
    if !holidays.isEmpty {
      let office = try desk.code("OFFICE", .calendar)
      try desk.perform(.master(.change(office, [CalendarField.holidays: .text(holidays)])))
    }
    let question = IncidentQuestion(opened: try TimeText.instant(opened, zone: zone))
    let judgement = desk.desk.judge(question, now: desk.now, zone: zone)
    let late = try #require(judgement.dates.late)
    let why = desk.desk.explain(.late, of: judgement, opened: question.opened, zone: zone)
    #expect(why.isWhole)
    return TimeText.local(late, zone: zone)
  }

  @Test func `(a) coverage Mon–Fri 08–17, created Fri 16:30, 1 h is Mon 08:30, 2 h Mon 09:30`()
    throws
  {
    let friday = "2026-05-22 16:30"
    #expect(try late(.hours(1), .businessHours, opened: friday) == "2026-05-25 08:30")
    #expect(try late(.hours(2), .businessHours, opened: friday) == "2026-05-25 09:30")
  }

  @Test func `(b) created Sat 12:00, 1 h is Mon 09:00`() throws {
    #expect(
      try late(.hours(1), .businessHours, opened: "2026-05-23 12:00") == "2026-05-25 09:00")
  }

  @Test func `(c) All Hours, Fri 16:30 + 8 h is Sat 00:30`() throws {
    #expect(try late(.hours(8), .allHours, opened: "2026-05-22 16:30") == "2026-05-23 00:30")
  }

  @Test func `(d) Mon is holiday, holidays not served, (a) moves to Tue 08:30`() throws {
    #expect(
      try late(
        .hours(1), .businessHours, opened: "2026-05-22 16:30", holidays: "2026-05-25")
        == "2026-05-26 08:30")
    // All Hours ignore holidays.
    #expect(
      try late(.hours(72), .allHours, opened: "2026-05-22 16:30", holidays: "2026-05-25")
        == "2026-05-25 16:30")
  }

  /// With a contract that expired yesterday: `IncidentDateTests`.
  @Test func `(e) Contract basis without a valid contract is business hours`() throws {
    #expect(
      try late(.hours(1), .contractHours, opened: "2026-05-22 16:30") == "2026-05-25 08:30")
  }

  @Test func `(f) DST night with All Hours, 24 h are 24 elapsed hours`() throws {
    #expect(try late(.hours(24), .allHours, opened: "2026-03-28 16:30") == "2026-03-29 17:30")
    #expect(try late(.days(1), .allHours, opened: "2026-03-28 16:30") == "2026-03-29 17:30")
    #expect(try late(.hours(24), .allHours, opened: "2026-10-24 16:30") == "2026-10-25 15:30")
  }
}

import HelpdeskDomain
import Testing

/// Protects the four dates of an incident over its life: the hours of its contract, dates set by
/// hand, the clock that stands, and the answer to "why this date?" (incidents-mask.md §3.2).
struct IncidentDateTests {
  /// A desk with a customer under a contract of priority 2 (contract hours: follow-up 2 h, warning
  /// 6 h, late 1 d), served Monday to Saturday from 06:00 to 22:00.
  private func deskWithContract(
    until end: String = "2026-12-31 23:59"
  ) throws -> (TestDesk, customer: RecordID, calendar: RecordID) {
    var desk = try TestDesk()
    let calendar = try desk.create(
      .calendar,
      [CodeField.code: .text("LONG"), CalendarField.hours: .text("1-6 06:00-22:00")])
    let customer = try desk.create(.customer, [CustomerField.name: .text("Nordwerk GmbH")])
    try desk.create(
      .contract,
      [
        ContractField.customer: .record(customer), ContractField.calendar: .record(calendar),
        ContractField.validUntil: .instant(try desk.time(end)),
        ContractField.priority: .record(try desk.code("2", .priorityCode)),
      ])
    return (desk, customer, calendar)
  }

  @Test func `[C] contract coverage hours are those of a valid contract`() throws {
    var (desk, customer, _) = try deskWithContract()
    desk.now = try desk.time("2026-05-22 21:00")
    let dates = try desk.logged("Jam", [IncidentField.customer: .record(customer)]).dates
    #expect(dates.followUp == (try desk.time("2026-05-23 07:00")))
    #expect(dates.warning == (try desk.time("2026-05-23 11:00")))
    #expect(dates.late == (try desk.time("2026-05-23 21:00")))
  }

  @Test func `test vector (e): contract basis, contract expired yesterday, business hours`() throws
  {
    var (desk, customer, _) = try deskWithContract(until: "2026-05-21 23:59")
    desk.now = try desk.time("2026-05-22 16:30")
    let high = try desk.code("2", .priorityCode)
    let incident = try desk.logged(
      "Jam", [IncidentField.customer: .record(customer), IncidentField.priority: .record(high)])
    #expect(incident.dates.followUp == (try desk.time("2026-05-25 09:30")))
    #expect(incident.dateBasis?.contract == nil)
    #expect(incident.dateBasis?.calendar == (try desk.code("OFFICE", .calendar)))
  }

  @Test func `billing says so when a contract runs but does not cover the hour`() throws {
    var (desk, customer, _) = try deskWithContract()
    let atNoon = try desk.logged("Jam", [IncidentField.customer: .record(customer)])
    #expect(atNoon[IncidentField.billing].number == BillingVerdict.partsOnly.rawValue)
    desk.now = try desk.time("2026-05-20 22:00")
    let atNight = try desk.logged("Jam", [IncidentField.customer: .record(customer)])
    #expect(atNight[IncidentField.billing].number == BillingVerdict.outsideHours.rawValue)
    #expect(atNight[IncidentField.contractCovered] == .flag(false))
    desk.now = try desk.time("2027-01-02 12:00")
    let ended = try desk.logged("Jam", [IncidentField.customer: .record(customer)])
    #expect(ended[IncidentField.billing].number == BillingVerdict.chargeable.rawValue)
  }

  @Test func `[C] manual override is allowed, and a later priority change overwrites it`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let promised = try desk.time("2026-05-22 08:00")
    try desk.perform(.change(id, [IncidentField.lateAt: .instant(promised)], reasons: nil))
    var incident = try desk.incident(id)
    #expect(incident.dates.late == promised)
    #expect(incident.handDates.map(\.by) == [desk.klein])
    #expect(
      desk.desk.explain(.late, of: incident, zone: desk.zone).steps == [
        .hand(promised, by: desk.klein, at: desk.now)
      ])
    let high = try desk.code("2", .priorityCode)
    try desk.perform(.change(id, [IncidentField.priority: .record(high)], reasons: nil))
    incident = try desk.incident(id)
    #expect(incident.dates.late == (try desk.time("2026-05-21 12:15")))
    #expect(incident.handDates.isEmpty)
  }

  @Test func `a date given together with a priority stands`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let promised = try desk.time("2026-05-22 08:00")
    let high = try desk.code("2", .priorityCode)
    try desk.perform(
      .change(
        id, [IncidentField.lateAt: .instant(promised), IncidentField.priority: .record(high)],
        reasons: nil))
    let dates = try desk.incident(id).dates
    #expect(dates.late == promised)
    #expect(dates.followUp == (try desk.time("2026-05-20 14:15")))
  }

  @Test func `a changed opening date moves the dates that nobody set`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let promised = try desk.time("2026-05-29 08:00")
    try desk.perform(.change(id, [IncidentField.lateAt: .instant(promised)], reasons: nil))
    let fax = try desk.time("2026-05-19 17:40")
    try desk.perform(.change(id, [IncidentField.opened: .instant(fax)], reasons: nil))
    let dates = try desk.incident(id).dates
    #expect(dates.late == promised)
    #expect(dates.followUp == (try desk.time("2026-05-21 08:00")))
  }

  @Test func `a calendar that changes moves no date, and the old hours still explain it`() throws {
    var (desk, customer, calendar) = try deskWithContract()
    let id = try desk.log("Jam", [IncidentField.customer: .record(customer)])
    let before = try desk.incident(id)
    let why = desk.desk.explain(.warning, of: before, zone: desk.zone)
    try desk.perform(
      .master(.change(calendar, [CalendarField.hours: .text("1-5 10:00-11:00")])))
    #expect(try desk.incident(id).dates == before.dates)
    #expect(desk.desk.explain(.warning, of: before, zone: desk.zone) == why)
    #expect(why.isWhole)
    // Covered time of a pause is counted in the old hours too.
    try desk.bring(id, to: "WCUST")
    desk.wait(hours: 2)
    try desk.bring(id, to: "WORK")
    #expect(try desk.incident(id).dates.followUp == (try desk.time("2026-05-20 16:15")))
  }

  @Test func `a changed priority keeps the time in which the clock stood`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    try desk.bring(id, to: "WCUST")
    desk.wait(hours: 1)
    try desk.bring(id, to: "WORK")
    let high = try desk.code("2", .priorityCode)
    try desk.perform(.change(id, [IncidentField.priority: .record(high)], reasons: nil))
    #expect(try desk.incident(id).dates.followUp == (try desk.time("2026-05-20 15:15")))
  }

  /// Stopped on Friday after closing, with a date on Monday morning, started again on Saturday.
  @Test func `no date moves back when the clock starts again`() throws {
    var desk = try TestDesk()
    desk.now = try desk.time("2026-05-22 18:00")
    let id = try desk.log()
    try desk.perform(
      .change(
        id, [IncidentField.dueAt: .instant(try desk.time("2026-05-25 08:00"))], reasons: nil))
    try desk.bring(id, to: "WCUST")
    desk.wait(hours: 16)
    try desk.bring(id, to: "WORK")
    #expect(try desk.incident(id).dates.due == (try desk.time("2026-05-25 08:00")))
  }

  @Test func `why this date? tells days, days off, the opening and the time the clock stood`()
    throws
  {
    var desk = try TestDesk()
    let german = try desk.code("OFFICE-DE", .calendar)
    try desk.perform(
      .master(.change(RecordID(.desk, 1), [DeskField.calendar: .record(german)])))
    desk.now = try desk.time("2026-05-21 18:00")
    let id = try desk.log()
    desk.now = try desk.time("2026-05-26 16:00")
    try desk.bring(id, to: "WCUST")
    desk.now = try desk.time("2026-05-27 10:00")
    try desk.bring(id, to: "WORK")
    let why = desk.desk.explain(.warning, of: try desk.incident(id), zone: desk.zone)
    let pause = ClockPause(
      from: try desk.time("2026-05-26 16:00"), to: try desk.time("2026-05-27 10:00"))
    // Two days from Thursday 18:00: Friday and Tuesday, for Whit Monday is off; then the opening.
    #expect(
      why.steps == [
        .day(ZoneFixtures.day("2026-05-22"), count: 1),
        .closed(ZoneFixtures.day("2026-05-23"), ZoneFixtures.day("2026-05-24")),
        .holiday(ZoneFixtures.day("2026-05-25")),
        .day(ZoneFixtures.day("2026-05-26"), count: 2),
        .sameTime(try desk.time("2026-05-26 18:00")),
        .opening(try desk.time("2026-05-27 08:00")),
        .pause(
          pause, leftMilliseconds: 3_600_000, from: try desk.time("2026-05-27 08:00"),
          to: try desk.time("2026-05-27 11:00")),
      ])
    #expect(why.isWhole)
    #expect(why.basis?.priority == "3")
    #expect(why.basis?.span(.warning) == .days(2))
  }

  @Test func `why this date? tells the pieces of hours one by one`() throws {
    var (desk, customer, calendar) = try deskWithContract()
    desk.now = try desk.time("2026-05-23 19:00")
    let incident = try desk.logged("Jam", [IncidentField.customer: .record(customer)])
    let why = desk.desk.explain(.warning, of: incident, zone: desk.zone)
    #expect(
      why.steps == [
        .covered(
          from: try desk.time("2026-05-23 19:00"), to: try desk.time("2026-05-23 22:00")),
        .covered(
          from: try desk.time("2026-05-25 06:00"), to: try desk.time("2026-05-25 09:00")),
      ])
    #expect(why.basis?.calendar == calendar)
    #expect(why.basis?.calendarRevision == 1)
    #expect(desk.desk.explain(.due, of: incident, zone: desk.zone).steps.isEmpty)
  }

  @Test func `the basis of the dates is read back as it was written`() throws {
    var basis = try #require(DateBasis(text: "2 contractHours calendar=4@3 contract=12 zone=UTC"))
    basis.followUp = CoverageSpan(days: 1, hours: 2, minutes: 30)
    basis.late = .days(10)
    #expect(
      basis.text
        == "2 contractHours calendar=4@3 contract=12 zone=UTC followUp=1d2h30m late=10d")
    #expect(DateBasis(text: basis.text) == basis)
    #expect(DateBasis(text: "3 businessHours")?.calendar == nil)
    #expect(DateBasis(text: "nonsense") == nil)
  }
}

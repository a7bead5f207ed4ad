import HelpdeskDomain
import Testing

/// Protects what a task does and when ([C] incidents-mask.md §3.3–3.5; DESIGN §4.2, §4.7).
struct EscalationFiringTests {
  /// Late for an incident of priority 2 that was opened on Wednesday at 12:15 is a covered day
  /// later: Thursday, 12:15.
  private func given(
    _ words: [String: String]
  ) throws -> (desk: EscalationDesk, incident: RecordID) {
    var desk = try EscalationDesk()
    var all = ["priority": "2", "basis": "late"]
    for (name, text) in words { all[name] = text }
    try desk.task("T", all)
    let priority = try desk.desk.code("2", .priorityCode)
    let incident = try desk.desk.log(
      "Jam",
      [
        IncidentField.priority: .record(priority), IncidentField.owner: .record(desk.desk.meyer),
      ])
    #expect(
      try desk.desk.incident(incident).dates.late == desk.desk.time("2026-05-21T12:15:00Z"))
    return (desk, incident)
  }

  private func run(_ desk: inout EscalationDesk, at time: String) throws -> Int {
    desk.desk.now = try desk.desk.time("2026-05-\(time):00Z")
    return try desk.run().count
  }

  @Test func `[C] the first escalation comes when now is past the date, not at it`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:15") == 0)
    #expect(desk.watch.look(at: desk.desk.desk, desk.desk.now).nextAt != nil)
    #expect(try run(&desk, at: "21T12:16") == 1)
    #expect(try run(&desk, at: "25T12:16") == 0)
    #expect(try desk.firings(incident) == ["T 0 alarm"])
  }

  @Test(arguments: [
    ("opened", "20T12:15"), ("followUp", "20T14:15"), ("warning", "21T09:15"),
    ("late", "21T12:15"), ("due", "22T10:00"),
  ])
  func `★ [C] follow-up, warning, late and due each start their tasks`(
    basis: String, at time: String
  ) throws {
    var (desk, incident) = try given(["basis": basis, "alarmTo": "owner"])
    let due = try desk.desk.time("2026-05-22T10:00:00Z")
    try desk.desk.perform(
      .change(incident, [IncidentField.dueAt: .instant(due)], reasons: nil))
    #expect(try run(&desk, at: time) == 0)
    #expect(
      try run(&desk, at: String(time.dropLast()) + "\((time.last?.wholeNumberValue ?? 0) + 1)") == 1
    )
  }

  @Test func `an offset moves a task before its date or behind it`() throws {
    var (early, _) = try given(["before": "1h", "alarmTo": "owner"])
    #expect(try run(&early, at: "21T11:15") == 0)
    #expect(try run(&early, at: "21T11:16") == 1)
    var (late, _) = try given(["after": "1d", "alarmTo": "owner"])
    #expect(try run(&late, at: "22T12:15") == 0)
    #expect(try run(&late, at: "22T12:16") == 1)
  }

  @Test func `[C] recurring tasks come again, and missed ones collapse into one`() throws {
    var (desk, incident) = try given(["every": "2h", "alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:16") == 1)
    #expect(try run(&desk, at: "21T14:15") == 0)
    #expect(try run(&desk, at: "21T14:16") == 1)
    // Nobody watched for a day.
    #expect(try run(&desk, at: "22T15:00") == 1)
    #expect(try desk.firings(incident) == ["T 0 alarm", "T 1 alarm", "T 13 alarm"])
  }

  @Test func `a stopped clock fires nothing, and the dates move out`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    try desk.desk.bring(incident, to: "WCUST")
    #expect(try run(&desk, at: "22T09:00") == 0)
    try desk.desk.bring(incident, to: "WORK")
    #expect(try run(&desk, at: "22T09:01") == 0)
    // A day was left when the clock stopped.
    #expect(try run(&desk, at: "25T09:01") == 1)
  }

  @Test func `ignore alert alone silences the queue, not the watchdog`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    let status = try desk.desk.create(
      .statusCode, [CodeField.code: .text("QUIET"), StatusField.ignoresAlert: .flag(true)])
    try desk.desk.perform(.changeStatus(incident, StatusDraft(status)))
    #expect(try run(&desk, at: "21T12:16") == 1)
  }

  @Test func `[C] closed incidents are skipped`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    try desk.desk.bring(incident, to: "CLOSED")
    #expect(try run(&desk, at: "25T12:16") == 0)
  }

  @Test func `★ [C] a task changes status, priority and owner, and records an event`() throws {
    var (desk, incident) = try given([
      "setStatus": "WORK", "setPriority": "1", "setOwnerTo": "supervisor", "event": "ESCAL",
      "eventText": "too late",
    ])
    try desk.desk.perform(
      .master(
        .change(desk.desk.meyer, [PartnerField.supervisor: .record(desk.desk.klein)])))
    #expect(try run(&desk, at: "21T12:16") == 1)
    let after = try desk.desk.incident(incident)
    let tables = desk.desk.desk.tables
    #expect(tables.status(after.status)?.row.code == "WORK")
    #expect(tables.priority(after.priority)?.row.code == "1")
    #expect(after.owner == desk.desk.klein)
    #expect(after.events.last?.text == "too late")
    #expect(tables.eventCode(after.events.last?.code)?.row.code == "ESCAL")
    #expect(try desk.firings(incident) == ["T 0 status+priority+owner+event"])
    // A changed priority brings the dates of the new code ([C] its tasks are attached anew).
    #expect(after.dates.late == (try desk.desk.time("2026-05-20T16:15:00Z")))
  }

  @Test func `what the desk refuses is logged, and the rest stands`() throws {
    var (desk, incident) = try given(["setStatus": "CLOSED", "alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:16") == 1)
    let firing = try #require(try desk.desk.incident(incident).firings.first)
    #expect(firing.refused == .status)
    #expect(firing.done == .alarm)
  }

  @Test func `[C] a priority changed by a task brings the other code's tasks, and ends`() throws {
    var (desk, incident) = try given(["setPriority": "1"])
    try desk.task("URGENT", ["priority": "1", "basis": "late", "alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:16") == 2)
    #expect(try desk.firings(incident) == ["T 0 priority", "URGENT 0 alarm"])
    // Set back by hand it does not begin anew: that date has had its escalation.
    let two = try desk.desk.code("2", .priorityCode)
    try desk.desk.perform(
      .change(incident, [IncidentField.priority: .record(two)], reasons: nil))
    #expect(try run(&desk, at: "22T12:16") == 0)
  }

  @Test func `a date set anew has its escalation again`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:16") == 1)
    let late = try desk.desk.time("2026-05-22T10:00:00Z")
    try desk.desk.perform(
      .change(incident, [IncidentField.lateAt: .instant(late)], reasons: nil))
    #expect(try run(&desk, at: "22T10:00") == 0)
    #expect(try run(&desk, at: "22T10:01") == 1)
  }

  @Test func `what fell due before a task's first day is left alone`() throws {
    var (old, _) = try given(["alarmTo": "owner", "since": "2026-05-21T13:00:00Z"])
    #expect(try run(&old, at: "22T12:16") == 0)
    var (recurring, _) = try given([
      "alarmTo": "owner", "every": "1h", "since": "2026-05-21T13:00:00Z",
    ])
    #expect(try run(&recurring, at: "21T12:59") == 0)
    #expect(try run(&recurring, at: "21T13:16") == 1)
  }

  @Test func `a new task reaches incidents that were decided before`() throws {
    var (desk, incident) = try given(["alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:16") == 1)
    try desk.task("TOO", ["priority": "2", "basis": "warning", "alarmTo": "owner"])
    #expect(try run(&desk, at: "21T12:17") == 1)
    #expect(try desk.firings(incident) == ["T 0 alarm", "TOO 0 alarm"])
  }

  @Test func `rules that hold only later make the task active then`() throws {
    var (desk, incident) = try given(["alarmTo": "owner", "rules": "status=WORK"])
    #expect(try run(&desk, at: "21T12:16") == 0)
    try desk.desk.bring(incident, to: "WORK")
    #expect(try run(&desk, at: "21T12:17") == 1)
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects the figures of the report Incident-Zeitanalyse (call-center document; incidents-mask.md
/// §4.2): a desk so small that every number can be worked out by hand.
///
/// The desk is open Monday to Friday, 08:00 to 17:00 UTC. 20 May 2026 is a Wednesday.
///
/// - A: opened Wed 12:00, called back 12:30, in work from 13:00, closed Thu 10:00: 22 h by the
///   clock, 5 + 2 = 7 h covered. Open 1 h, in work 21 h (4 + 2 = 6 h covered).
/// - B: opened Wed 13:00, closed 15:00, reopened 16:00, closed Thu 09:00: 2 h to the first closing;
///   20 h, 4 + 1 = 5 h covered, to the last. Its owner was changed once and that was undone.
/// - C: opened Thu 08:00 and still open on Friday noon.
/// - D: logged and undone: in no figure.
struct TimeAnalysisTests {
  let desk: TestDesk
  let session: DeskSession
  let friday: Instant

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
    friday = try TimeText.instant("2026-05-22T12:00:00Z", zone: .utc)
    let a = try log("A", at: "20T12:00")
    try event("CALLOUT", on: a, at: "20T12:30")
    try status("WORK", on: a, at: "20T13:00")
    try close(a, at: "21T10:00")
    let b = try log("B", at: "20T13:00")
    let partner = try #require(session.desk.tables.partners.first?.row.id)
    let group = try #require(session.desk.tables.groups.first?.id)
    let first = TestCommand.change(b, [IncidentField.owner: .record(partner)])
    try session.perform(first, identity("20T13:30"))
    let handOver = TestCommand.change(b, [IncidentField.owner: .record(group)])
    try session.perform(handOver, identity("20T14:00"))
    try session.undoLast(identity("20T14:01"))
    try close(b, at: "20T15:00")
    try session.perform(.incident(.reopen(b)), identity("20T16:00"))
    try close(b, at: "21T09:00")
    _ = try log("C", at: "21T08:00")
    _ = try log("D", at: "21T08:30")
    try session.undoLast(identity("21T08:31"))
  }

  private func identity(_ time: String) throws -> SessionIdentity {
    let now = try TimeText.instant("2026-05-\(time):00Z", zone: .utc)
    return SessionIdentity(
      login: "meyer", name: "", origin: .shell, now: now, zone: .utc,
      command: CommandID(
        milliseconds: now.rawValue, randomHigh: 1,
        randomLow: UInt64(session.desk.sequence) << 8))
  }

  private func log(_ text: String, at time: String) throws -> RecordID {
    try session.perform(TestCommand.log(text), identity(time)).record
  }

  private func event(_ code: String, on incident: RecordID, at time: String) throws {
    let draft = EventDraft(code: session.desk.tables.find(code, in: .eventCode), text: "text")
    try session.perform(
      .incident(.recordEvent(incident, draft, reopening: false)), identity(time))
  }

  private func status(_ code: String, on incident: RecordID, at time: String) throws {
    var draft = StatusDraft(try #require(session.desk.tables.find(code, in: .statusCode)))
    draft.owner = session.desk.tables.partners.first?.row.id
    try session.perform(.incident(.changeStatus(incident, draft)), identity(time))
  }

  private func close(_ incident: RecordID, at time: String) throws {
    var draft = StatusDraft(try #require(session.desk.tables.parameters.closedStatus))
    draft.resolution = session.desk.tables.resolutions.first { $0.parent != nil }?.id
    draft.note = "done"
    try session.perform(.incident(.changeStatus(incident, draft)), identity(time))
  }

  private func result(by grouping: ReportGrouping = .none) throws -> TimeAnalysisResult {
    let query = try IncidentQuery.parse(
      "", desk: session.desk, actor: nil, now: friday, zone: .utc)
    let rows = session.desk.rows(
      matching: query, sortedBy: QueueOrder(.number), now: friday)
    return try result(
      TimeAnalysis(rows: rows, by: grouping, desk: session.desk, zone: .utc, now: friday))
  }

  private func result(
    _ analysis: TimeAnalysis, sliceMilliseconds: Int64 = 1000
  ) throws -> TimeAnalysisResult {
    var pass = try session.begin(analysis)
    while try session.read(&pass, maximumMilliseconds: sliceMilliseconds) {
      #expect(pass.progress < 1)
    }
    return pass.analysis.result()
  }

  private func hours(_ lengths: Distribution) -> [Double] {
    [
      lengths.meanSeconds, lengths.medianSeconds, lengths.ninetiethSeconds,
      lengths.maximumSeconds,
    ].map { Double($0) / 3600 }
  }

  @Test func `an open incident enters no mean, a withdrawn one no figure`() throws {
    let total = try result().total
    #expect([total.incidents, total.closed, total.open] == [3, 2, 1])
    #expect(total.resolution.wall.count == 2)
    #expect(total.ages == [0, 1, 0, 0, 0])
  }

  @Test func `first response is the first outbound event after opening`() throws {
    let total = try result().total
    #expect(total.firstResponse.wall.count == 1)
    #expect(hours(total.firstResponse.wall) == [0.5, 0.5, 0.5, 0.5])
    #expect(hours(total.firstResponse.covered) == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func `first and last closing by the clock and in covered time`() throws {
    let total = try result().total
    #expect(hours(total.resolution.wall) == [12, 2, 22, 22])
    #expect(hours(total.resolution.covered) == [4.5, 2, 7, 7])
    #expect(hours(total.lastResolution.wall) == [21, 20, 22, 22])
    #expect(hours(total.lastResolution.covered) == [6, 5, 7, 7])
  }

  @Test func `time in status counts until closing, and again after reopening`() throws {
    let total = try result().total
    let tables = session.desk.tables
    let work = try #require(tables.find("WORK", in: .statusCode))
    let reopened = try #require(tables.parameters.reopenedStatus)
    // A was open for one hour, B for two; after the reopening B is in the desk's reopened status.
    var expected: [RecordID: (wall: Int64, covered: Int64)] = [:]
    let open = try #require(tables.find("OPEN", in: .statusCode))
    for (id, wall, covered) in [
      (open, Int64(3), Int64(3)), (work, 21, 6), (reopened, 17, 2),
    ] {
      let before = expected[id] ?? (0, 0)
      expected[id] = (before.wall + wall, before.covered + covered)
    }
    #expect(Set(total.statuses.keys) == Set(expected.keys))
    for (id, hours) in expected {
      #expect(total.statuses[id]?.wallSeconds == hours.wall * 3600)
      #expect(total.statuses[id]?.coveredSeconds == hours.covered * 3600)
    }
  }

  @Test func `a hand-over that was undone is none, a reopening is counted`() throws {
    let total = try result().total
    #expect(total.handOvers == 0)
    #expect(total.reopenings == 1)
    #expect(total.callbacks == 0)
  }

  @Test func `groups add up to the total`() throws {
    for grouping in ReportGrouping.allCases where grouping != .none {
      let result = try result(by: grouping)
      #expect(result.groups.reduce(0) { $0 + $1.incidents } == 3)
      #expect(result.groups.reduce(0) { $0 + $1.closed } == 2)
      #expect(result.total == (try self.result().total))
    }
    #expect(try result(by: .month).groups.map(\.group) == [.month(year: 2026, month: 5)])
  }

  @Test func `a desk without incidents has figures of nothing`() throws {
    let result = try result(
      TimeAnalysis(rows: [], by: .owner, desk: session.desk, zone: .utc, now: friday))
    #expect(result.groups.isEmpty)
    #expect(result.total == TimeFigures(.all))
  }
}

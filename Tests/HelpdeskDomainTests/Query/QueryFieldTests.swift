import HelpdeskDomain
import Testing

/// Protects what each field of a query finds.
struct QueryFieldTests {
  @Test func `values are codes, or texts of any language`() throws {
    var desk = try TestDesk()
    let first = try desk.log("Jam", reasons: ["PRN/JAM"])
    let second = try desk.log("Noise", reasons: ["PRN/NOISE"])
    try desk.perform(
      .change(
        second, [IncidentField.priority: .record(try desk.code("1", .priorityCode))],
        reasons: nil))
    try desk.bring(first, to: "WORK")
    for value in ["WORK", "work", "\"In work\"", "\"in arbeit\"", "Pagar", "FOLYAMATBAN"] {
      #expect(try desk.rows("status:\(value)") == [0], "\(value)")
    }
    #expect(try desk.rows("-status:WORK") == [1])
    #expect(try desk.rows("status:WORK,OPEN") == [0, 1])
    #expect(try desk.rows("priority:surgos") == [1])
    #expect(try desk.rows("reason:PRN/JAM") == [0])
    #expect(try desk.rows("reason:papierstau") == [0])
    #expect(try desk.rows("reason:PRN") == [0, 1])
    #expect(try desk.rows("reason:Drucker") == [0, 1])
    #expect(try desk.rows("-reason:PRN") == [])
    #expect(try desk.rows("event:CALLIN") == [0, 1])
    #expect(try desk.rows("event:AnrufAus") == [])
  }

  @Test func `owners are partners and groups, a group has its partners`() throws {
    var desk = try TestDesk()
    let print = try desk.code("PRINT", .group)
    let lena = try desk.create(
      .partner,
      [
        CodeField.code: .text("LENA"), PartnerField.name: .text("Lena Åkerlund"),
        PartnerField.group: .record(print),
      ])
    let owners: [RecordID?] = [desk.klein, print, lena, nil]
    for owner in owners {
      _ = try desk.log("Jam", owner.map { [IncidentField.owner: .record($0)] } ?? [:])
    }
    #expect(try desk.rows("mine") == [0])
    #expect(try desk.rows("owner:me") == [0])
    #expect(try desk.rows("mine", actor: lena) == [2])
    #expect(try desk.rows("owner:klein") == [0])
    #expect(try desk.rows("owner:akerlund") == [2])
    #expect(try desk.rows("owner:PRINT") == [1])
    #expect(try desk.rows("group:PRINT") == [1, 2])
    #expect(try desk.rows("unassigned") == [3])
    #expect(try desk.rows("-unassigned") == [0, 1, 2])
    #expect(try desk.rows("ssr:KLEIN") == [0, 1, 2, 3])
    #expect(try desk.rows("ssr:MEYER") == [])
  }

  @Test func `masters are found by code, everything else is left to the search`() throws {
    var desk = try TestDesk()
    let customer = try desk.create(
      .customer, [CodeField.code: .text("K-1001"), CustomerField.name: .text("Nordwerk GmbH")])
    let unit = try desk.create(
      .unit, [CodeField.code: .text("DR-77123"), UnitField.customer: .record(customer)])
    _ = try desk.log("Jam", [IncidentField.customer: .record(customer)])
    _ = try desk.log("Jam", [IncidentField.unit: .record(unit)])
    _ = try desk.log("Jam")
    #expect(try desk.rows("customer:k-1001") == [0, 1])
    #expect(try desk.rows("unit:DR-77123") == [1])
    #expect(try desk.rows("-customer:K-1001") == [2])
    let query = try desk.parse("customer:K-1001,brandt")
    #expect(query.words == [QueryWord("brandt", in: .customer)])
    #expect(query.requiredWords.isEmpty)
    var brandt = RowSet(capacity: 3)
    brandt.insert(2)
    let both = desk.desk.rowSet(matching: query, now: desk.now, wordRows: [brandt])
    #expect(both.rows == [0, 1, 2])
    #expect(try desk.parse("phone:040").words == [QueryWord("040", in: .phone)])
  }

  @Test func `a day begins where the clocks of the desk say, also when they are changed`() throws {
    var desk = try TestDesk(at: "2026-12-01T00:00:00Z")
    // Berlin: 29 March 2026 has 23 hours, 25 October 2026 has 25.
    let opened = [
      "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z",
      "2026-03-29T22:00:00Z", "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z",
      "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z",
    ]
    for time in opened {
      _ = try desk.log("Jam", [IncidentField.opened: .instant(try desk.time(time))])
    }
    func rows(_ text: String) throws -> [Int] {
      let query = try IncidentQuery.parse(
        text, desk: desk.desk, actor: nil, now: desk.now, zone: ZoneFixtures.berlin)
      return try desk.rows(query)
    }
    #expect(try rows("opened:2026-03-29") == [1, 2])
    #expect(try rows("opened:2026-10-25") == [5, 6])
    #expect(try rows("opened:2026-03-29..2026-10-24") == [1, 2, 3, 4])
    #expect(try rows("opened:2026-10-26..") == [7])
    #expect(try rows("opened:..2026-03-28") == [0])
    #expect(try rows("-opened:2026-03-29..") == [0])
    #expect(try rows("opened:2026-03-28,2026-10-26") == [0, 7])
    #expect(try rows("closed:2026-01-01..") == [])
  }

  @Test func `numbers are found with and without prefix, also withdrawn ones`() throws {
    var desk = try TestDesk()
    for _ in 0..<3 { _ = try desk.log("Jam") }
    _ = try desk.log("Jam", number: "K-77")
    let withdrawn = RecordID(.incident, 2)
    desk.take([
      Entry(
        withdrawn, EntryKind(.incident, .withdrawn),
        [FieldChange(IncidentField.withdrawn, new: .flag(true))])
    ])
    #expect(try desk.rows("") == [0, 2, 3])
    #expect(try desk.rows("open") == [0, 2, 3])
    #expect(try desk.rows("number:2") == [1])
    #expect(try desk.rows("number:inc0000002") == [1])
    #expect(try desk.rows("INC0000002") == [1, 0, 2, 3].sorted())
    #expect(try desk.rows("number:K-77,3") == [2, 3])
    #expect(try desk.parse("number:00001").words.isEmpty)
    #expect(try desk.parse("number:INC00").words == [QueryWord("INC00", in: .number)])
    let word = try desk.parse("INC0000002")
    var rows = RowSet(capacity: 4)
    rows.insert(1)
    #expect(desk.desk.rowSet(matching: word, now: desk.now, wordRows: [rows]).rows == [1])
  }

  @Test func `late is what has passed and is not silenced`() throws {
    var desk = try TestDesk()
    let late = try desk.log("Jam")
    let waiting = try desk.log("Jam")
    let closed = try desk.log("Jam")
    try desk.bring(waiting, to: "WCUST")
    try desk.bring(closed, to: "CLOSED")
    #expect(try desk.rows("late") == [])
    let lateAt = try #require(desk.desk.incidents[late.row].lateAt)
    desk.now = lateAt
    #expect(try desk.rows("late") == [])
    desk.now = lateAt.advanced(byMilliseconds: 1)
    #expect(try desk.rows("late") == [late.row])
    #expect(try desk.rows("alert:late,warning") == [late.row])
    #expect(try desk.rows("-late open") == [waiting.row])
    #expect(try desk.rows("closed") == [closed.row])
    #expect(try desk.rows("closed:true") == [closed.row])
    #expect(try desk.rows("incomplete:true") == [0, 1, 2])
  }
}

import HelpdeskDomain
import Testing

/// Protects the transition table of statuses: read side by side, changed from a file, and obeyed.
struct TransitionTableTests {
  private func desk(_ file: String) throws -> TestDesk {
    var desk = try TestDesk()
    let rows = try TableImport(transitions: Array(file.utf8), on: desk.desk)
    for row in rows.rows {
      let id = try #require(try rows.record(of: row, on: desk.desk))
      let plan = try rows.plan(row, on: desk.desk, card: desk.cards[id], zone: desk.zone)
      do {
        try desk.perform(plan.command(.statusCode))
      } catch DeskRefusal.master(.unchanged) {
        continue
      }
    }
    return desk
  }

  private func following(_ code: String, _ desk: TestDesk) throws -> [String] {
    let table = TransitionTable(desk.desk.tables)
    let place = try #require(table.statuses.firstIndex { $0.row.code == code })
    return table.following(place)
  }

  private func problems(_ file: String) throws -> [ImportProblem] {
    let desk = try TestDesk()
    do {
      _ = try TableImport(transitions: Array(file.utf8), on: desk.desk)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `the table says what the rules obey, status by status`() throws {
    let desk = try TestDesk()
    let table = TransitionTable(desk.desk.tables)
    #expect(table.statuses.map(\.row.code) == StatusMatrixTests.statuses)
    for from in table.statuses.indices {
      let code = table.statuses[from].row.code
      let forbidden = StatusMatrixTests.forbidden[code] ?? []
      for to in table.statuses.indices {
        let wanted = from == to ? nil : !forbidden.contains(table.statuses[to].row.code)
        #expect(table.allows(from, to) == wanted, "\(code) \(table.statuses[to].row.code)")
      }
    }
  }

  @Test func `a cell of a file changes one transition, columns that are missing stay`() throws {
    let desk = try desk("from,OPEN,closed\nWORK,true,no\n")
    #expect(
      try following("WORK", desk) == [
        "OPEN", "ASSIGN", "PLAN", "WCUST", "WPART", "WVEND", "SOLVED", "CANCEL",
      ])
    #expect(try following("PLAN", desk).contains("OPEN") == false)
  }

  @Test func `all allowed means those to come too, none allowed means none`() throws {
    let all = StatusMatrixTests.statuses.joined(separator: ",")
    let yes = Array(repeating: "1", count: 10).joined(separator: ",")
    let no = Array(repeating: "", count: 10).joined(separator: ",")
    var desk = try desk("from,\(all)\nSOLVED,\(yes)\nCANCEL,\(no)\n")
    #expect(desk.desk.tables.status(try desk.status("SOLVED"))?.mayGoTo == [])
    #expect(try following("CANCEL", desk) == [])
    let id = try desk.log()
    try desk.bring(id, to: "CANCEL")
    for to in StatusMatrixTests.statuses where to != "CANCEL" {
      #expect(throws: DeskRefusal.incident(.statusForbidden(from: "CANCEL", to: to))) {
        try desk.bring(id, to: to)
      }
    }
  }

  @Test func `a file that says what stands changes nothing`() throws {
    var desk = try TestDesk()
    let before = desk.cards
    desk = try self.desk("from,OPEN,CLOSED\nWORK,false,true\nOPEN,,true\n")
    #expect(desk.cards == before)
  }

  @Test func `bad rows and columns are named, each with its line`() throws {
    #expect(try problems("") == [ImportProblem(line: 1, .noHeader)])
    let header = try problems("code,OPEN\n")
    #expect(header.map(\.column) == ["from"])
    let columns = try problems("from,OPEN,NOWHERE,open\n")
    #expect(columns.map(\.column) == ["NOWHERE", "open"])
    let rows = try problems("from,OPEN\nHERE,true\nWORK,perhaps\nWORK,1,2\nwork,1\n")
    #expect(rows.map(\.line) == [2, 3, 4, 5])
    #expect(rows.map(\.column) == ["from", "OPEN", nil, "from"])
  }

  @Test func `a status with another code keeps its place in the table`() throws {
    var desk = try TestDesk()
    let work = try desk.status("WORK")
    let before = TransitionTable(desk.desk.tables)
    try desk.perform(.master(.change(work, [CodeField.code: .text("DOING")])))
    let after = TransitionTable(desk.desk.tables)
    #expect(after.statuses[2].row.code == "DOING")
    for from in before.statuses.indices {
      for to in before.statuses.indices {
        #expect(after.allows(from, to) == before.allows(from, to), "\(from) \(to)")
      }
    }
    let id = try desk.log()
    try desk.bring(id, to: "SOLVED")
    try desk.bring(id, to: "DOING")
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects the import of tables: every row is checked before any is written, a second import
/// changes nothing, and all of it is one act that is taken back as one (decision 0084).
struct ImportTests {
  let desk: TestDesk
  let session: DeskSession

  init() throws {
    desk = try TestDesk()
    session = try desk.open()
  }

  private func table(_ type: RecordType, _ text: String) throws -> TableImport {
    try TableImport(Array(text.utf8), into: type)
  }

  private func take(_ type: RecordType, _ text: String) throws -> ImportResult {
    try session.importTable(try table(type, text), desk.identity())
  }

  private func card(_ code: String, _ type: RecordType) throws -> RecordCard {
    let id = try #require(session.desk.record(code: code, of: type))
    return try #require(try session.card(id))
  }

  private func problems(_ body: () throws -> Void) -> [ImportProblem] {
    do {
      try body()
      return []
    } catch let problems as ImportProblems {
      return problems.all
    } catch ImportError.problems(let found) {
      return found
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private static let customers = """
    code,name,site,priority\r
    K-1,"Brandt & Söhne, GmbH","Kai 7
    Lübeck",2\r
    K-2,"The ""Nord"" Co",,\r

    """

  @Test func `rows make records and change those there are, and a second time nothing`() throws {
    #expect(problems { _ = try take(.customer, Self.customers) }.map(\.column) == ["site"])
    let text = Self.customers.replacing("Kai 7\n    Lübeck", with: "Kai 7")
      .replacing("Kai 7\nLübeck", with: "Kai 7")
    let first = try take(.customer, text)
    #expect([first.created, first.changed, first.unchanged] == [2, 0, 0])
    #expect(try card("K-1", .customer)[CustomerField.name] == .text("Brandt & Söhne, GmbH"))
    #expect(try card("K-2", .customer)[CustomerField.name] == .text("The \"Nord\" Co"))
    let before = session.desk.sequence
    let again = try take(.customer, text)
    #expect([again.created, again.changed, again.unchanged] == [0, 0, 2])
    #expect(session.desk.sequence == before && again.act == nil)
    let moved = try take(.customer, text.replacing("Kai 7", with: "Kai 8"))
    #expect([moved.created, moved.changed, moved.unchanged] == [0, 1, 1])
    let fresh = try desk.open()
    #expect(fresh.desk.count(of: .customer) == 2)
  }

  @Test func `every bad row is named with line and column, and nothing is written`() throws {
    let before = session.desk.sequence
    let found = problems {
      _ = try take(
        .customer,
        "code,name,priority\nK-1,One,1\nK 2,Two,\nK-3,,1\nK-4,Four,9\nk-1,Five,1\n")
    }
    #expect(found.map(\.line) == [6])
    let rest = problems {
      _ = try take(
        .customer, "code,name,priority\nK-1,One,1\nK 2,Two,\nK-3,,1\nK-4,Four,9\n")
    }
    #expect(rest.map(\.line) == [3, 4, 5])
    #expect(rest.map(\.column) == ["code", "name", "priority"])
    #expect(session.desk.sequence == before)
  }

  @Test func `an empty cell empties a field, a column that is not there leaves it`() throws {
    _ = try take(.customer, "code,name,phone,fax\nK-1,One,040 1,040 2\n")
    _ = try take(.customer, "code,name,phone\nK-1,One,\n")
    let card = try card("K-1", .customer)
    #expect(card[CustomerField.phone] == .none)
    #expect(card[CustomerField.fax] == .text("040 2"))
  }

  @Test func `a row may refer to one that comes behind it; loops are refused`() throws {
    let result = try take(.unit, "code,partOf\nTRAY,PRINTER\nPRINTER,\n")
    #expect([result.created, result.changed] == [2, 0])
    let tray = try card("TRAY", .unit)
    #expect(tray[UnitField.partOf].record == (try card("PRINTER", .unit)).id)
    let again = try take(.unit, "code,partOf\nTRAY,PRINTER\nPRINTER,\n")
    #expect(again.unchanged == 2)
    let loop = problems { _ = try take(.unit, "code,partOf\nTRAY,PRINTER\nPRINTER,TRAY\n") }
    #expect(loop.map(\.line) == [3])
    #expect(loop.map(\.column) == ["partOf"])
  }

  @Test func `two levels are told apart by the general code`() throws {
    let result = try take(
      .reason, "code,parent,text.en,expectedMinutes\nJAM,COP,Jam,20\nCOP,,Copier,\nJAM,PRN,Jam,45\n"
    )
    #expect([result.created, result.changed] == [2, 1])
    #expect(session.desk.tables.find("COP/JAM", in: .reason) != nil)
    let jam = try card("PRN/JAM", .reason)
    #expect(jam[CodeField.text(.en)] == .text("Jam"))
  }

  @Test func `an import is one act: taken back and done again as one, across restarts`() throws {
    var text = "code,name\n"
    for number in 1...100 { text += "K-\(number),Customer \(number)\n" }
    let result = try take(.customer, text)
    let act = try #require(result.act)
    let offset = try #require(try session.frame(holding: act))
    let second = try desk.open()
    let undone = try second.undo(frame: offset, desk.identity())
    #expect(try session.refresh())
    #expect(try session.card(RecordID(.customer, 1))?[CodeField.retired] == .flag(true))
    #expect(try session.card(RecordID(.customer, 100))?[CodeField.retired] == .flag(true))
    try second.undo(frame: undone.frameOffset, desk.identity())
    #expect(try session.refresh())
    for counter in [1, 50, 100] {
      let card = try #require(try session.card(RecordID(.customer, counter)))
      #expect(!card[CodeField.retired].isTrue)
    }
  }

  @Test func `an import that somebody built upon is not taken back`() throws {
    let result = try take(.customer, "code,name\nK-1,One\nK-2,Two\n")
    let change = MasterCommand.change(
      RecordID(.customer, 2), [CustomerField.name: .text("Other")])
    try session.perform(.master(change), desk.identity("ek"))
    let act = try #require(result.act)
    let offset = try #require(try session.frame(holding: act))
    #expect(throws: StoreCallError.self) { try session.undo(frame: offset, desk.identity()) }
    #expect(try session.card(RecordID(.customer, 1))?[CodeField.retired] == RecordCard.none)
  }

  @Test func `a file that is none says so`() throws {
    #expect(problems { _ = try table(.customer, "") }.map(\.cause) == [.noHeader])
    #expect(
      problems { _ = try table(.customer, "code,colour\n") }.map(\.cause)
        == [.unknownColumn("colour")])
    #expect(
      problems { _ = try table(.customer, "code,code\n") }.map(\.cause) == [.columnTwice("code")])
    #expect(
      problems { _ = try table(.customer, "code,name\nK-1\n") }.map(\.cause)
        == [.cellCount(1, expected: 2)])
    #expect(
      problems { _ = try table(.customer, "name\nOne\n") }.map(\.cause)
        == [.refused(.missing(CodeField.code))])
  }
}

extension RecordCard {
  fileprivate static let none = FieldValue.none
}

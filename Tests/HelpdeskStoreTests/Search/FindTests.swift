import HelpdeskDomain
import HelpdeskStore
import Testing

/// Protects the first step of every call: what the caller says finds the caller, his incidents and
/// those just closed (seed 004; screens.md sketch 2).
struct FindTests {
  @Test(arguments: [
    "+49 40 555-12", "040 55512", "0049 40 555 12", "040/555.12", "4055512", "(040) 55512",
  ])
  func `all who share a number are shown, who called last first`(_ typed: String) throws {
    let town = try SearchTown()
    let result = town.desk.find(typed)
    #expect(result.callers.map(\.person) == [town.obrien, town.brandt])
    #expect(result.callers.allSatisfy { $0.isExact })
    #expect(result.outcome == .several)
    #expect(result.openIncidents.map(\.incident) == [town.noise, town.jam])
  }

  @Test func `a part of a number finds it, an extension and a longer number too`() throws {
    var town = try SearchTown()
    #expect(town.desk.find("555 12").callers.map(\.person) == [town.obrien, town.brandt])
    let short = try town.desk.person("Gate", phone: "7788")
    #expect(town.desk.find("+49 451 9977 88").callers.map(\.person) == [short])
    #expect(town.desk.find("0170 55").callers.map(\.person) == [town.brandt])
    let all = town.desk.find("040 555").callers
    #expect(all.contains { $0.person == town.ozdemir })
    #expect(all.contains { $0.person == nil && $0.customer == town.nordwerk })
  }

  @Test func `a caller is told with his company, open incidents and last call`() throws {
    let town = try SearchTown()
    let result = town.desk.find("brandt anna")
    let caller = try #require(result.callers.first)
    #expect(result.outcome == .one(town.brandt))
    #expect(caller.name == "Anna Brandt")
    #expect(caller.customerName == "Nordwerk GmbH")
    #expect(caller.site == "Hafenstr. 4, Hamburg")
    #expect(caller.phone == "040-555 12")
    #expect(caller.openCount == 1)
    #expect(caller.lastCall == town.desk.desk.incidents[town.jam.row].opened)
    #expect(result.openIncidents.map(\.incident) == [town.jam, town.noise])
    #expect(result.openIncidents.first?.unitCode == "DR-77123")
    #expect(result.openIncidents.first?.description == "Paper jam")
    #expect(result.openIncidents.first?.customerName == "Nordwerk GmbH")
  }

  @Test func `names are found by words in any order, with the company's`() throws {
    let town = try SearchTown()
    for text in ["oezdemir", "ÖZDEMIR selin", "soehne selin", "ozdemir lübeck"] {
      #expect(town.desk.find(text).outcome == .one(town.ozdemir), "\(text)")
    }
    #expect(town.desk.find("o'brien").outcome == .one(town.obrien))
    #expect(town.desk.find("o’brien nordwerk").outcome == .one(town.obrien))
    #expect(town.desk.find("brandt@nordwerk.example").outcome == .one(town.brandt))
    #expect(town.desk.find("selin nordwerk").outcome == .nothing)
    let brandts = town.desk.find("brandt").callers
    #expect(brandts.map(\.person) == [town.brandt, town.ozdemir])
  }

  @Test func `one, several and no match are three states`() throws {
    let town = try SearchTown()
    for text in ["", "   ", "Hogwarts", "999999"] {
      #expect(town.desk.find(text).outcome == .nothing, "\(text)")
    }
    #expect(town.desk.find("nordwerk").outcome == .several)
  }

  @Test(arguments: ["DR-77123", "dr-77123", "SN-9912", "3rd floor left", "floor 3rd", "77123"])
  func `a unit is found by code, serial number and the customer's name for it`(
    _ typed: String
  ) throws {
    let town = try SearchTown()
    let result = town.desk.find(typed)
    #expect(result.units.map(\.unit) == [town.printer])
    #expect(result.outcome == .one(town.printer))
    #expect(result.units.first?.customerName == "Nordwerk GmbH")
    #expect(result.units.first?.openCount == 1)
    #expect(result.openIncidents.map(\.incident) == [town.jam])
  }

  @Test(arguments: ["INC0000001", "inc0000001", "1", "0000001"])
  func `an incident is found by its number, however old`(_ typed: String) throws {
    var town = try SearchTown()
    #expect(town.desk.find(typed).openIncidents.first?.incident == town.jam)
    #expect(town.desk.find(typed).openIncidents.first?.isExact == true)
    try town.desk.close(town.jam)
    town.desk.now = town.desk.now.advanced(byMilliseconds: 90 * 86_400_000)
    #expect(town.desk.find(typed).closedIncidents.map(\.incident) == [town.jam])
  }

  @Test func `closed incidents are shown for thirty days`() throws {
    var town = try SearchTown()
    try town.desk.close(town.jam)
    let result = town.desk.find("anna")
    #expect(result.openIncidents.map(\.incident) == [town.noise])
    #expect(result.closedIncidents.map(\.incident) == [town.jam])
    #expect(result.callers.first?.openCount == 0)
    town.desk.now = town.desk.now.advanced(byMilliseconds: 31 * 86_400_000)
    #expect(town.desk.find("anna").closedIncidents.isEmpty)
  }

  @Test func `a caller typed free is found by what he said`() throws {
    var town = try SearchTown()
    let id = try town.desk.log(
      "Leak",
      [
        IncidentField.contact: .text("Jürgen Groß"), IncidentField.phone: .text("0171 234567"),
        IncidentField.serial: .text("ZZ-1"),
      ])
    for text in ["juergen", "gross", "+49171234567"] {
      let result = town.desk.find(text)
      #expect(result.callers.map(\.name) == ["Jürgen Groß"], "\(text)")
      #expect(result.openIncidents.map(\.incident) == [id])
    }
    #expect(town.desk.find("zz-1").outcome == .one(id))
  }

  @Test func `a long list says how much it leaves out`() throws {
    var desk = try SearchDesk()
    for count in 0..<30 { _ = try desk.person("Meier \(count)") }
    var limits = FindLimits()
    limits.callers = 5
    let result = desk.find("meier", limits: limits)
    #expect(result.callers.count == 5)
    #expect(result.callerCount == 30)
    #expect(result.outcome == .several)
  }

  @Test func `it works before everything has been read, and says so`() throws {
    var town = try SearchTown()
    var half = DeskSearch()
    for next in town.desk.entries.dropLast(2) { half.take(next.entry, sequence: next.sequence) }
    town.desk.search = half
    let result = town.desk.find("INC0000002")
    #expect(result.openIncidents.first?.incident == town.noise)
    #expect(result.progress < 1000)
    #expect(town.desk.find("anna").callers.count == 1)
  }
}

import HelpdeskDomain
import Testing

/// Protects the resolutions of an incident: one to many, the first is the primary one; and the
/// chain of repeats, which only points back.
struct ChangeResolutionsTests {
  private func solved(_ desk: inout TestDesk) throws -> (RecordID, [IncidentResolution]) {
    let id = try desk.log()
    let part = try desk.code("SITE/PART", .resolution)
    let clean = try desk.code("SITE/CLEAN", .resolution)
    try desk.perform(.resolve(id, resolution: part, text: "Roller replaced"))
    return (id, [IncidentResolution(part, text: "Roller replaced"), IncidentResolution(clean)])
  }

  @Test func `one to many resolutions, the first is the primary one`() throws {
    var desk = try TestDesk()
    let (id, both) = try solved(&desk)
    try desk.perform(.changeResolutions(id, both))
    #expect(try desk.incident(id).resolutions == both)
    #expect(desk.desk.incidents[id.row].resolution == both[0].code)
    try desk.perform(.changeResolutions(id, both.reversed()))
    #expect(try desk.incident(id).resolutions == both.reversed())
    #expect(desk.desk.incidents[id.row].resolution == both[1].code)
    expectRefused(.unchanged, desk, .changeResolutions(id, both.reversed()))
  }

  @Test func `the last resolution of a resolved incident stays, and a closed one keeps all`() throws
  {
    var desk = try TestDesk()
    let (id, both) = try solved(&desk)
    expectRefused(.demanded(.resolution, status: "SOLVED"), desk, .changeResolutions(id, []))
    try desk.perform(.close(id))
    expectRefused(.closed(number: "INC0000001"), desk, .changeResolutions(id, both))
  }

  @Test func `half a resolution is no resolution here either`() throws {
    var desk = try TestDesk()
    let (id, _) = try solved(&desk)
    let half = IncidentResolution(try desk.code("PHONE", .resolution))
    expectRefused(.halfResolution(code: "PHONE"), desk, .changeResolutions(id, [half]))
  }

  @Test func `a repeat names an earlier incident and is found from it`() throws {
    var desk = try TestDesk()
    let first = try desk.log()
    desk.wait(hours: 1)
    let second = try desk.log()
    let third = try desk.log("Again", prior: first)
    try desk.perform(.change(second, [IncidentField.priorIncident: .record(first)], reasons: nil))
    #expect(try desk.incident(second)[IncidentField.callback].isTrue)
    #expect(desk.desk.repeats(of: first) == [third.row, second.row])
    for later in [second, first] {
      expectRefused(
        .repeatsLater(number: later == first ? "INC0000001" : "INC0000002"), desk,
        .change(first, [IncidentField.priorIncident: .record(later)], reasons: nil))
    }
    try desk.perform(.change(second, [IncidentField.priorIncident: .none], reasons: nil))
    #expect(try !desk.incident(second)[IncidentField.callback].isTrue)
    #expect(desk.desk.repeats(of: first) == [third.row])
  }

  @Test func `the incidents of a customer and a unit are found, the newest first`() throws {
    var desk = try TestDesk()
    let customer = try desk.create(.customer, [CustomerField.name: .text("Nordwerk")])
    let unit = try desk.create(.unit, [UnitField.customer: .record(customer)])
    let old = try desk.log("Jam", [IncidentField.unit: .record(unit)])
    _ = try desk.log("Other")
    let new = try desk.log("No network", [IncidentField.customer: .record(customer)])
    try desk.bring(old, to: "CLOSED")
    let ofCustomer = desk.desk.incidents(of: customer)
    #expect(ofCustomer.rows == [new.row, old.row])
    #expect((ofCustomer.total, ofCustomer.openCount) == (2, 1))
    #expect(desk.desk.incidents(of: unit).rows == [old.row])
    #expect(desk.desk.incidents(of: customer, limit: 1).rows == [new.row])
    #expect(desk.desk.masters(.unit, of: customer) == [unit])
  }

  @Test func `resolved incidents of the same reason and item come first`() throws {
    var desk = try TestDesk()
    let item = try desk.create(.item, [ItemField.name: .text("LP-450")])
    var rows: [Int] = []
    for (reason, hasItem) in [("NET/DOWN", false), ("PRN/JAM", false), ("PRN/JAM", true)] {
      let id = try desk.log(
        "Jam", hasItem ? [IncidentField.item: .record(item)] : [:], reasons: [reason])
      try desk.bring(id, to: "CLOSED")
      rows.append(id.row)
    }
    let jam = try desk.code("PRN/JAM", .reason)
    #expect(desk.desk.resolvedRows(reason: jam, item: item, limit: 9) == [rows[2], rows[1]])
    #expect(desk.desk.resolvedRows(reason: nil, item: nil, limit: 2) == [rows[2], rows[1]])
  }
}

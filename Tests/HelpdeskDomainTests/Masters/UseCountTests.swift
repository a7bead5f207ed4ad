import HelpdeskDomain
import Testing

/// Protects the use counts of incidents-mask.md §1.4: what a code or master is used by, before
/// somebody retires it.
struct UseCountTests {
  private func use(_ desk: TestDesk, _ id: RecordID) throws -> [Int] {
    let count = desk.desk.useCounts(of: try #require(id.type))[id]
    return [count.incidents, count.masters]
  }

  @Test func `incidents and masters that name a record are counted`() throws {
    var desk = try TestDesk()
    let customer = try desk.create(
      .customer,
      [
        CustomerField.name: .text("Nordwerk"),
        CustomerField.priority: .record(try desk.code("2", .priorityCode)),
      ])
    let item = try desk.create(.item, [ItemField.name: .text("LP-450")])
    let printer = try desk.create(
      .unit, [UnitField.customer: .record(customer), UnitField.item: .record(item)])
    try desk.create(.unit, [UnitField.partOf: .record(printer)])
    _ = try desk.log("Jam", [IncidentField.unit: .record(printer)], reasons: ["PRN/JAM"])
    let second = try desk.log(
      "Jam", [IncidentField.customer: .record(customer)], reasons: ["PRN/FEED"])
    #expect(try use(desk, customer) == [2, 1])
    #expect(try use(desk, printer) == [1, 1])
    #expect(try use(desk, item) == [1, 1])
    #expect(try use(desk, try desk.code("PRN/JAM", .reason)) == [1, 0])
    let printers = try use(desk, try desk.code("PRN", .reason))
    #expect(printers[0] == 2 && printers[1] >= 2)
    #expect(try use(desk, try desk.status("OPEN")) == [2, 1])
    #expect(try use(desk, try desk.code("2", .priorityCode))[0] == 2)
    #expect(try use(desk, try desk.code("CALLIN", .eventCode)) == [2, 1])
    #expect(try use(desk, desk.klein) == [2, 0])
    try desk.bring(second, to: "CANCEL")
    #expect(try use(desk, try desk.status("CANCEL")) == [1, 0])
    #expect(try use(desk, try desk.status("OPEN")) == [1, 1])
  }

  @Test func `warranties, calendars and supervisors count their masters`() throws {
    var desk = try TestDesk()
    let warranty = try desk.create(
      .warranty,
      [CodeField.code: .text("LIFE"), WarrantyField.durationUnit: .text("lifetime")])
    try desk.create(.unit, [UnitField.warranty: .text("life")])
    #expect(try use(desk, warranty) == [0, 1])
    try desk.perform(
      .master(.change(desk.klein, [PartnerField.supervisor: .record(desk.meyer)])))
    #expect(try use(desk, desk.meyer)[1] == 1)
    let calendar = try #require(desk.desk.tables.parameters.calendar)
    let contract = try desk.create(.contract, [ContractField.calendar: .record(calendar)])
    #expect(try use(desk, calendar)[1] == 2)
    try desk.create(.unit, [UnitField.contract: .record(contract)])
    #expect(try use(desk, contract) == [0, 1])
  }

  @Test func `every reason and resolution of an incident counts, each once`() throws {
    var desk = try TestDesk()
    let id = try desk.log("Jam", reasons: ["PRN/JAM", "PRN/FEED", "SEC/MAL"])
    func reasons() throws -> [Int] {
      try ["PRN/JAM", "PRN/FEED", "SEC/MAL", "PRN", "SEC"].map {
        try use(desk, try desk.code($0, .reason))[0]
      }
    }
    #expect(try reasons() == [1, 1, 1, 1, 1])
    // Replaced as a whole, with one that stays.
    try desk.perform(
      .change(
        id, [:],
        reasons: [try desk.code("PRN/FEED", .reason), try desk.code("PRN/JAM", .reason)]))
    #expect(try reasons() == [1, 1, 0, 1, 0])
    try desk.perform(.change(id, [:], reasons: [try desk.code("SEC/MAL", .reason)]))
    #expect(try reasons() == [0, 0, 1, 0, 1])

    func resolutions() throws -> [Int] {
      try ["SITE/PART", "PHONE/USE", "PHONE"].map {
        try use(desk, try desk.code($0, .resolution))[0]
      }
    }
    for code in ["SITE/PART", "PHONE/USE", "SITE/PART"] {
      try desk.perform(.resolve(id, resolution: try desk.code(code, .resolution), text: code))
    }
    #expect(try resolutions() == [1, 1, 1])
    try desk.perform(
      .changeResolutions(
        id, [IncidentResolution(try desk.code("PHONE/USE", .resolution), text: "so")]))
    #expect(try resolutions() == [0, 1, 1])
  }
}

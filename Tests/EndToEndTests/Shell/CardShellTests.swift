import Foundation
import TestSupport
import Testing

/// Protects what the shell says of a customer and a unit as a whole, and how old resolutions are
/// found again: the same facts as the console's cards.
struct CardShellTests {
  private func desk() throws -> DeskFixture {
    let desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1001", "name=Nordwerk GmbH")
    try desk.succeed("contact", "new", "name=A. Brandt", "customer=K-1001", "phone=040-555 12")
    try desk.succeed(
      "unit", "new", "code=DR-1", "customer=K-1001", "serial=77123",
      "warrantyUntil=2030-11-30 12:00")
    for (text, how) in [("Jam", "Roller kit 4711"), ("Jam again", "Roller kit 4711")] {
      let number = try desk.succeed(
        "incident", "new", "--description", text, "--unit", "DR-1", "--reason", "PRN/JAM")
      try desk.succeed(
        "incident", "close", number, "--resolution", "SITE/PART", "--text", how, "--told",
        "CALLOUT", "--reason", "PRN/FEED")
    }
    try desk.succeed(
      "incident", "new", "--description", "No network", "--customer", "K-1001")
    return desk
  }

  @Test func `customer show and unit show print everything around the record`() throws {
    let desk = try desk()
    let customer = try desk.object(
      try desk.succeed("customer", "show", "K-1001", "--format", "json"))
    #expect(customer["openCount"] as? Int == 1)
    #expect(customer["closedCount"] as? Int == 2)
    #expect(
      (customer["open"] as? [[String: Any]])?.first?["description"] as? String
        == "No network")
    #expect(customer["units"] as? [String] == ["DR-1"])
    let contacts = customer["contacts"] as? [[String: Any]]
    #expect(contacts?.first?["name"] as? String == "A. Brandt")
    let said = customer["lastContacts"] as? [[String: Any]] ?? []
    #expect(said.contains { $0["code"] as? String == "CALLOUT" })
    let unit = try desk.object(try desk.succeed("unit", "show", "DR-1", "--format", "json"))
    #expect(unit["openCount"] as? Int == 0)
    #expect((unit["closed"] as? [Any])?.count == 2)
    let warranties = unit["warranties"] as? [[String: Any]]
    #expect(warranties?.first?["covered"] as? Bool == true)
  }

  @Test func `closing keeps the checked reason and that the customer was told`() throws {
    let desk = try desk()
    let incident = try desk.object(
      try desk.succeed("incident", "show", "INC0000001", "--format", "json"))
    let reasons = incident["reasons"] as? [[String: Any]]
    #expect(reasons?.first?["specific"] as? String == "FEED")
    let events = incident["events"] as? [[String: Any]]
    #expect(events?.last?["code"] as? String == "CALLOUT")
  }

  @Test func `old resolutions are found by reason and words, the most used first`() throws {
    let desk = try desk()
    let found = try desk.succeed(
      "resolution", "search", "roller", "--reason", "PRN/FEED", "--format", "json")
    let first = try desk.object(found)
    #expect(first["count"] as? Int == 2)
    #expect(first["resolution"] as? String == "SITE/PART")
    #expect(first["text"] as? String == "Roller kit 4711")
    #expect(try desk.succeed("resolution", "search", "zebra", "--format", "json").isEmpty)
  }

  @Test func `unit show lists every warranty, and the incident says which decided`() throws {
    let desk = try DeskFixture()
    try desk.succeed(
      "warranty", "new", "code=MAKER", "type=manufacturer", "duration=24", "durationUnit=month",
      "maximumMeter=50000")
    try desk.succeed(
      "warranty", "new", "code=SHOP", "type=vendor", "duration=4", "durationUnit=year",
      "maximumMeter=20000")
    try desk.succeed(
      "unit", "new", "code=U-1", "warranty=MAKER", "warranty2=SHOP",
      "installedAt=2026-05-01 08:00", "meter=30000")
    let unit = try desk.object(try desk.succeed("unit", "show", "U-1", "--format", "json"))
    let warranties = try #require(unit["warranties"] as? [[String: Any]])
    #expect(warranties.map { $0["code"] as? String } == ["MAKER", "SHOP"])
    #expect(warranties.map { $0["type"] as? String } == ["manufacturer", "vendor"])
    #expect(warranties[1]["reason"] as? String == "meterPassed")
    #expect(unit["warranty2Until"] as? String == "2030-05-01T08:00:00+02:00")
    func warranty(_ meter: String?) throws -> [String: Any] {
      var arguments = ["incident", "new", "--description", "Jam", "--unit", "U-1"]
      arguments += ["--opened", "2026-05-20 09:00"]
      let number = try desk.pult(arguments).output.trimmingCharacters(in: .newlines)
      if let meter { try desk.succeed("incident", "set", number, "meter=\(meter)", "unit=") }
      if meter != nil { try desk.succeed("incident", "set", number, "unit=U-1") }
      return try #require(try desk.incident(number)["warranty"] as? [String: Any])
    }
    #expect(try warranty(nil)["code"] as? String == "MAKER")
    let worn = try warranty("60000")
    #expect(worn["code"] as? String == "SHOP" && worn["reason"] as? String == "meterPassed")
    try desk.failInBothLanguages(65, ["unit", "set", "U-1", "warranty3=NONE"])
  }
}

import Foundation
import TestSupport
import Testing

/// Protects service orders by shell commands alone, and what an ERP reads of them: ★ "Service, der
/// fakturiert werden muss" (call-center document).
struct OrderShellTests {
  private func incident(_ desk: DeskFixture) throws -> String {
    try desk.succeed("customer", "new", "code=K-1001", "name=Nordwerk, Hamburg")
    return try desk.succeed(
      "incident", "new", "--description", "Papierstau", "--customer", "K-1001", "--contact",
      "A. Brandt", "--reason", "PRN/JAM")
  }

  private func order(_ desk: DeskFixture, _ number: String) throws -> [String: Any] {
    let line = try desk.succeed("order", "show", number, "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `★ the life of a service order, from the consent to the ERP`() throws {
    let desk = try DeskFixture()
    let incident = try incident(desk)
    try desk.succeed("incident", "consent", incident, "--by", "A. Brandt", "--up-to", "100,00")
    let number = try desk.succeed("order", "new", incident)
    #expect(number == "SO0000001")
    let destination = try desk.incident(incident)["destination"] as? [String: String]
    #expect(destination == ["type": "SRO", "number": "SO0000001"])
    let line = try desk.succeed(
      "order", "line", "add", number, "--kind", "labour", "--quantity", "1,5", "--unit", "h",
      "--price", "80", "--text", "Walze, \"alt\", getauscht")
    #expect(line == "1")
    try desk.succeed(
      "order", "line", "add", number, "--kind", "material", "--price", "69.00", "--cover", "50")
    try desk.succeed("order", "line", "set", number, "2", "quantity=2")
    var whole = try order(desk, number)
    #expect(
      whole["totals"] as? [String: String]
        == ["amount": "258.00", "covered": "69.00", "charged": "189.00"])
    let agreed = try #require(whole["agreed"] as? [String: Any])
    #expect(agreed["upTo"] as? String == "100.00")
    #expect(agreed["exceededBy"] as? String == "89.00")
    try desk.succeed("order", "close", number)
    try desk.succeed("order", "set", number, "billingState=billed")
    whole = try order(desk, number)
    #expect(whole["status"] as? String == "closed")
    #expect(whole["billingState"] as? String == "billed")
  }

  @Test func `★ an export is one CSV line for each line of an order`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("order", "new", try incident(desk))
    try desk.succeed(
      "order", "line", "add", number, "--kind", "misc", "--price", "25", "--text", "a, \"b\"")
    try desk.succeed("order", "line", "add", number, "--kind", "labour", "--price", "80")
    let text = try desk.succeed("export", "service-orders", "--billing", "open")
    let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("number,opened,closedAt,status,billingState,billing,") == true)
    #expect(lines.dropFirst().first?.contains("\"Nordwerk, Hamburg\"") == true)
    #expect(lines.dropFirst().first?.contains("\"a, \"\"b\"\"\"") == true)
    let none = try desk.succeed(
      "export", "service-orders", "--since", "2999-01-01 00:00", "--format", "json")
    #expect(none.isEmpty)
    let all = try desk.succeed("export", "service-orders", "--format", "json")
    #expect(all.split(separator: "\n").count == 1)
  }

  @Test func `a partner's rate is the price of his work, where none is given`() throws {
    let desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1", "name=Nordwerk")
    try desk.succeed(
      "partner", "new", "code=EK", "name=Ek", "hourlyRate=85,50", "labourCost=41.20",
      "warehouse=NORTH")
    let partner = try desk.object(try desk.succeed("partner", "show", "EK", "--format", "json"))
    #expect(partner["hourlyRate"] as? String == "85.50")
    #expect(partner["labourCost"] as? String == "41.20")
    #expect(partner["warehouse"] as? String == "NORTH")
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--customer", "K-1", "--owner", "EK")
    let order = try desk.succeed("order", "new", number)
    try desk.succeed("order", "line", "add", order, "--kind", "labour", "--quantity", "2")
    let lines = try desk.object(try desk.succeed("order", "show", order, "--format", "json"))
    let line = try #require((lines["lines"] as? [[String: Any]])?.first)
    #expect(line["price"] as? String == "85.50" && line["unit"] as? String == "h")
    try desk.failInBothLanguages(65, ["order", "line", "add", order, "--kind", "material"])
    let file = desk.directory.file("partners.csv")
    try desk.succeed("export", "partners", "--out", file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("hourlyRate") && text.contains("85.50"))
    let again = try desk.succeed("import", "partners", file, "--format", "json")
    #expect(again.contains(#""changed":0"#))
  }
}

import Foundation
import TestSupport
import Testing

/// Protects access and erasure as a clerk does them from the shell (GDPR Art. 15, 17).
struct PersonShellTests {
  private static let caller = [
    "--contact", "Erika Mustermann", "--phone", "+49 30 5550199", "--note", "klang aufgeregt",
  ]

  private static func desk() throws -> (DeskFixture, String) {
    let desk = try DeskFixture()
    let logged = try desk.pult(["incident", "new", "--description", "Zahnrad knirscht"] + caller)
    try #require(logged.exitCode == 0, "\(logged.errors)")
    return (desk, logged.output.trimmingCharacters(in: .newlines))
  }

  @Test func `export prints all that is kept, with when and by whom`() throws {
    let (desk, number) = try Self.desk()
    let object = try desk.object(try desk.succeed("person", "export", "person-1"))
    #expect(object["incidents"] as? [String] == [number])
    let record = try #require(object["record"] as? [String: Any])
    #expect(record["name"] as? String == "Erika Mustermann")
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.count == 2)
    #expect(entries.allSatisfy { $0["recordedAt"] != nil && $0["actor"] != nil })
  }

  @Test func `a dry run changes nothing, without yes nothing is erased`() throws {
    let (desk, _) = try Self.desk()
    let before = try desk.succeed("journal", "cat")
    let plan = try desk.succeed("person", "erase", "person-1", "--dry-run", "--format", "json")
    #expect(try desk.object(plan)["textsToErase"] as? Int == 2)
    try desk.failInBothLanguages(65, ["person", "erase", "person-1"])
    try desk.failInBothLanguages(
      65, ["person", "erase", "person-1", "--yes", "--reason", "von Erika Mustermann"])
    try desk.failInBothLanguages(66, ["person", "erase", "person-9", "--yes"])
    #expect(try desk.succeed("journal", "cat") == before)
  }

  @Test func `an erasure leaves nothing in the folder and everything that counts`() throws {
    let (desk, number) = try Self.desk()
    let receipt = try desk.object(
      try desk.succeed("person", "erase", "person-1", "--yes", "--format", "json"))
    #expect(receipt["erasedTexts"] as? Int == 2)
    #expect(receipt["backups"] != nil)
    let incident = try desk.incident(number)
    #expect(incident["status"] != nil)
    #expect(incident["contact"] == nil)
    #expect(incident["contactErased"] as? Bool == true)
    let list = try desk.succeed("contact", "list", "--format", "json")
    #expect(try desk.object(list)["erased"] as? Bool == true)
    #expect(try desk.succeed("contact", "list").contains("(erased)"))
    #expect(try desk.succeed("--language", "de", "contact", "list").contains("(gelöscht)"))
    #expect(try desk.succeed("journal", "verify").contains("whole"))
    for path in try FileManager.default.subpathsOfDirectory(atPath: desk.path) {
      guard let data = FileManager.default.contents(atPath: desk.path + "/" + path) else {
        continue
      }
      for needle in ["Mustermann", "5550199", "knirscht", "aufgeregt"] {
        #expect(data.range(of: Data(needle.utf8)) == nil, "\(needle) in \(path)")
      }
    }
    #expect(try desk.object(try desk.succeed("person", "export", "person-1"))["erased"] != nil)
  }
}

import Foundation
import TestSupport
import Testing

/// Protects ★ "Ereignisse sind anwenderdefinierbar" and every other table of incidents-mask.md
/// §1.4: each goes out as CSV and comes in again as it was.
struct ExchangeShellTests {
  /// In an order in which nothing refers to what comes later.
  private static let tables = [
    "group", "calendar", "warranty", "serviceType", "priority", "status", "event", "reason",
    "resolution", "partner", "item", "customer", "contact", "contract", "unit", "rule", "desk",
  ]

  private func json(_ desk: DeskFixture, _ table: String) throws -> [String] {
    let arguments =
      switch table {
      case "desk": ["desk", "show"]
      case "priority", "status", "event", "reason", "resolution", "serviceType":
        ["code", "list", table, "--all"]
      default: [table, "list", "--all"]
      }
    let outcome = try desk.pult(arguments + ["--format", "json"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.lines
  }

  @Test func `[C] every table exported and imported into an empty desk says the same`() throws {
    let full = try DeskFixture(sample: 40)
    try full.succeed(
      "warranty", "new", "code=STD", "text.de=Standard", "duration=24", "durationUnit=month",
      "start=installed", "maximumMeter=50000")
    let unit = try full.succeed(
      "unit", "new", "code=PART-1", "warranty=STD", "installedAt=2026-01-15 08:00")
    try full.succeed("unit", "new", "code=PART-2", "partOf=\(unit)", "name=Fach \"2\", links")
    try full.succeed("code", "set", "status", "WORK", "asksFor=owner note")
    let empty = try DeskFixture()
    for table in Self.tables {
      let file = full.directory.file("\(table).csv")
      try full.succeed("export", table, "--out", file)
      let outcome = try empty.pult(["import", table, file])
      #expect(outcome.exitCode == 0, "\(table): \(outcome.errors)")
      let strip = { (line: String) in
        line.replacingOccurrences(
          of: #","(revision":\d+|uses":\{[^}]*\})"#, with: "", options: .regularExpression)
      }
      #expect(try json(empty, table).map(strip) == json(full, table).map(strip), "\(table)")
      let again = try empty.succeed("import", table, file, "--format", "json")
      #expect(again.contains(#""created":0,"changed":0"#), "\(table): \(again)")
      #expect(!again.contains("act"))
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(try empty.pult(["export", table]).output == text, "\(table)")
    }
  }

  @Test func `a bad file names each row on standard error and writes nothing`() throws {
    let desk = try DeskFixture()
    let file = desk.directory.file("bad.csv")
    try "code,name,priority\nK-1,One,1\nK-2,,1\nK-3,Three,urgent?\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    for arguments in [["import", "customers", file], ["import", "customers", file, "--dry-run"]] {
      let outcome = try desk.pult(arguments)
      #expect(outcome.exitCode == 65)
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      #expect(lines.count == 3)
      #expect(lines[0].contains(":3: name:") && lines[1].contains(":4: priority:"))
      #expect(lines[2] == "2 rows are bad; nothing was written.")
      #expect(outcome.output.isEmpty)
    }
    #expect(try desk.succeed("customer", "list", "--format", "json").isEmpty)
    _ = try desk.fail(66, "import", "customer", desk.directory.file("none.csv"))
    try "zone\nMiddle/Earth\n".write(toFile: file, atomically: true, encoding: .utf8)
    let zone = try desk.pult(["import", "desk", file])
    #expect(zone.exitCode == 65 && zone.errors.contains(":2: zone:"))
    #expect(try desk.succeed("desk", "show", "--format", "json").contains("Europe/Berlin"))
  }

  @Test func `a dry run says what would be done, an import is taken back by its act`() throws {
    let desk = try DeskFixture()
    let file = desk.directory.file("customers.csv")
    try "code,name\nK-1,One\nK-2,Two\n".write(toFile: file, atomically: true, encoding: .utf8)
    let tried = try desk.succeed("import", "customer", file, "--dry-run")
    #expect(tried == "Only tried: 2 new, 0 changed, 0 unchanged.")
    let done = try desk.object(
      try desk.succeed("import", "customer", file, "--format", "json"))
    let act = try #require(done["act"] as? Int)
    try desk.succeed("undo", "\(act)")
    #expect(try desk.succeed("customer", "list", "--format", "json").isEmpty)
    #expect(
      try desk.succeed("customer", "list", "--all", "--format", "json")
        .split(separator: "\n").count == 2)
    _ = try desk.fail(66, "undo", "99999999")
  }
}

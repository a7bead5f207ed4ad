import Foundation
import TestSupport
import Testing

/// Protects what scripts read: the three formats of every list say the same (DESIGN §7).
struct ListShellTests {
  let desk: DeskFixture

  init() throws {
    desk = try DeskFixture(sample: 60)
  }

  private func run(_ arguments: String..., format: String) throws -> ProcessOutcome {
    let outcome = try desk.pult(arguments + ["--format", format])
    #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  @Test(arguments: [
    "customer", "contact", "unit", "item", "contract", "partner", "incident",
  ])
  func `JSON, CSV and table list the same records`(noun: String) throws {
    let objects = try run(noun, "list", format: "json").lines.map { try desk.object($0) }
    #expect(!objects.isEmpty)
    let separated = try run(noun, "list", format: "csv").output.split(separator: "\r\n")
    #expect(separated.count == objects.count + 1)
    let table = try run(noun, "list", format: "table").lines
    #expect(table.count == objects.count + 1)
    #expect(Set(table.dropFirst()).count == objects.count, "each row tells its record")
  }

  @Test func `numbers rise by one, and a number of one's own is skipped`() throws {
    let desk = try DeskFixture()
    var numbers: [String] = []
    for _ in 0..<3 {
      numbers.append(try desk.succeed("incident", "new", "--description", "x"))
    }
    #expect(numbers == ["INC0000001", "INC0000002", "INC0000003"])
    try desk.succeed("incident", "new", "--description", "x", "--number", "INC0000004")
    #expect(try desk.succeed("incident", "new", "--description", "x") == "INC0000005")
  }

  @Test func `a list is sorted and cut as asked`() throws {
    let opened = try run("incident", "list", "--sort", "-opened", "--limit", "7", format: "json")
      .lines.map { try desk.object($0)["opened"] as? String ?? "" }
    #expect(opened.count == 7)
    // Summer and winter time differ by an hour, the sample's gaps at its end are in summer.
    #expect(opened == opened.sorted(by: >))
    let numbers = try run("incident", "list", format: "json").lines
      .map { try desk.object($0)["number"] as? String ?? "" }
    #expect(numbers == numbers.sorted())
    _ = try desk.fail(64, "incident", "list", "--sort", "colour")
    _ = try desk.fail(64, "incident", "list", "--limit", "-1")
    _ = try desk.fail(64, "incident", "list", "--format", "xml")
    _ = try desk.fail(64, "--language", "xx", "incident", "list")
  }

  @Test func `a text with a blank is found whether the shell took its quotes or not`() throws {
    let desk = try DeskFixture()
    for (text, status) in [("Paper jam", "WORK"), ("Jam of paper", "WCUST")] {
      try desk.succeed(
        "incident", "new", "--description", text, "--status", status, "--owner", "PRINT",
        "--note", "asked")
    }
    for (query, count) in [
      ("status:In work", 1), ("status:\"In work\"", 1), ("status:In work,Waiting for customer", 2),
      ("-status:In work", 1), ("paper jam", 1), ("\"paper jam\"", 1), ("paper: jam", 0),
    ] {
      let outcome = try desk.pult(["incident", "list", query, "--format", "json"])
      #expect(
        outcome.exitCode == 0 && outcome.lines.count == count,
        "\(query): \(outcome.output) \(outcome.errors)")
    }
  }

  @Test func `jq reads what the issue shows`() throws {
    _ = try Repository.program("jq")
    let outcome = try RunningProcess.run(
      Repository.program("sh"),
      [
        "-c",
        "\"$0\" incident list late --now 2026-05-21T09:00:00+02:00 --format json"
          + " | jq -e -r '.number + \" \" + .alert'", desk.program,
      ], environment: desk.environment)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.lines.isEmpty)
    #expect(outcome.lines.allSatisfy { $0.hasSuffix(" late") }, "\(outcome.output)")
  }

  @Test func `a reader that goes away or a full disk ends the list`() throws {
    let shell = try Repository.program("sh")
    let full = try RunningProcess.run(
      shell, ["-c", "\"$0\" incident list > /dev/full", desk.program],
      environment: desk.environment)
    #expect(full.exitCode == 74, "\(full.ending)")
    let gone = try RunningProcess.run(
      shell, ["-c", "\"$0\" journal cat | head -n 1", desk.program],
      environment: desk.environment)
    #expect(gone.lines.count == 1)
    #expect(gone.errors.isEmpty, "\(gone.errors)")
  }
}

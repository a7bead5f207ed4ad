import Foundation
import TestSupport
import Testing

/// Protects the transition table of statuses from the shell: listed, carried out and in as a file,
/// and obeyed status by status, each refusal with its sentence.
struct TransitionShellTests {
  private static let note = ["--type", "NOTE", "--text", "because"]

  private func desk() throws -> DeskFixture {
    let desk = try DeskFixture()
    try desk.succeed("partner", "new", "code=EK", "name=Ek")
    return desk
  }

  /// An incident in a status, brought there by the ways that the table allows.
  private func incident(in status: String, _ desk: DeskFixture) throws -> String {
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--owner", "EK", "--contact", "Brandt")
    if status == "OPEN" { return number }
    if status == "PLAN" {
      try desk.succeed("incident", "set", number, "appointmentAt=2030-05-21 09:00")
    }
    if status == "SOLVED" || status == "CLOSED" {
      try desk.succeed("incident", "resolve", number, "--resolution", "SITE/PART")
      if status == "CLOSED" { try desk.succeed("incident", "close", number) }
      return number
    }
    let outcome = try desk.pult(
      ["incident", "event", number] + Self.note + ["--status", status])
    #expect(outcome.exitCode == 0, "\(status): \(outcome.errors)")
    return number
  }

  @Test func `status by status the shell obeys the table, with a sentence for each no`() throws {
    let desk = try desk()
    let lines = try desk.succeed("code", "list", "transitions", "--format", "json")
    let table = try lines.split(separator: "\n").map { try desk.object(String($0)) }
    let codes = table.compactMap { $0["from"] as? String }
    #expect(codes.count == 10)
    for row in table {
      let from = try #require(row["from"] as? String)
      let allowed = try #require(row["to"] as? [String])
      var number = try incident(in: from, desk)
      for to in codes where to != from {
        let outcome = try desk.pult(["incident", "set", number, "status=\(to)"])
        let sentence = "Status \(to) cannot follow \(from). F4 lists those that can.\n"
        guard allowed.contains(to) else {
          #expect(outcome.exitCode == 65 && outcome.errors == sentence, "\(from) \(to)")
          #expect(try desk.incident(number)["status"] as? String == from)
          continue
        }
        // What the status asks for is another question than whether it may follow.
        #expect(outcome.errors != sentence, "\(from) \(to)")
        if outcome.exitCode == 0 { number = try incident(in: from, desk) }
      }
    }
  }

  @Test func `the table goes out as a file, and what is changed in it comes in`() throws {
    let desk = try desk()
    let file = desk.directory.file("transitions.csv")
    try desk.succeed("export", "transitions", "--out", file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("from,OPEN,ASSIGN,WORK,"))
    let again = try desk.succeed("import", "transitions", file, "--format", "json")
    #expect(again.contains(#""created":0,"changed":0,"unchanged":10"#))
    try "from,CLOSED\nOPEN,false\n".write(toFile: file, atomically: true, encoding: .utf8)
    let act = try desk.object(try desk.succeed("import", "transitions", file, "--format", "json"))
    #expect(act["changed"] as? Int == 1)
    let number = try incident(in: "OPEN", desk)
    try desk.failInBothLanguages(
      65, ["incident", "close", number, "--resolution", "SITE/PART"])
    try desk.succeed("undo", "\(try #require(act["act"] as? Int))")
    try desk.succeed("incident", "close", number, "--resolution", "SITE/PART")
    try "from,NOWHERE\nOPEN,true\n".write(toFile: file, atomically: true, encoding: .utf8)
    try #expect(desk.pult(["import", "transitions", file]).errors.contains(":1: NOWHERE:"))
  }

  @Test func `the list is a matrix to read`() throws {
    let desk = try DeskFixture()
    let lines = try desk.succeed("code", "list", "transitions").split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].split(separator: " ").prefix(3) == ["from", "OPEN", "ASSIGN"])
    #expect(lines[10].split(separator: " ").prefix(3) == ["CANCEL", "x", "-"])
  }
}

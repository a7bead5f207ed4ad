import Foundation
import Glibc
import TestSupport
import Testing

/// Protects the shell's windows into the journal: where it begins, what comes while one looks on,
/// and the revision that a caller brings (DESIGN §5, §7).
struct JournalShellTests {
  @Test func `cat begins where it is told`() throws {
    let desk = try DeskFixture(sample: 5)
    let all = try desk.succeed("journal", "cat").split(separator: "\n")
    let sequences = try all.map { try #require(try desk.object(String($0))["sequence"] as? Int) }
    #expect(sequences == Array(1...all.count))
    for start in [1, 2, all.count / 2, all.count] {
      let rest = try desk.succeed("journal", "cat", "--from", "\(start)").split(separator: "\n")
      #expect(rest.elementsEqual(all[(start - 1)...]), "from \(start)")
    }
    #expect(try desk.succeed("journal", "cat", "--from", "\(all.count + 1)").isEmpty)
    _ = try desk.fail(64, "journal", "cat", "--from", "first")
  }

  @Test func `a follower prints what others append, each entry once`() throws {
    let desk = try DeskFixture()
    let follower = try RunningProcess(
      desk.program, ["journal", "cat", "--follow"], environment: desk.environment)
    try follower.waitForOutput("\"sequence\":1,")
    for index in 0..<5 {
      try desk.succeed("incident", "new", "--description", "call \(index)")
      try follower.waitForOutput("call \(index)", seconds: 5)
    }
    follower.send(SIGINT)
    let outcome = try follower.wait()
    #expect(outcome.ending == .signalled(SIGINT) || outcome.exitCode == 130)
    #expect(outcome.output == (try desk.succeed("journal", "cat")) + "\n")
  }

  @Test func `a change against another revision is a conflict and changes nothing`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "Jam")
    let revision = try #require(try desk.incident(number)["revision"] as? Int)
    let other = ["--if-revision", "\(revision + 1)"]
    let same = ["--if-revision", "\(revision)"]
    let event = ["incident", "event", number, "--type", "NOTE"]
    for command in [
      event, ["incident", "set", number, "phone=1"], ["incident", "set", number, "status=WORK"],
      ["incident", "resolve", number, "--resolution", "PHONE/USE"],
    ] {
      let before = try desk.entryCount()
      _ = try desk.failInBothLanguages(75, command + other)
      #expect(try desk.entryCount() == before)
    }
    #expect(try desk.pult(event + same).exitCode == 0)
    #expect(try desk.pult(event + same).exitCode == 75)
  }

  @Test func `fields and status are set together or not at all`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "Jam")
    let revision = "\(try #require(try desk.incident(number)["revision"] as? Int))"
    let frames = try desk.succeed("journal", "verify")
    _ = try desk.failInBothLanguages(
      65,
      ["incident", "set", number, "status=WORK", "owner=PRINT", "opened=2999-01-01 00:00"])
    #expect(try desk.succeed("journal", "verify") == frames)
    #expect(try desk.incident(number)["status"] as? String == "OPEN")
    try desk.succeed(
      "incident", "set", number, "status=WORK", "owner=PRINT", "phone=040 1", "--if-revision",
      revision)
    let commands = try desk.succeed("journal", "cat").split(separator: "\n")
      .map { try desk.object(String($0))["command"] as? String }
    #expect(commands.last == commands.dropLast().last, "two entries of one command")
    #expect(try desk.incident(number)["phone"] as? String == "040 1")
  }

  @Test func `what happened is told in both languages with the same codes`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--event", "AnrufEin", "--language", "de")
    try desk.succeed(
      "incident", "event", number, "--type", "CallOut", "--status", "In Arbeit", "--owner", "PRINT")
    let incident = try desk.incident(number)
    let events = try #require(incident["events"] as? [[String: Any]])
    #expect(Set(events.map { $0["code"] as? String }) == ["CALLIN", "CALLOUT"])
    #expect(incident["status"] as? String == "WORK")
  }
}

import Foundation
import TestSupport
import Testing

/// Protects the desk of the first day: made by `init` alone, it alarms owner and supervisor of what
/// is late, and sends nothing.
struct DefaultTasksShellTests {
  private func lines(_ desk: DeskFixture, _ arguments: String...) throws -> [[String: Any]] {
    let outcome = try desk.pult(arguments + ["--format", "json"])
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { try desk.object(String($0)) }
  }

  @Test func `★ a new desk alarms owner and supervisor of an incident that is late`() throws {
    let desk = try DeskFixture()
    try desk.succeed("partner", "new", "code=BOSS", "name=Boss", "email=boss@example.org")
    try desk.succeed(
      "partner", "new", "code=MEYER", "name=Meyer", "supervisor=BOSS", "email=meyer@example.org")
    let number = try desk.succeed(
      "incident", "new", "--description", "Jam", "--priority", "3", "--owner", "MEYER")
    #expect(try desk.succeed("escalate", "--once") == "")
    let late = try #require(try desk.incident(number)["lateAt"] as? String)
    #expect(try lines(desk, "escalate", "--once", "--now", late).isEmpty)
    let end = "2099-01-01T00:00:00Z"
    try desk.succeed("escalate", "--once", "--now", end)
    for partner in ["MEYER", "BOSS"] {
      let alarms = try lines(desk, "mail", "list", "alarms", "--as", partner)
      #expect(alarms.map { $0["incident"] as? String } == [number], "\(partner)")
    }
    #expect(try lines(desk, "mail", "list").isEmpty)
    let escalation = try #require(try desk.incident(number)["escalation"] as? [[String: Any]])
    #expect(escalation.map { $0["task"] as? String } == ["LATE-3"])
  }

  @Test func `a sample begins without alarms of what lies behind it`() throws {
    let desk = try DeskFixture(sample: 60)
    #expect(try lines(desk, "escalate", "--dry-run").isEmpty)
    #expect(try lines(desk, "code", "list", "escalation").count == 6)
  }
}

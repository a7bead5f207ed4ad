import Foundation
import TestSupport
import Testing

/// Protects exactly-once with real processes: watchdogs that run at the same time carry out each
/// occurrence once, and hand over each mail once.
struct WatchdogTests {
  private func desk(incidents: Int) throws -> DeskFixture {
    let desk = try DeskFixture()
    let box = desk.directory.file("box")
    try FileManager.default.createDirectory(
      atPath: desk.directory.file("config/pult"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: box, withIntermediateDirectories: true)
    let program = desk.directory.file("sendmail")
    try "#!/bin/sh\ncat > \"\(box)/$$.mail\"\n".write(
      toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try "[mail]\nsendmail = \"\(program)\"\n".write(
      toFile: desk.directory.file("config/pult/config.toml"), atomically: true, encoding: .utf8)
    try desk.succeed("partner", "new", "code=MEYER", "name=Meyer", "email=meyer@example.org")
    try desk.succeed(
      "code", "new", "escalation", "code=T", "priority=2", "basis=opened", "after=1h",
      "mailTo=owner", "alarmTo=owner")
    for _ in 0..<incidents {
      try desk.succeed(
        "incident", "new", "--description", "Jam", "--priority", "2", "--owner", "MEYER",
        "--opened", "2026-05-20 12:15")
    }
    return desk
  }

  private func messageIDs(_ desk: DeskFixture) throws -> [String] {
    let box = desk.directory.file("box")
    return try FileManager.default.contentsOfDirectory(atPath: box).compactMap { name in
      try String(contentsOfFile: "\(box)/\(name)", encoding: .utf8)
        .split(separator: "\n").first { $0.hasPrefix("Message-ID:") }.map(String.init)
    }
  }

  private func logged(_ desk: DeskFixture) throws -> Int {
    try desk.succeed("escalate", "log", "--format", "json").split(separator: "\n").count
  }

  @Test func `four watchdogs at once fire once, and mail once`() throws {
    let desk = try desk(incidents: 12)
    let runs = try (0..<4).map { _ in
      try RunningProcess(desk.program, ["escalate", "--once"], environment: desk.environment)
    }
    for run in runs {
      let outcome = try run.wait()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    #expect(try logged(desk) == 12)
    let ids = try messageIDs(desk)
    #expect(ids.count == 12)
    #expect(Set(ids).count == 12)
  }

  @Test func `a service wakes for an incident that somebody else logs`() throws {
    let desk = try desk(incidents: 1)
    let service = try RunningProcess(
      desk.program, ["escalate", "--watch"], environment: desk.environment)
    defer { service.send(SIGTERM) }
    try wait { try logged(desk) == 1 }
    try desk.succeed(
      "incident", "new", "--description", "Jam", "--priority", "2", "--owner", "MEYER",
      "--opened", "2026-05-20 12:15")
    try wait { try logged(desk) == 2 }
    try wait { try messageIDs(desk).count == 2 }
  }

  private func wait(_ isDone: () throws -> Bool) throws {
    for _ in 0..<200 {
      if try isDone() { return }
      usleep(50_000)
    }
    Issue.record("It did not come to that within ten seconds.")
  }
}

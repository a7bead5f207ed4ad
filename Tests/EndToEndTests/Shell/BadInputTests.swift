import Foundation
import TestSupport
import Testing

/// Protects the desk from what it cannot know or keep, and the caller from guessing: one sentence
/// in his language, the right status, nothing written (issue 2, "Bad input").
struct BadInputTests {
  let desk: DeskFixture
  let number: String
  private let entries: Int

  init() throws {
    desk = try DeskFixture()
    number = try desk.succeed("incident", "new", "--description", "Jam", "--reason", "PRN/JAM")
    entries = try desk.entryCount()
  }

  private func expectNothingWritten(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try desk.entryCount() == entries, sourceLocation: sourceLocation)
  }

  /// `NO` stands for the number of an incident.
  private func expectRefusal(
    _ arguments: [String], naming culprit: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let sentence = try desk.failInBothLanguages(
      65, arguments.map { $0 == "NO" ? number : $0 }, sourceLocation: sourceLocation)
    if let culprit {
      #expect(sentence.contains(culprit), "\(sentence)", sourceLocation: sourceLocation)
    }
  }

  @Test func `an unknown code or half a reason is refused when a call is logged`() throws {
    let typed: [[String]] = [
      ["--priority", "9"], ["--customer", "K-9999"], ["--item", "NOPE"], ["--owner", "NOPE"],
      ["--status", "NOPE"], ["--service-type", "NOPE"], ["--event", "NOPE"],
      ["--reason", "PRN/NOPE"], ["--reason", "NOPE/JAM"], ["--reason", "PRN"],
      ["--as", "stranger"],
    ]
    for option in typed {
      try expectRefusal(["incident", "new", "--description", "x"] + option, naming: option[1])
    }
    try expectNothingWritten()
  }

  @Test func `an unknown code or field is named wherever it is typed`() throws {
    let typed: [[String]] = [
      ["incident", "event", "NO", "--type", "NOPE"],
      ["incident", "event", "NO", "--type", "NOTE", "--by", "NOPE"],
      ["incident", "event", "NO", "--type", "NOTE", "--status", "NOPE"],
      ["incident", "event", "NO", "--type", "NOTE", "--owner", "NOPE"],
      ["incident", "event", "NO", "--type", "NOTE", "--for", "NOPE"],
      ["incident", "set", "NO", "priority=NOPE"], ["incident", "set", "NO", "status=NOPE"],
      ["incident", "set", "NO", "reasons=NOPE"], ["incident", "set", "NO", "NOPE=1"],
      ["incident", "set", "NO", "NOPE"], ["incident", "resolve", "NO", "--resolution", "NOPE"],
      ["incident", "resolve", "NO", "--resolution", "SITE/NOPE"],
      ["incident", "list", "priority:NOPE"], ["incident", "list", "NOPE:1"],
      ["unit", "new", "code=U-1", "customer=NOPE"], ["unit", "new", "NOPE=1", "code=U-1"],
    ]
    for arguments in typed {
      try expectRefusal(arguments, naming: "NOPE")
    }
    try expectNothingWritten()
  }

  @Test func `a number that is taken or badly formed is refused`() throws {
    let new = ["incident", "new", "--description", "x", "--number"]
    try expectRefusal(new + [number.lowercased()], naming: number.lowercased())
    try expectRefusal(new + ["a b"], naming: "a b")
    try expectRefusal(["customer", "new", "code=K 1", "name=x"], naming: "K 1")
    try expectNothingWritten()
  }

  @Test func `an impossible date is refused wherever a time is typed`() throws {
    let typed: [String] = [
      "2026-02-30 10:00", "2026-13-01 10:00", "2026-05-21 25:00", "21.05.2026", "tomorrow",
      "2026-05-21T10:00:00+99:00",
    ]
    for time in typed {
      try expectRefusal(
        ["incident", "new", "--description", "x", "--opened", time], naming: time)
      try expectRefusal(["incident", "set", "NO", "opened=\(time)"], naming: time)
      try expectRefusal(["incident", "event", "NO", "--type", "NOTE", "--at", time], naming: time)
      try expectRefusal(
        ["incident", "event", "NO", "--type", "SCHED", "--planned", "2026-05-21 09:00..\(time)"],
        naming: time)
      try expectRefusal(["incident", "list", "--now", time], naming: time)
      let new = desk.directory.file("new")
      try desk.failInBothLanguages(65, ["init", new, "--sample", "1", "--until", time])
      #expect(!FileManager.default.fileExists(atPath: new), "a refused init makes no desk")
    }
    try expectNothingWritten()
  }

  @Test func `impossible spans are refused`() throws {
    try expectRefusal(["incident", "list", "opened:2026-02-30.."], naming: "2026-02-30")
    let schedule = ["incident", "event", "NO", "--type", "SCHED", "--planned"]
    try expectRefusal(schedule + ["2026-05-21 10:00"], naming: "2026-05-21 10:00")
    try expectRefusal(schedule + ["2026-05-21 10:00..2026-05-21 09:00"])
    try expectRefusal(
      ["incident", "event", "NO", "--type", "NOTE", "--minutes=-5"])
    try expectNothingWritten()
  }

  @Test func `an empty description is refused`() throws {
    let typed: [String] = ["", "  ", "\t", "\u{3000}"]
    for text in typed {
      try expectRefusal(["incident", "new", "--description", text])
      try expectRefusal(["incident", "set", "NO", "description=\(text)"])
    }
    try expectNothingWritten()
  }

  @Test func `control characters are refused in every text`() throws {
    let typed: [String] = ["\u{1B}[2J", "\u{7}", "\u{8}", "\u{7F}", "\u{9B}1m"]
    for control in typed {
      let text = "a\(control)b"
      let new = ["incident", "new", "--description"]
      try expectRefusal(new + [text])
      for option in ["--note", "--contact", "--phone", "--customer-name", "--site"] {
        try expectRefusal(new + ["x", option, text])
      }
      try expectRefusal(["incident", "event", "NO", "--type", "NOTE", "--text", text])
      try expectRefusal(["incident", "set", "NO", "description=\(text)"])
      try expectRefusal(["customer", "new", "code=K-1", "name=\(text)"])
    }
    try expectNothingWritten()
  }

  @Test func `a line end is text in a note and refused in one line`() throws {
    try expectRefusal(["incident", "new", "--description", "a\nb"])
    try desk.succeed("incident", "event", number, "--type", "NOTE", "--text", "a\n\tb")
  }

  @Test func `long texts are refused whole, and the longest that may be is kept whole`() throws {
    let new = ["incident", "new", "--description"]
    try expectRefusal(new + [String(repeating: "ö", count: 501)], naming: "500")
    let line = String(repeating: "ö", count: 500)
    let longest = String(repeating: "x", count: 65_536)
    let kept = try desk.succeed("incident", "new", "--description", line, "--note", longest)
    let incident = try desk.incident(kept)
    #expect(incident["description"] as? String == line)
    let events = try #require(incident["events"] as? [[String: Any]])
    #expect(events.first?["text"] as? String == longest)
    // The kernel takes no argument of more than 128 KiB: longer texts cannot even be tried here.
    for length in [65_537, 131_000] {
      let text = String(repeating: "x", count: length)
      try expectRefusal(["incident", "new", "--description", "x", "--note", text])
      try expectRefusal(
        ["incident", "event", "NO", "--type", "NOTE", "--text", text])
    }
  }

  /// `\366` is ö in Latin-1 and no UTF-8.
  @Test(arguments: [
    "incident new --description \"$1\"", "incident new --description x --note \"$1\"",
    "incident new --description x --unit \"$1\"", "incident new --description x --number \"$1\"",
    "incident event INC0000001 --type NOTE --text \"$1\"",
    "incident event INC0000001 --type NOTE --with \"$1\"",
    "incident set INC0000001 description=\"$1\"", "incident list \"$1\"", "find \"$1\"",
    "customer new code=K-1 name=\"$1\"", "customer new code=\"$1\" name=x",
  ])
  func `bytes that are no UTF-8 are refused, never replaced`(command: String) throws {
    let before = try desk.entryCount()
    let outcome = try RunningProcess.run(
      Repository.program("sh"),
      ["-c", "set -- \"$(printf 'St\\366rung')\"; \"$0\" \(command)"]
        + [desk.program],
      environment: desk.environment)
    #expect(outcome.exitCode == 65, "\(command): \(outcome.ending) \(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(try desk.entryCount() == before)
  }

  @Test func `options alone are read as those of the console, whole or not at all`() throws {
    for options in [["--color", "plaid"], ["--color=plaid"], ["--as"], ["--color", "never"]] {
      let alone = try desk.pult(options)
      let named = try desk.pult(["console"] + options)
      #expect(alone.exitCode == 64 && alone == named, "\(options): \(alone)")
    }
    #expect(try desk.pult(["--help"]).output.contains("incident"))
    #expect(try desk.pult(["--version"]).exitCode == 0)
  }
}

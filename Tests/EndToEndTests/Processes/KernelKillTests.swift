import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects what was acknowledged from an end at any call of the kernel, with the program as it
  /// is delivered: `strace` kills it at its N-th call (journal.md §7 E).
  @Suite(.withStrace)
  struct KernelKillTests {
    /// Runs a command below `strace`, which does something to its N-th call of a kind.
    private func traced(
      _ desk: DeskFixture, _ call: String, _ injection: String, _ arguments: [String]
    ) throws -> ProcessOutcome {
      let options = [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "signal=none",
        "-e", "inject=\(call):\(injection)", desk.program,
      ]
      return try RunningProcess.run(
        Repository.program("strace"), options + arguments, environment: desk.environment)
    }

    /// What the killed commands have said so far.
    private struct Log {
      var kills = 0
      var acknowledged: [(number: String, mark: String)] = []
      var unanswered: Set<String> = []

      mutating func note(_ outcome: ProcessOutcome, _ mark: String) throws {
        if let number = outcome.output.hasSuffix("\n") ? outcome.lines.first : nil {
          acknowledged.append((number, mark))
        } else {
          unanswered.insert(mark)
        }
        guard outcome.ending == .signalled(SIGKILL) else {
          try #require(outcome.exitCode == 0, "\(mark): \(outcome.ending) \(outcome.errors)")
          return
        }
        kills += 1
      }
    }

    /// Every acknowledged incident is there once, every other one once at most; how many were lost.
    private func losses(_ log: Log, _ desk: DeskFixture) throws -> Int {
      #expect(try desk.pult(["journal", "verify"]).exitCode == 0)
      let list = try desk.pult(["incident", "list", "--format", "json"]).lines
        .map { try desk.object($0) }
      var marks: [String: [String]] = [:]
      for incident in list {
        marks[incident["description"] as? String ?? "", default: []]
          .append(incident["number"] as? String ?? "")
      }
      var losses = 0
      for (number, mark) in log.acknowledged where marks[mark] != [number] {
        Issue.record("\(mark) was told as \(number) and is \(marks[mark] ?? [])")
        losses += 1
      }
      for mark in log.unanswered where marks[mark]?.count ?? 0 > 1 {
        Issue.record("\(mark) stands there \(marks[mark]?.count ?? 0) times")
        losses += 1
      }
      #expect(try desk.pult(["incident", "new", "--description", "after"]).exitCode == 0)
      return losses
    }

    @Test func `a command killed at any of its calls loses and doubles nothing`() throws {
      let report = SuiteReport("KernelKillTests", "a command killed at its N-th call")
      let desk = try DeskFixture()
      let step = Seeded.size(7, long: 1)
      var log = Log()
      var place = 1 + Int(Seeded.first % 7) % step
      while true {
        let mark = "kill-\(place)."
        let outcome = try traced(
          desk, "all", "signal=SIGKILL:when=\(place)",
          ["incident", "new", "--description", mark, "--note", String(repeating: "x", count: 300)])
        try log.note(outcome, mark)
        if outcome.exitCode == 0 { break }
        place += step
      }
      let losses = try losses(log, desk)
      report.tell(
        ["kills": log.kills, "calls of a run": place, "answered": log.acknowledged.count],
        losses: losses)
      #expect(log.kills > 10)
    }

    @Test func `a command killed while the segment changes loses and doubles nothing`() throws {
      let report = SuiteReport(
        "KernelKillTests", "a change of segments killed at a call that writes")
      var kills = 0
      var losses = 0
      // The calls that change a desk; each is killed in turn, on a desk of its own.
      let calls = ["pwrite64", "fdatasync", "fsync", "renameat2", "chmod"]
      let most = Seeded.size(1, long: 40)
      var generator = SeededGenerator(seed: Seeded.first)
      for call in calls {
        var place = most == 1 ? Int.random(in: 1...3, using: &generator) : 1
        for _ in 0..<most {
          let desk = try nearlyFull()
          var log = Log()
          let mark = "change-\(call)-\(place)."
          let outcome = try traced(
            desk, call, "signal=SIGKILL:when=\(place)",
            [
              "incident", "new", "--description", mark, "--note",
              String(repeating: "x", count: 65_000),
            ])
          try log.note(outcome, mark)
          losses += try self.losses(log, desk)
          kills += log.kills
          if outcome.exitCode == 0 { break }
          place += 1
        }
      }
      report.tell(["kills": kills, "kinds of calls": calls.count], losses: losses)
      #expect(kills > 0)
    }

    /// The first segment is 1 MiB long and keeps 64 KiB: the next long note changes it.
    private func nearlyFull() throws -> DeskFixture {
      let desk = try DeskFixture()
      let filler = String(repeating: "f", count: 65_000)
      for _ in 0..<14 {
        try desk.succeed("incident", "new", "--description", "filler", "--note", filler)
      }
      return desk
    }

    @Test(arguments: ["pwrite64", "fdatasync", "fcntl"])
    func `a signal that interrupts a call is no failure`(call: String) throws {
      let desk = try DeskFixture()
      let outcome = try traced(
        desk, call, "error=EINTR:when=2+3", ["incident", "new", "--description", "interrupted"])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(try desk.succeed("incident", "list").contains("interrupted"))
      #expect(try desk.pult(["journal", "verify"]).exitCode == 0)
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// For suites that do something to the calls of a program.
  fileprivate static var withStrace: Self {
    .enabled(if: hasStrace(), "strace is missing: no program is killed at its calls")
  }
}

private func hasStrace() -> Bool {
  do {
    return try RunningProcess.run(Repository.program("strace"), ["-V"]).exitCode == 0
  } catch {
    print("KernelKillTests: strace is not installed, so no program is killed by it")
    return false
  }
}

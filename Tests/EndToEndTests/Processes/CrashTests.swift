import Foundation
import Glibc
import TestSupport
import Testing

extension RealProcesses {
  /// Protects what was acknowledged from `kill -9`, with the program as it is delivered and a real
  /// file system (DESIGN §5; issue 2, capability 5).
  struct CrashTests {
    private static let seconds = Seeded.isLong ? 300.0 : 5

    @Test func `eight writers killed at any microsecond lose nothing acknowledged`() throws {
      let desk = try DeskFixture()
      try exercise(desk, longestNote: 200, seconds: Self.seconds)
    }

    @Test func `nothing is lost while segments change, and the follower reads each entry once`()
      throws
    {
      let desk = try DeskFixture()
      // The first segment is 1 MiB long and keeps 64 KiB: filled to just below, the writers change
      // it at once, and their long notes change the next ones.
      let length = 1 << 20
      let filler = ["incident", "new", "--description", "filler", "--note"]
      while try figure("durableEnd", desk) < length - (64 << 10) - 90_000 {
        let text = String(repeating: "f", count: 60_000)
        try #require(try desk.pult(filler + [text]).exitCode == 0)
      }
      try #require(try figure("segments", desk) == 1)
      let follower = try RunningProcess(
        desk.program, ["journal", "cat", "--follow"], environment: desk.environment)
      try exercise(desk, longestNote: 60_000, seconds: Self.seconds)
      #expect(try figure("segments", desk) >= 3, "the segment was to change twice at least")

      let entries = try desk.succeed("journal", "cat") + "\n"
      try follower.waitForOutput("\"sequence\":\(try desk.entryCount()),")
      follower.send(SIGKILL)
      let followed = try follower.wait().output
      #expect(followed.hasPrefix(entries) || entries.hasPrefix(followed))
      let sequences = try followed.split(separator: "\n").prefix(try desk.entryCount()).map {
        try desk.object(String($0))["sequence"] as? Int
      }
      #expect(sequences == (1...sequences.count).map { $0 })
    }

    private func figure(_ name: String, _ desk: DeskFixture) throws -> Int {
      let figures = try desk.object(try desk.succeed("journal", "stat", "--format", "json"))
      return try #require(figures[name] as? Int)
    }

    private func exercise(_ desk: DeskFixture, longestNote: Int, seconds: Double) throws {
      let seed = Seeded.isLong ? UInt64(Date().timeIntervalSince1970) : Seeded.first
      var writers = CrashingWriters(
        desk, longestNote: longestNote, SeededGenerator(seed: seed))
      try writers.run(8, seconds: seconds)
      let story = "seed \(seed): \(writers.started) started, \(writers.killed) killed"
      #expect(writers.complaints.isEmpty, "\(story): \(writers.complaints.prefix(3))")
      #expect(writers.killed > 10, "\(story)")
      #expect(writers.incidents.count > 10, "\(story)")
      #expect(!writers.unanswered.isEmpty, "\(story)")

      #expect(try desk.pult(["journal", "verify"]).exitCode == 0, "\(story)")
      try expectAcknowledged(writers, desk, story)
      try expectNumbersOnce(desk, story)
      // The desk is not only readable.
      #expect(try desk.pult(["incident", "new", "--description", "after"]).exitCode == 0)
      #expect(try desk.pult(["journal", "verify"]).exitCode == 0)
    }

    /// Every acknowledged text stands in the journal once, every other one at most once.
    private func expectAcknowledged(
      _ writers: CrashingWriters, _ desk: DeskFixture, _ story: String
    ) throws {
      let list = try desk.pult(["incident", "list", "--format", "json"]).lines
        .map { try desk.object($0) }
      let marks = Dictionary(
        list.map { ($0["number"] as? String ?? "", $0["description"] as? String ?? "") },
        uniquingKeysWith: { one, other in "\(one) and \(other)" })
      for (number, mark) in writers.incidents {
        #expect(marks[number] == mark, "\(story): \(number)")
      }
      let descriptions = list.map { $0["description"] as? String ?? "" }
        .filter { $0.hasPrefix("call-") }
      #expect(Set(descriptions).count == descriptions.count, "\(story): a call stands twice")
      let acknowledged = Set(writers.incidents.map(\.mark))
      #expect(
        Set(descriptions).subtracting(acknowledged).isSubset(of: writers.unanswered), "\(story)")

      var counts: [String: Int] = [:]
      for line in try desk.pult(["journal", "cat"]).lines where line.contains("call-") {
        for part in line.components(separatedBy: "\"call-").dropFirst() {
          counts["call-" + part.prefix { $0 != "." } + ".", default: 0] += 1
        }
      }
      for mark in writers.events { #expect(counts[mark] == 1, "\(story): event \(mark)") }
    }

    /// No number was given twice, and none is missing between the first and the last: an append
    /// that was cut off gives its number back.
    private func expectNumbersOnce(_ desk: DeskFixture, _ story: String) throws {
      let numbers = try desk.pult(["incident", "list", "--format", "json"]).lines
        .map { try desk.object($0)["number"] as? String ?? "" }
      let expected = (1...numbers.count).map { String(format: "INC%07d", $0) }
      #expect(numbers.sorted() == expected, "\(story)")
    }
  }
}

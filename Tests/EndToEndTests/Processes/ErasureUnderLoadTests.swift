import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// Protects an erasure from those who write meanwhile, and them from it: writers come, go and are
  /// killed while persons are erased, one after the other.
  struct ErasureUnderLoadTests {
    private static let seconds = Seeded.isLong ? 120.0 : 4
    private static let persons = 3

    @Test func `writers that are killed meanwhile lose nothing, and the persons are gone`() throws {
      let desk = try DeskFixture()
      for person in 1...Self.persons {
        try desk.succeed(
          "incident", "new", "--description", "Zahnrad\(person) knirscht", "--contact",
          "Erika Mustermann\(person)", "--note", "klang aufgeregt")
      }
      // A writer may hold the lock for longer than is waited for: then it is tried again.
      let script = """
        for person in $(seq 1 \(Self.persons)); do
          until "$0" person erase person-$person --yes; do
            test $? = 75 || exit 1
          done
        done
        """
      let eraser = try RunningProcess(
        Repository.program("bash"), ["-c", script, desk.program], environment: desk.environment)
      let seed = Seeded.isLong ? UInt64(Date().timeIntervalSince1970) : Seeded.first
      var writers = CrashingWriters(desk, longestNote: 20_000, SeededGenerator(seed: seed))
      try writers.run(5, seconds: Self.seconds)
      let outcome = try eraser.wait(seconds: 120)
      let story = "seed \(seed): \(writers.started) started, \(writers.killed) killed"
      #expect(outcome.exitCode == 0, "\(story): \(outcome.errors)")
      #expect(writers.complaints.isEmpty, "\(story): \(writers.complaints.prefix(3))")
      #expect(writers.incidents.count > 3 && writers.killed > 3, "\(story)")

      #expect(try desk.pult(["journal", "verify"]).exitCode == 0, "\(story)")
      let list = try desk.pult(["incident", "list", "--format", "json"]).lines
        .map { try desk.object($0) }
      let marks = Dictionary(
        list.map { ($0["number"] as? String ?? "", $0["description"] as? String ?? "") },
        uniquingKeysWith: { one, other in "\(one) and \(other)" })
      for (number, mark) in writers.incidents {
        #expect(marks[number] == mark, "\(story): \(number)")
      }
      let cat = try desk.succeed("journal", "cat")
      for mark in writers.events {
        #expect(cat.components(separatedBy: mark).count >= 2, "\(story): event \(mark)")
      }
      #expect(list.count { $0["contactErased"] as? Bool == true } == Self.persons, "\(story)")
      for needle in ["Mustermann", "knirscht", "aufgeregt"] {
        let left = try RunningProcess.run(
          Repository.program("grep"), ["-rl", needle, desk.path])
        #expect(left.output == "", "\(story): \(needle)")
      }
    }
  }
}

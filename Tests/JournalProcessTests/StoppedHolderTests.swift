import Foundation
import JournalStorage
import TestSupport
import Testing

extension ManyProcesses {
  /// Protects the others from one that is killed or stopped at the worst moment: inside the append
  /// lock with half a frame written, or leading a sync (journal.md §1.3, §7 J).
  struct StoppedHolderTests {
    private let journal: WorkedJournal

    init() throws {
      journal = try WorkedJournal()
    }

    private func troubled(
      _ moment: String, _ signal: Int32, count: Int = 5
    ) throws -> RunningProcess {
      try journal.start(
        "write",
        ["worker=1", "count=\(count)", "moment=\(moment)", "occurrence=3", "signal=\(signal)"])
    }

    @Test(arguments: ["half", "written"])
    func `a holder that is stopped is named, and goes on later`(moment: String) throws {
      let stopped = try troubled(moment, SIGSTOP)
      try stopped.waitUntilStopped()
      let other = try journal.start("write", ["worker=2", "count=3", "wait=250"])
      try other.waitForOutput("busy")
      guard
        case .busy(1, let pid, let time, "worker 1") = try #require(
          other.words(worker: 2).first)
      else {
        Issue.record("no word of the holder: \(other.outputSoFar)")
        return
      }
      #expect(pid == stopped.pid)
      #expect(time >= 240 && time < 2000, "\(time)")
      stopped.send(SIGCONT)
      #expect(try stopped.wait().exitCode == 0)
      #expect(try other.wait().exitCode == 0)
      let words = stopped.words(worker: 1) + other.words(worker: 2)
      #expect(try journal.expectTrue(to: words, moment).count == 8)
    }

    @Test func `nobody waits longer than two seconds for a holder`() throws {
      #expect(JournalOptions().lockWaitMilliseconds == 2000)
      let holder = try journal.start("hold", ["worker=7"])
      try holder.waitForOutput("holding")
      holder.send(SIGSTOP)
      try holder.waitUntilStopped()
      let others = try (1...4).map { try journal.start("write", ["worker=\($0)", "count=1"]) }
      for other in others { try other.waitForOutput("busy") }
      for other in others {
        guard
          case .busy(1, holder.pid, 1980..<2500, "worker 7") = try #require(
            other.words(worker: 0).first)
        else {
          Issue.record("\(other.outputSoFar)")
          return
        }
      }
      holder.send(SIGCONT)
      holder.write("x")
      #expect(try holder.wait().exitCode == 0)
      for other in others { #expect(try other.wait().exitCode == 0) }
      #expect(try WorkedJournal.entries(journal.path).count == 4)
    }

    @Test(arguments: ["syncing", "synced"])
    func `others go on beside a leader that is stopped`(moment: String) throws {
      let stopped = try troubled(moment, SIGSTOP)
      try stopped.waitUntilStopped()
      let others = try (2...5).map { try journal.start("write", ["worker=\($0)", "count=20"]) }
      for other in others { #expect(try other.wait(seconds: 15).exitCode == 0) }
      let slowest = others.map { $0.words(worker: 0).microseconds }
      // The first who has waited for the leader long enough says so in `ctl`: all of them have
      // waited for it by then, or begin later and never do. So at most one append each is slow.
      for times in slowest {
        #expect(times.count == 20)
        #expect(times[0] < 250_000, "\(times)")
        #expect(try #require(times.last) < 2_000_000, "\(times)")
        #expect(times.filter { $0 > 250_000 }.count <= 1, "\(times)")
      }
      stopped.send(SIGCONT)
      #expect(try stopped.wait().exitCode == 0)
      let words = others.enumerated().flatMap { $1.words(worker: UInt64($0) + 2) }
      #expect(
        try journal.expectTrue(to: words + stopped.words(worker: 1), moment).count == 85)
    }

    @Test(arguments: ["half", "written", "syncing", "synced"])
    func `one that is killed at the worst moment costs nobody anything`(moment: String) throws {
      let others = try (2...4).map { try journal.start("write", ["worker=\($0)"]) }
      for other in others { try other.waitForOutput("ack 2 ") }
      let killed = try troubled(moment, SIGKILL, count: 1 << 30)
      #expect(try killed.wait().ending == .signalled(SIGKILL))
      let before = others.map { $0.words(worker: 0).lastAcknowledged }
      for (other, last) in zip(others, before) { try other.waitForOutput("ack \(last + 20) ") }
      let first = killed.words(worker: 1)
      let again = try journal.start(
        "write", ["worker=1", "from=\(first.lastAcknowledged + 1)", "count=3"])
      #expect(try again.wait().exitCode == 0)
      for other in others { other.closeInput() }
      var words = first + again.words(worker: 1)
      for (index, other) in others.enumerated() {
        #expect(try other.wait().exitCode == 0)
        words += other.words(worker: UInt64(index) + 2)
      }
      #expect(words.failures == [])
      try journal.expectTrue(to: words, moment)
    }

    @Test func `a sync that fails tells all who wait that the outcome is unknown`() throws {
      let others = try (2...6).map { try journal.start("write", ["worker=\($0)"]) }
      for other in others { try other.waitForOutput("ack 5 ") }
      let failing = try journal.start("write", ["worker=1", "moment=failing", "occurrence=1"])
      let all = [failing] + others
      var words: [Word] = []
      for (index, process) in all.enumerated() {
        #expect(try process.wait(seconds: 10).exitCode == 69)
        words += process.words(worker: UInt64(index) + 1)
      }
      #expect(words.contains { if case .unknown = $0 { true } else { false } })
      let late = try journal.start("write", ["worker=9"])
      #expect(try late.wait().exitCode == 69)
      #expect(late.words(worker: 9) == [.poisoned(ordinal: 1)])

      // After the next start of the machine everyone asks again, with the same ids.
      for number in 1...6 {
        let from = words.filter {
          if case .acknowledged(UInt64(number), _, _, _, _) = $0 { true } else { false }
        }.lastAcknowledged
        let again = try journal.start(
          "write", ["worker=\(number)", "from=\(from + 1)", "count=2", "boot=99"])
        #expect(try again.wait().exitCode == 0)
        words += again.words(worker: UInt64(number))
      }
      try journal.expectTrue(to: words, "poison")
    }
  }
}

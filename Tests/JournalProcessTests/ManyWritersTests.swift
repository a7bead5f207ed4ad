import Foundation
import JournalStorage
import TestSupport
import Testing

extension ManyProcesses {
  /// Protects what two to thirty-two processes append at once from `kill -9` and SIGSTOP at any
  /// moment, that of the holder of the lock and of the leader of a sync included (journal.md §7 J).
  struct ManyWritersTests {
    /// Seconds of trouble in each run, with a blow every four milliseconds.
    private static let seconds = 1.2 * Double(Seeded.size(1, long: 50))

    @Test(arguments: [2, 8, 32])
    func `writers that are killed and stopped lose nothing and double nothing`(count: Int) throws {
      try Seeded.runs(1, long: 5) { generator in
        let journal = try WorkedJournal()
        try exercise(count, journal, [], generator)
      }
    }

    @Test func `nothing is lost while segments change under their hands`() throws {
      try Seeded.runs(1, long: 5) { generator in
        let journal = try WorkedJournal(segmentBytes: 64 << 10)
        try exercise(8, journal, ["segment=65536", "text=40"], generator)
        #expect(try Journal.open(at: journal.path, .readOnly).status().segments > 3)
      }
    }

    private func exercise(
      _ count: Int, _ journal: WorkedJournal, _ values: [String], _ generator: SeededGenerator
    ) throws {
      let follower = try journal.start("follow")
      var team = try WriterTeam(count, on: journal, values, generator)
      try team.suffer(seconds: Self.seconds, longestStop: 0.12)
      try team.end()
      print("many writers: \(team.story)")
      #expect(team.complaints == [], "\(team.story)")
      #expect(team.wrongBusyWords == [], "\(team.story)")
      #expect(team.killed > 5 && team.stopped > 5, "\(team.story)")
      let entries = try journal.expectTrue(to: team.words, team.story)
      #expect(entries.count > count, "\(team.story)")

      let last = try #require(entries.last)
      try follower.waitForOutput("saw \(last.sequence) ")
      follower.closeInput()
      let seen = try follower.wait().lines
      #expect(seen == entries.map { "saw \($0.sequence) \($0.worker) \($0.ordinal)" })
    }

    @Test func `a retry of another process finds what the killed one has written`() throws {
      let journal = try WorkedJournal()
      let killed = try journal.start(
        "write", ["worker=1", "moment=synced", "occurrence=3", "signal=\(SIGKILL)"])
      #expect(try killed.wait().ending == .signalled(SIGKILL))
      let before = killed.words(worker: 1)
      #expect(before.lastAcknowledged == 2)
      let again = try journal.start("write", ["worker=1", "from=3", "count=2"])
      #expect(try again.wait().exitCode == 0)
      let after = again.words(worker: 1)
      guard case .acknowledged(1, 3, 3, _, true) = try #require(after.first) else {
        Issue.record("the third command was done again: \(after)")
        return
      }
      #expect(try journal.expectTrue(to: before + after, "retry").count == 4)
    }

    @Test func `thirty-two writers wait for their turn and none is passed over`() throws {
      let journal = try WorkedJournal()
      var team = try WriterTeam(32, on: journal, [], SeededGenerator(seed: Seeded.first))
      team.work(seconds: Self.seconds)
      try team.end()
      print("undisturbed: \(team.story)")
      #expect(team.complaints == [])
      try journal.expectTrue(to: team.words, team.story)
      let turns = Dictionary(
        grouping: team.words.compactMap { word -> UInt64? in
          if case .acknowledged(let worker, _, _, _, _) = word { worker } else { nil }
        }, by: { $0 })
      #expect(turns.count == 32, "\(team.story)")
      let wasBusy = team.words.contains { if case .busy = $0 { true } else { false } }
      #expect(!wasBusy, "\(team.story)")
    }
  }
}

import Foundation
import TestSupport

/// Writers that are killed and stopped at random moments, and a log of what they were told, kept
/// outside of them. Whoever was killed is started again at its first command that was not
/// acknowledged, with the same command id.
struct WriterTeam {
  private struct Member {
    let number: UInt64
    var process: RunningProcess
    var resumesAt: Date?
  }

  private(set) var words: [Word] = []
  private(set) var killed = 0
  private(set) var stopped = 0
  /// What no writer may ever do.
  private(set) var complaints: [String] = []
  /// Process numbers of all that ever ran: whoever is named as holder is one of them.
  private(set) var pids: Set<Int32> = []
  private let journal: WorkedJournal
  private let values: [String]
  private var generator: SeededGenerator
  private var members: [Member] = []

  init(
    _ count: Int, on journal: WorkedJournal, _ values: [String], _ generator: SeededGenerator
  ) throws {
    self.journal = journal
    self.values = values
    self.generator = generator
    for number in 1...UInt64(count) {
      members.append(Member(number: number, process: try start(number)))
    }
  }

  private mutating func start(_ number: UInt64) throws -> RunningProcess {
    let own = words.filter { word in
      if case .acknowledged(number, _, _, _, _) = word { true } else { false }
    }
    let process = try journal.start(
      "write", ["worker=\(number)", "from=\(own.lastAcknowledged + 1)"] + values)
    pids.insert(process.pid)
    return process
  }

  /// Lets them work undisturbed.
  mutating func work(seconds: Double) {
    usleep(UInt32(seconds * 1_000_000))
  }

  /// Kills and stops whoever chance points at, about every few milliseconds.
  mutating func suffer(seconds: Double, longestStop: Double) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      usleep(UInt32.random(in: 200...8000, using: &generator))
      resume(before: Date())
      let index = Int.random(in: members.indices, using: &generator)
      guard members[index].resumesAt == nil else { continue }
      if Bool.random(using: &generator) {
        members[index].process.send(SIGSTOP)
        stopped += 1
        members[index].resumesAt = Date(
          timeIntervalSinceNow: .random(in: 0...longestStop, using: &generator))
      } else {
        members[index].process.send(SIGKILL)
        killed += 1
        try harvest(index)
        members[index].process = try start(members[index].number)
      }
    }
  }

  /// Wakes all, tells them to come to an end, and waits for it.
  mutating func end() throws {
    resume(before: .distantFuture)
    for member in members { member.process.closeInput() }
    for index in members.indices { try harvest(index) }
  }

  private mutating func resume(before moment: Date) {
    for index in members.indices {
      guard let resumes = members[index].resumesAt, resumes <= moment else { continue }
      members[index].process.send(SIGCONT)
      members[index].resumesAt = nil
    }
  }

  private mutating func harvest(_ index: Int) throws {
    let outcome = try members[index].process.wait()
    let found = Word.words(of: outcome.output, worker: members[index].number)
    words += found
    let isExpected = outcome.ending == .exited(0) || outcome.ending == .signalled(SIGKILL)
    if !isExpected || !found.failures.isEmpty {
      complaints.append("\(members[index].number) \(outcome.ending) \(found.failures)")
    }
  }

  /// Whoever waited too long was told of a holder of this team, after two seconds and not later.
  var wrongBusyWords: [Word] {
    words.filter { word in
      guard case .busy(_, let pid, let milliseconds, let command) = word else { return false }
      return !pids.contains(pid) || milliseconds > 2500 || !command.hasPrefix("worker ")
    }
  }

  var story: String {
    let times = words.microseconds
    func percentile(_ share: Double) -> Double {
      times.isEmpty ? 0 : Double(times[Int(share * Double(times.count - 1))]) / 1000
    }
    return "seed \(generator.seed): \(members.count) writers, \(times.count) acknowledged, "
      + "\(killed) killed, \(stopped) stopped, p50 \(percentile(0.5)) ms, "
      + "p99 \(percentile(0.99)) ms, max \(percentile(1)) ms"
  }
}

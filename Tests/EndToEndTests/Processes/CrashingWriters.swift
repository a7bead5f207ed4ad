import Foundation
import Glibc
import TestSupport

/// Several writers at once that are killed at random moments, and a log of what they had
/// acknowledged before: a number or an exit that the caller has seen may never be gone (issue 2).
///
/// Each writer is a chain of separate processes of the built program; the test looks after all of
/// them in one loop.
struct CrashingWriters {
  /// Numbers printed, each with the text that its incident must hold.
  private(set) var incidents: [(number: String, mark: String)] = []
  /// Texts of events whose command ended with 0.
  private(set) var events: [String] = []
  /// Texts of commands that were killed before they answered: the journal may hold them or not.
  private(set) var unanswered: Set<String> = []
  private(set) var killed = 0
  private(set) var started = 0
  /// What no writer may ever say.
  private(set) var complaints: [String] = []

  private let program: String
  private let environment: [String: String]
  private let longestNote: Int
  private var generator: SeededGenerator
  /// About what a command takes beside seven others, so that kills fall on every part of its life.
  private let longestLife = 0.6

  /// - Parameter longestNote: in characters; long ones change the segment often.
  init(_ desk: DeskFixture, longestNote: Int, _ generator: SeededGenerator) {
    program = desk.program
    environment = desk.environment
    self.longestNote = longestNote
    self.generator = generator
  }

  /// One command that runs.
  private struct Command {
    let process: RunningProcess
    let mark: String
    let isEvent: Bool
    let killedAt: Date?
  }

  /// Keeps `count` commands running until the time is over, then lets the last ones end.
  mutating func run(_ count: Int, seconds: Double) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    var running: [Command] = []
    while Date() < end || !running.isEmpty {
      while running.count < count, Date() < end { running.append(try start()) }
      for command in running {
        if let moment = command.killedAt, moment <= Date() { command.process.send(SIGKILL) }
      }
      var stillRunning: [Command] = []
      for command in running {
        if command.process.isRunning {
          stillRunning.append(command)
        } else {
          note(try command.process.wait(), of: command)
        }
      }
      running = stillRunning
      usleep(UInt32.random(in: 50...400, using: &generator))
    }
  }

  private mutating func start() throws -> Command {
    started += 1
    let mark = "call-\(started)."
    let length = Int.random(in: 0...longestNote, using: &generator)
    let note = mark + String(repeating: "x", count: length)
    let isEvent = !incidents.isEmpty && Bool.random(using: &generator)
    var arguments = ["incident", "new", "--description", mark, "--note", note]
    if isEvent, let target = incidents.randomElement(using: &generator) {
      arguments = ["incident", "event", target.number, "--type", "NOTE", "--text", note]
    }
    // Two of three die, some before they open the desk, some while they answer.
    let isKilled = Int.random(in: 0..<3, using: &generator) > 0
    let life = Double.random(in: 0...1, using: &generator) * longestLife
    return Command(
      process: try RunningProcess(program, arguments, environment: environment), mark: mark,
      isEvent: isEvent, killedAt: isKilled ? Date(timeIntervalSinceNow: life) : nil)
  }

  private mutating func note(_ outcome: ProcessOutcome, of command: Command) {
    let number = outcome.output.hasSuffix("\n") ? outcome.lines.first : nil
    switch outcome.ending {
    case .exited(0) where command.isEvent: events.append(command.mark)
    case .exited(0), .signalled(SIGKILL):
      if outcome.ending == .signalled(SIGKILL) { killed += 1 }
      if let number {
        incidents.append((number, command.mark))
      } else {
        unanswered.insert(command.mark)
      }
    // Two seconds for the lock were not enough: the caller was told, and nothing was written.
    case .exited(75): break
    default:
      complaints.append("\(command.mark) \(outcome.ending) \(outcome.errors)")
    }
  }
}

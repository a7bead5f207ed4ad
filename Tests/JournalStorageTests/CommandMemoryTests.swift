import TestSupport
import Testing

@testable import JournalStorage

/// Protects the promise that a command is done once whatever the order in which ids come: clocks
/// differ, and a desk is founded by a command of today before it is filled with a year of others.
struct CommandMemoryTests {
  private let disk = SimulatedDisk()
  private let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk, seed: 1)
  }

  private func command(_ milliseconds: Int64) -> CommandID {
    CommandID(milliseconds: milliseconds, randomHigh: 0, randomLow: 5)
  }

  private func isDone(_ milliseconds: Int64) throws -> Bool {
    try #require(try desk.append([1], command: command(milliseconds))).wasDuplicate
  }

  @Test func `commands that are older than the first one are told apart`() throws {
    #expect(try !isDone(9000))
    for moment in Int64(1)..<40 { #expect(try !isDone(moment * 10), "\(moment)") }
    #expect(try isDone(9000))
    for moment in Int64(1)..<40 { #expect(try isDone(moment * 10), "\(moment)") }
    // Between the two youngest, and between others.
    for moment in [395, 500, 8999, 15, 9001] as [Int64] {
      #expect(try !isDone(moment), "\(moment)")
      #expect(try isDone(moment), "\(moment)")
    }
  }

  @Test(arguments: 0..<20)
  func `no order of ids hides one that was done`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var done: Set<Int64> = []
    for _ in 0..<120 {
      let moment = Int64.random(in: 1...60, using: &generator)
      #expect(try isDone(moment) == done.contains(moment), "\(moment) of seed \(seed)")
      done.insert(moment)
    }
  }
}

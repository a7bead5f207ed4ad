import Foundation
import JournalStorage
import Testing

/// Protects the promise that a power cut at any moment takes nothing that was acknowledged.
struct PowerCutTests {
  static let isLong = ProcessInfo.processInfo.environment["PULT_LONG_TESTS"] == "1"

  @Test func `no order of lost sectors and names takes what was acknowledged`() throws {
    let disk = SimulatedDisk()
    let power = PowerCut(statesPerChange: Self.isLong ? 400 : 24)
    power.watch(disk)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    power.isCreated = true
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<9 {
      power.attempted.append([UInt8(number)])
      try desk.append([UInt8(number)], text: Array(repeating: 65, count: number * 60))
      power.acknowledged += 1
    }
    _ = try desk.journal.checkpointIfIdle()
    var number: UInt8 = 9
    power.attempted += (9..<14).map { [UInt8($0)] }
    _ = try desk.journal.append(
      manyAfter: &desk.cursor, apply: { (frame) throws(Refusal) in try desk.keep(frame) },
      decide: { () throws(Refusal) in
        guard number < 14 else { return nil }
        defer { number += 1 }
        var draft = Desk.draft(1, facts: [number], text: Array(repeating: 66, count: 300))
        draft.command = desk.nextCommand()
        return draft
      })
    power.acknowledged = power.attempted.count
    try desk.journal.close()
    disk.onChange = nil
    print("crash states explored: \(power.explored)")
    #expect(power.failures == [])
    #expect(power.explored >= (Self.isLong ? 40_000 : 2500))
    #expect(try desk.journal.status().segments >= 3)
  }
}

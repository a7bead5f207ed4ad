import Testing

@testable import JournalStorage

/// Protects a desk on a disk that fills up: refused in time, closed and erased all the same, and
/// on again when there is room, with nothing started anew.
struct FullDiskTests {
  private let disk = SimulatedDisk()

  private func full() throws -> (FaultyDisk, Desk, UInt64) {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let faulty = FaultyDisk(disk)
    let desk = try Desk("/desk", disk: faulty)
    faulty.fault = .noSpace
    faulty.isFull = true
    var appended: UInt64 = 0
    while true {
      do {
        try desk.append(
          [UInt8(truncatingIfNeeded: appended)], text: Array(repeating: 1, count: 200))
        appended += 1
      } catch {
        #expect(error.code == .fullDisk)
        return (faulty, desk, appended)
      }
      try #require(appended < 1000)
    }
  }

  @Test func `new commands are refused before the reserve is used`() throws {
    let (_, desk, appended) = try full()
    #expect(appended > 3)
    let segment = desk.journal.segments.last
    let reserve = JournalFormat.reserve(ofLength: segment.header.lengthBytes)
    #expect(desk.journal.durableEnd + reserve <= segment.end)
    #expect(!desk.journal.isPoisoned)
  }

  @Test func `closing and erasing still work on a full disk`() throws {
    let (_, desk, appended) = try full()
    var draft = Desk.draft(1, facts: [1])
    draft.usesReserve = true
    let frame = draft
    let receipt = try desk.journal.append(
      command: desk.nextCommand(), cursor: &desk.cursor,
      apply: { (_) throws(Refusal) in }, decide: { () throws(Refusal) in frame })
    #expect(receipt?.firstSequence == appended + 1)
    try desk.journal.close()
    #expect(try desk.journal.status().lastCheckpoint?.sequence == appended + 1)
  }

  @Test func `it goes on when there is room again`() throws {
    let (faulty, desk, appended) = try full()
    for _ in 0..<3 {
      do {
        try desk.append([9], text: Array(repeating: 1, count: 200))
        Issue.record("the disk is full")
      } catch {
        #expect(error.code == .fullDisk)
      }
    }
    faulty.isFull = false
    try desk.append([7], text: Array(repeating: 1, count: 200))
    #expect(try desk.journal.status().entries == appended + 1)
    #expect(try desk.journal.verify().damage == [])
  }
}

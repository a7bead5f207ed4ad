import JournalStorage
import Testing

/// Protects the promise that an append never waits for the zeros of a whole segment, and that a
/// full disk is told before anything is changed.
struct SegmentTests {
  @Test func `from half of a segment on, each append fills one mebibyte of the next`() throws {
    let disk = SimulatedDisk()
    let options = JournalOptions(segmentLengths: [4 << 20])
    try Journal.create(at: "/desk", options: options, disk: disk)
    let desk = try Desk("/desk", options: options, disk: disk)
    func filled() -> Int {
      disk.state.names["/desk/segments/next.tmp"].flatMap { disk.state.files[$0]?.data.count } ?? 0
    }
    try desk.append(Array(repeating: 1, count: 1 << 20))
    #expect(filled() == 0)
    try desk.append(Array(repeating: 1, count: 1 << 20))
    var sizes: [Int] = [filled()]
    for _ in 0..<5 {
      try desk.append([1])
      sizes.append(filled())
    }
    #expect(sizes == [1, 2, 3, 4, 4, 4].map { $0 << 20 })
  }

  @Test func `segments grow with what they must hold, never shrink`() throws {
    let disk = SimulatedDisk()
    let options = JournalOptions(segmentLengths: [4096, 16_384, 65_536])
    try Journal.create(at: "/desk", options: options, disk: disk)
    let desk = try Desk("/desk", options: options, disk: disk)
    try desk.append(Array(repeating: 1, count: 9000))
    for _ in 0..<30 { try desk.append(Array(repeating: 2, count: 700)) }
    let lengths = (1...3).compactMap { index in
      disk.state.names["/desk/segments/0000000\(index).segment"].flatMap {
        disk.state.files[$0]?.data.count
      }
    }
    #expect(lengths == [4096, 16_384, 16_384])
    #expect(try desk.journal.verify().damage == [])
  }

  @Test func `a full disk refuses the frame, keeps the desk, and takes it when there is room`()
    throws
  {
    let below = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: below)
    let disk = FaultyDisk(below)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<4 { try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400)) }
    disk.fault = .noSpace
    disk.kinds = ["write"]
    disk.isForEver = true
    disk.failing = 1
    do throws(JournalCallError<Refusal>) {
      try desk.append([8], text: Array(repeating: 1, count: 900))
      Issue.record("the frame was taken")
    } catch {
      #expect(error.code == .fullDisk)
    }
    disk.failing = 0
    #expect(try desk.append([9], text: Array(repeating: 1, count: 900))?.firstSequence == 5)
    let reader = try Desk("/desk", disk: below)
    #expect(try reader.read() == 5)
    #expect(try reader.journal.verify().damage == [])
  }
}

import JournalStorage
import TestSupport
import Testing

/// Protects the promise that what was acknowledged can be read again, in order, exactly once.
struct AppendTests {
  let scratch: TemporaryDirectory

  init() throws { scratch = try TemporaryDirectory() }

  var path: String { scratch.file("desk") }

  @Test func `what is appended is read again by the next process`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    let first = try #require(try desk.append([1, 2, 3], text: Array("Störung".utf8)))
    let second = try #require(try desk.append([4], stream: 2))
    #expect(first.firstSequence == 1)
    #expect(second.firstSequence == 2)
    #expect(desk.kept.map(\.facts) == [[1, 2, 3], [4]])

    let other = try Desk(path)
    try other.read()
    #expect(other.kept == desk.kept)
    #expect(other.kept[0].text == Array("Störung".utf8))
    #expect(other.journal.durableEnd == second.end)
  }

  @Test func `a journal goes on through many segments`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    for number in 0..<200 {
      try desk.append([UInt8(number)], text: Array(repeating: 65, count: number))
    }
    let other = try Desk(path)
    try other.read()
    #expect(other.kept == desk.kept)
    #expect(other.kept.map(\.sequence) == Array(1...200))
    #expect(try other.journal.status().segments > 3)
    let report = try other.journal.verify()
    #expect(report.damage == [])
    #expect(report.entries == 200)
  }

  @Test func `two writers take turns and see each other`() throws {
    try Journal.create(at: path, options: Desk.small)
    let left = try Desk(path, seed: 1)
    let right = try Desk(path, seed: 2)
    for number in 0..<60 {
      try (number % 3 == 0 ? left : right).append([UInt8(number)])
    }
    try left.read()
    try right.read()
    #expect(left.kept == right.kept)
    #expect(left.kept.map { Int($0.facts[0]) } == Array(0..<60))
  }

  @Test func `a refusal comes out unchanged and writes nothing`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    #expect(throws: JournalCallError<Refusal>.caller(Refusal(reason: "closed"))) {
      _ = try desk.journal.append(
        command: desk.nextCommand(), cursor: &desk.cursor,
        apply: { (_) throws(Refusal) in },
        decide: { () throws(Refusal) in throw Refusal(reason: "closed") })
    }
    #expect(try desk.append([1])?.firstSequence == 1)
  }

  @Test func `a command that was done is not done again`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    let command = desk.nextCommand()
    let receipt = try #require(try desk.append([1], command: command))
    try desk.append([2])
    let again = try #require(try Desk(path).append([1], command: command))
    #expect(again.wasDuplicate)
    #expect(again.offset == receipt.offset)
    #expect(again.firstSequence == receipt.firstSequence)
    let reader = try Desk(path)
    #expect(try reader.read() == 2)
  }

  @Test func `a batch is acknowledged together and each frame sees the ones before`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    var seen: [Int] = []
    var number = 0
    let batch = try desk.journal.append(
      manyAfter: &desk.cursor,
      apply: { (frame) throws(Refusal) in try desk.keep(frame) },
      decide: { () throws(Refusal) in
        guard number < 100 else { return nil }
        seen.append(desk.kept.count)
        number += 1
        var draft = Desk.draft(1, facts: [UInt8(number)], text: [1, 2, 3])
        draft.command = desk.nextCommand()
        return draft
      })
    #expect(batch.hasEnded)
    #expect(batch.receipts.count == 100)
    #expect(seen == Array(0..<100))
    let other = try Desk(path)
    try other.read()
    #expect(other.kept == desk.kept)
    #expect(try desk.append([9])?.firstSequence == 101)
  }

  @Test func `a frame is found again by its offset`() throws {
    try Journal.create(at: path, options: Desk.small)
    let desk = try Desk(path)
    var receipts: [FrameReceipt] = []
    for number in 0..<50 { receipts += [try #require(try desk.append([UInt8(number)]))] }
    for (number, receipt) in receipts.enumerated() {
      var facts: [UInt8] = []
      try desk.journal.frame(at: receipt.offset) { (frame) throws(Refusal) in
        frame.forEachEntry { (entry) throws(Never) in facts = Array(entry.facts) }
      }
      #expect(facts == [UInt8(number)])
    }
  }
}

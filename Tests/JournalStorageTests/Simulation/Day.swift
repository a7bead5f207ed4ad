import JournalStorage
import TestSupport

/// A random day of one writer on a simulated disk: appends, batches, checkpoints, changes of
/// segments, endings and new beginnings. The same seed makes the same day.
final class Day {
  /// What an append had acknowledged, and where its frame ends.
  struct Acknowledged {
    var facts: [UInt8]
    var end: UInt64
  }

  /// The disk after one of its changes.
  struct Moment {
    var state: SimulatedState
    var acknowledged: Int
    var attempted: Int
  }

  let disk: SimulatedDisk
  private(set) var attempted: [[UInt8]] = []
  private(set) var acknowledged: [Acknowledged] = []
  private(set) var moments: [Moment] = []
  /// Told of everything as it happens.
  var power: PowerCut?
  private var generator: SeededGenerator
  private let keepsMoments: Bool
  private let seed: UInt64

  init(seed: UInt64, keepingMoments: Bool = false) throws {
    self.seed = seed
    keepsMoments = keepingMoments
    generator = SeededGenerator(seed: seed)
    disk = SimulatedDisk(seed: seed)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
  }

  /// - Parameter isClosed: whether the writer comes to its end in order.
  func run(operations: Int, isClosed: Bool) throws {
    power?.isCreated = true
    if keepsMoments {
      disk.onChange = { [unowned self] _ in
        moments.append(
          Moment(
            state: disk.snapshot(), acknowledged: acknowledged.count, attempted: attempted.count))
      }
    }
    var desk = try opened()
    for _ in 0..<operations {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: _ = try desk.journal.checkpointIfIdle()
      case 1:
        try desk.journal.close()
        desk = try opened()
        try desk.read()
      case 2: try many(desk)
      default: try one(desk)
      }
    }
    if isClosed { try desk.journal.close() }
    disk.onChange = nil
  }

  private func opened() throws -> Desk {
    try Desk("/desk", disk: disk, seed: seed &* 1000 &+ UInt64(acknowledged.count))
  }

  private func nextFacts() -> [UInt8] {
    let number = attempted.count
    let facts = [UInt8(number >> 8), UInt8(number & 255)]
    attempted.append(facts)
    power?.attempted.append(facts)
    return facts
  }

  private func text(_ most: Int) -> [UInt8] {
    Array(repeating: 65, count: Int.random(in: 0...most, using: &generator))
  }

  private func acknowledge(_ facts: [UInt8], _ end: UInt64) {
    acknowledged.append(Acknowledged(facts: facts, end: end))
    power?.acknowledged = acknowledged.count
  }

  private func one(_ desk: Desk) throws {
    let facts = nextFacts()
    if let receipt = try desk.append(facts, text: text(700)) { acknowledge(facts, receipt.end) }
  }

  private func many(_ desk: Desk) throws {
    let batch = (0..<Int.random(in: 2...4, using: &generator)).map { _ in nextFacts() }
    let receipts = try desk.append(
      many: batch.map { Desk.draft(1, facts: $0, text: text(300)) })
    for (facts, receipt) in zip(batch, receipts.receipts) { acknowledge(facts, receipt.end) }
  }
}

import JournalStorage

/// A few operations on a fresh desk; always the same bytes.
final class Workload {
  private(set) var disk: SimulatedDisk
  private(set) var acknowledged = 0
  private(set) var attempted: [[UInt8]] = []
  private var desk: Desk

  /// - Parameter nearlyFull: the next frame of some length changes the segment.
  init(nearlyFull: Bool) throws {
    disk = SimulatedDisk(seed: 3)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk, seed: 4)
    if nearlyFull { try append(2200) }
  }

  func perform(
    _ step: CrashStateTests.Step, _ changed: @escaping (SimulatedState) -> Void = { _ in }
  ) throws {
    watch(changed)
    switch step {
    case .append: try append(20)
    case .fill: try append(900)
    case .many: try many()
    case .checkpoint: _ = try desk.journal.checkpointIfIdle()
    case .reopen:
      try desk.journal.close()
      try open()
    case .snapshot: _ = try SnapshotFixture.write(desk)
    case .redact: try redact()
    case .shred: try shred()
    case .sign: _ = try desk.journal.signCheckpoint()
    case .restart:
      disk.onChange = nil
      disk = SimulatedDisk(try torn(), seed: 6)
      watch(changed)
      try open()
    }
    disk.onChange = nil
  }

  /// The first text of the desk, whatever segment it is in by now.
  private func redact() throws {
    try desk.read()
    guard let text = desk.kept.first(where: { !$0.text.isEmpty }) else { return }
    _ = try desk.journal.redact([EntryPlace(frame: text.offset, sequence: text.sequence)])
    desk.journal.forgetErased()
    try open()
  }

  /// A text under a person's key, and the key destroyed.
  private func shred() throws {
    var draft = Desk.draft(1, facts: nextFacts(), text: Array(repeating: 68, count: 30))
    draft.entries[0].isSealed = true
    try desk.append(many: [draft])
    acknowledged += 1
    try desk.journal.destroyKey(of: draft.entries[0].subject)
    desk.journal.forgetErased()
    try open()
  }

  private func watch(_ changed: @escaping (SimulatedState) -> Void) {
    disk.onChange = { [unowned disk] _ in changed(disk.snapshot()) }
  }

  private func open() throws {
    desk = try Desk("/desk", disk: disk, seed: 40 + UInt64(attempted.count))
    try desk.read()
  }

  private func nextFacts() -> [UInt8] {
    attempted.append([7, UInt8(attempted.count)])
    return [7, UInt8(attempted.count - 1)]
  }

  private func append(_ length: Int) throws {
    try desk.append(nextFacts(), text: Array(repeating: 65, count: length))
    acknowledged += 1
  }

  private func many() throws {
    let batch = (0..<3).map { _ in nextFacts() }
    try desk.append(
      many: batch.map { Desk.draft(1, facts: $0, text: Array(repeating: 66, count: 300)) })
    acknowledged = attempted.count
  }

  /// The machine goes down while a frame of two sectors is written, and the second one is lost: the
  /// next opening cuts off a torn tail.
  private func torn() throws -> SimulatedState {
    var half: SimulatedState?
    disk.onChange = { [unowned disk] what in
      if half == nil, what.hasPrefix("write segments/0") { half = disk.snapshot() }
    }
    let command = desk.nextCommand()
    _ = try desk.append([0], text: Array(repeating: 67, count: 700), command: command)
    disk.onChange = nil
    let states = CrashStates(half ?? disk.snapshot())
    var kept = Array(repeating: false, count: states.choices)
    if !kept.isEmpty { kept[0] = true }
    return states.state(kept)
  }
}

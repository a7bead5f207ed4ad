import JournalStorage
import TestSupport

/// One random life of a desk: what is done to the journal is done to the model, and both are
/// compared after every command.
struct ModelRun {
  enum Figure: CaseIterable {
    case command, powerCut, kill, reopening, conflict, duplicate, compared
    case snapshot, erasure, signature
  }

  struct Difference: Error {
    var what: String
  }

  var figures: [Figure: Int] = [:]
  var generator: SeededGenerator
  var model = ReferenceModel()
  var disk: SimulatedDisk
  private var writers: [Desk] = []
  var follower: Desk
  private var lives: UInt64 = 0
  /// What was signed in this life: kept outside, it must fit for ever.
  private var anchors: [SignedCheckpoint] = []

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    disk = SimulatedDisk(seed: seed)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    follower = try Desk("/desk", .readOnly, disk: disk)
    try begin()
  }

  mutating func begin() throws {
    lives += 1
    writers = []
    for number in 0..<UInt64(2) {
      writers.append(try Desk("/desk", disk: disk, seed: lives * 10 + number))
    }
    follower = try Desk("/desk", .readOnly, disk: disk)
  }

  mutating func perform(commands: Int) throws {
    for number in 0..<commands {
      figures[.command, default: 0] += 1
      let choice = Int.random(in: 0..<23, using: &generator)
      do {
        try perform(choice)
        try compare()
      } catch {
        throw Difference(what: "command \(number + 1), kind \(choice): \(error)")
      }
    }
    let audit = try follower.journal.audit(anchors: anchors)
    guard audit.isSound else {
      throw Difference(what: "verify finds \(audit.verification.damage) \(audit.findings)")
    }
  }

  private mutating func perform(_ choice: Int) throws {
    let writer = writers[Int.random(in: 0..<2, using: &generator)]
    switch choice {
    case 0..<8: try append(writer)
    case 8, 9: try conflict(writer)
    case 10, 11: try again(writer)
    case 12, 13: try many(writer)
    case 14: _ = try writer.journal.checkpointIfIdle()
    case 15, 16:
      figures[.reopening, default: 0] += 1
      try writer.journal.close()
      try begin()
    case 17, 18: try interrupt(isPowerCut: true)
    case 20: try snapshot(writer)
    case 21: try erase(writer)
    case 22:
      figures[.signature, default: 0] += 1
      anchors.append(try writer.journal.signCheckpoint())
    default: try interrupt(isPowerCut: false)
    }
  }

  private mutating func entries() -> [ReferenceModel.Entry] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let facts = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let length =
        Int.random(in: 0...3, using: &generator) == 0
        ? 0 : Int.random(in: 1...500, using: &generator)
      return ReferenceModel.Entry(
        stream: UInt64.random(in: 1...5, using: &generator), facts: facts,
        text: Array(repeating: UInt8.random(in: 1...255, using: &generator), count: length))
    }
  }

  private func draft(_ frame: ReferenceModel.Frame) -> FrameDraft {
    FrameDraft(
      origin: 1, recordedMilliseconds: 1_800_000_000_000, actor: 3, command: frame.command,
      entries: frame.entries.map {
        EntryDraft(
          kind: 7, stream: $0.stream, streamVersion: 1, subject: $0.text.isEmpty ? 0 : 9,
          facts: $0.facts, privatePart: $0.text)
      })
  }

  private mutating func frame(of writer: Desk) -> ReferenceModel.Frame {
    ReferenceModel.Frame(command: writer.nextCommand(), entries: entries())
  }

  /// - Parameter base: the revision of the first entry's stream that the caller has seen.
  private func append(
    _ frame: ReferenceModel.Frame, base: Int, _ writer: Desk
  ) throws(JournalCallError<Refusal>) -> FrameReceipt? {
    let stream = frame.entries[0].stream
    return try writer.journal.append(
      command: frame.command, cursor: &writer.cursor,
      apply: { (view) throws(Refusal) in try writer.keep(view) },
      decide: { () throws(Refusal) in
        let present = writer.kept.count { $0.stream == stream }
        guard present == base else { throw Refusal(reason: "revision \(present)") }
        return draft(frame)
      })
  }

  private mutating func append(_ writer: Desk) throws {
    let frame = frame(of: writer)
    let before = model.frames.reduce(0) { $0 + $1.entries.count }
    let receipt = try append(
      frame, base: model.revision(of: frame.entries[0].stream), writer)
    guard let receipt, !receipt.wasDuplicate, receipt.count == frame.entries.count,
      receipt.firstSequence == UInt64(before + 1)
    else { throw Difference(what: "the receipt is \(String(describing: receipt))") }
    model.append(frame)
  }

  /// The base is not the present one: the caller's no comes out, and nothing is written.
  private mutating func conflict(_ writer: Desk) throws {
    figures[.conflict, default: 0] += 1
    let frame = frame(of: writer)
    let present = model.revision(of: frame.entries[0].stream)
    do {
      _ = try append(frame, base: present + 1, writer)
      throw Difference(what: "a stale base was taken")
    } catch let error as JournalCallError<Refusal> {
      guard error == .caller(Refusal(reason: "revision \(present)")) else { throw error }
    }
  }

  /// A retry after an unknown outcome.
  private mutating func again(_ writer: Desk) throws {
    guard let known = model.frames.randomElement(using: &generator) else { return }
    figures[.duplicate, default: 0] += 1
    let receipt = try append(known, base: 0, writer)
    guard receipt?.wasDuplicate == true else { throw Difference(what: "a retry was done twice") }
  }

  private mutating func many(_ writer: Desk) throws {
    let frames = (0..<Int.random(in: 1...4, using: &generator)).map { _ in frame(of: writer) }
    try writer.append(many: frames.map { draft($0) })
    for frame in frames { model.append(frame) }
  }

  /// Kills the process, or takes the power from the machine, at one of the changes of an append.
  private mutating func interrupt(isPowerCut: Bool) throws {
    figures[isPowerCut ? .powerCut : .kill, default: 0] += 1
    var states = [disk.snapshot()]
    disk.onChange = { [unowned disk] _ in states.append(disk.snapshot()) }
    let frames = (0..<Int.random(in: 1...3, using: &generator)).map { _ in frame(of: writers[0]) }
    try writers[0].append(many: frames.map { draft($0) })
    disk.onChange = nil
    guard var left = states.randomElement(using: &generator) else { return }
    if isPowerCut {
      let device = CrashStates.Device(
        sectorBytes: Bool.random(using: &generator) ? 512 : 4096,
        isTorn: Bool.random(using: &generator))
      left = CrashStates(left, on: device).drawn(using: &generator)
    }
    disk = SimulatedDisk(left, seed: generator.next())
    try begin()
    try writers[1].read()
    // What is not durable yet may still come; an append of nothing shows it.
    try writers[1].append(many: [])
    guard model.settle(frames, entries: writers[1].kept.count) else {
      throw Difference(what: "half a frame, or an acknowledged one is gone")
    }
  }

  private mutating func compare() throws {
    // All writers have seen it once they append; who follows sees what is durable.
    try follower.read()
    if let difference = model.difference(follower.kept) {
      throw Difference(what: "the follower: \(difference)")
    }
    let fresh = try Desk("/desk", .readOnly, disk: disk)
    try fresh.read()
    guard fresh.kept == follower.kept else { throw Difference(what: "read anew it differs") }
    figures[.compared, default: 0] += follower.kept.count
  }
}

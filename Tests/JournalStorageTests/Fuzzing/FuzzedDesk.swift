import JournalStorage

/// The journal's decoders under bytes that nobody wrote: they answer, refuse or name damage, and
/// never trap, hang, or change what they do not own.
///
/// Everything goes through the journal's public face, on a disk in memory, so that what is fuzzed
/// is what runs.
enum FuzzedDesk {
  /// Which file of a small desk the bytes take the place of.
  enum Target: String, CaseIterable {
    case segment, head, control
  }

  /// What may never happen, whatever the bytes are.
  struct Broken: Error {
    var what: String
  }

  private static let options = JournalOptions(
    commandName: "fuzz", segmentLengths: [4096, 16_384], lockWaitMilliseconds: 50,
    readBufferBytes: 4096)

  /// A desk of some frames, as a start of the machine finds it.
  static func prepared() throws -> SimulatedState {
    let disk = SimulatedDisk(seed: 11)
    try Journal.create(at: "/desk", options: options, disk: disk)
    let journal = try Journal.open(at: "/desk", options: options, disk: disk)
    var cursor = JournalCursor.start
    for number in 0..<UInt64(4) {
      try append(number, journal, &cursor, text: Int(number) * 60)
    }
    try journal.close()
    var state = disk.snapshot()
    for path in state.names.keys { state.alter(path) { _ in } }
    return state
  }

  private static func append(
    _ number: UInt64, _ journal: Journal, _ cursor: inout JournalCursor, text: Int
  ) throws {
    let entry = EntryDraft(
      kind: 7, stream: number + 1, streamVersion: 1, facts: [1, UInt8(number)],
      privatePart: Array(repeating: 65, count: text))
    _ = try journal.append(
      command: CommandID(milliseconds: 1_900_000_000_000, randomHigh: 0, randomLow: number),
      cursor: &cursor, apply: { (_) throws(Never) in },
      decide: { () throws(Never) in
        FrameDraft(
          origin: 1, recordedMilliseconds: 1, actor: 1, command: CommandID(high: 0, low: 0),
          entries: [entry])
      })
  }

  static func path(_ target: Target) -> String {
    switch target {
    case .segment: "/desk/segments/00000001.segment"
    case .head: "/desk/head.a"
    case .control: "/desk/ctl"
    }
  }

  /// Opens the desk with these bytes, for reading, then for writing.
  static func run(_ target: Target, _ bytes: [UInt8], in prepared: SimulatedState) throws {
    var state = prepared
    state.alter(path(target)) { $0 = bytes }
    if target == .segment {
      // Nothing outside the segment says how far it was durable.
      for name in ["head.a", "head.b", "ctl"] { state.names["/desk/" + name] = nil }
    }
    let before = try read(SimulatedDisk(state), state)
    state.boot += 1
    let disk = SimulatedDisk(state)
    guard let journal = opened(disk, .readWrite), journal.access == .readWrite,
      let before
    else { return }
    var cursor = JournalCursor.start
    do {
      try append(99, journal, &cursor, text: 10)
      try journal.close()
    } catch is JournalCallError<Never> {
      return
    } catch is JournalError {
      return
    }
    let after = try read(disk, nil) ?? []
    guard after.starts(with: before), after.count == before.count + 1 else {
      throw Broken(what: "\(before.count) entries became \(after.count) with one more")
    }
  }

  /// The facts of all entries, or nil where the journal cannot be read to its end.
  private static func read(
    _ disk: SimulatedDisk, _ untouched: SimulatedState?
  ) throws -> [[UInt8]]? {
    guard let journal = opened(disk, .readOnly) else { return nil }
    var found: [[UInt8]] = []
    var cursor = JournalCursor.start
    var isWhole = journal.damage == nil
    do throws(JournalCallError<Never>) {
      try journal.read(&cursor) { (frame) throws(Never) in
        frame.forEachEntry { (entry) throws(Never) in
          // The sum reads every byte, so that a wrong bound is seen.
          let sum = entry.facts.reduce(0) { $0 &+ Int($1) }
          found.append(Array(entry.facts) + [UInt8(truncatingIfNeeded: sum)])
        }
      }
    } catch {
      isWhole = false
    }
    do throws(JournalError) {
      _ = try journal.verify()
      _ = try journal.status()
    } catch {
      isWhole = false
    }
    if let untouched {
      for path in untouched.segments where disk.state.bytes(path) != untouched.bytes(path) {
        throw Broken(what: "a reader changed \(path)")
      }
    }
    return isWhole ? found : nil
  }

  private static func opened(_ disk: SimulatedDisk, _ request: Journal.Request) -> Journal? {
    do throws(JournalError) {
      return try Journal.open(at: "/desk", request, options: options, disk: disk)
    } catch {
      return nil
    }
  }
}

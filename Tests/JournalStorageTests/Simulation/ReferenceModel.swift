import JournalStorage

/// What a journal is, without a disk: frames in one order, each whole or not at all, each command
/// once. The journal must never differ from it by a byte.
struct ReferenceModel {
  struct Entry: Equatable {
    var stream: UInt64
    var facts: [UInt8]
    var text: [UInt8]
  }

  struct Frame: Equatable {
    var command: CommandID
    var entries: [Entry]
  }

  private(set) var frames: [Frame] = []

  /// How many entries a stream has: what a caller brings as its base.
  func revision(of stream: UInt64) -> Int {
    frames.reduce(0) { $0 + $1.entries.count { $0.stream == stream } }
  }

  func knows(_ command: CommandID) -> Bool { frames.contains { $0.command == command } }

  mutating func append(_ frame: Frame) { frames.append(frame) }

  /// The text of an entry is taken out; all else of it stays.
  mutating func erase(_ sequence: UInt64) {
    var left = Int(sequence)
    for place in frames.indices {
      if left <= frames[place].entries.count {
        frames[place].entries[left - 1].text = []
        return
      }
      left -= frames[place].entries.count
    }
  }

  /// After a crash: so many frames of those in flight have come through.
  mutating func settle(_ inFlight: [Frame], entries: Int) -> Bool {
    var frames = frames
    var count = frames.reduce(0) { $0 + $1.entries.count }
    for frame in inFlight where count < entries {
      frames.append(frame)
      count += frame.entries.count
    }
    self.frames = frames
    return count == entries
  }

  /// Where the entries read differ from the model; nil when they do not.
  func difference(_ kept: [Kept]) -> String? {
    let expected = frames.flatMap(\.entries)
    guard kept.count == expected.count else {
      return "\(kept.count) entries were read, \(expected.count) are right"
    }
    for (index, entry) in kept.enumerated() {
      let found = Entry(stream: entry.stream, facts: entry.facts, text: entry.text)
      guard found == expected[index] else { return "entry \(index + 1) is \(found)" }
      guard entry.sequence == UInt64(index + 1) else {
        return "entry \(index + 1) has the sequence \(entry.sequence)"
      }
      if index > 0, entry.offset < kept[index - 1].offset { return "offsets go back" }
    }
    return nil
  }
}

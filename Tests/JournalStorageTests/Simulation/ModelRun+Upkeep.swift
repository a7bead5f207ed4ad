import JournalStorage

/// What an idle console and an erasure do between the commands of a random life.
extension ModelRun {
  /// A snapshot leads whoever opens with it to the same entries.
  mutating func snapshot(_ writer: Desk) throws {
    figures[.snapshot, default: 0] += 1
    try writer.read()
    guard let name = try SnapshotFixture.write(writer) else { return }
    let fresh = try Desk("/desk", .readOnly, disk: disk)
    if let flaw = SnapshotFixture.flaw(name, fresh.journal) {
      throw Difference(what: "a new snapshot is \(flaw)")
    }
    let snapshot = try fresh.journal.snapshot(name, model: SnapshotFixture.model)
    fresh.cursor = snapshot.cursor
    try fresh.read()
    let before = Int(snapshot.sequence)
    guard fresh.kept.map(\.facts) == writer.kept.dropFirst(before).map(\.facts) else {
      throw Difference(what: "what follows a snapshot is \(fresh.kept.count) entries")
    }
  }

  /// Texts are taken out of their segments; whoever looks then finds them gone, and all else there.
  mutating func erase(_ writer: Desk) throws {
    try follower.read()
    let texts = follower.kept.filter { !$0.text.isEmpty }
    guard !texts.isEmpty else { return }
    figures[.erasure, default: 0] += 1
    let gone = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
      texts.randomElement(using: &generator)
    }
    _ = try writer.journal.redact(
      gone.map { EntryPlace(frame: $0.offset, sequence: $0.sequence) })
    for entry in gone { model.erase(entry.sequence) }
    try begin()
  }
}

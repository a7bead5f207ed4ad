@testable import JournalStorage

/// A desk over several segments with two checkpoints: the first was kept outside.
struct AnchoredDesk {
  let disk: SimulatedDisk
  let desk: Desk
  /// The disk before anything was signed.
  let young: SimulatedState
  /// The disk when the first checkpoint was made, and somewhat later.
  let middle: SimulatedState
  let anchor: SignedCheckpoint
  let second: SignedCheckpoint

  /// - Parameter entries: up to the anchor; half as many come after it.
  init(entries: Int = 40) throws {
    disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk)
    try Self.grow(desk, entries / 4)
    young = disk.snapshot()
    try Self.grow(desk, entries - entries / 4)
    anchor = try desk.journal.signCheckpoint()
    try Self.grow(desk, entries / 4)
    middle = disk.snapshot()
    try Self.grow(desk, entries / 4)
    second = try desk.journal.signCheckpoint()
    try Self.grow(desk, 3)
  }

  /// Frames of up to ten entries, on streams in turn.
  static func grow(_ desk: Desk, _ entries: Int, mark: UInt8 = 1) throws {
    var left = entries
    while left > 0 {
      let count = min(left, left % 3 == 0 ? 10 : 1)
      left -= count
      let number = UInt64(left)
      var draft = Desk.draft(number % 5, facts: [mark, UInt8(left % 256), 7], text: [65, 66, 67])
      for place in 1..<max(count, 1) {
        draft.entries += Desk.draft(UInt64(place), facts: [mark, UInt8(place)]).entries
      }
      draft.command = desk.nextCommand()
      let planned = draft
      _ = try desk.journal.append(
        command: draft.command, cursor: &desk.cursor,
        apply: { (frame) throws(Refusal) in try desk.keep(frame) },
        decide: { () throws(Refusal) in planned })
    }
  }

  /// Changes the facts of the entry with a sequence, wherever it stands.
  static func alter(_ forger: inout Forger, _ sequence: UInt64) {
    forger.rewrite { frame, header in
      let first = header.firstSequence
      guard header.kind == 1, sequence >= first, sequence < first + UInt64(header.count) else {
        return
      }
      var place = 128 + Int(header.count) * 72
      for entry in 0..<Int(sequence - first) { place += Int(frame.word(128 + entry * 72 + 4)) }
      frame[place] ^= 0x40
    }
  }
}

extension Journal {
  /// The root over the first entries, computed from the entries.
  func root(at size: UInt64) throws(JournalError) -> TreeHash {
    var audit: TreeAudit? = TreeAudit(proofFiles, sizes: [size])
    _ = try verify(&audit)
    return audit?.roots[size] ?? TreeHash.empty
  }
}

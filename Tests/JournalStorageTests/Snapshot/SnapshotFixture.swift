import JournalStorage
import Testing

/// Snapshots of a journal whose caller keeps one open and one private section.
enum SnapshotFixture {
  static let model: UInt32 = 7
  static let open: [UInt64] = [1, 2, 3, 1 << 60]
  static let secret = Array("Frau Kowalczyk, Nordwerk".utf8)

  static func write(
    _ desk: Desk, model: UInt32 = model, useless: [String] = []
  ) throws -> String? {
    try desk.read()
    let written = try desk.journal.maintainingSnapshots { () throws(JournalError) in
      try desk.journal.writeSnapshot(model: model, at: desk.cursor, useless: useless) {
        (writer) throws(JournalError) in
        try writer.add("open", open)
        try writer.add("empty", [UInt8]())
        try writer.add("secret", secret, isPrivate: true)
      }
    }
    return written ?? nil
  }

  /// Reads all that a snapshot holds; the flaw, where it is of no use.
  static func flaw(_ name: String, _ journal: Journal, model: UInt32 = model) -> SnapshotFlaw? {
    do throws(SnapshotFlaw) {
      let snapshot = try journal.snapshot(name, model: model)
      let values: [UInt64] = try snapshot.values("open")
      let empty: [UInt8] = try snapshot.values("empty")
      let text: [UInt8] = try snapshot.values("secret")
      // What passed its checks must be what was written.
      #expect(values == open && empty.isEmpty && text == secret)
      try journal.adopt(snapshot)
      return nil
    } catch {
      return error
    }
  }

  /// A desk with entries, on a disk in memory.
  static func prepared(entries: Int = 5) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk, seed: 5)
    for number in 0..<entries { try desk.append([UInt8(number)], text: Array("Text".utf8)) }
    return disk
  }

  static func path(_ name: String) -> String { "/desk/snapshots/" + name }
}

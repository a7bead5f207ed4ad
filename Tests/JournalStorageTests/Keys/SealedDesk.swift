import JournalStorage

/// A journal on a simulated disk whose entries are sealed under the keys of persons.
struct SealedDesk {
  let disk: SimulatedDisk
  let desk: Desk

  init(
    _ disk: SimulatedDisk = SimulatedDisk(), options: JournalOptions = Desk.small
  ) throws {
    self.disk = disk
    try Journal.create(at: "/desk", options: options, disk: disk)
    desk = try Desk("/desk", options: options, disk: disk)
  }

  @discardableResult
  func write(
    _ text: String, about subject: UInt64, in desk: Desk? = nil
  ) throws -> FrameReceipt? {
    let desk = desk ?? self.desk
    var draft = Desk.draft(1, facts: [1], text: Array(text.utf8))
    draft.entries[0].subject = subject
    draft.entries[0].isSealed = true
    let frame = draft
    return try desk.journal.append(
      command: desk.nextCommand(), cursor: &desk.cursor,
      apply: { (view) throws(Refusal) in try desk.keep(view) },
      decide: { () throws(Refusal) in frame })
  }

  /// What another process reads.
  func texts() throws -> [String] {
    let other = try Desk("/desk", .readOnly, disk: disk)
    try other.read()
    return other.kept.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// The names of the files that hold these bytes.
  func files(holding needle: [UInt8]) -> [String] {
    disk.state.names.filter { _, inode in
      disk.state.files[inode]?.data.holds(needle) == true
    }.keys.sorted()
  }
}

extension [UInt8] {
  func holds(_ needle: [UInt8]) -> Bool {
    guard count >= needle.count, let first = needle.first else { return false }
    return indices.dropLast(needle.count - 1).contains {
      self[$0] == first && self[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}

extension SealedDesk {
  func segment(_ index: Int) -> [UInt8]? {
    let name = "/desk/segments/0000000\(index).segment"
    return disk.state.names[name].flatMap { disk.state.files[$0]?.data }
  }
}

/// Snapshots: what was made of the journal up to a frame, so that opening need not read it all. A
/// cache; deleting all of them is harmless (journal.md §3).
extension Journal {
  /// How many are kept: the newest, and one more in case it is damaged.
  static let keptSnapshots = 2

  /// The names of the snapshots, newest first.
  public func snapshotNames() -> [String] {
    let names: [String]
    do throws(DiskFault) {
      names = try disk.list(paths.snapshots)
    } catch {
      // Without a folder, or without the right to look, the journal itself is read.
      return []
    }
    return names.filter { DeskPaths.snapshotSequence($0) != nil }.sorted(by: >)
  }

  /// Opens a snapshot and proves that this journal leads to it. Its sections are proved as they are
  /// read.
  ///
  /// - Parameter model: what the caller's sections mean; a snapshot with another number is refused.
  public func snapshot(_ name: String, model: UInt32) throws(SnapshotFlaw) -> Snapshot {
    let snapshot = try Snapshot(name, paths, disk)
    guard snapshot.header.journal == identity else { throw .foreign }
    guard snapshot.header.model == model else { throw .otherModel }
    try snapshot.requireSeal()
    guard try leads(to: snapshot.cursor) else { throw .foreign }
    return snapshot
  }

  /// Whether the frame before a cursor stands where it stood, with the same header (journal.md N3).
  private func leads(to cursor: JournalCursor) throws(SnapshotFlaw) -> Bool {
    guard cursor.offset <= durableEnd, cursor.nextSequence > 0, cursor.lastFrame > 0,
      cursor.lastFrame < cursor.offset
    else { return false }
    do throws(JournalError) {
      guard let index = try segments.locate(cursor.lastFrame) else { return false }
      let end = segments[index].end
      let header = try Scratch.bytes(FrameHeader.length) {
        (buffer) throws(JournalError) -> FrameHeader? in
        let count = try segments.read(index, into: buffer, at: cursor.lastFrame)
        guard count == buffer.count, let start = buffer.baseAddress, FrameHeader.isSound(start)
        else { return nil }
        return FrameHeader(start)
      }
      guard let header, header.headerCRC == cursor.previousHeaderCRC,
        header.firstSequence + UInt64(header.count) == cursor.nextSequence,
        header.epoch == cursor.epoch
      else { return false }
      let isNext = cursor.lastFrame + UInt64(header.frameLength) == cursor.offset
      return isNext || cursor.offset == end + JournalFormat.segmentHeaderBytes
    } catch {
      throw .unreadable
    }
  }

  /// Takes over what a snapshot knows of the journal itself. To be called once the caller has taken
  /// in its own sections, before anything is read behind ``Snapshot/cursor``.
  public func adopt(_ snapshot: Snapshot) throws(SnapshotFlaw) {
    let cursor = snapshot.cursor
    if memory.end < cursor.offset {
      guard let remembered = try CommandMemory(snapshot, limit: options.rememberedCommands) else {
        throw .otherModel
      }
      memory = remembered
    }
    if !tail.isAnchored || tail.offset < cursor.offset { tail = cursor }
  }
}

extension DeskPaths {
  private static let sequenceDigits = 20

  /// Digits to the full width, so that names sort as sequences do.
  static func snapshotName(_ sequence: UInt64) -> String {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: max(0, sequenceDigits - digits.utf8.count))
    return "snap-" + zeros + digits + ".col"
  }

  static func snapshotSequence(_ name: String) -> UInt64? {
    guard name.hasPrefix("snap-"), name.hasSuffix(".col"),
      let sequence = UInt64(name.dropFirst(5).dropLast(4)), snapshotName(sequence) == name
    else { return nil }
    return sequence
  }
}

import HelpdeskDomain
import JournalStorage

/// The desk as the journal tells it so far, and where the newest entries of the small tables stand,
/// which the desk's own rows do not keep.
struct DeskState {
  var desk = Desk()
  /// How entries of older versions are read.
  let upcasters: Upcasters
  var tableFrames: [RecordID: UInt64] = [:]
  /// Steps of erasures that were met, so that a session knows that what it holds may be of persons
  /// who are gone.
  private(set) var erasureSteps: [RecordID] = []

  init(_ upcasters: Upcasters = .known) { self.upcasters = upcasters }

  /// The offset of the frame with the newest entry of a record.
  func lastFrame(of record: RecordID) -> UInt64? {
    record.type?.isSmallTable == true
      ? tableFrames[record] : desk.lastFrame(of: record)
  }

  /// What a record's next entry needs to know of the one before: its revision and its frame.
  ///
  /// Mutating, and so are others that only look: a value of a hundred columns is lent, not copied.
  mutating func newest(of record: RecordID) -> (revision: UInt32, frame: UInt64?) {
    if record.type?.isSmallTable == true { return (desk.revision(of: record), tableFrames[record]) }
    guard let newest = desk.newest(of: record) else { return (0, nil) }
    return (newest.revision, newest.frame)
  }

  /// Decides without copying the desk.
  mutating func decide(
    _ command: DeskCommand, on card: RecordCard?, _ context: DecisionContext
  ) throws(StoreCallError) -> [Entry] {
    do throws(DeskRefusal) {
      return try desk.decide(command, on: card, context)
    } catch {
      throw .refused(error)
    }
  }

  /// Folds a frame. Entries of large records stream through without allocation; those of small
  /// tables are few and are decoded whole, names of partners included.
  mutating func take(_ frame: FrameView) throws(StoreError) {
    let offset = frame.offset
    try frame.forEachEntry { (entry) throws(StoreError) in
      let record = RecordID(rawValue: entry.stream)
      // A newer version's record is passed over, but counted.
      guard let type = record.type else { return desk.pass(sequence: entry.sequence) }
      guard
        desk.begin(
          record, type, revision: entry.streamVersion, frame: offset, sequence: entry.sequence)
      else { throw .undecodable(offset: offset, sequence: entry.sequence) }
      if entry.kind & 0xFF >= UInt16(EntryKind.Verb.erasureRequested.rawValue),
        Desk.isPerson(record)
      {
        erasureSteps.append(record)
      }
      if type.isSmallTable {
        try takeTable(entry, record, at: offset)
      } else {
        try takeRow(entry, type, record.row, at: offset)
      }
    }
  }

  private mutating func takeTable(
    _ entry: EntryView, _ record: RecordID, at offset: UInt64
  ) throws(StoreError) {
    let whole = try entry.decoded(at: offset, upcasters)
    desk.evolveTables(whole, revision: entry.streamVersion, sequence: entry.sequence)
    tableFrames[record] = offset
  }

  private mutating func takeRow(
    _ entry: EntryView, _ type: RecordType, _ row: Int, at offset: UInt64
  ) throws(StoreError) {
    let isSound: Bool
    if entry.version == upcasters.newest {
      isSound = takeFacts(entry.facts, type, row)
    } else if entry.version < upcasters.newest {
      let parts = try entry.upcastParts(at: offset, upcasters, withTexts: false)
      isSound = parts.facts.withUnsafeBytes { takeFacts($0, type, row) }
    } else {
      // A newer program's entry: the record has a new revision, and what it says stays unread.
      isSound = true
    }
    if !isSound { throw .undecodable(offset: offset, sequence: entry.sequence) }
  }

  @inline(__always)
  private mutating func takeFacts(
    _ bytes: UnsafeRawBufferPointer, _ type: RecordType, _ row: Int
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: Fact.self, capacity: KeptFacts.batch) {
      guard var facts = KeptFacts(bytes) else { return false }
      while true {
        let count = facts.read(into: $0)
        desk.take(type, row: row, facts: UnsafeBufferPointer(rebasing: $0[..<count]))
        if count < $0.count { return facts.isSound }
      }
    }
  }
}

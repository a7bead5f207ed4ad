import HelpdeskDomain
import JournalStorage

/// The small tables in a snapshot: all their entries, in order. They are few, and folding them
/// leads to the very tables that the journal leads to.
///
/// Their facts stand in one section, the names of partners in a sealed one.
struct TableSections {
  static let headsName = "tables.heads"
  static let factsName = "tables.facts"
  static let namesName = "tables.private"

  /// What stands before the bytes of an entry.
  struct Head: BitwiseCopyable {
    var sequence: UInt64
    var stream: UInt64
    var subject: UInt64
    var frame: UInt64
    var revision: UInt32
    var factsLength: UInt32
    var privateLength: UInt32
    var kind: UInt32
  }

  private(set) var heads: [Head] = []
  private(set) var facts: [UInt8] = []
  private(set) var names: [UInt8] = []

  init() {}

  mutating func add(_ recorded: RecordedEntry, frame: UInt64) {
    let parts = EntryCodec.encode(recorded.entry)
    heads.append(
      Head(
        sequence: recorded.sequence, stream: recorded.entry.record.rawValue,
        subject: recorded.entry.subject?.rawValue ?? 0, frame: frame,
        revision: recorded.revision, factsLength: UInt32(parts.facts.count),
        privateLength: UInt32(parts.privatePart.count),
        kind: UInt32(recorded.entry.kind.rawValue)))
    facts += parts.facts
    names += parts.privatePart
  }

  func write(to writer: inout SnapshotWriter) throws(JournalError) {
    try writer.add(Self.headsName, heads)
    try writer.add(Self.factsName, facts)
    try writer.add(Self.namesName, names, isPrivate: true)
  }

  init(_ snapshot: Snapshot) throws(SnapshotFlaw) {
    heads = try snapshot.values(Self.headsName)
    facts = try snapshot.values(Self.factsName)
    names = try snapshot.values(Self.namesName)
  }

  /// Folds the entries into an empty state.
  func fold(into state: inout DeskState) throws(SnapshotFlaw) {
    var factsStart = 0
    var namesStart = 0
    for head in heads {
      let factsEnd = factsStart + Int(head.factsLength)
      let namesEnd = namesStart + Int(head.privateLength)
      guard factsEnd <= facts.count, namesEnd <= names.count else { throw .damaged }
      guard let entry = entry(head, factsStart..<factsEnd, namesStart..<namesEnd),
        state.takeTable(
          entry, revision: head.revision, sequence: head.sequence, frame: head.frame)
      else { throw .damaged }
      factsStart = factsEnd
      namesStart = namesEnd
    }
  }

  private func entry(_ head: Head, _ facts: Range<Int>, _ names: Range<Int>) -> Entry? {
    self.facts.withUnsafeBytes { allFacts in
      self.names.withUnsafeBytes { allNames in
        EntryCodec.decode(
          EntryCodec.Head(
            stream: head.stream, kind: UInt16(truncatingIfNeeded: head.kind),
            subject: head.subject),
          facts: UnsafeRawBufferPointer(rebasing: allFacts[facts]),
          privatePart: UnsafeRawBufferPointer(rebasing: allNames[names]))
      }
    }
  }
}

extension DeskState {
  /// Takes an entry of a small table as a snapshot kept it; false where it is none, or not the
  /// record's next.
  fileprivate mutating func takeTable(
    _ entry: Entry, revision: UInt32, sequence: UInt64, frame: UInt64
  ) -> Bool {
    guard let type = entry.record.type, type.isSmallTable,
      desk.begin(entry.record, type, revision: revision, frame: frame, sequence: sequence)
    else { return false }
    desk.evolveTables(entry, revision: revision, sequence: sequence)
    tableFrames[entry.record] = frame
    return true
  }
}

public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Collects all that the desk keeps of a person, and every other text that names the person.
  ///
  /// Reads the journal twice, whole: texts are opened nowhere else for so many at once.
  ///
  /// - Throws: `.refused(.unknownRecord)` for what is no person of this desk.
  public func file(of person: RecordID) throws(StoreCallError) -> PersonFile {
    guard Desk.isPerson(person),
      let card = try StoreCallError.wrapping({ () throws(StoreError) in
        try card(person)
      })
    else { throw .refused(.unknownRecord(person)) }
    return try StoreCallError.wrapping { () throws(StoreError) in
      var file = PersonFile(person: person, card: card, entries: [], incidents: [], found: [])
      try collectOwn(&file)
      try collectFound(&file)
      return file
    }
  }

  private func collectOwn(_ file: inout PersonFile) throws(StoreError) {
    var own: [JournalLine] = []
    var needles = PersonNeedles()
    let person = file.person.rawValue
    try eachEntry { (entry, frame) throws(StoreError) in
      guard entry.subject == person || entry.stream == person else { return }
      let line = try JournalLine(entry, in: frame, state.upcasters)
      let type = line.entry.record.type
      for change in line.privatePart { needles.take(change, of: type) }
      own.append(line)
    }
    file.entries = own
    file.needles = needles
    var seen: Set<RecordID> = []
    file.incidents = own.map(\.entry.record).filter {
      $0.type == .incident && seen.insert($0).inserted
    }
  }

  private func collectFound(_ file: inout PersonFile) throws(StoreError) {
    let needles = file.needles
    if needles.isEmpty { return }
    let person = file.person.rawValue
    var found: [FoundText] = []
    try eachEntry { (entry, frame) throws(StoreError) in
      guard entry.subject != person, entry.stream != person, entry.hasPrivatePart else { return }
      let line = try JournalLine(entry, in: frame, state.upcasters)
      for change in line.privatePart {
        for text in [change.new.text, change.old.text] {
          guard let text, let match = needles.match(in: text) else { continue }
          found.append(
            FoundText(
              sequence: line.sequence, record: line.entry.record, recordedAt: line.recordedAt,
              field: FieldCatalog.name(of: change.field, of: line.entry.record.type),
              text: String(text.prefix(200)), isWhole: match == .whole, frame: frame.offset))
          break
        }
      }
    }
    file.found = found
  }

  /// Every durable entry of the journal.
  func eachEntry(
    _ body: (EntryView, FrameView) throws(StoreError) -> Void
  ) throws(StoreError) {
    var cursor = JournalCursor.start
    do throws(JournalCallError<StoreError>) {
      try journal.read(&cursor) { (frame) throws(StoreError) in
        try frame.forEachEntry { (entry) throws(StoreError) in try body(entry, frame) }
      }
    } catch {
      throw StoreError(error)
    }
  }
}

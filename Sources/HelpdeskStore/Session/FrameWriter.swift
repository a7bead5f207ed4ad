import HelpdeskDomain
import JournalStorage

/// Turns the entries of one frame into drafts: each with the revision that it makes and the way
/// back to the record's entry before.
struct FrameWriter {
  /// Few records a frame: looked for in turn.
  private var revisions: [(record: RecordID, revision: UInt32)] = []

  mutating func draft(_ entry: Entry, on state: inout DeskState) -> EntryDraft {
    let parts = EntryCodec.encode(entry)
    let earlier = revisions.last { $0.record == entry.record }?.revision
    let newest: (revision: UInt32, frame: UInt64?) =
      if let earlier { (earlier, nil) } else { state.newest(of: entry.record) }
    let revision = newest.revision + 1
    revisions.append((entry.record, revision))
    let link: EntryLink =
      if earlier != nil { .sameFrame } else if revision == 1 { .none } else {
        newest.frame.map(EntryLink.offset) ?? .none
      }
    return EntryDraft(
      kind: entry.kind.rawValue, version: state.upcasters.newest, stream: entry.record.rawValue,
      streamVersion: revision, subject: entry.subject?.rawValue ?? 0, previous: link,
      facts: parts.facts, privatePart: parts.privatePart,
      isSealed: entry.subject != nil)
  }

  /// The drafts of a frame's entries, in their order.
  static func drafts(_ entries: [Entry], on state: inout DeskState) -> [EntryDraft] {
    var writer = FrameWriter()
    var drafts: [EntryDraft] = []
    drafts.reserveCapacity(entries.count)
    for entry in entries { drafts.append(writer.draft(entry, on: &state)) }
    return drafts
  }
}

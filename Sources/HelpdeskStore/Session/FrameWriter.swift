import HelpdeskDomain
import JournalStorage

/// Turns the entries of one frame into drafts: each with the revision that it makes and the way
/// back to the record's entry before.
struct FrameWriter {
  private var revisions: [RecordID: UInt32] = [:]

  mutating func draft(_ entry: Entry, on state: DeskState) -> EntryDraft {
    let parts = EntryCodec.encode(entry)
    let earlier = revisions[entry.record]
    let revision = (earlier ?? state.desk.revision(of: entry.record)) + 1
    revisions[entry.record] = revision
    let link: EntryLink =
      if earlier != nil { .sameFrame } else if revision == 1 { .none } else {
        state.lastFrame(of: entry.record).map(EntryLink.offset) ?? .none
      }
    return EntryDraft(
      kind: entry.kind.rawValue, version: EntryCodec.version, stream: entry.record.rawValue,
      streamVersion: revision, subject: entry.subject?.rawValue ?? 0, previous: link,
      facts: parts.facts, privatePart: parts.privatePart)
  }
}

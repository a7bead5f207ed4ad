import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

@testable import JournalStorage

/// Protects the promise that sealing changes nothing but who can read: a desk whose texts stand
/// sealed and the same desk with open texts replay to the same rows, cards, texts and lines.
struct SealedDeskTests {
  @Test func `a sealed desk replays like an unsealed one`() throws {
    try Seeded.runs(2, long: 40) { generator in
      let note: Comment = "PULT_SEED=\(generator.seed)"
      let desk = try TestDesk()
      let sealed = try desk.open()
      for counter in 0..<60 {
        let command = RandomCommand.next(on: sealed.desk, using: &generator)
        let login = ["meyer", "weber", "kiss"].randomElement(using: &generator) ?? "meyer"
        do throws(StoreCallError) {
          try sealed.perform(command, TestDesk.identity(login, counter: Int64(counter + 100)))
        } catch {
          guard case .refused = error else { throw error }
        }
      }
      let open = desk.directory.file("open")
      let counts = try Self.copyUnsealed(desk.path, to: open)
      #expect(counts.sealed > 20 && counts.written == sealed.desk.sequence, note)
      let unsealed = try DeskSession(opening: open, .readOnly, options: TestDesk.options)
      try Self.compare(sealed, unsealed, note)
      try Self.compare(try desk.open(.readOnly), unsealed, note)
    }
  }

  /// - Returns: how many entries there are, and how many of them were sealed.
  private static func copyUnsealed(
    _ path: String, to target: String
  ) throws -> (sealed: Int, written: UInt64) {
    let source = try Journal.open(at: path, .readOnly, options: TestDesk.options)
    try Journal.create(at: target, options: TestDesk.options)
    let copy = try Journal.open(at: target, options: TestDesk.options)
    var (from, to) = (JournalCursor.start, JournalCursor.start)
    /// Where each frame of the one stands in the other.
    var offsets: [UInt64: UInt64] = [:]
    var sealed = 0
    var written: UInt64 = 0
    var drafts: [(offset: UInt64, draft: FrameDraft, links: [UInt64])] = []
    try source.read(&from) { (frame) throws(JournalError) in
      var draft = FrameDraft(
        origin: frame.origin, recordedMilliseconds: frame.recordedMilliseconds,
        actor: frame.actor, command: frame.command, undoes: frame.undoes, act: frame.act,
        entries: [])
      var links: [UInt64] = []
      try frame.forEachEntry { (entry) throws(JournalError) in
        if entry.isSealed { sealed += 1 }
        links.append(entry.previous)
        draft.entries.append(
          EntryDraft(
            kind: entry.kind, version: entry.version, stream: entry.stream,
            streamVersion: entry.streamVersion, subject: entry.subject,
            facts: Array(entry.facts), privatePart: Array(try entry.privateText)))
      }
      drafts.append((frame.offset, draft, links))
    }
    for (offset, draft, links) in drafts {
      var linked = draft
      for (place, link) in links.enumerated() {
        linked.entries[place].previous =
          link == 0 ? .none : link == offset ? .sameFrame : .offset(try #require(offsets[link]))
      }
      let frame = linked
      let receipt = try copy.append(command: frame.command, cursor: &to) { (_) throws(Never) in
      } decide: { () throws(Never) in
        frame
      }
      offsets[offset] = try #require(receipt).offset
      written += UInt64(frame.entries.count)
    }
    try copy.close()
    return (sealed, written)
  }

  private static func compare(
    _ one: DeskSession, _ other: DeskSession, _ note: Comment
  ) throws {
    let offsets = ["lastFrame", "lastFrames"]
    let differences = DeskPicture(one.desk).differences(from: DeskPicture(other.desk))
    #expect(differences.filter { name in !offsets.contains { name.hasSuffix($0) } } == [], note)
    for type in RecordType.allCases {
      for counter in stride(from: 1, through: one.desk.count(of: type), by: 1) {
        let id = RecordID(type, counter)
        #expect(try one.card(id) == other.card(id), note)
      }
    }
    #expect(try lines(one) == lines(other), note)
  }

  /// Everything that is said of an entry but where it stands.
  private static func lines(_ session: DeskSession) throws -> [JournalLine] {
    var cursor = LineCursor()
    var lines: [JournalLine] = []
    while true {
      let more = try session.readLines(&cursor)
      if more.isEmpty { return lines }
      lines += more.map { line in
        var line = line
        line.frameOffset = 0
        return line
      }
    }
  }
}

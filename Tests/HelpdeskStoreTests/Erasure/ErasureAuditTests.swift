import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects erasures from being used to hide something, and from being taken back: the hashes are
/// about salted digests and would notice neither.
struct ErasureAuditTests {
  private let work: ErasureDesk

  init() throws { work = try ErasureDesk() }

  private func findings() throws -> [ErasureFinding] {
    try work.desk.open(.readOnly).auditErasures()
  }

  /// Sequence and offset of an incident's entries that have texts.
  private func places(of incident: RecordID) throws -> [EntryPlace] {
    let journal = try Journal.open(at: work.desk.path, .readOnly, options: TestDesk.options)
    var cursor = JournalCursor.start
    var found: [EntryPlace] = []
    try journal.read(&cursor) { (frame) throws(Never) in
      frame.forEachEntry { (entry) throws(Never) in
        guard entry.stream == incident.rawValue, entry.hasPrivatePart else { return }
        found.append(EntryPlace(frame: frame.offset, sequence: entry.sequence))
      }
    }
    return found
  }

  @Test func `an erasure that was asked for is no finding, also not half way`() throws {
    #expect(try findings() == [])
    let session = try work.desk.open()
    let also = try #require(try places(of: work.otherIncident).last)
    try session.erase(work.person, also: [also.sequence], work.desk.identity())
    #expect(try findings() == [])
    #expect(try session.verify().damage == [])
  }

  @Test func `a text that was taken out by hand is named`() throws {
    let place = try #require(try places(of: work.otherIncident).first)
    let journal = try Journal.open(at: work.desk.path, options: TestDesk.options)
    #expect(try journal.redact([place]) == 1)
    try journal.close()
    #expect(try findings() == [.textGone(sequence: place.sequence)])
    // The hashes are sound: this is what they cannot see.
    #expect(try work.desk.open(.readOnly).verify().damage == [])
  }

  @Test func `who is erased hides nobody else's text`() throws {
    try work.desk.open().erase(work.person, work.desk.identity())
    let place = try #require(try places(of: work.otherIncident).first)
    let journal = try Journal.open(at: work.desk.path, options: TestDesk.options)
    #expect(try journal.redact([place]) == 1)
    try journal.close()
    #expect(try findings() == [.textGone(sequence: place.sequence)])
  }

  @Test func `an old copy of a segment that was put back is named`() throws {
    let session = try work.desk.open()
    let segment = "segments/00000001.segment"
    // The first segment ends with the first erasure; its copy is of the time before the second.
    try session.erase(work.other, work.desk.identity())
    let old = try work.bytes(segment)
    let receipt = try session.erase(work.person, work.desk.identity())
    #expect(receipt.entries > 0)
    try session.close()
    #expect(try findings() == [])
    let path = work.desk.path + "/" + segment
    try FileManager.default.removeItem(atPath: path)
    try Data(old).write(to: URL(fileURLWithPath: path))
    let found = try findings()
    #expect(!found.isEmpty)
    for finding in found {
      guard case .textReturned(_, work.person) = finding else {
        Issue.record("\(finding)")
        continue
      }
    }
  }
}

import TestSupport
import Testing

@testable import JournalStorage

/// Protects the right to be forgotten on a disk that is full to the last byte: what an erasure
/// writes has room that was kept for it, and a power cut in between loses neither.
struct BallastTests {
  private static let gone: UInt64 = 4 << 56 | 7
  private static let stays: UInt64 = 4 << 56 | 8
  private static let path = "/desk/segments/ballast.tmp"
  private static let place = EntryPlace(frame: JournalFormat.segmentHeaderBytes, sequence: 1)

  private func desk(_ disk: SimulatedDisk = SimulatedDisk()) throws -> SealedDesk {
    let sealed = try SealedDesk(disk)
    try sealed.write("geht", about: Self.gone)
    try sealed.write("bleibt", about: Self.stays)
    return sealed
  }

  /// A disk that takes no more frames.
  private func fullDesk(hasBallast: Bool = true) throws -> SealedDesk {
    let sealed = try desk()
    if hasBallast { #expect(try !sealed.desk.journal.extendBallast(maximumMilliseconds: 1000)) }
    sealed.disk.capacityBytes = sealed.disk.usedBytes
    try fill(sealed.desk)
    return sealed
  }

  private func fill(_ desk: Desk) throws {
    for _ in 0..<1000 {
      do {
        try desk.append([1], text: Array(repeating: 1, count: 200))
      } catch {
        return #expect(error.code == .fullDisk)
      }
    }
    Issue.record("the disk is never full")
  }

  /// The steps as the store takes them; each may have been taken before.
  private func erase(_ desk: Desk) throws {
    try desk.journal.setPendingErasure(Self.gone)
    try step(desk)
    try desk.journal.destroyKey(of: Self.gone)
    try step(desk)
    _ = try desk.journal.redact([Self.place])
    try step(desk)
    try desk.journal.setPendingErasure(nil)
  }

  private func step(_ desk: Desk) throws {
    var draft = Desk.draft(2, facts: [2])
    draft.usesReserve = true
    let frame = draft
    _ = try desk.journal.append(
      command: desk.nextCommand(), cursor: &desk.cursor,
      apply: { (_) throws(Refusal) in }, decide: { () throws(Refusal) in frame })
  }

  private func flaw(_ disk: SimulatedDisk) throws -> String? {
    let desk = try Desk("/desk", .readOnly, disk: disk)
    try desk.read()
    let texts = desk.kept.prefix(2).map { String(decoding: $0.text, as: UTF8.self) }
    if texts != ["", "bleibt"] { return "\(texts)" }
    if try desk.journal.pendingErasure() != nil { return "it is still to be done" }
    let segment = disk.bytes("/desk/segments/00000001.segment") ?? []
    let part = FramePatch.privatePart(of: 0, in: segment)
    if !segment[part].allSatisfy({ $0 == 0 }) { return "the text stands" }
    let damage = try desk.journal.verify().damage
    return damage.isEmpty ? nil : "\(damage)"
  }

  @Test func `a person is erased on a disk that is full`() throws {
    let sealed = try fullDesk()
    try erase(sealed.desk)
    #expect(try flaw(sealed.disk) == nil)
    #expect(sealed.disk.bytes(Self.path) == nil, "the room was used")
  }

  @Test func `without the room that is kept, it is refused, and done once there is some`() throws {
    let sealed = try fullDesk(hasBallast: false)
    do {
      try erase(sealed.desk)
      Issue.record("there was no room")
    } catch let error as JournalError {
      #expect(error.code == .fullDisk)
    }
    sealed.disk.capacityBytes = nil
    try erase(sealed.desk)
    #expect(try flaw(sealed.disk) == nil)
  }

  @Test func `whenever the power goes on a full disk, the next one ends it`() throws {
    let start = try fullDesk()
    let disk = SimulatedDisk(start.disk.snapshot())
    let capacity = start.disk.capacityBytes
    disk.capacityBytes = capacity
    let desk = try Desk("/desk", disk: disk)
    var cuts: [(what: String, state: SimulatedState)] = []
    disk.onChange = { [unowned disk] what in cuts.append((what, disk.snapshot())) }
    try erase(desk)
    disk.onChange = nil
    #expect(cuts.count > 30)
    var generator = SeededGenerator(seed: Seeded.first)
    for cut in cuts {
      _ = try CrashStates(cut.state).each(atMost: 8, using: &generator) { state in
        let left = SimulatedDisk(state)
        left.capacityBytes = capacity
        try erase(Desk("/desk", disk: left))
        let flaw = try flaw(left)
        #expect(flaw == nil, "after \(cut.what)")
      }
    }
  }

  @Test func `it is filled again when there is room, and leaves room for the next segment`() throws
  {
    let sealed = try fullDesk()
    let journal = sealed.desk.journal
    let wanted = try #require(sealed.disk.bytes(Self.path)).count
    try erase(sealed.desk)
    #expect(try !journal.extendBallast(maximumMilliseconds: 1000))
    #expect(sealed.disk.bytes(Self.path) == nil, "a segment comes first")
    sealed.disk.capacityBytes = nil
    #expect(try !journal.extendBallast(maximumMilliseconds: 1000))
    let filled = try #require(sealed.disk.bytes(Self.path)).count
    #expect(filled >= wanted)
    #expect(sealed.disk.permissions(Self.path) == DeskPermissions.file)
  }

  @Test func `it holds the next segment, an old one and all keys, in bytes that do not shrink`()
    throws
  {
    let sealed = try desk()
    try sealed.write("auch", about: 4 << 56 | 5000)
    let journal = sealed.desk.journal
    _ = try journal.extendBallast(maximumMilliseconds: 1000)
    let segments = 2 * Int(journal.segments.last.header.lengthBytes)
    let ballast = try #require(sealed.disk.bytes(Self.path))
    #expect(ballast.count >= max(segments, 2 * KeyBlock.fileBytes))
    #expect(Set(ballast).count == 256, "zeros are kept nowhere on some file systems")
  }

  @Test func `who only reads, and who comes while another one erases, fills nothing`() throws {
    let sealed = try desk()
    let reader = try Desk("/desk", .readOnly, disk: sealed.disk)
    #expect(try !reader.journal.extendBallast(maximumMilliseconds: 1000))
    let other = try Desk("/desk", disk: sealed.disk)
    _ = try sealed.desk.journal.withMaintenance { () throws(JournalError) in
      #expect(try !other.journal.extendBallast(maximumMilliseconds: 1000))
    }
    #expect(sealed.disk.bytes(Self.path) == nil)
  }

  @Test func `a torn tail is kept and cut off on a full disk`() throws {
    let sealed = try fullDesk()
    let cut = CrashStates(sealed.disk.snapshot())
    var state = cut.state(Array(repeating: true, count: cut.choices))
    let tail = Int(sealed.desk.journal.tail.offset)
    state.alter("/desk/segments/00000001.segment") { bytes in
      for place in tail..<tail + 100 { bytes[place] = 7 }
    }
    let left = SimulatedDisk(state)
    left.capacityBytes = left.usedBytes
    let desk = try Desk("/desk", disk: left)
    #expect(desk.journal.warnings.count == 1)
    #expect(left.bytes(Self.path) == nil)
    #expect(try desk.journal.verify().damage.isEmpty)
  }
}

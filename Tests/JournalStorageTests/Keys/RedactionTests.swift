import JournalStorage
import TestSupport
import Testing

/// Protects what an erasure does to files: keys and texts are gone after it, everything else is the
/// same bytes, and no moment leaves the journal broken.
struct RedactionTests {
  static let gone: UInt64 = 4 << 56 | 7
  static let stays: UInt64 = 4 << 56 | 8
  static let otherBlock: UInt64 = 4 << 56 | 5000

  @Test func `a destroyed key opens nothing, the others still do`() throws {
    let sealed = try Self.desk()
    try sealed.desk.journal.destroyKey(of: Self.gone)
    #expect(try sealed.texts() == ["", "bleibt", "auch"])
    let names = sealed.disk.state.names.keys.filter { $0.hasPrefix("/desk/keys/") }.sorted()
    #expect(names == ["/desk/keys/block-2-4-0", "/desk/keys/block-2-4-4", "/desk/keys/kek-2"])
    try sealed.desk.journal.destroyKey(of: Self.gone)
    #expect(sealed.disk.state.names["/desk/keys/kek-2"] != nil, "it is gone only once")
  }

  @Test func `the old wrapping key is overwritten where it stood`() throws {
    let sealed = try Self.desk()
    let inode = try #require(sealed.disk.state.names["/desk/keys/kek-1"])
    try sealed.desk.journal.destroyKey(of: Self.gone)
    let left = try #require(sealed.disk.state.files[inode])
    #expect(left.data.allSatisfy { $0 == 0 })
    #expect(left.durable == left.data)
  }

  @Test func `a redacted text is zeros, headers and hashes are what they were`() throws {
    let sealed = try Self.desk()
    let desk = sealed.desk
    let place = EntryPlace(frame: desk.kept[0].offset, sequence: 1)
    let before = try #require(sealed.segment(1))
    #expect(try desk.journal.redact([place]) == 1)
    let after = try #require(sealed.segment(1))
    let part = FramePatch.privatePart(of: 0, in: after)
    #expect(after[part].allSatisfy { $0 == 0 })
    #expect(Array(after[..<part.lowerBound]) == Array(before[..<part.lowerBound]))
    #expect(try desk.journal.verify().damage.isEmpty)
    #expect(try sealed.texts() == ["", "bleibt", "auch"])
    #expect(try desk.journal.redact([place]) == 0, "twice is once")
    try sealed.write("neu", about: Self.stays)
    #expect(try sealed.texts() == ["", "bleibt", "auch", "neu"])
  }

  @Test func `a process that was at it reads on, and writes behind the new segment`() throws {
    let sealed = try Self.desk()
    let other = try Desk("/desk", disk: sealed.disk)
    try other.read()
    let place = EntryPlace(frame: sealed.desk.kept[0].offset, sequence: 1)
    _ = try sealed.desk.journal.redact([place])
    try sealed.write("von drüben", about: Self.stays, in: other)
    try sealed.desk.read()
    #expect(sealed.desk.kept.map { String(decoding: $0.text, as: UTF8.self) }.last == "von drüben")
    other.journal.forgetErased()
    var erased: [Bool] = []
    var cursor = JournalCursor.start
    try other.journal.read(&cursor) { (frame) throws(Refusal) in
      frame.forEachEntry { (entry) throws(Never) in erased.append(entry.isRedacted) }
    }
    #expect(erased == [true, false, false, false])
  }

  @Test func `a key that was destroyed elsewhere seals nothing any more`() throws {
    let sealed = try Self.desk()
    let other = try Desk("/desk", disk: sealed.disk)
    try other.read()
    try sealed.desk.journal.destroyKey(of: Self.gone)
    try sealed.write("danach", about: Self.gone, in: other)
    #expect(try sealed.texts() == ["", "bleibt", "auch", "danach"])
  }

  @Test func `whenever the power goes, the key is whole or gone, and others open`() throws {
    let start = try Self.desk().disk.snapshot()
    let disk = SimulatedDisk(start)
    let journal = try Desk("/desk", disk: disk).journal
    var cuts: [SimulatedState] = []
    disk.onChange = { [unowned disk] _ in cuts.append(disk.snapshot()) }
    try journal.destroyKey(of: Self.gone)
    disk.onChange = nil
    #expect(cuts.count > 10)
    var generator = SeededGenerator(seed: Seeded.first)
    for cut in cuts {
      // In any order: a new key whose blocks have no name yet would open nothing.
      _ = try CrashStates(cut).each(atMost: 64, using: &generator) { state in
        let left = SimulatedDisk(state)
        let texts = try Self.readAll(left)
        #expect(texts == ["geht", "bleibt", "auch"] || texts == ["", "bleibt", "auch"])
        try Desk("/desk", disk: left).journal.destroyKey(of: Self.gone)
        #expect(try Self.readAll(left) == ["", "bleibt", "auch"])
        #expect(left.state.names.keys.count { $0.hasPrefix("/desk/keys/") } == 3)
      }
    }
  }

  @Test func `what was destroyed and taken out is so for good once the call returns`() throws {
    let sealed = try Self.desk()
    try sealed.desk.journal.destroyKey(of: Self.gone)
    let cut = CrashStates(sealed.disk.snapshot()).nothingKept
    let names = cut.names.keys.filter { $0.hasPrefix("/desk/keys/") }.sorted()
    #expect(names == ["/desk/keys/block-2-4-0", "/desk/keys/block-2-4-4", "/desk/keys/kek-2"])
    let place = EntryPlace(frame: sealed.desk.kept[0].offset, sequence: 1)
    #expect(try sealed.desk.journal.redact([place]) == 1)
    let after = CrashStates(sealed.disk.snapshot()).nothingKept
    let segment = try #require(after.bytes("/desk/segments/00000001.segment"))
    #expect(segment[FramePatch.privatePart(of: 0, in: segment)].allSatisfy { $0 == 0 })
  }

  @Test func `whenever the power goes, a segment is the old one or the new one`() throws {
    let start = try Self.desk()
    let place = EntryPlace(frame: start.desk.kept[0].offset, sequence: 1)
    let disk = SimulatedDisk(start.disk.snapshot())
    let journal = try Desk("/desk", disk: disk).journal
    var cuts: [SimulatedState] = []
    disk.onChange = { [unowned disk] _ in cuts.append(disk.snapshot()) }
    _ = try journal.redact([place])
    disk.onChange = nil
    for cut in cuts {
      for kept in [false, true] {
        let states = CrashStates(cut)
        let left = SimulatedDisk(states.state(Array(repeating: kept, count: states.choices)))
        let desk = try Desk("/desk", disk: left)
        #expect(try desk.journal.verify().damage.isEmpty)
        _ = try desk.journal.redact([place])
        #expect(try Self.readAll(left) == ["", "bleibt", "auch"])
      }
    }
  }

  private static func desk() throws -> SealedDesk {
    let sealed = try SealedDesk()
    try sealed.write("geht", about: gone)
    try sealed.write("bleibt", about: stays)
    try sealed.write("auch", about: otherBlock)
    return sealed
  }

  private static func readAll(_ disk: SimulatedDisk) throws -> [String] {
    let desk = try Desk("/desk", disk: disk)
    try desk.read()
    return desk.kept.map { String(decoding: $0.text, as: UTF8.self) }
  }
}

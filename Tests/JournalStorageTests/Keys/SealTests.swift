import JournalStorage
import Testing

/// Protects what is said about persons: it stands in no file as text, only the keys of this desk
/// open it, and sealing costs no sync of its own.
struct SealTests {
  static let person: UInt64 = 4 << 56 | 7

  @Test func `a sealed text is read again and stands nowhere as text`() throws {
    let sealed = try SealedDesk()
    try sealed.write("Erika Mustermann", about: Self.person)
    #expect(try sealed.texts() == ["Erika Mustermann"])
    #expect(sealed.files(holding: Array("Muster".utf8)).isEmpty)
    #expect(try sealed.desk.journal.verify().damage.isEmpty)
  }

  @Test func `what has no subject stands unsealed`() throws {
    let sealed = try SealedDesk()
    try sealed.desk.append([1], text: Array("Drucker brennt".utf8))
    #expect(try sealed.texts() == ["Drucker brennt"])
    #expect(sealed.files(holding: Array("brennt".utf8)) == ["/desk/segments/00000001.segment"])
  }

  @Test func `a new caller costs one sync, but for one in 1,024`() throws {
    let disk = SimulatedDisk()
    let sealed = try SealedDesk(disk, options: JournalOptions(segmentLengths: [1 << 20]))
    let syncs = {
      let count = disk.log.count { $0.hasPrefix("sync") }
      disk.log = []
      return count
    }
    try sealed.write("a", about: 4 << 56 | 1)
    _ = syncs()
    for counter in UInt64(2)..<60 {
      try sealed.write("b", about: 4 << 56 | counter)
      #expect(syncs() == 1, "caller \(counter)")
    }
    try sealed.write("c", about: 4 << 56 | 1024)
    // The block, its name, the frame.
    #expect(syncs() == 3)
  }

  @Test func `a block of keys is durable before the first frame is sealed with it`() throws {
    let disk = SimulatedDisk()
    let sealed = try SealedDesk(disk)
    disk.log = []
    try sealed.write("a", about: Self.person)
    let steps = disk.log.filter { !$0.hasPrefix("read") }
    let name = try #require(steps.firstIndex(of: "sync keys/"))
    let frame = try #require(steps.firstIndex(of: "write segments/00000001.segment"))
    #expect(name < frame)
    #expect(steps[..<name].contains("rename keys/block-1-4-0"))
    #expect(steps[..<name].contains("sync keys/next.tmp"))
  }

  @Test func `without the folder of keys there is a word for it, and facts are read`() throws {
    let sealed = try SealedDesk()
    try sealed.write("a", about: Self.person)
    for name in sealed.disk.state.names.keys where name.hasPrefix("/desk/keys/") {
      sealed.disk.state.names[name] = nil
    }
    #expect(throws: JournalCallError<Refusal>.self) { try sealed.texts() }
    let other = try Desk("/desk", disk: sealed.disk)
    var facts: [UInt8] = []
    var failure: JournalError.Code?
    try other.journal.read(&other.cursor) { (frame) throws(Refusal) in
      frame.forEachEntry { (entry) throws(Never) in
        facts += Array(entry.facts)
        do throws(JournalError) { _ = try entry.privateText } catch { failure = error.code }
      }
    }
    #expect(facts == [1])
    #expect(failure == .keysMissing)
    #expect(try other.journal.verify().damage.isEmpty)
  }

  @Test func `the keys of another desk open nothing and are not written over`() throws {
    let sealed = try SealedDesk()
    try sealed.write("a", about: Self.person)
    let foreign = try SealedDesk(SimulatedDisk(seed: 9))
    try foreign.write("b", about: Self.person)
    for name in ["/desk/keys/kek-1", "/desk/keys/block-1-4-0"] {
      let inode = try #require(sealed.disk.state.names[name])
      let other = try #require(foreign.disk.state.names[name])
      sealed.disk.state.files[inode] = foreign.disk.state.files[other]
    }
    let before = sealed.disk.state.files.mapValues(\.data)
    let fresh = try Desk("/desk", disk: sealed.disk)
    try fresh.journal.read(&fresh.cursor) { (_) throws(Refusal) in }
    var code: JournalError.Code?
    do {
      try sealed.write("c", about: Self.person, in: fresh)
    } catch let error as JournalCallError<Refusal> {
      code = error.code
    }
    #expect(code == .keysUnusable)
    #expect(sealed.disk.state.files.mapValues(\.data) == before)
  }

  @Test func `a part that was put under another entry does not open`() throws {
    let sealed = try SealedDesk()
    try sealed.write("aaaa", about: Self.person)
    try sealed.write("bbbb", about: Self.person)
    let inode = try #require(sealed.disk.state.names["/desk/segments/00000001.segment"])
    var data = try #require(sealed.disk.state.files[inode]?.data)
    let part = FramePatch.privatePart(of: 0, in: data)
    data.replaceSubrange(FramePatch.privatePart(of: 1, in: data), with: data[part])
    FramePatch.seal(1, in: &data)
    sealed.disk.state.files[inode]?.data = data
    let other = try Desk("/desk", disk: sealed.disk)
    var codes: [JournalError.Code?] = []
    try other.journal.read(&other.cursor) { (frame) throws(Refusal) in
      frame.forEachEntry { (entry) throws(Never) in
        do throws(JournalError) {
          _ = try entry.privateText
          codes.append(nil)
        } catch {
          codes.append(error.code)
        }
      }
    }
    #expect(codes == [nil, .keysUnusable])
  }
}

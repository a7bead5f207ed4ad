import JournalStorage
import Testing

/// Protects the promise that acknowledged data which has changed is named, never dropped, and that
/// finding it changes nothing.
struct DamageTests {
  /// Three frames over one segment, closed: the head vouches for all of them.
  static func closed() throws -> (state: SimulatedState, kept: [Kept], end: UInt64) {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<3 { try desk.append([UInt8(number)], text: [9, 9, 9]) }
    try desk.journal.close()
    return (disk.snapshot(), desk.kept, desk.journal.durableEnd)
  }

  static let segment = "/desk/segments/00000001.segment"

  /// Opens what is left after a change of the segment, on a machine that was started anew.
  private func verdict(
    _ base: SimulatedState, _ change: (inout [UInt8]) -> Void
  ) throws -> (code: JournalError.Code?, kept: [Kept], isUntouched: Bool) {
    var state = base
    let inode = try #require(state.names[Self.segment])
    var data = state.files[inode]?.data ?? []
    change(&data)
    state.files[inode]?.data = data
    state.files[inode]?.durable = data
    state.boot += 1
    let disk = SimulatedDisk(state)
    var code: JournalError.Code?
    var kept: [Kept] = []
    do {
      let desk = try Desk("/desk", disk: disk)
      code = desk.journal.damage?.code
      try desk.read()
      kept = desk.kept
    } catch let error as JournalError {
      code = error.code
    } catch let error as JournalCallError<Refusal> {
      code = error.code
    }
    return (code, kept, disk.state.files[inode]?.data == data)
  }

  @Test func `every flipped bit of what was acknowledged is found`() throws {
    let (state, kept, end) = try Self.closed()
    for byte in 0..<Int(end) {
      for bit in 0..<8 where PowerCutTests.isLong || byte >= 512 || bit == byte % 8 {
        let found = try verdict(state) { $0[byte] ^= 1 << bit }
        guard case .damaged = found.code, found.isUntouched, kept.starts(with: found.kept) else {
          Issue.record("byte \(byte), bit \(bit): \(found)")
          return
        }
      }
    }
  }

  @Test func `a bit behind the end is a torn tail and takes nothing`() throws {
    let (state, kept, end) = try Self.closed()
    for byte in stride(from: Int(end), to: 4096, by: PowerCutTests.isLong ? 1 : 7) {
      let found = try verdict(state) { $0[byte] ^= 0x10 }
      guard found.code == nil, found.kept == kept else {
        Issue.record("byte \(byte): \(found)")
        return
      }
    }
  }

  @Test func `every truncation of what was acknowledged is found`() throws {
    let (state, kept, end) = try Self.closed()
    for length in 0..<4096 where length < Int(end) || length % 64 == 0 {
      let found = try verdict(state) { $0.removeLast($0.count - length) }
      if length >= Int(end) {
        guard found.code == nil, found.kept == kept else {
          Issue.record("length \(length): \(found)")
          return
        }
      } else {
        guard case .damaged = found.code, found.isUntouched, kept.starts(with: found.kept) else {
          Issue.record("length \(length): \(found)")
          return
        }
      }
    }
  }

  @Test func `damage is named to file, offset and sequence, and writing is refused`() throws {
    let (base, kept, _) = try Self.closed()
    var state = base
    let inode = try #require(state.names[Self.segment])
    state.files[inode]?.data[Int(kept[1].offset) + 130] ^= 1
    state.boot += 1
    let desk = try Desk("/desk", disk: SimulatedDisk(state))
    let damage = try #require(desk.journal.damage)
    #expect(damage.path == Self.segment)
    #expect(damage.offset == kept[1].offset)
    #expect(damage.sequence == 2)
    #expect(desk.journal.access == .readOnly(.damaged))
    #expect(throws: JournalCallError<Refusal>.journal(damage)) { try desk.append([7]) }
    let report = try desk.journal.verify()
    #expect(report.damage.map(\.offset) == [kept[1].offset])
  }

  @Test func `frames behind a hole bear witness when head and ctl are gone`() throws {
    let (base, kept, _) = try Self.closed()
    var state = base
    for name in ["head.a", "head.b", "ctl"] { state.names["/desk/" + name] = nil }
    let found = try verdict(state) { data in
      let hole = Int(kept[1].offset)
      data.replaceSubrange(hole..<hole + 64, with: Array(repeating: 0, count: 64))
    }
    #expect(found.code == .damaged(.header))
    #expect(found.isUntouched)
  }

  @Test func `a lost last segment is found`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<12 { try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400)) }
    try desk.journal.close()
    let segments = try desk.journal.status().segments
    #expect(segments > 2)
    for missing in 1...segments {
      var state = disk.snapshot()
      state.boot += 1
      state.names["/desk/segments/0000000\(missing).segment"] = nil
      let code: JournalError.Code?
      do {
        code = try Desk("/desk", disk: SimulatedDisk(state)).journal.damage?.code
      } catch {
        code = error.code
      }
      if missing == 1, code == .notADesk { continue }
      #expect(code == .damaged(.segmentMissing), "segment \(missing)")
    }
  }

  @Test func `a changed sealed segment is found by reading it`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<12 { try desk.append([UInt8(number)], text: Array(repeating: 1, count: 400)) }
    try desk.journal.close()
    for byte in stride(from: 3, to: 4096, by: 5) {
      let found = try verdict(disk.snapshot()) { $0[byte] ^= 0x20 }
      if found.code != nil { continue }
      // Behind the seal nobody reads; verify does.
      var state = disk.snapshot()
      let inode = try #require(state.names[Self.segment])
      state.files[inode]?.data[byte] ^= 0x20
      let report = try Desk("/desk", disk: SimulatedDisk(state)).journal.verify()
      guard report.damage.map(\.kind) == [.padding] else {
        Issue.record("byte \(byte): \(report.damage)")
        return
      }
    }
  }
}

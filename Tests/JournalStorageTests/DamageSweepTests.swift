import JournalStorage
import TestSupport
import Testing

/// Protects the promise that no change of acknowledged bytes goes unseen, whole sectors and whole
/// segments included, and that what is found is named (journal.md §7 H; see also `DamageTests`).
struct DamageSweepTests {
  /// A closed desk of several segments, and what was acknowledged.
  private struct Base {
    var state: SimulatedState
    var acknowledged: [Day.Acknowledged] = []
    /// Earlier states of the disk, each after one more frame.
    var earlier: [SimulatedState] = []

    init(frames: Int, text: Int) throws {
      let disk = SimulatedDisk()
      try Journal.create(at: "/desk", options: Desk.small, disk: disk)
      let desk = try Desk("/desk", disk: disk)
      for number in 0..<frames {
        let facts = [UInt8(number >> 8), UInt8(number & 255)]
        let receipt = try desk.append(facts, text: Array(repeating: 9, count: text))
        acknowledged.append(Day.Acknowledged(facts: facts, end: receipt?.end ?? 0))
        if frames < 50 { earlier.append(disk.snapshot()) }
      }
      try desk.journal.close()
      state = CrashStates(disk.snapshot()).nothingKept
    }
  }

  private func verdict(_ state: SimulatedState, _ base: Base) -> Verdict {
    Verdict.of(
      SimulatedDisk(state), base.acknowledged, attempted: base.acknowledged.map(\.facts))
  }

  /// Changes one segment after the other and counts what is found.
  private struct Tally {
    var disks = 0
    var detected = 0
    var harmless = 0
    var seenByVerify = 0
    var wrong = 0

    mutating func note(_ verdict: Verdict, _ context: String, mayBeHarmless: Bool) {
      disks += 1
      switch verdict {
      case .detected: detected += 1
      case .seenByVerify: seenByVerify += 1
      case .whole where mayBeHarmless: harmless += 1
      default:
        wrong += 1
        if wrong < 4 { Issue.record("\(context): \(verdict)") }
      }
    }

    func tell(_ report: SuiteReport) {
      report.tell(
        [
          "damaged disks": disks, "detected": detected, "harmless": harmless,
          "seen by verify alone": seenByVerify,
        ], losses: wrong)
    }
  }

  @Test func `every sector set to zero or swapped with another is found`() throws {
    let report = SuiteReport("DamageSweepTests", "sectors zeroed or swapped")
    let base = try Base(frames: 9, text: 400)
    var tally = Tally()
    let places = base.state.segments.flatMap { path in
      (0..<((base.state.bytes(path)?.count ?? 0) / 512)).map { (path, $0) }
    }
    for (place, (path, sector)) in places.enumerated() {
      let bytes = sectorBytes(base.state, path, sector)
      if !bytes.allSatisfy({ $0 == 0 }) {
        var state = base.state
        put(Array(repeating: 0, count: 512), &state, path, sector)
        tally.note(verdict(state, base), "zero \(path) \(sector)", mayBeHarmless: false)
      }
      for (otherPath, other) in places[(place + 1)...] {
        let otherBytes = sectorBytes(base.state, otherPath, other)
        if bytes == otherBytes { continue }
        var state = base.state
        put(otherBytes, &state, path, sector)
        put(bytes, &state, otherPath, other)
        let context = "swap \(path) \(sector), \(otherPath) \(other)"
        tally.note(verdict(state, base), context, mayBeHarmless: false)
      }
    }
    tally.tell(report)
    #expect(tally.disks > 200 && tally.seenByVerify < 5)
  }

  private func sectorBytes(_ state: SimulatedState, _ path: String, _ sector: Int) -> [UInt8] {
    SimulatedFile.sectorBytes(state.bytes(path) ?? [], sector)
  }

  private func put(
    _ bytes: [UInt8], _ state: inout SimulatedState, _ path: String, _ sector: Int
  ) {
    state.alter(path) { $0.replaceSubrange(sector * 512..<sector * 512 + 512, with: bytes) }
  }

  @Test func `every truncation of every segment at a frame boundary is found`() throws {
    let report = SuiteReport("DamageSweepTests", "segments truncated at frame boundaries")
    let base = try Base(frames: 12, text: 400)
    var tally = Tally()
    for path in base.state.segments {
      let bytes = base.state.bytes(path) ?? []
      let start = UInt64(bytes[56]) | UInt64(bytes[57]) << 8 | UInt64(bytes[58]) << 16
      for frame in base.acknowledged {
        guard frame.end > start, frame.end < start + UInt64(bytes.count) else { continue }
        // Cut off, and cut off with the file's length kept.
        for isZeroed in [false, true] {
          var state = base.state
          let length = Int(frame.end - start)
          state.alter(path) {
            $0.removeLast($0.count - length)
            if isZeroed { $0 += Array(repeating: 0, count: bytes.count - length) }
          }
          let found = verdict(state, base)
          tally.note(found, "\(path) cut at \(length)", mayBeHarmless: false)
        }
      }
    }
    tally.tell(report)
    #expect(tally.disks >= 20)
  }

  @Test func `segments missing, doubled, in another order or of an earlier time are found`()
    throws
  {
    let report = SuiteReport("DamageSweepTests", "segments missing, doubled, swapped, older")
    let base = try Base(frames: 14, text: 400)
    var tally = Tally()
    let paths = base.state.segments
    #expect(paths.count >= 3)
    for (place, path) in paths.enumerated() {
      var state = base.state
      state.names[path] = nil
      if place > 0 { tally.note(verdict(state, base), "no \(path)", mayBeHarmless: false) }
      for other in paths where other != path {
        state = base.state
        let bytes = state.bytes(other) ?? []
        state.alter(path) { $0 = bytes }
        tally.note(verdict(state, base), "\(other) as \(path)", mayBeHarmless: false)
        state = base.state
        state.names[path] = base.state.names[other]
        state.names[other] = base.state.names[path]
        tally.note(verdict(state, base), "\(path) for \(other)", mayBeHarmless: false)
      }
      for (time, earlier) in base.earlier.enumerated() {
        guard let bytes = earlier.bytes(path), bytes != base.state.bytes(path) else { continue }
        state = base.state
        state.alter(path) { $0 = bytes }
        tally.note(verdict(state, base), "\(path) of time \(time)", mayBeHarmless: false)
      }
    }
    var state = base.state
    let last = state.bytes(paths[paths.count - 1]) ?? []
    let inode = state.nextInode
    state.nextInode += 1
    state.files[inode] = SimulatedFile(data: last, durable: last)
    state.names["/desk/segments/0000000\(paths.count + 1).segment"] = inode
    tally.note(verdict(state, base), "one more segment", mayBeHarmless: false)
    tally.tell(report)
  }

  /// Everyday a sample of a small journal's bits; the long form takes a bit of each byte of a
  /// thousand frames.
  @Test func `flipped bits all over a journal of many segments are found`() throws {
    let report = SuiteReport("DamageSweepTests", "flipped bits of a journal of many segments")
    let flips = Seeded.size(1500, long: 400_000)
    let base = try Base(frames: Seeded.isLong ? 1000 : 20, text: 90)
    var generator = SeededGenerator(seed: Seeded.first)
    var tally = Tally()
    let paths = base.state.segments
    let sizes = paths.map { base.state.bytes($0)?.count ?? 0 }
    let total = sizes.reduce(0, +)
    let step = max(1, total / flips)
    var place = Int.random(in: 0..<step, using: &generator)
    while place < total {
      var (segment, byte) = (0, place)
      while byte >= sizes[segment] {
        byte -= sizes[segment]
        segment += 1
      }
      var state = base.state
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      state.alter(paths[segment]) { $0[byte] ^= bit }
      // Behind a seal and behind the end there is nothing that was acknowledged.
      let context = "PULT_SEED=\(Seeded.first), \(paths[segment]), byte \(byte)"
      tally.note(verdict(state, base), context, mayBeHarmless: isBehindTheEnd(byte, segment, base))
      place += step
    }
    tally.tell(report)
    #expect(tally.detected > tally.harmless)
  }

  private func isBehindTheEnd(_ byte: Int, _ segment: Int, _ base: Base) -> Bool {
    let bytes = base.state.bytes(base.state.segments[segment]) ?? []
    return bytes[(byte & ~511)...].allSatisfy { $0 == 0 }
      || bytes[byte...].allSatisfy { $0 == 0 }
  }
}

import JournalStorage
import TestSupport
import Testing

/// Protects what was acknowledged from disks that lose, tear, lie, rot and put bytes elsewhere
/// (journal.md §7 B): it is there, or its loss is named, as long as one byte on the disk knows of
/// it.
struct SimulatedDiskTests {
  @Test func `random days survive power cuts, three deep, on every kind of device`() throws {
    let report = SuiteReport("SimulatedDiskTests", "random days with power cuts")
    let runs = Seeded.size(8, long: 400)
    var explored = 0
    var deep = [0, 0, 0, 0]
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      let day = try Day(seed: seed)
      let power = PowerCut(statesPerChange: 3, seed: seed)
      day.power = power
      power.watch(day.disk)
      try day.run(operations: 9, isClosed: true)
      #expect(power.failures == [], "PULT_SEED=\(seed)")
      explored += power.explored
      for depth in deep.indices { deep[depth] += power.deep[depth] }
    }
    report.tell([
      "crashes": explored, "of them in a recovery": deep[1], "in a second": deep[2],
      "in a third": deep[3], "days": runs,
    ])
    #expect(deep[3] > 0)
  }

  /// Runs a day twice: once to count what may go wrong, once with it going wrong; then the power
  /// goes.
  private func misbehaving(
    _ work: String, runs: Int, _ choose: (inout SeededGenerator, Misbehaviour) -> Misbehaviour
  ) throws {
    let report = SuiteReport("SimulatedDiskTests", work)
    var found: [String: Int] = [:]
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      var generator = SeededGenerator(seed: seed &* 31)
      let isClosed = Int.random(in: 0..<4, using: &generator) > 0
      let clean = try Day(seed: seed)
      try clean.run(operations: 12, isClosed: isClosed)
      let day = try Day(seed: seed)
      day.disk.misbehaviour = choose(&generator, clean.disk.misbehaviour)
      do {
        try day.run(operations: 12, isClosed: isClosed)
      } catch let error as JournalCallError<Refusal> {
        guard case .damaged = error.code else { throw error }
      }
      let states = CrashStates(day.disk.snapshot())
      let left =
        Bool.random(using: &generator)
        ? states.nothingKept : states.drawn(using: &generator)
      let verdict = Verdict.of(
        SimulatedDisk(left), day.acknowledged, attempted: day.attempted)
      count(verdict, &found, "PULT_SEED=\(seed), closed: \(isClosed)")
      // Whoever closes leaves a checkpoint and a head slot: nothing can then go unseen.
      if isClosed {
        #expect(verdict != .lostUnvouched, "PULT_SEED=\(seed): unseen after a close")
      }
    }
    tell(report, found, runs)
  }

  private func count(_ verdict: Verdict, _ found: inout [String: Int], _ context: String) {
    switch verdict {
    case .whole: found["whole", default: 0] += 1
    case .detected: found["detected", default: 0] += 1
    case .seenByVerify: found["verify", default: 0] += 1
    case .lostUnvouched: found["unvouched", default: 0] += 1
    case .wrong(let what):
      found["wrong", default: 0] += 1
      Issue.record("\(context): \(what)")
    }
  }

  private func tell(_ report: SuiteReport, _ found: [String: Int], _ runs: Int) {
    report.tell(
      [
        "damaged disks": runs, "detected": found["detected"] ?? 0, "harmless": found["whole"] ?? 0,
        "seen by verify alone": found["verify"] ?? 0,
        "lost an end that nothing vouched for": found["unvouched"] ?? 0,
      ], losses: found["wrong"] ?? 0)
  }

  @Test func `a sync that lies is found, once a later frame or head vouches`() throws {
    try misbehaving("a sync of a segment lies", runs: Seeded.size(300, long: 20_000)) {
      generator, clean in
      var lying = Misbehaviour()
      lying.lyingSync = Int.random(in: 1...max(1, clean.syncs), using: &generator)
      return lying
    }
  }

  @Test func `a write that lands elsewhere is found`() throws {
    try misbehaving("a write lands in other sectors", runs: Seeded.size(300, long: 20_000)) {
      generator, clean in
      var strayed = Misbehaviour()
      let distance = Int.random(in: 1...6, using: &generator)
      strayed.misdirected = (
        Int.random(in: 1...max(1, clean.writes), using: &generator),
        Bool.random(using: &generator) ? distance : -distance
      )
      return strayed
    }
  }

  @Test func `a sector that cannot be read is never the end of the journal`() throws {
    let report = SuiteReport("SimulatedDiskTests", "a sector cannot be read")
    let runs = Seeded.size(6, long: 500)
    var found: [String: Int] = [:]
    var sectors = 0
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      let day = try Day(seed: seed)
      try day.run(operations: 10, isClosed: false)
      let left = CrashStates(day.disk.snapshot()).nothingKept
      for path in left.names.keys.sorted() {
        guard let inode = left.names[path], let count = left.files[inode]?.data.count else {
          continue
        }
        for sector in 0..<(count / SimulatedFile.sector) {
          let disk = SimulatedDisk(left)
          disk.misbehaviour.unreadable = [inode: [sector]]
          sectors += 1
          let verdict = Verdict.of(disk, day.acknowledged, attempted: day.attempted)
          countReading(verdict, &found, "PULT_SEED=\(seed), \(path), sector \(sector)")
        }
      }
    }
    tell(report, found, sectors)
  }

  /// An end that could not be read is a loss, whatever vouches for it.
  private func countReading(_ verdict: Verdict, _ found: inout [String: Int], _ context: String) {
    count(
      verdict == .lostUnvouched ? .wrong("the unreadable was taken for the end") : verdict,
      &found, context)
  }

  @Test func `a stale read takes nothing and changes nothing`() throws {
    let report = SuiteReport("SimulatedDiskTests", "a read of a segment is stale")
    let runs = Seeded.size(12, long: 800)
    var found: [String: Int] = [:]
    var reads = 0
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      let day = try Day(seed: seed)
      try day.run(operations: 10, isClosed: true)
      let left = CrashStates(day.disk.snapshot()).nothingKept
      var stale = 1
      while true {
        let disk = SimulatedDisk(left)
        disk.misbehaviour.staleRead = stale
        let context = "PULT_SEED=\(seed), read \(stale)"
        countReading(
          Verdict.of(disk, day.acknowledged, attempted: day.attempted), &found, context)
        let isOver = disk.misbehaviour.reads < stale
        if isOver { break }
        // The next one, on a disk that has come to its senses, finds everything.
        disk.misbehaviour = Misbehaviour()
        let after = CrashStates(disk.snapshot()).nothingKept
        let verdict = Verdict.of(
          SimulatedDisk(after), day.acknowledged, attempted: day.attempted)
        #expect(verdict == .whole, "\(context): \(verdict)")
        reads += 1
        stale += 1
      }
    }
    tell(report, found, reads)
  }

  @Test func `rot after a power cut is found`() throws {
    let report = SuiteReport("SimulatedDiskTests", "a power cut, then a bit, a sector or noise")
    let runs = Seeded.size(12, long: 800)
    var found: [String: Int] = [:]
    var disks = 0
    for offset in 0..<UInt64(runs) {
      let seed = Seeded.first &+ offset
      var generator = SeededGenerator(seed: seed &* 17)
      let day = try Day(seed: seed, keepingMoments: true)
      try day.run(operations: 10, isClosed: true)
      for moment in day.moments where !moment.state.segments.isEmpty {
        var left = CrashStates(moment.state).drawn(using: &generator)
        guard let path = left.segments.randomElement(using: &generator) else { continue }
        left.alter(path) { Self.rot(&$0, &generator) }
        disks += 1
        let verdict = Verdict.of(
          SimulatedDisk(left), Array(day.acknowledged.prefix(moment.acknowledged)),
          attempted: Array(day.attempted.prefix(moment.attempted)))
        count(verdict, &found, "PULT_SEED=\(seed), disk \(disks)")
      }
    }
    tell(report, found, disks)
  }

  private static func rot(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let sector = 512 * Int.random(in: 0..<max(1, bytes.count / 512), using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: for place in sector..<min(sector + 512, bytes.count) { bytes[place] = 0 }
    default:
      for place in sector..<min(sector + 512, bytes.count) {
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
    }
  }
}

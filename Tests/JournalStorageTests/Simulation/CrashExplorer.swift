import JournalStorage
import TestSupport

/// Goes through workloads of few operations and opens every state that a crash in their last one
/// may leave.
struct CrashExplorer {
  private(set) var states = 0
  private(set) var opened = 0
  private(set) var changes = 0
  private(set) var sampled = 0
  private(set) var workloads = 0
  private(set) var failures: [String] = []
  private var known: Set<Int> = []
  private var generator = SeededGenerator(seed: Seeded.first)
  /// States of one change that are gone through one by one; beyond, as many are drawn.
  private let limit = 1024
  private let drawn = 96

  /// The crash states of a workload's last operation, then those of all that are one longer.
  mutating func walk(
    _ steps: [CrashStateTests.Step], nearlyFull: Bool, depth: Int
  ) throws {
    if !steps.isEmpty { try explore(steps, nearlyFull: nearlyFull) }
    guard steps.count < depth else { return }
    for step in CrashStateTests.Step.working {
      try walk(steps + [step], nearlyFull: nearlyFull, depth: depth)
    }
  }

  mutating func explore(_ steps: [CrashStateTests.Step], nearlyFull: Bool) throws {
    workloads += 1
    let work = try Workload(nearlyFull: nearlyFull)
    for step in steps.dropLast() { try work.perform(step) }
    guard let last = steps.last else { return }
    // A crash of the machine is what follows; only what it leaves half done is of interest.
    let before = work.acknowledged
    var moments: [SimulatedState] = []
    try work.perform(last) { moments.append($0) }
    for moment in moments {
      judge(moment, acknowledged: before, attempted: work.attempted, "\(steps)")
    }
    judge(
      work.disk.snapshot(), acknowledged: work.acknowledged, attempted: work.attempted,
      "\(steps), whole")
  }

  mutating func create() throws {
    let disk = SimulatedDisk(seed: 3)
    var moments: [SimulatedState] = []
    disk.onChange = { [unowned disk] _ in moments.append(disk.snapshot()) }
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    disk.onChange = nil
    for (place, moment) in moments.enumerated() {
      each(moment) { left in Self.created(left, isWhole: place == moments.count - 1) }
    }
  }

  private mutating func judge(
    _ moment: SimulatedState, acknowledged: Int, attempted: [[UInt8]], _ context: String
  ) {
    each(moment) { left in
      let failure = Self.kept(left, acknowledged, attempted)
      return failure.map { "\(context): \($0)" }
    }
  }

  /// Hands over every state that a crash may leave and that was not seen before.
  private mutating func each(
    _ moment: SimulatedState, _ check: (SimulatedState) -> String?
  ) {
    changes += 1
    let crash = CrashStates(moment)
    let isExhaustible = crash.isExhaustible(limit)
    if !isExhaustible { sampled += 1 }
    var fresh: [SimulatedState] = []
    var drawing = SeededGenerator(seed: generator.next())
    states += crash.each(atMost: isExhaustible ? limit : drawn, using: &drawing) { left in
      if known.insert(Self.fingerprint(left)).inserted { fresh.append(left) }
    }
    for left in fresh where failures.count < 5 {
      opened += 1
      if let failure = check(left) { failures.append(failure) }
    }
  }

  /// Names with their bytes; equal ones need not be opened twice.
  private static func fingerprint(_ state: SimulatedState) -> Int {
    var hasher = Hasher()
    for name in state.names.keys.sorted() {
      hasher.combine(name)
      let bytes = state.bytes(name) ?? []
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private static func kept(
    _ left: SimulatedState, _ acknowledged: Int, _ attempted: [[UInt8]]
  ) -> String? {
    let disk = SimulatedDisk(left, seed: 9)
    do {
      let desk = try Desk("/desk", disk: disk, seed: 5)
      if let damage = desk.journal.damage { return "damage where none is: \(damage)" }
      try desk.read()
      let found = desk.kept.map(\.facts)
      guard found.count >= acknowledged else {
        return "\(acknowledged) were acknowledged, \(found.count) are left"
      }
      guard found == Array(attempted.prefix(found.count)) else { return "invented: \(found)" }
      try desk.append([99, 99])
      let again = try Desk("/desk", disk: SimulatedDisk(CrashStates(disk.snapshot()).nothingKept))
      try again.read()
      // Whatever a snapshot says when it opens was written so; a flawed one is passed over.
      for name in again.journal.snapshotNames() { _ = SnapshotFixture.flaw(name, again.journal) }
      if again.journal.snapshotNames().isEmpty, try again.journal.newestCheckpoint() == nil {
        return again.kept == desk.kept ? nil : "what was recovered reads differently"
      }
      let audit = try again.journal.audit()
      guard audit.isSound else { return "\(audit.verification.damage) \(audit.findings)" }
      return again.kept == desk.kept ? nil : "what was recovered reads differently"
    } catch {
      return "\(error)"
    }
  }

  private static func created(_ left: SimulatedState, isWhole: Bool) -> String? {
    let disk = SimulatedDisk(left, seed: 9)
    do {
      do {
        return try Desk("/desk", disk: disk).read() == 0 ? nil : "a new desk has entries"
      } catch {
        guard let code = (error as? JournalError)?.code, !isWhole else {
          return "a desk that was made says \(error)"
        }
        guard [.missing, .notADesk, .emptyDirectory].contains(code) else {
          return "half a desk says \(error)"
        }
        try Journal.create(at: "/desk", options: Desk.small, disk: disk)
        return try Desk("/desk", disk: disk).read() == 0 ? nil : "a new desk has entries"
      }
    } catch {
      return "\(error)"
    }
  }
}

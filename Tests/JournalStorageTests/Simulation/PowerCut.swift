import JournalStorage
import TestSupport
import Testing

/// Cuts the power after every change of a simulated disk, in many ways, and holds what is left
/// against what was acknowledged. While the journal recovers, the power goes again, three times
/// deep.
final class PowerCut {
  /// Facts that were handed to an append, in order, and how many of them were acknowledged.
  var attempted: [[UInt8]] = []
  var acknowledged = 0
  var isCreated = false
  /// States that were opened; the second figure counts those with a cut during a recovery.
  private(set) var explored = 0
  private(set) var deep = [0, 0, 0, 0]
  private(set) var failures: [String] = []
  private let statesPerChange: Int
  private var generator: SeededGenerator

  init(statesPerChange: Int, seed: UInt64 = 2026) {
    self.statesPerChange = statesPerChange
    generator = SeededGenerator(seed: seed)
  }

  func watch(_ disk: SimulatedDisk) {
    disk.onChange = { [unowned disk, unowned self] what in
      guard failures.count < 5 else { return }
      // A generator of its own: cuts within cuts draw from it too.
      var drawing = SeededGenerator(seed: generator.next())
      let states = CrashStates(disk.snapshot(), on: device())
      _ = states.each(atMost: statesPerChange, using: &drawing) { left in
        judge(left, after: what, depth: 0)
      }
    }
  }

  /// Half of the devices write sectors of 4 KiB, half of them tear a sector.
  private func device() -> CrashStates.Device {
    CrashStates.Device(
      sectorBytes: Bool.random(using: &generator) ? 512 : 4096,
      isTorn: Bool.random(using: &generator))
  }

  private func judge(_ left: SimulatedState, after what: String, depth: Int) {
    explored += 1
    deep[depth] += 1
    if let failure = check(left, depth: depth) {
      failures.append("after \(what), \(depth) cut(s) before: \(failure)")
    }
  }

  private func check(_ state: SimulatedState, depth: Int) -> String? {
    let disk = SimulatedDisk(state, seed: UInt64(explored))
    if depth < 3 {
      disk.onChange = { [unowned disk, unowned self] what in
        guard Int.random(in: 0..<8, using: &generator) == 0, failures.count < 5 else { return }
        var drawing = SeededGenerator(seed: generator.next())
        let left = CrashStates(disk.snapshot(), on: device()).drawn(using: &drawing)
        judge(left, after: "\(what) in recovery", depth: depth + 1)
      }
    }
    do {
      let desk: Desk
      do {
        desk = try Desk("/desk", disk: disk)
      } catch {
        guard !isCreated else { return "the desk is gone: \(error)" }
        guard [.missing, .notADesk, .emptyDirectory].contains(error.code) else {
          return "half a desk says \(error)"
        }
        try Journal.create(at: "/desk", options: Desk.small, disk: disk)
        return try Desk("/desk", disk: disk).read() == 0 ? nil : "a new desk has entries"
      }
      disk.onChange = nil
      return try compare(desk, disk)
    } catch {
      return "\(error)"
    }
  }

  private func compare(_ desk: Desk, _ disk: SimulatedDisk) throws -> String? {
    if let damage = desk.journal.damage { return "damage where none is: \(damage)" }
    try desk.read()
    let found = desk.kept.map(\.facts)
    guard found.count >= acknowledged else {
      return "\(acknowledged) were acknowledged, \(found.count) are left"
    }
    guard found == Array(attempted.prefix(found.count)) else { return "invented: \(found)" }
    try desk.append([99])
    let again = try Desk("/desk", disk: disk)
    try again.read()
    guard again.kept == desk.kept else { return "what was recovered reads differently" }
    let report = try again.journal.verify()
    return report.damage.isEmpty ? nil : "verify says \(report.damage)"
  }
}

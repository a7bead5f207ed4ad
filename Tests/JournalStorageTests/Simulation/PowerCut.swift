import JournalStorage
import TestSupport
import Testing

/// Cuts the power after every change of a simulated disk, in many ways, and holds what is left
/// against what was acknowledged.
final class PowerCut {
  /// Facts that were handed to an append, in order, and how many of them were acknowledged.
  var attempted: [[UInt8]] = []
  var acknowledged = 0
  var isCreated = false
  private(set) var explored = 0
  private(set) var failures: [String] = []
  private let statesPerChange: Int
  private var generator = SeededGenerator(seed: 2026)

  init(statesPerChange: Int) {
    self.statesPerChange = statesPerChange
  }

  func watch(_ disk: SimulatedDisk) {
    disk.onChange = { [unowned disk, unowned self] what in
      cut(disk.snapshot(), after: what, depth: 0)
    }
  }

  private func cut(_ state: SimulatedState, after what: String, depth: Int) {
    guard failures.count < 5 else { return }
    let limit = depth == 0 ? statesPerChange : 3
    // A generator of its own: cuts within cuts draw from it too.
    var drawing = SeededGenerator(seed: generator.next())
    let states = CrashStates(state).each(atMost: limit, using: &drawing) { left in
      if let failure = check(left, depth: depth) {
        failures.append("after \(what), \(depth) cut(s) before: \(failure)")
      }
    }
    explored += states
  }

  private func check(_ state: SimulatedState, depth: Int) -> String? {
    let disk = SimulatedDisk(state, seed: UInt64(explored))
    if depth < 2 {
      // The power goes again while the journal is being recovered.
      disk.onChange = { [unowned disk, unowned self] what in
        if Int.random(in: 0..<8, using: &generator) == 0 {
          cut(disk.snapshot(), after: "\(what) in recovery", depth: depth + 1)
        }
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

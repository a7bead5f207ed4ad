import Glibc
import HelpdeskDomain
import PultSystem

/// Gives the consoles that run on the desk a moment to forget who was erased.
struct ErasureWait {
  private let witness: ErasureWitness
  private static let patienceMilliseconds: UInt32 = 1000
  private static let stepMilliseconds: UInt32 = 50

  init(_ deskPath: String) { witness = ErasureWitness(deskPath: deskPath) }

  /// Those that have not said that they forgot everybody erased through an entry.
  func consoles(behind sequence: UInt64) -> [ErasureWitness.Console] {
    var waited: UInt32 = 0
    while true {
      let late = behind(sequence)
      if late.isEmpty || waited >= ErasureWait.patienceMilliseconds { return late }
      usleep(ErasureWait.stepMilliseconds * 1000)
      waited += ErasureWait.stepMilliseconds
    }
  }

  private func behind(_ sequence: UInt64) -> [ErasureWitness.Console] {
    do throws(FileFailure) {
      return try witness.consoles().filter { $0.through < sequence }
    } catch {
      // A desk without the folder has no console that would say anything in it.
      return []
    }
  }
}

extension Shell {
  /// A person by `person-7`, a partner by its code or `partner-3`.
  func person(_ typed: String) throws(CommandFailure) -> RecordID {
    let parts = typed.split(separator: "-")
    if parts.count == 2, parts[0] == "partner", let counter = Int(parts[1]), counter > 0,
      counter <= view.desk.count(of: .partner)
    {
      return RecordID(.partner, counter)
    }
    if let partner = view.desk.tables.find(typed, in: .partner) { return partner }
    return try master(typed, .person)
  }
}

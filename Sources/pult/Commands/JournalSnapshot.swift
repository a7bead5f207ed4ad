import ArgumentParser
import HelpdeskStore
import JournalStorage
import PultSystem

/// Writes what opening needs, so that the next start reads little. Pult does it itself when it is
/// worth it; by hand it is for whoever wants it now.
struct JournalSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Write down the desk as it is, so that it opens at once. Never needed: Pult does it.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Only where opening would read much; says nothing, gives way to other work.")
  var ifDue = false

  func run() throws {
    if ifDue { LowPriority.take() }
    try Shell.run(options, access: .write, keepsSnapshots: false) { shell in
      if ifDue && !shell.view.session.isSnapshotDue { return }
      let name = try shell.view.session.writeSnapshot()
      try extendTiles(shell.view.session)
      while try shell.view.session.extendBallast(maximumMilliseconds: Self.sliceMilliseconds) {}
      if ifDue { return }
      guard let name else {
        let other = LockHolder(processIdentifier: 0, command: "pult journal snapshot")
        throw StoreError.journal(
          JournalError(.busy(other), .snapshot, path: shell.workplace.deskPath))
      }
      try StandardOutput.say("snapshots/\(name)\n")
    }
  }

  /// The tree over the entries grows with the snapshots, so that a signed checkpoint has little to
  /// catch up. In slices: others who maintain the desk come in between.
  private func extendTiles(_ session: DeskSession) throws(StoreError) {
    while try session.extendTiles(maximumMilliseconds: Self.sliceMilliseconds) {}
  }

  private static let sliceMilliseconds: Int64 = 50
}

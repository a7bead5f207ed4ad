/// What broke, as a clause that fits after "Cannot save now:" and stands alone too.
struct FailureWords: Sendable {
  let busy: @Sendable (_ who: String) -> String
  let busySomeone: String
  let process: @Sendable (_ command: String, _ processID: String) -> String
  let diskFull: String
  let poisoned: String
  let damaged: @Sendable (_ file: String, _ offset: String) -> String
  let unsupported: @Sendable (_ version: String) -> String
  let inputOutput: @Sendable (_ detail: String) -> String
  let noPermission: String
  let newerVersion: String
  let readOnlyPoisoned: String
  let fileSystem: @Sendable (_ name: String) -> String

  static let english = FailureWords(
    busy: { "\($0) holds the desk, try again" }, busySomeone: "another program",
    process: { "\($0) (process \($1))" }, diskFull: "the disk is full, make room",
    poisoned: "the disk refused a write, quit and start again",
    damaged: { "the journal is damaged (\($0) at \($1))" },
    unsupported: { "the desk was made by Pult \($0), a newer one" },
    inputOutput: { $0 }, noPermission: "you may read this desk, not write it",
    newerVersion: "a newer Pult made this desk, it is read-only",
    readOnlyPoisoned: "the disk refused a write, it is read-only now",
    fileSystem: { "\($0) is no place for a desk that is written" })

  static let german = FailureWords(
    busy: { "\($0) hält den Desk, nochmal" }, busySomeone: "ein anderes Programm",
    process: { "\($0) (Prozess \($1))" }, diskFull: "die Platte ist voll, bitte Platz schaffen",
    poisoned: "Schreibfehler der Platte, bitte neu starten",
    damaged: { "Journal beschädigt (\($0) bei \($1))" },
    unsupported: { "den Desk hat ein neueres Pult \($0) gemacht" },
    inputOutput: { $0 }, noPermission: "Sie dürfen diesen Desk nur lesen",
    newerVersion: "Desk eines neueren Pult, nur lesbar",
    readOnlyPoisoned: "Schreibfehler der Platte, nur noch lesbar",
    fileSystem: { "auf \($0) wird kein Desk beschrieben" })
}

extension Strings {
  /// The cause of a failure, without a full stop.
  public func text(_ cause: ConsoleFailure) -> String {
    switch cause {
    case .busy(let processID, let command):
      failure.busy(holder(processID: processID, command: command))
    case .diskFull: failure.diskFull
    case .poisoned: failure.poisoned
    case .damaged(let file, let offset): failure.damaged(file, offset.map { "\($0)" } ?? "?")
    case .readOnly(let reason): clause(reason)
    case .unsupported(let version): failure.unsupported(version)
    case .inputOutput(let detail): failure.inputOutput(detail)
    }
  }

  /// Why the desk can only be read, as a sentence.
  public func text(_ reason: ReadOnlyReason) -> String {
    let clause = clause(reason)
    return clause.prefix(1).uppercased() + clause.dropFirst() + "."
  }

  private func clause(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .noPermission: failure.noPermission
    case .newerVersion: failure.newerVersion
    case .poisoned: failure.readOnlyPoisoned
    case .fileSystem(let name): failure.fileSystem(name)
    }
  }

  private func holder(processID: Int?, command: String?) -> String {
    guard let processID else { return command ?? failure.busySomeone }
    return failure.process(command ?? failure.busySomeone, "\(processID)")
  }
}

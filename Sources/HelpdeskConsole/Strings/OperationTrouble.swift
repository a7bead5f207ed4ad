public import HelpdeskDomain

/// Why a backup, a restore or a repair was not done, as data.
public enum OperationTrouble: Equatable, Sendable {
  case insideDesk(path: String)
  case notABackup(path: String)
  case backupOfOtherDesk(path: String)
  case unfinishedBackup(path: String)
  case changedBackup(path: String)
  case backupRunning
  case nothingToRepair(path: String)
  case needsBackup(path: String)
  case backupDoesNotFit(path: String)
  case inUse(path: String)

  /// The sentence in a language; Swedish and Hungarian follow and show English until then.
  public func sentence(in language: Language) -> String {
    language == .de ? german : english
  }

  private var english: String {
    switch self {
    case .insideDesk(let path):
      "\(path) lies in the desk or in the backup: give a folder apart, best on another disk."
    case .notABackup(let path):
      "\(path) has other files in it and is no backup of Pult: give an empty folder or a backup."
    case .backupOfOtherDesk(let path):
      "\(path) holds the backup of another desk: nothing was changed; give another folder."
    case .unfinishedBackup(let path):
      "The first backup to \(path) was never finished: run pult journal backup again."
    case .changedBackup(let path):
      "\(path) is not what the backup wrote: check that disk; use another backup."
    case .backupRunning: "Another backup of the desk is running: wait until it is done."
    case .nothingToRepair(let path): "The desk at \(path) is sound: there is nothing to repair."
    case .needsBackup(let path):
      "What is left of \(path) does not tell what was there: give a backup by --from."
    case .backupDoesNotFit(let path):
      "The backup has nothing that fits in the place of \(path): give another one by --from."
    case .inUse(let path):
      "Somebody works with the desk at \(path): end all its consoles, then repair."
    }
  }

  private var german: String {
    switch self {
    case .insideDesk(let path):
      "\(path) liegt im Servicedesk oder in der Sicherung: bitte einen anderen Ordner angeben."
    case .notABackup(let path):
      "\(path) enthält anderes und ist keine Sicherung: bitte einen leeren Ordner angeben."
    case .backupOfOtherDesk(let path):
      "\(path) ist die Sicherung eines anderen Servicedesks: nichts wurde geändert."
    case .unfinishedBackup(let path):
      "Die erste Sicherung nach \(path) wurde nie fertig: pult journal backup noch einmal geben."
    case .changedBackup(let path):
      "\(path) ist nicht, was gesichert wurde: Platte prüfen, andere Sicherung nehmen."
    case .backupRunning: "Es läuft schon eine Sicherung: bitte warten, bis sie fertig ist."
    case .nothingToRepair(let path):
      "Der Servicedesk unter \(path) ist heil: es gibt nichts zu reparieren."
    case .needsBackup(let path):
      "Der Rest von \(path) sagt nicht, was dort stand: bitte mit --from eine Sicherung angeben."
    case .backupDoesNotFit(let path):
      "Die Sicherung hat nichts, was an die Stelle von \(path) passt: bitte eine andere angeben."
    case .inUse(let path):
      "Jemand arbeitet mit dem Servicedesk unter \(path): alle Konsolen beenden, dann reparieren."
    }
  }
}

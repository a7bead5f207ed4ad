import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

/// Turns what the store throws into what the user is told and the caller gets.
enum DeskFailure {
  static func trouble(_ error: StoreError) -> DeskTrouble {
    switch error {
    case .journal(let error): trouble(error)
    case .undecodable(let offset, let sequence):
      .undecodable(offset: offset, sequence: sequence)
    case .brokenHistory(_, let offset): .undecodable(offset: offset, sequence: 0)
    case .unfounded(let path): .unfounded(path: path)
    }
  }

  private static func trouble(_ error: JournalError) -> DeskTrouble {
    let path = error.path
    switch error.code {
    case .missing: return .missing(path: path)
    case .emptyDirectory: return .emptyDirectory(path: path)
    case .notADesk: return .notADesk(path: path)
    case .exists: return .exists(path: path)
    case .notEmpty: return .notEmpty(path: path)
    case .newerVersion: return .newerVersion(path: path)
    case .networkFileSystem(let kind):
      return .networkFileSystem(path: path, name: "\(kind)")
    case .busy(let holder):
      return .busy(processID: Int(holder.processIdentifier), command: holder.command)
    case .damaged:
      return .damaged(path: path, offset: error.offset ?? 0, sequence: error.sequence ?? 0)
    case .poisoned: return .poisoned
    case .fullDisk: return .fullDisk(path: path)
    case .fileTooLarge: return .fileTooLarge(path: path)
    case .permission: return .permission(path: path)
    case .readOnly: return .readOnly(path: path)
    case .payloadTooLarge: return .tooLong
    case .retryTooOld: return .retryTooOld
    case .otherJournal: return .otherJournal(path: path)
    case .keysMissing: return .keysMissing(path: path)
    case .keysUnusable: return .keysUnusable(path: path)
    case .noSuchFrame, .io:
      return .inputOutput(path: path, errorNumber: Int(error.errorNumber ?? 0))
    }
  }

  static func status(_ trouble: DeskTrouble) -> ExitStatus {
    switch trouble {
    case .missing, .emptyDirectory, .notADesk, .unfounded: .notFound
    case .exists, .notEmpty, .folderMissing, .networkFileSystem: .cannotCreate
    case .newerVersion, .permission, .readOnly: .notAllowed
    case .busy: .busy
    case .damaged, .undecodable, .otherJournal, .keysMissing, .keysUnusable: .damaged
    case .poisoned: .poisoned
    case .fullDisk, .fileTooLarge, .inputOutput: .ioError
    case .tooLong, .retryTooOld: .refused
    }
  }

  static func status(_ refusal: DeskRefusal) -> ExitStatus {
    switch refusal {
    case .conflict, .merge: .busy
    case .unknownRecord: .notFound
    default: .refused
    }
  }

  /// The first damage that a verification found.
  static func failure(_ damage: JournalDamage, in language: Language) -> CommandFailure {
    let trouble = DeskTrouble.damaged(
      path: damage.path, offset: damage.offset, sequence: damage.sequence)
    return CommandFailure(status(trouble), trouble.sentence(in: language))
  }

  static func failure(_ error: StoreError, in language: Language) -> CommandFailure {
    let trouble = trouble(error)
    return CommandFailure(status(trouble), trouble.sentence(in: language))
  }
}

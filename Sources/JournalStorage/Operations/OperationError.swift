/// Why a backup, a restore or a repair was not done. Carries what a sentence needs.
public enum OperationError: Error, Equatable, Sendable {
  case journal(JournalError)
  /// The backup would lie in the desk, or the desk in the backup.
  case insideDesk(path: String)
  /// The folder holds something else.
  case notABackup(path: String)
  case backupOfOtherDesk(path: String)
  /// The first run was cut off before it had a whole state.
  case unfinishedBackup(path: String)
  /// A file of the backup is not what was written, or is gone.
  case changedBackup(path: String)
  /// Another backup of the desk is running.
  case backupRunning
  case nothingToRepair(path: String)
  /// What is left of the file does not tell what was there.
  case needsBackup(path: String)
  /// The backup has nothing that could stand in the place of the file.
  case backupDoesNotFit(path: String)
  /// Somebody works with the desk.
  case inUse(path: String)
}

extension OperationError {
  /// Runs what fails with the journal's error.
  static func wrapping<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(OperationError) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .journal(error)
    }
  }

  /// Runs calls of the disk and says, when one fails, what they were for.
  static func attempt<Result>(
    _ operation: JournalError.Operation, _ path: String,
    _ body: () throws(DiskFault) -> Result
  ) throws(OperationError) -> Result {
    do throws(DiskFault) {
      return try body()
    } catch {
      throw .journal(JournalError(error, operation, path: path))
    }
  }
}

import ArgumentParser

/// How a command ends: nothing, or one sentence and a status.
enum Ending {
  static func of(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as CommandFailure {
      StandardOutput.complain(failure.sentence)
      throw ExitCode(failure.status.rawValue)
    } catch let status as ExitStatus {
      throw ExitCode(status.rawValue)
    }
  }
}

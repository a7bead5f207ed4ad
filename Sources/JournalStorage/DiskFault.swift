/// A system call that did not do what was asked.
public struct DiskFault: Error, Hashable, Sendable {
  /// What the journal tells apart; `errno` tells the rest.
  public enum Cause: Hashable, Sendable {
    case notFound, exists, denied, full, notDirectory, inputOutput, other
    /// A limit on the size of files.
    case tooLarge
  }

  public var cause: Cause
  /// `errno`, for the bug report.
  public var errorNumber: Int32

  public init(cause: Cause, errorNumber: Int32) {
    self.cause = cause
    self.errorNumber = errorNumber
  }
}

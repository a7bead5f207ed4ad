/// The failures a user can be told of: the world broke, the desk said neither yes nor no. The
/// runner makes them of what the store and the terminal throw.
public enum ConsoleFailure: Error, Equatable, Sendable {
  /// Another process holds the lock too long.
  case busy(processID: Int?, command: String?)
  case diskFull
  /// A sync failed: the journal takes nothing until it is opened anew.
  case poisoned
  case damaged(file: String, offset: UInt64?)
  case readOnly(ReadOnlyReason)
  case unsupported(version: String)
  /// The draft could not be written.
  case inputOutput(detail: String)
}

/// Why a desk can only be read.
public enum ReadOnlyReason: Equatable, Sendable {
  case noPermission
  case newerVersion
  case poisoned
  case fileSystem(String)
}

/// What went wrong with a file. It carries no words: those are the console's.
public struct FileFailure: Error, Equatable {
  public enum Operation: String, Sendable {
    case open, read, write, synchronise, rename, remove, makeDirectory, list, inspect
  }

  public enum Reason: Equatable, Sendable {
    /// What the kernel answered, an `errno` value.
    case system(Int32)
    /// Longer than what is read at most, in bytes.
    case tooLong(limitBytes: Int)
    /// A text file that holds bytes that are no UTF-8.
    case notText
    /// The content is not what was written: cut off, or changed from outside.
    case damaged
    /// A name that cannot be one file of this folder.
    case badName
  }

  public let operation: Operation
  public let path: String
  public let reason: Reason

  public init(operation: Operation, path: String, reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

/// Why the journal could not do what was asked. Carries what a sentence needs; the words are the
/// console's.
public struct JournalError: Error, Equatable, Sendable {
  /// What went wrong; the vocabulary is closed.
  public enum Code: Equatable, Sendable {
    /// The path does not exist.
    case missing
    /// The directory is there and has nothing in it.
    case emptyDirectory
    /// Something else stands there.
    case notADesk
    /// A desk stands there already.
    case exists
    /// The directory holds other things; no desk is made among them.
    case notEmpty
    /// A newer Pult made it; this one cannot read it.
    case newerVersion
    /// Locks and syncs cannot be trusted there (DESIGN §5).
    case networkFileSystem(FileSystemKind)
    /// Someone else held the append lock for too long.
    case busy(LockHolder)
    /// Acknowledged data is not what it was. Nothing was changed.
    case damaged(DamageKind)
    /// A sync failed: what came last may or may not be on the disk. No append until a restart of
    /// the machine or a repair.
    case poisoned
    case fullDisk
    /// A limit on the size of files was met (`ulimit -f`, or the file system's own).
    case fileTooLarge
    case permission
    /// The desk is open for reading only; see ``Journal/access``.
    case readOnly
    /// The frame is longer than 4 MiB.
    case payloadTooLarge
    /// The command is older than what the journal remembers (65,536 frames).
    case retryTooOld
    /// A segment belongs to another desk.
    case otherJournal
    /// `keys/` or what must be in it is not there: what names persons cannot be read.
    case keysMissing
    /// The keys are damaged, or another desk's.
    case keysUnusable
    /// No frame begins at that offset.
    case noSuchFrame
    case io
  }

  /// What the journal was doing.
  public enum Operation: Equatable, Sendable {
    case create, open, lock, read, write, synchronize, rotate, recover, watch, verify, snapshot
  }

  public var code: Code
  public var operation: Operation
  public var path: String
  /// Offset in the journal.
  public var offset: UInt64?
  /// The sequence expected there.
  public var sequence: UInt64?
  public var errorNumber: Int32?

  public init(
    _ code: Code, _ operation: Operation, path: String, offset: UInt64? = nil,
    sequence: UInt64? = nil, errorNumber: Int32? = nil
  ) {
    self.code = code
    self.operation = operation
    self.path = path
    self.offset = offset
    self.sequence = sequence
    self.errorNumber = errorNumber
  }

  /// The frame was written and its sync failed, here or in another process: it may or may not be on
  /// the disk. To try again is safe with the same command id.
  public var isOutcomeUnknown: Bool { code == .poisoned && operation == .synchronize }

  /// What a call of the disk was for, when it failed.
  public init(
    _ fault: DiskFault, _ operation: Operation, path: String, offset: UInt64? = nil
  ) {
    self.init(
      Code(fault.cause), operation, path: path, offset: offset, errorNumber: fault.errorNumber)
  }
}

extension JournalError.Code {
  init(_ cause: DiskFault.Cause) {
    switch cause {
    case .notFound: self = .missing
    case .exists: self = .exists
    case .denied: self = .permission
    case .full: self = .fullDisk
    case .tooLarge: self = .fileTooLarge
    case .notDirectory: self = .notADesk
    case .inputOutput, .other: self = .io
    }
  }
}

/// Who holds the append lock, as it wrote into `ctl` itself.
public struct LockHolder: Equatable, Sendable {
  public var processIdentifier: Int32
  public var command: String

  public init(processIdentifier: Int32, command: String) {
    self.processIdentifier = processIdentifier
    self.command = command
  }
}

/// What is wrong with bytes that were once acknowledged.
public enum DamageKind: Equatable, Sendable {
  /// No frame where one must be, or a header that fails its checksum.
  case header
  /// A header of this format with fields that cannot be.
  case bounds
  /// The frame does not follow the one before it.
  case chain
  case sequence, epoch
  /// The body fails its checksum.
  case body
  /// A gap or pad is not zero.
  case padding
  case segmentHeader, segmentMissing
  /// Hashes do not match (`verify` only).
  case hash
}

/// Thrown by calls that take closures: either the journal's own failure, or what the closure threw,
/// unchanged.
public enum JournalCallError<Caller: Error>: Error {
  case journal(JournalError)
  case caller(Caller)
}

extension JournalCallError: Equatable where Caller: Equatable {}

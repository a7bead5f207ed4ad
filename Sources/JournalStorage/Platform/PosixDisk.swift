import CPlatform
import Glibc

/// The kernel. Decides nothing: asks again after EINTR and turns `errno` into a fault.
public struct PosixDisk: Disk {
  /// The kernel of this machine.
  public init() {}

  /// `open`, closed on exec.
  public func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    let flags = Self.flags(intent) | O_CLOEXEC
    return DiskFile(
      descriptor: try Self.retrying { Glibc.open(path, flags, mode_t(0o660)) })
  }

  /// `close`.
  public func close(_ file: DiskFile) {
    // Linux releases the descriptor even when close reports an error: nothing is to be asked again.
    _ = Glibc.close(file.descriptor)
  }

  /// `pread`.
  public func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try Self.retrying { pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// `pwrite`.
  public func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    try Self.retrying { pwrite(file.descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
  }

  /// `fdatasync`.
  public func synchronizeData(_ file: DiskFile) throws(DiskFault) {
    // EINTR is retried, any other failure is not: a second fdatasync would lie (journal.md S1).
    _ = try Self.retrying { fdatasync(file.descriptor) }
  }

  /// `fsync`.
  public func synchronize(_ file: DiskFile) throws(DiskFault) {
    _ = try Self.retrying { fsync(file.descriptor) }
  }

  /// `chmod`.
  public func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    _ = try Self.retrying { chmod(path, mode_t(mode)) }
  }

  /// `posix_fadvise` with `POSIX_FADV_DONTNEED`.
  public func forgetCached(_ file: DiskFile) throws(DiskFault) {
    let number = posix_fadvise(file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
    if number != 0 { throw DiskFault(errorNumber: number) }
  }

  private static func flags(_ intent: OpenIntent) -> Int32 {
    switch intent {
    case .read: O_RDONLY
    case .readWrite: O_RDWR
    case .create: O_RDWR | O_CREAT
    case .createNew: O_RDWR | O_CREAT | O_EXCL
    case .directory: O_RDONLY | O_DIRECTORY
    }
  }

  /// Signals must not cut a write short or end a wait: EINTR asks again.
  static func retrying<Number: SignedInteger>(_ call: () -> Number) throws(DiskFault) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw DiskFault(errorNumber: errno) }
    }
  }
}

extension DiskFault {
  init(errorNumber: Int32) {
    let cause: Cause =
      switch errorNumber {
      case ENOENT: .notFound
      case EEXIST, ENOTEMPTY: .exists
      case EACCES, EPERM, EROFS: .denied
      case ENOSPC, EDQUOT: .full
      case EFBIG: .tooLarge
      case ENOTDIR: .notDirectory
      case EIO: .inputOutput
      default: .other
      }
    self.init(cause: cause, errorNumber: errorNumber)
  }
}

import Glibc

/// The one place where this room asks the kernel: interrupted calls are made again, failures carry
/// the file they concern.
enum SystemCall {
  /// Makes a call that answers -1 on failure.
  static func check<Answer: FixedWidthInteger & SignedInteger>(
    _ operation: FileFailure.Operation, _ path: String, _ call: () -> Answer
  ) throws(FileFailure) -> Answer {
    while true {
      let answer = call()
      if answer != -1 { return answer }
      let code = errno
      guard code == EINTR else {
        throw FileFailure(operation: operation, path: path, reason: .system(code))
      }
    }
  }

  /// Opens a file, hands its descriptor on and closes it on every way out.
  static func withFile<Result>(
    _ path: String, flags: Int32, mode: mode_t = 0o600,
    _ body: (Int32) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    let descriptor = try check(.open, path) { Glibc.open(path, flags | O_CLOEXEC, mode) }
    // What had to be durable was synchronised before; a close tells nothing more.
    defer { _ = Glibc.close(descriptor) }
    return try body(descriptor)
  }
}

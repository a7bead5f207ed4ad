import Glibc
public import HelpdeskDomain

/// A program that takes a message on its standard input: the system's `sendmail`, or whatever sends
/// text messages. It is waited for, but not longer than is said.
public struct MailProgram: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The system's: where every MTA of Debian puts it; nil where there is none.
  public static func system() -> MailProgram? {
    let places = ["/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail"]
    return places.first { access($0, X_OK) == 0 }.map(MailProgram.init(path:))
  }

  /// Hands a message over.
  ///
  /// - Returns: nil where the program took it; else why not. After `.timedOut` it may have taken
  /// it.
  public func take(
    _ message: [UInt8], arguments: [String], maximumMilliseconds: Int
  ) throws(FileFailure) -> MailTrouble? {
    if access(path, X_OK) != 0 { return .noProgram }
    let input = try MailProgram.file(with: message)
    defer { _ = Glibc.close(input) }
    let words = ([path] + arguments).map { Array($0.utf8) + [0] }
    let environment = try FileSystem.read("/proc/self/environ")
      .split(separator: 0).map { Array($0) + [0] }
    let child = try ShellCommand.spawn(
      path, words, environment, standardInput: input, isQuiet: true)
    switch try ShellCommand.wait(for: child, maximumMilliseconds: maximumMilliseconds) {
    case .exited(status: 0): return nil
    case .exited(let status): return .exited(Int(status))
    case .signalled(let number): return .signalled(Int(number))
    case .timedOut: return .timedOut
    }
  }

  /// A file without a name: a pipe would hold no more than a few pages, and names leave traces.
  private static func file(with bytes: [UInt8]) throws(FileFailure) -> Int32 {
    let folder = ProcessEnvironment.current()["TMPDIR"] ?? "/tmp"
    var name = Array((folder + "/pult.mail.XXXXXX").utf8CString)
    let descriptor = try SystemCall.check(.open, folder) { mkstemp(&name) }
    _ = unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let rest = bytes[written...]
      let count = try SystemCall.check(.write, folder) {
        rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
      written += count
    }
    _ = try SystemCall.check(.read, folder) { lseek(descriptor, 0, SEEK_SET) }
    return descriptor
  }
}

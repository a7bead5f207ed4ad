import Foundation
import Glibc

extension RunningProcess {
  /// Runs a program as `nobody` when root runs the tests, else as whoever does: what the kernel
  /// refuses to ordinary users, it never refuses to root.
  ///
  /// A copy of the program is run, since the folder it was built in may be closed to `nobody`.
  public static func runUnprivileged(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: Input = .bytes([]), seconds: Double = 60
  ) throws -> ProcessOutcome {
    guard geteuid() == 0 else {
      return try run(
        program, arguments, environment: environment, input: input, seconds: seconds)
    }
    let directory = try TemporaryDirectory()
    let name = URL(fileURLWithPath: program).lastPathComponent
    // Another program copies: a child that some other test starts meanwhile would inherit our open
    // file, and a program that is open for writing cannot be run.
    let original = URL(fileURLWithPath: program).resolvingSymlinksInPath().path
    _ = try run(Repository.program("cp"), [original, directory.file(name)])
    chmod(directory.path, 0o755)
    chmod(directory.file(name), 0o755)
    return try withExtendedLifetime(directory) {
      try run(
        Repository.program("setpriv"),
        ["--reuid=nobody", "--regid=nogroup", "--clear-groups", directory.file(name)] + arguments,
        environment: environment, folder: "/", input: input, seconds: seconds)
    }
  }
}

import Glibc

/// Who runs the process, as the system's user database has it.
public struct UserAccount: Equatable, Sendable {
  public let loginName: String
  /// nil where neither the database nor the environment knows one.
  public let homeDirectory: String?

  /// The account of the real user; the database decides over the environment, which anybody may
  /// set.
  public static func current(environment: ProcessEnvironment) -> UserAccount {
    let identity = getuid()
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    let answer = getpwuid_r(identity, &record, &buffer, buffer.count, &found)
    guard answer == 0, let found, let name = found.pointee.pw_name else {
      return UserAccount(
        loginName: environment["LOGNAME"] ?? environment["USER"] ?? "uid\(identity)",
        homeDirectory: environment["HOME"])
    }
    // The texts live in the buffer, so they are copied while it does.
    return withExtendedLifetime(buffer) {
      UserAccount(
        loginName: String(cString: name),
        homeDirectory: environment["HOME"] ?? found.pointee.pw_dir.map { String(cString: $0) })
    }
  }
}

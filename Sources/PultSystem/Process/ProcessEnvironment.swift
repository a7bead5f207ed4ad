import Glibc

/// The environment variables that the product looks at, as a value: tests bring their own.
public struct ProcessEnvironment: Sendable {
  private let values: [String: String]

  public init(_ values: [String: String]) { self.values = values }

  /// What the process was started with.
  public static func current() -> ProcessEnvironment {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return ProcessEnvironment(values)
  }

  /// The value of a variable; one that is set to nothing counts as not set.
  public subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  private static let names = [
    "HOME", "LANG", "LC_ALL", "LC_MESSAGES", "LOGNAME", "PULT_DESK", "TZ", "TZDIR", "USER",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
  ]
}

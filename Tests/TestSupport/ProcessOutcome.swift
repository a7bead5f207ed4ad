/// How a program ended and what it said.
public struct ProcessOutcome: Equatable, Sendable {
  /// The way a process ends.
  public enum Ending: Equatable, Sendable, CustomStringConvertible {
    /// It returned this code.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)

    public var description: String {
      switch self {
      case .exited(let code): "exit \(code)"
      case .signalled(let number): "signal \(number)"
      }
    }
  }

  /// How it ended.
  public let ending: Ending
  /// What it wrote to standard output, as it came.
  public let outputBytes: [UInt8]
  /// What it wrote to standard error, as it came.
  public let errorBytes: [UInt8]

  /// Standard output as text; bytes that are no UTF-8 become U+FFFD.
  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Standard error as text; bytes that are no UTF-8 become U+FFFD.
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  /// The code it returned, nil after a signal.
  public var exitCode: Int32? {
    if case .exited(let code) = ending { code } else { nil }
  }
  /// Standard output in lines, without a last empty one.
  public var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast(output.hasSuffix("\n") || output.isEmpty ? 1 : 0)
  }
}

/// Why a process could not be run to its end.
public enum ProcessFailure: Error, Equatable, CustomStringConvertible {
  /// The kernel refused to start it; the number is an `errno`.
  case notStarted(program: String, errno: Int32)
  /// It did not come to an end, or did not say what was awaited, in time. It was killed.
  case late(program: String, seconds: Double, output: String, errors: String)

  public var description: String {
    switch self {
    case .notStarted(let program, let errno):
      "\(program) could not be started: errno \(errno)"
    case .late(let program, let seconds, let output, let errors):
      "\(program) was not done within \(seconds) s.\noutput:\n\(output)\nerrors:\n\(errors)"
    }
  }
}

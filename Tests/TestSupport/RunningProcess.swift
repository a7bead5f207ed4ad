import Foundation
import Glibc

/// A program started by `posix_spawn`, with its output kept in files, so that it never waits for a
/// reader and nothing it said is lost when it is killed.
public final class RunningProcess {
  /// What the program reads from standard input.
  public enum Input: Sendable {
    /// These bytes, then the end of the file.
    case bytes([UInt8])
    /// What ``write(_:)`` gives it, until ``closeInput()``.
    case open
    /// This text, then the end of the file.
    public static func text(_ text: String) -> Input { .bytes(Array(text.utf8)) }
  }

  /// The number the kernel gave it.
  public let pid: Int32
  private let program: String
  private let directory: TemporaryDirectory
  private var inputDescriptor: Int32 = -1
  private var ending: ProcessOutcome.Ending?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - environment: changes to the test's own environment; an empty text removes a variable.
  ///   - folder: where it runs; the test's own folder when nil.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    folder: String? = nil, input: Input = .bytes([])
  ) throws {
    self.program = program
    _ = Self.survivesBrokenPipes
    directory = try TemporaryDirectory()
    let reading: Int32
    switch input {
    case .bytes(let bytes):
      try Data(bytes).write(to: URL(fileURLWithPath: directory.file("input")))
      reading = open(directory.file("input"), O_RDONLY | O_CLOEXEC)
    case .open:
      // A named pipe, since both its ends can be opened closed to other children.
      let name = directory.file("input")
      guard mkfifo(name, 0o600) == 0 else {
        throw ProcessFailure.notStarted(program: program, errno: errno)
      }
      reading = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      inputDescriptor = open(name, O_WRONLY | O_CLOEXEC)
      _ = fcntl(reading, F_SETFL, O_RDONLY)
    }
    let writing = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    let output = open(directory.file("output"), writing, 0o600)
    let errors = open(directory.file("errors"), writing, 0o600)
    defer { for descriptor in [reading, output, errors] { close(descriptor) } }
    pid = try Self.spawn(
      program, arguments, environment: environment, folder: folder,
      descriptors: [reading, output, errors])
  }

  /// Writing to a program that has ended is a failure to be told, not the end of the tests.
  private static let survivesBrokenPipes: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  deinit {
    closeInput()
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
  }

  /// Starts the program, waits for its end and answers what it said.
  public static func run(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    folder: String? = nil, input: Input = .bytes([]), seconds: Double = 60
  ) throws -> ProcessOutcome {
    let process = try RunningProcess(
      program, arguments, environment: environment, folder: folder, input: input)
    return try process.wait(seconds: seconds)
  }

  /// Waits for the end; kills the program and throws when it takes longer than `seconds`.
  public func wait(seconds: Double = 60) throws -> ProcessOutcome {
    guard let ending = try poll(seconds: seconds, until: { self.reap() }) else {
      throw lateness(seconds)
    }
    return ProcessOutcome(
      ending: ending, outputBytes: bytes("output"), errorBytes: bytes("errors"))
  }

  /// Waits until standard output holds the text; kills the program and throws when it is late.
  public func waitForOutput(_ text: String, seconds: Double = 20) throws {
    let found: Bool? = try poll(seconds: seconds) {
      String(decoding: bytes("output"), as: UTF8.self).contains(text) ? true : nil
    }
    if found == nil { throw lateness(seconds) }
  }

  /// What it has written to standard output so far.
  public var outputSoFar: String { String(decoding: bytes("output"), as: UTF8.self) }
  /// What it has written to standard error so far.
  public var errorsSoFar: String { String(decoding: bytes("errors"), as: UTF8.self) }
  /// True until its end was seen.
  public var isRunning: Bool { reap() == nil }

  /// Sends a signal; a program that has ended gets none, its number may be another's by now.
  public func send(_ signal: Int32) {
    if reap() == nil { kill(pid, signal) }
  }

  /// Writes to an open standard input; false when the program no longer reads.
  @discardableResult
  public func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(inputDescriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  /// Ends an open standard input.
  public func closeInput() {
    guard inputDescriptor >= 0 else { return }
    close(inputDescriptor)
    inputDescriptor = -1
  }

  private func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: directory.file(name)).map(Array.init) ?? []
  }

  private func reap() -> ProcessOutcome.Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    return ending
  }

  private func poll<Value>(seconds: Double, until condition: () throws -> Value?) throws -> Value? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    repeat {
      if let value = try condition() { return value }
      usleep(2_000)
    } while Date() < deadline
    return try condition()
  }

  private func lateness(_ seconds: Double) -> ProcessFailure {
    send(SIGKILL)
    return .late(
      program: program, seconds: seconds, output: outputSoFar, errors: errorsSoFar)
  }
}

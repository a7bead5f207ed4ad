import Foundation

/// One run of the journal's tests with one mutation, ended at the first test that turns red.
struct TestRun {
  enum Ending {
    case noticed(by: String)
    /// The tests ended by a signal or a trap.
    case crashed
    case late
    case unnoticed
  }

  let package: String

  func build() throws {
    let log = "\(package)/build.log"
    let process = try start(["swift", "build", "--build-tests"], mutant: 0, log)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw MutationFailure(description: "the copy does not build; see \(log)")
    }
  }

  func test(mutant: Int, seconds: Double) throws -> Ending {
    let log = "\(package)/test.log"
    let process = try start(
      ["swift", "test", "--skip-build", "--filter", "JournalStorageTests"], mutant: mutant, log)
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.2)
      if let name = try Self.red(in: log) {
        stop(process)
        return .noticed(by: name)
      }
      if Date() > end {
        stop(process)
        return .late
      }
    }
    if let name = try Self.red(in: log) { return .noticed(by: name) }
    return process.terminationStatus == 0 ? .unnoticed : .crashed
  }

  private func start(
    _ words: [String], mutant: Int, _ log: String
  ) throws -> Process {
    try Data().write(to: URL(fileURLWithPath: log))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["setsid", "--wait"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: package)
    var environment = ProcessInfo.processInfo.environment
    environment["PULT_MUTANT"] = "\(mutant)"
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    let output = FileHandle(forWritingAtPath: log)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return process
  }

  /// Ends the tests and what they started: all are of the session that `setsid` made, itself or
  /// in a child.
  private func stop(_ process: Process) {
    let children = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
    let leaders = FileManager.default.contents(atPath: children) ?? Data()
    for word in String(decoding: leaders, as: UTF8.self).split(separator: " ") {
      if let leader = Int32(word) { kill(-leader, SIGKILL) }
    }
    kill(-process.processIdentifier, SIGKILL)
    process.terminate()
    process.waitUntilExit()
  }

  /// The name of the first test that has recorded an issue.
  private static func red(in log: String) throws -> String? {
    let text = String(
      decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    // The last line may be half written.
    let lines = text.components(separatedBy: "\n").dropLast()
    guard let line = lines.first(where: { $0.hasPrefix("✘ Test \"") }) else { return nil }
    return line.components(separatedBy: "\"").dropFirst().first
  }
}

import Foundation
import TestSupport
import Testing

/// A desk of its own in a temporary folder, driven by the built program, in English, UTC.
final class DeskFixture {
  let directory: TemporaryDirectory
  let program: String

  /// A place where no desk was made yet.
  init(unfounded: Void) throws {
    directory = try TemporaryDirectory()
    program = try Repository.pult()
  }

  init(sample: Int? = nil, seed: Int = 7, language: String = "en") throws {
    directory = try TemporaryDirectory()
    program = try Repository.pult()
    var arguments = ["init", path, "--zone", "Europe/Berlin", "--language", language]
    if let sample {
      arguments += ["--sample", "\(sample)", "--seed", "\(seed)"]
      arguments += ["--until", "2026-05-21T00:00:00+02:00"]
    }
    let outcome = try pult(arguments)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
  }

  var path: String { directory.file("desk") }

  /// The environment of every run: nothing of the machine's shines through.
  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": directory.path, "PULT_DESK": path, "TERM": "xterm-256color",
      "LOGNAME": "klein", "USER": "klein", "XDG_STATE_HOME": directory.file("state"),
      "XDG_CONFIG_HOME": directory.file("config"), "XDG_DATA_HOME": directory.file("data"),
      "LANG": "C.UTF-8",
    ]
  }

  @discardableResult
  func pult(_ arguments: [String]) throws -> ProcessOutcome {
    try RunningProcess.run(program, arguments, environment: environment)
  }

  /// Runs a command that must succeed, and gives its output without the last line end.
  @discardableResult
  func succeed(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try pult(arguments)
    #expect(
      outcome.exitCode == 0, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// Runs a command that must fail with a status and exactly one sentence.
  func fail(
    _ status: Int32, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try pult(arguments)
    #expect(outcome.exitCode == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    let lines = outcome.errors.split(separator: "\n")
    if status != 64 {
      #expect(lines.count == 1, "one sentence: \(outcome.errors)", sourceLocation: sourceLocation)
    }
    return outcome.errors
  }

  /// Runs a command that must fail in English and in German, and gives the English sentence.
  @discardableResult
  func failInBothLanguages(
    _ status: Int32, _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    var sentences: [String] = []
    for language in ["en", "de"] {
      let outcome = try pult(["--language", language] + arguments)
      #expect(
        outcome.exitCode == status, "\(arguments): \(outcome.ending) \(outcome.errors)",
        sourceLocation: sourceLocation)
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
      let sentence = outcome.errors.trimmingCharacters(in: .newlines)
      #expect(
        sentence.hasSuffix(".") && !sentence.contains("\n"), "one sentence: \(sentence)",
        sourceLocation: sourceLocation)
      sentences.append(sentence)
    }
    #expect(sentences[0] != sentences[1], "not translated", sourceLocation: sourceLocation)
    return sentences[0]
  }

  /// Entries in the journal, so that a refusal can be shown to have written none.
  func entryCount() throws -> Int {
    let statistics = try object(try succeed("journal", "stat", "--format", "json"))
    return try #require(statistics["entries"] as? Int)
  }

  func incident(_ number: String) throws -> [String: Any] {
    let line = try succeed("incident", "show", number, "--format", "json")
    return try object(line)
  }

  func object(_ line: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }
}

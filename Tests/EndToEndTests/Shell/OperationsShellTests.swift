import Foundation
import Glibc
import TestSupport
import Testing

/// Protects what an administrator does from the shell: backup, restore, repair, doctor, stat.
struct OperationsShellTests {
  let desk: DeskFixture
  private let backup: String

  init() throws {
    desk = try DeskFixture()
    backup = desk.directory.file("backup")
    for number in 0..<3 {
      try desk.succeed("incident", "new", "--description", "call \(number)", "--contact", "Anna")
    }
  }

  private var folder: String { "\(desk.path)/segments" }

  @Test func `a backup becomes a desk that says the same`() throws {
    let first = try desk.succeed("journal", "backup", backup)
    #expect(first.contains("1 segments copied"), "\(first)")
    #expect(first.contains("keys"), "it says what became of the keys: \(first)")
    try desk.succeed("incident", "new", "--description", "late")
    try desk.succeed("journal", "backup", backup, "--with-keys")
    let restored = desk.directory.file("restored")
    let told = try desk.succeed("journal", "restore", backup, restored)
    #expect(told.contains(desk.path), "the original still stands: \(told)")
    let original = try desk.succeed("journal", "cat")
    #expect(try desk.succeed("--desk", restored, "journal", "cat") == original)
    try desk.succeed("--desk", restored, "incident", "new", "--description", "in the new one")
    try desk.succeed("--desk", restored, "journal", "verify")
  }

  @Test func `wrong places are refused in both languages and nothing is made`() throws {
    try desk.failInBothLanguages(73, ["journal", "backup", "\(desk.path)/backup"])
    try desk.failInBothLanguages(73, ["journal", "backup", desk.directory.path])
    try desk.succeed("journal", "backup", backup)
    try desk.failInBothLanguages(73, ["journal", "restore", backup, desk.path])
    try desk.failInBothLanguages(73, ["journal", "restore", folder, desk.directory.file("x")])
    try desk.failInBothLanguages(65, ["journal", "repair"])
    #expect(!FileManager.default.fileExists(atPath: desk.directory.file("x")))
  }

  @Test func `a damaged desk is named, looked at, and repaired from its backup`() throws {
    try desk.succeed("journal", "backup", backup, "--with-keys")
    let before = try desk.succeed("journal", "cat")
    let path = "\(folder)/00000001.segment"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[700] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    chmod(path, 0o660)
    try FileManager.default.removeItem(atPath: "\(desk.path)/ctl")
    try desk.failInBothLanguages(72, ["journal", "stat"])
    let doctor = try desk.pult(["journal", "doctor", "--format", "json"])
    #expect(doctor.exitCode == 72, "\(doctor.output)")
    #expect(doctor.output.contains("problem"))
    let planned = try desk.succeed("journal", "repair", "--from", backup)
    #expect(planned.contains("--yes"), "\(planned)")
    try desk.failInBothLanguages(72, ["journal", "stat"])
    try desk.succeed("journal", "repair", "--from", backup, "--yes")
    #expect(try desk.succeed("journal", "cat") == before)
    try desk.succeed("journal", "verify")
  }

  @Test func `the doctor finds nothing wrong with a new desk, and an open folder`() throws {
    let lines = try desk.succeed("journal", "doctor", "--format", "json").split(separator: "\n")
    let checks = try lines.map { try desk.object(String($0)) }
    #expect(checks.allSatisfy { $0["verdict"] as? String != "problem" }, "\(lines)")
    #expect(
      Set(checks.compactMap { $0["check"] as? String }).isSuperset(of: [
        "fileSystem", "permissions", "lock", "journal", "space", "clock",
      ]))
    chmod(folder, 0o777)
    #expect(try desk.succeed("journal", "doctor").contains("chmod 2770"))
  }

  @Test func `the doctor reads the settings too`() throws {
    func doctor(_ settings: String) throws -> (status: Int32?, lines: String) {
      let folder = try #require(desk.environment["XDG_CONFIG_HOME"]) + "/pult"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try settings.write(toFile: folder + "/config.toml", atomically: false, encoding: .utf8)
      let outcome = try desk.pult(["journal", "doctor"])
      let lines = outcome.output.split(separator: "\n").filter { $0.contains("configuration") }
      return (outcome.exitCode, lines.joined(separator: "\n"))
    }
    #expect(try desk.succeed("journal", "doctor").contains("Pult works without"))
    let sound = try doctor("language = 'en'\n[journal]\ncheckpoint-command = 'cat > x | wc'\n")
    #expect(sound.status == 0 && sound.lines.hasPrefix("ok"), "\(sound)")
    let unknown = try doctor("langauge = 'de'\n[journal]\ncolour = 'x'\n[mail]\nfrom = 'x'\n")
    #expect(unknown.status == 0, "\(unknown)")
    for key in ["langauge", "journal.colour"] {
      #expect(unknown.lines.contains("\(key) in"), "\(unknown)")
    }
    let bad = try doctor("language = 'fr'\ncolor = 3\n")
    #expect(bad.status == 65 && bad.lines.contains("en, de, sv, hu"), "\(bad)")
    #expect(bad.lines.contains("text in quotes"), "\(bad)")
    let missing = try doctor("[journal]\ncheckpoint-command = 'no-such-program --x'\n")
    #expect(missing.status == 65 && missing.lines.contains("no-such-program"), "\(missing)")
    let broken = try doctor("[journal]\ncheckpoint-command = 'if true; then'\n")
    #expect(broken.status == 65 && broken.lines.contains("command line"), "\(broken)")
  }

  @Test func `a copy made with cp is told and stands by itself`() throws {
    let copy = desk.directory.file("copy")
    let outcome = try RunningProcess.run(
      Repository.program("cp"), ["-a", desk.path, copy], environment: desk.environment)
    try #require(outcome.exitCode == 0)
    #expect(try desk.succeed("--desk", copy, "journal", "doctor").contains("copied or moved"))
    let new = ["--desk", copy, "incident", "new", "--description", "only in the copy"]
    let first = try desk.pult(new)
    #expect(first.exitCode == 0)
    #expect(first.errors.contains("copied or moved"), "\(first.errors)")
    #expect(try desk.pult(new).errors.isEmpty, "said once")
    #expect(try !desk.succeed("journal", "cat").contains("only in the copy"))
    try desk.succeed("journal", "verify")
    try desk.succeed("--desk", copy, "journal", "verify")
  }

  @Test func `a limit on file sizes is a sentence, not the end of the program`() throws {
    let place = desk.directory.file("limited")
    let outcome = try RunningProcess.run(
      Repository.program("sh"), ["-c", "ulimit -f 8; \"$0\" init \"$1\"", desk.program, place],
      environment: desk.environment)
    #expect(outcome.exitCode == 74, "\(outcome.ending)")
    #expect(outcome.errors.contains("ulimit"), "\(outcome.errors)")
  }
}

import Foundation
import Glibc
import TestSupport
import Testing

/// Protects a desk on what people really have: a disk that is full to the last block, a mount for
/// reading only, a FAT stick, another user's files, a limit on file sizes (issue 3, "Bad input").
struct RealFileSystemTests {
  private static let note = String(repeating: "x", count: 60_000)

  private func log(_ place: String, _ contact: String) -> [String] {
    [
      "--desk", place, "incident", "new", "--description", "call", "--contact", contact, "--note",
      Self.note,
    ]
  }

  private func count(_ desk: DeskFixture, _ place: String) throws -> Int {
    try desk.pult(["--desk", place, "incident", "list", "--format", "json"]).lines.count
  }

  @Test(.onRealDisk) func `on a full ext4 calls are refused, and a person is erased all the same`()
    throws
  {
    let disk = try MountedImage(.ext4, mebibytes: 12)
    let desk = try DeskFixture(unfounded: ())
    let place = "\(disk.path)/desk"
    try #require(try desk.pult(["init", place]).exitCode == 0)
    try #require(try desk.pult(log(place, "Erika Mustermann")).exitCode == 0)
    try disk.fill()
    var acknowledged = 1
    while try desk.pult(log(place, "Karl Bleibtreu")).exitCode == 0 {
      acknowledged += 1
      try #require(acknowledged < 200)
    }
    let refused = try desk.failInBothLanguages(74, log(place, "Karl Bleibtreu"))
    #expect(refused.contains("full"), "\(refused)")
    #expect(try count(desk, place) == acknowledged)
    #expect(try desk.pult(["--desk", place, "journal", "verify"]).exitCode == 0)
    #expect(try desk.pult(["--desk", place, "journal", "doctor"]).exitCode == 74)
    let erase = ["--desk", place, "person", "erase", "person-1", "--yes"]
    let outcome = try desk.pult(erase)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let export = try desk.pult(["--desk", place, "person", "export", "person-1"]).output
    #expect(try desk.object(export)["erased"] as? Bool == true)
    let left = try RunningProcess.run(Repository.program("grep"), ["-rl", "Mustermann", place])
    #expect(left.output == "")
    #expect(try desk.pult(["--desk", place, "journal", "verify"]).exitCode == 0)

    try disk.empty()
    #expect(try desk.pult(log(place, "Karl Bleibtreu")).exitCode == 0)
    #expect(try count(desk, place) == acknowledged + 1)
  }

  @Test(.onSmallDisk) func `without the room that is kept, an erasure ends once there is some`()
    throws
  {
    let disk = try SmallDisk(mebibytes: 6)
    let desk = try DeskFixture(unfounded: ())
    let place = "\(disk.path)/desk"
    try #require(try desk.pult(["init", place]).exitCode == 0)
    try #require(try desk.pult(log(place, "Erika Mustermann")).exitCode == 0)
    let erase = ["--desk", place, "person", "erase", "person-1", "--yes"]
    // Room for the keys, and not for a segment.
    try FileManager.default.removeItem(atPath: "\(place)/segments/ballast.tmp")
    try disk.fill(leaving: 300_000)
    let begun = try desk.pult(erase)
    #expect(begun.exitCode == 74 && begun.errors.contains("full"), "\(begun.errors)")
    let export = try desk.pult(["--desk", place, "person", "export", "person-1"]).output
    #expect(!export.contains("Mustermann"), "the key is gone: nobody reads it any more")
    try disk.empty()
    #expect(try desk.pult(["--desk", place, "person", "erase", "--resume"]).exitCode == 0)
    let after = try desk.pult(["--desk", place, "person", "export", "person-1"]).output
    #expect(try desk.object(after)["erased"] as? Bool == true)
    #expect(try desk.pult(["--desk", place, "journal", "verify"]).exitCode == 0)
  }

  @Test(.onReadOnlyMount) func `a mount for reading only is read, and each change refused`() throws
  {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "x", "--contact", "Anna")
    let mounted = try ReadOnlyMount(of: desk.path)
    let place = ["--desk", mounted.path]
    for read in [
      ["incident", "list"], ["incident", "show", number], ["journal", "cat"],
      ["journal", "verify"], ["journal", "stat"], ["person", "export", "person-1"],
      ["journal", "backup", desk.directory.file("backup")],
    ] {
      let outcome = try desk.pult(place + read)
      #expect(outcome.exitCode == 0, "\(read): \(outcome.errors)")
    }
    for change in [
      ["incident", "new", "--description", "y"], ["incident", "close", number],
      ["person", "erase", "person-1", "--yes"], ["journal", "snapshot"],
      ["journal", "checkpoint"],
    ] {
      let sentence = try desk.failInBothLanguages(77, place + change)
      #expect(sentence.contains("read"), "\(change): \(sentence)")
    }
    let doctor = try desk.pult(place + ["journal", "doctor"])
    #expect(doctor.exitCode == 77 && doctor.output.contains("mounted for reading only"))
    #expect(try desk.entryCount() == desk.succeed("journal", "cat").split(separator: "\n").count)
  }

  @Test(.onStick) func `a FAT stick is refused by name, for a new desk and a copied one`() throws {
    let stick = try MountedImage(.vfat, mebibytes: 12)
    let desk = try DeskFixture()
    let place = "\(stick.path)/desk"
    let new = try desk.failInBothLanguages(73, ["init", place])
    #expect(new.lowercased().contains("fat"), "\(new)")
    #expect(!FileManager.default.fileExists(atPath: place))
    try FileManager.default.copyItem(atPath: desk.path, toPath: place)
    for command in [["incident", "list"], ["incident", "new", "--description", "x"]] {
      let sentence = try desk.failInBothLanguages(73, ["--desk", place] + command)
      #expect(sentence.lowercased().contains("fat"), "\(sentence)")
    }
  }

  @Test func `a limit on file sizes stops a growing desk with a sentence, and nothing is lost`()
    throws
  {
    let desk = try DeskFixture()
    let script = """
      ulimit -f 1000
      for i in $(seq 1 60); do
        "$0" incident new --description "call $i" --contact Karl --note "$1" || exit $?
      done
      """
    let outcome = try RunningProcess.run(
      Repository.program("bash"), ["-c", script, desk.program, Self.note],
      environment: desk.environment)
    #expect(outcome.exitCode == 74, "\(outcome.ending) \(outcome.errors)")
    #expect(outcome.errors.contains("ulimit"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    let acknowledged = outcome.lines.count
    #expect(acknowledged > 5)
    #expect(try count(desk, desk.path) == acknowledged)
    try desk.succeed("journal", "verify")
    try desk.succeed("incident", "new", "--description", "after", "--note", Self.note)
    #expect(try count(desk, desk.path) == acknowledged + 1)
  }

  /// Files that somebody has copied as root: the desk opens as far as the rights go, and the
  /// doctor says which file it is.
  @Test(.enabled(if: geteuid() == 0, "only root gives files to somebody else"))
  func `files that belong to somebody else are named`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "x")
    chmod(desk.directory.path, 0o755)
    let nobody: uid_t = 65_534
    try MountedImage.run("chown", ["-R", "\(nobody):\(nobody)", desk.path])
    func asNobody(_ arguments: [String]) throws -> ProcessOutcome {
      var environment = desk.environment
      for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] { environment[name] = "" }
      return try RunningProcess.runUnprivileged(
        desk.program, arguments, environment: environment)
    }
    #expect(try asNobody(["incident", "reopen", number]).exitCode == 65)
    #expect(try asNobody(["incident", "new", "--description", "mine"]).exitCode == 0)
    let segment = "\(desk.path)/segments/00000001.segment"
    try MountedImage.run("chown", ["root:root", segment])
    chmod(segment, 0o600)
    for command in [["incident", "list"], ["incident", "new", "--description", "y"]] {
      let outcome = try asNobody(command)
      #expect(outcome.exitCode == 77, "\(command): \(outcome.ending) \(outcome.errors)")
      #expect(outcome.errors.contains("00000001.segment"), "\(outcome.errors)")
    }
    #expect(try desk.succeed("journal", "doctor").contains("00000001.segment"))
    try MountedImage.run("chown", ["\(nobody):\(nobody)", segment])
    #expect(try asNobody(["incident", "list"]).lines.count == 3)
  }
}

import Foundation
import Glibc
import TestSupport
import Testing

/// Protects the desk's directory: what is no desk of this version, or may not be written, is told
/// by one sentence with the right status and left as it is (issue 2, "Bad input"; DESIGN §7).
struct DeskPlaceTests {
  private let new = ["incident", "new", "--description", "x"]

  @Test func `a desk that is missing, empty or something else is not opened`() throws {
    let desk = try DeskFixture(unfounded: ())
    let missing = try desk.failInBothLanguages(66, ["incident", "list"])
    #expect(missing.contains(desk.path) && missing.contains("pult init"))
    _ = try desk.failInBothLanguages(66, new)
    #expect(!FileManager.default.fileExists(atPath: desk.path))

    try FileManager.default.createDirectory(
      atPath: desk.path, withIntermediateDirectories: false)
    let empty = try desk.failInBothLanguages(66, new)
    #expect(empty.contains("empty"))

    try "a letter".write(toFile: "\(desk.path)/letter", atomically: true, encoding: .utf8)
    let other = try desk.failInBothLanguages(66, new)
    #expect(other.contains("no desk"))
    let refused = try desk.failInBothLanguages(73, ["init", desk.path])
    #expect(refused.contains("other files"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path) == ["letter"])

    let file = "\(desk.path)/letter"
    _ = try desk.failInBothLanguages(66, ["--desk", file, "incident", "list"])
    _ = try desk.failInBothLanguages(66, ["--desk", "\(file)/below", "incident", "list"])
    _ = try desk.failInBothLanguages(73, ["init", file])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "a letter")
  }

  @Test func `the default desk is made with the folders above it`() throws {
    let desk = try DeskFixture(unfounded: ())
    var environment = desk.environment
    environment["PULT_DESK"] = nil
    for arguments in [["init"], ["incident", "new", "--description", "x"]] {
      let outcome = try RunningProcess.run(desk.program, arguments, environment: environment)
      #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    }
    #expect(FileManager.default.fileExists(atPath: desk.directory.file("data/pult/desk/LOCK")))
  }

  @Test func `a desk is made once`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "x")
    let sentence = try desk.failInBothLanguages(73, ["init", desk.path, "--sample", "3"])
    #expect(sentence.contains("already"))
    #expect(try desk.incident(number)["description"] as? String == "x")
    #expect(
      try desk.succeed("incident", "list", "--format", "json").split(separator: "\n").count == 1)
  }

  @Test func `a desk below a folder that is not there names the folder`() throws {
    let desk = try DeskFixture()
    let path = desk.directory.file("none/desk")
    let sentence = try desk.failInBothLanguages(73, ["init", path])
    #expect(sentence.contains("folder above") && sentence.contains(path))
  }

  @Test func `of several init at once exactly one wins, and the desk is whole`() throws {
    for round in 0..<6 {
      let desk = try DeskFixture(unfounded: ())
      let racers = try (0..<4).map { _ in
        try RunningProcess(
          desk.program, ["init", desk.path, "--zone", "Europe/Berlin"],
          environment: desk.environment)
      }
      let outcomes = try racers.map { try $0.wait() }
      let won = outcomes.filter { $0.exitCode == 0 }
      let lost = outcomes.filter { $0.exitCode == 73 }
      #expect(won.count == 1 && lost.count == 3, "round \(round): \(outcomes.map(\.ending))")
      #expect(lost.allSatisfy { $0.lines.isEmpty && $0.errors.split(separator: "\n").count == 1 })
      #expect(try desk.succeed("incident", "new", "--description", "x") == "INC0000001")
      try desk.succeed("journal", "verify")
    }
  }

  @Test(arguments: [(8, 2), (16, 8)])
  func `a desk of a newer format or with an unknown feature is not opened`(
    offset: Int, byteCount: Int
  ) throws {
    let desk = try DeskFixture()
    var patch = try SegmentPatch(desk: desk.path)
    try patch.store(offset == 8 ? 2 : 1 << 40, at: offset, byteCount: byteCount)
    for command in [["incident", "list"], new, ["journal", "verify"], ["journal", "stat"]] {
      let sentence = try desk.failInBothLanguages(77, command)
      #expect(sentence.contains("newer") && sentence.contains(desk.path))
    }
  }

  @Test(arguments: [(12, 2), (24, 8)])
  func `a desk that asks for a newer writer is read and not written`(
    offset: Int, byteCount: Int
  ) throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "x")
    var patch = try SegmentPatch(desk: desk.path)
    try patch.store(offset == 12 ? 9 : 1 << 40, at: offset, byteCount: byteCount)
    #expect(try desk.incident(number)["description"] as? String == "x")
    _ = try desk.failInBothLanguages(77, new)
    #expect(
      try desk.succeed("incident", "list", "--format", "json").split(separator: "\n").count == 1)
  }

  @Test func `a flipped bit is damage with its place, not another version`() throws {
    let desk = try DeskFixture()
    let segments = "\(desk.path)/segments"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: segments)
        .first { $0.hasSuffix(".segment") })
    let file = URL(fileURLWithPath: "\(segments)/\(name)")
    var bytes = try Data(contentsOf: file)
    bytes[8] ^= 2
    try bytes.write(to: file)
    let sentence = try desk.failInBothLanguages(72, new)
    #expect(sentence.contains(name))
    #expect(try Data(contentsOf: file) == bytes, "detection alters no byte")
  }
}

import Foundation
import TestSupport
import Testing

/// Protects what was acknowledged when the disk runs full.
@Suite(.onSmallDisk) struct FullDiskTests {
  @Test func `a full disk is one sentence, loses nothing, and goes on when there is room`() throws {
    let disk = try SmallDisk(mebibytes: 4)
    let desk = try DeskFixture(unfounded: ())
    let place = "\(disk.path)/desk"
    var acknowledged = 0
    try #require(try desk.pult(["init", place, "--zone", "Europe/Berlin"]).exitCode == 0)
    try disk.fill()
    let note = String(repeating: "x", count: 60_000)
    let new = ["--desk", place, "incident", "new", "--description", "x", "--note", note]
    var refused: ProcessOutcome?
    while refused == nil, acknowledged < 200 {
      let outcome = try desk.pult(new)
      if outcome.exitCode == 0 { acknowledged += 1 } else { refused = outcome }
    }
    let failure = try #require(refused, "the disk never ran full")
    #expect(failure.exitCode == 74)
    #expect(failure.lines.isEmpty)
    #expect(failure.errors.contains("full"), "\(failure.errors)")
    #expect(failure.errors.split(separator: "\n").count == 1, "\(failure.errors)")
    func count() throws -> Int {
      try desk.pult(["--desk", place, "incident", "list", "--format", "json"]).lines.count
    }
    #expect(acknowledged > 5)
    #expect(try count() == acknowledged)
    #expect(try desk.pult(["--desk", place, "journal", "verify"]).exitCode == 0)
    try disk.empty()
    #expect(try desk.pult(new).exitCode == 0)
    #expect(try count() == acknowledged + 1)
    #expect(try desk.pult(["--desk", place, "journal", "verify"]).exitCode == 0)
  }

  @Test func `init on a full disk fails with a sentence and can be begun again`() throws {
    let disk = try SmallDisk(mebibytes: 4)
    let desk = try DeskFixture(unfounded: ())
    let place = "\(disk.path)/desk"
    try disk.fill(leaving: 300_000)
    let outcome = try desk.pult(["init", place])
    #expect(outcome.exitCode == 74, "\(outcome.ending)")
    #expect(outcome.errors.contains("full"), "\(outcome.errors)")
    try disk.empty()
    #expect(try desk.pult(["init", place, "--sample", "5"]).exitCode == 0)
    #expect(try desk.pult(["--desk", place, "incident", "list"]).exitCode == 0)
  }
}

import Foundation
import Glibc
import TestSupport
import Testing

/// Protects the promise of `journal bench`: it measures the disk of the desk, leaves the desk as it
/// was, and leaves nothing beside it, however it ends.
struct BenchShellTests {
  private let desk: DeskFixture
  private let before: [String]

  init() throws {
    desk = try DeskFixture()
    before = try Self.names(beside: desk)
  }

  private static func names(beside desk: DeskFixture) throws -> [String] {
    let folder = (desk.path as NSString).deletingLastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `appends of one to thirty-two processes stand beside the bare loop`() throws {
    let entries = try desk.succeed("journal", "cat")
    let lines = try desk.succeed("journal", "bench", "--rounds", "1", "--format", "json")
    let rows = try lines.split(separator: "\n").map { try desk.object(String($0)) }
    let appends = rows.filter { $0["what"] as? String == "append" }
    #expect(appends.compactMap { $0["processes"] as? Int } == [1, 4, 16, 32])
    for row in appends {
      for key in ["perSecond", "barePerSecond", "ratioPercent", "p50Microseconds"] {
        #expect(try #require(row[key] as? Int) > 0, "\(key) in \(row)")
      }
      let p50 = try #require(row["p50Microseconds"] as? Int)
      let longest = try #require(row["maximumMicroseconds"] as? Int)
      #expect(p50 <= longest)
    }
    #expect(rows.contains { ($0["bytesPerSecond"] as? Int ?? 0) > 0 })
    #expect(rows.contains { $0["entries"] as? Int == 20_000 })
    #expect(try Self.names(beside: desk) == before)
    #expect(try desk.succeed("journal", "cat") == entries)
  }

  @Test func `whoever ends it finds nothing left`() throws {
    let outcome = try RunningProcess.run(
      Repository.program("timeout"),
      ["--foreground", "-s", "TERM", "1", desk.program, "--desk", desk.path, "journal", "bench"],
      environment: desk.environment)
    #expect(outcome.exitCode == 124, "\(outcome.ending)")
    #expect(try Self.names(beside: desk) == before)
  }

  @Test func `what a killed measurement has left goes with the next one`() throws {
    let folder = (desk.path as NSString).deletingLastPathComponent
    // The mark of a process that has ended: its start lies before the machine's.
    let left = folder + "/.pult-bench-4194303"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
    try desk.succeed("journal", "bench", "--rounds", "1")
    #expect(try Self.names(beside: desk) == before)
  }

  @Test func `without a desk there is a word for it`() throws {
    let nowhere = desk.directory.file("nowhere")
    let outcome = try desk.pult(["--desk", nowhere, "journal", "bench"])
    #expect(outcome.exitCode == 66)
    #expect(try Self.names(beside: desk) == before)
  }
}

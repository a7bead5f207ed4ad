import Foundation
import TestSupport
import Testing

/// Protects the promise that a desk opens at once without anybody having to think of it: who
/// notices that much would be read has a snapshot written, and nobody sees or waits for that.
struct SnapshotShellTests {
  private func snapshots(_ desk: DeskFixture) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.path + "/snapshots")
      .filter { $0.hasSuffix(".col") }
  }

  /// Full tiles of the lowest level.
  private func tiles(_ desk: DeskFixture) throws -> Int {
    let files = FileManager.default.enumerator(atPath: desk.path + "/tiles/0")
    return try #require(files).compactMap { $0 as? String }
      .count { !$0.contains(".") && Int($0.suffix(3)) != nil && !$0.hasPrefix("x") }
  }

  @Test func `a snapshot is written by hand, and what it opens is the same desk`() throws {
    let desk = try DeskFixture(sample: 20)
    #expect(try snapshots(desk) == [])
    let lines = try desk.succeed("incident", "list", "--format", "json")
    let printed = try desk.succeed("journal", "snapshot")
    #expect(try snapshots(desk).map { "snapshots/" + $0 } == [printed])
    #expect(try desk.succeed("incident", "list", "--format", "json") == lines)
    let number = try desk.succeed("incident", "new", "--description", "behind the snapshot")
    #expect(number == "INC0000021")
    #expect(try desk.incident(number)["description"] as? String == "behind the snapshot")
    // Where little was written since, nothing is due.
    #expect(try desk.succeed("journal", "snapshot", "--if-due").isEmpty)
    #expect(try snapshots(desk).count == 1)
  }

  @Test func `a console with nothing to do builds the tree of a desk too small for snapshots`()
    throws
  {
    let desk = try DeskFixture(sample: 150)
    let stat = try desk.object(try desk.succeed("journal", "stat", "--format", "json"))
    let entries = try #require(stat["entries"] as? Int)
    #expect(entries > 512)
    let ballast = desk.path + "/segments/ballast.tmp"
    try FileManager.default.removeItem(atPath: ballast)
    #expect(try !FileManager.default.fileExists(atPath: desk.path + "/tiles/0") || tiles(desk) == 0)
    let console = try desk.paintedConsole()
    let deadline = Date(timeIntervalSinceNow: 30)
    let folder = desk.path + "/tiles/0"
    while !FileManager.default.fileExists(atPath: folder), Date() < deadline { console.settle() }
    while try tiles(desk) < entries / 256, Date() < deadline { console.settle() }
    #expect(try tiles(desk) == entries / 256)
    while !FileManager.default.fileExists(atPath: ballast), Date() < deadline { console.settle() }
    #expect(FileManager.default.fileExists(atPath: ballast))
    #expect(try snapshots(desk) == [])
  }

  @Test func `a command that had to read much leaves a snapshot behind`() throws {
    let desk = try DeskFixture(sample: 9000)
    let first = try snapshots(desk)
    #expect(first.count == 1)
    for name in first {
      try FileManager.default.removeItem(atPath: desk.path + "/snapshots/" + name)
    }
    let lines = try desk.succeed("incident", "list", "--limit", "3", "--format", "json")
    let deadline = Date(timeIntervalSinceNow: 30)
    while try snapshots(desk).isEmpty, Date() < deadline { usleep(20_000) }
    #expect(try snapshots(desk) == first)
    // The tree over the entries has grown with it.
    let stat = try desk.object(try desk.succeed("journal", "stat", "--format", "json"))
    let entries = try #require(stat["entries"] as? Int)
    while try tiles(desk) < entries / 256, Date() < deadline { usleep(20_000) }
    #expect(try tiles(desk) == entries / 256)
    #expect(try desk.succeed("incident", "list", "--limit", "3", "--format", "json") == lines)
  }
}

import Foundation
import Glibc
import TestSupport
import Testing

/// Protects a desk's permissions: who may not write reads, who may not read is told.
struct PermissionTests {
  private func runAsNobody(
    _ desk: DeskFixture, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProcessOutcome {
    var environment = desk.environment
    environment["HOME"] = "/nonexistent"
    for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] { environment[name] = "" }
    return try RunningProcess.runUnprivileged(
      desk.program, arguments, environment: environment)
  }

  /// Gives every folder and file below the desk these rights.
  private func setRights(_ desk: DeskFixture, folders: Int, files: Int) throws {
    let manager = FileManager.default
    chmod(desk.directory.path, 0o755)
    let names = manager.enumerator(atPath: desk.path)?.allObjects.compactMap { $0 as? String }
    for path in try #require(names).map({ "\(desk.path)/\($0)" }) + [desk.path] {
      var isFolder: ObjCBool = false
      _ = manager.fileExists(atPath: path, isDirectory: &isFolder)
      try manager.setAttributes(
        [.posixPermissions: isFolder.boolValue ? folders : files], ofItemAtPath: path)
    }
  }

  @Test func `who may not write a desk lists it and is refused a new incident`() throws {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "x")
    try setRights(desk, folders: 0o555, files: 0o444)
    let list = try runAsNobody(desk, "incident", "list", "--format", "json")
    #expect(list.exitCode == 0, "\(list.errors)")
    #expect(list.lines.count == 1)
    #expect(try runAsNobody(desk, "incident", "show", number).exitCode == 0)
    #expect(try runAsNobody(desk, "journal", "verify").exitCode == 0)
    #expect(try runAsNobody(desk, "incident", "reopen", number).exitCode == 77)
    let refused = try runAsNobody(desk, "incident", "new", "--description", "y")
    #expect(refused.exitCode == 77)
    #expect(refused.lines.isEmpty)
    #expect(refused.errors.contains("only be read"), "\(refused.errors)")
  }

  @Test func `who may not read a desk is told so`() throws {
    let desk = try DeskFixture()
    try setRights(desk, folders: 0o700, files: 0o600)
    if geteuid() != 0 { try setRights(desk, folders: 0o000, files: 0o000) }
    for command in [["incident", "list"], ["journal", "stat"]] {
      let outcome = try runAsNobody(desk, command[0], command[1])
      #expect(outcome.exitCode == 77, "\(outcome.ending) \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains(desk.path), "\(outcome.errors)")
    }
    if geteuid() != 0 { try setRights(desk, folders: 0o700, files: 0o600) }
  }

  @Test func `init where nobody may write makes nothing`() throws {
    let desk = try DeskFixture(unfounded: ())
    chmod(desk.directory.path, 0o555)
    defer { chmod(desk.directory.path, 0o755) }
    let outcome = try runAsNobody(desk, "init", desk.path)
    #expect(outcome.exitCode == 77, "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.path))
  }
}

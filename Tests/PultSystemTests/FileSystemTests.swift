import Foundation
import PultSystem
import Testing

/// Protects small files: whole or not at all, and a failure says which file and why.
struct FileSystemTests {
  @Test func `text goes out and comes back`() throws {
    let scratch = try ScratchFolder()
    try FileSystem.writeText("größe = 1\n", folder: scratch.path, name: "config.toml")
    #expect(try FileSystem.readText(scratch.path + "/config.toml") == "größe = 1\n")
    #expect(try FileSystem.list(scratch.path) == ["config.toml"])
  }

  @Test func `a long file is read in pieces and a longer one refused`() throws {
    let scratch = try ScratchFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let path = try scratch.write(bytes, "long")
    #expect(try FileSystem.read(path) == bytes)
    #expect(try FileSystem.read(path, limitBytes: 200_000).count == 200_000)
    #expect(
      throws: FileFailure(operation: .read, path: path, reason: .tooLong(limitBytes: 199_999))
    ) { try FileSystem.read(path, limitBytes: 199_999) }
  }

  @Test func `bytes that are no text are a failure, never replaced`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write([0x61, 0xFF], "latin")
    #expect(throws: FileFailure(operation: .read, path: path, reason: .notText)) {
      try FileSystem.readText(path)
    }
  }

  @Test func `what is missing is named`() {
    #expect(
      throws: FileFailure(operation: .open, path: "/nonexistent/x", reason: .system(ENOENT))
    ) { try FileSystem.read("/nonexistent/x") }
    #expect(
      throws: FileFailure(operation: .list, path: "/nonexistent", reason: .system(ENOENT))
    ) { try FileSystem.list("/nonexistent") }
  }

  @Test func `folders are made as far as they are missing`() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/a/b/c"
    try FileSystem.makeDirectories(path)
    try FileSystem.makeDirectories(path)
    #expect(FileSystem.isDirectory(path))
    let file = try scratch.write([1], "a/file")
    #expect(throws: FileFailure.self) { try FileSystem.makeDirectories(file + "/below") }
    #expect(throws: FileFailure.self) { try FileSystem.makeDirectories(file) }
  }
}

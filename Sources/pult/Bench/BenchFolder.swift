import Glibc
import HelpdeskConsole
import PultSystem

/// A folder beside the desk, on the same disk, that is gone when the measuring ends, however it
/// ends: what a killed run has left is removed by the next one.
struct BenchFolder {
  private static let prefix = ".pult-bench-"

  let path: String

  init(besides desk: String) throws(FileFailure) {
    let parent = desk.lastIndex(of: "/").map { String(desk[..<$0]) } ?? "."
    let place = parent.isEmpty ? "/" : parent
    for name in try FileSystem.list(place) where name.hasPrefix(Self.prefix) {
      let mark = UInt64(name.dropFirst(Self.prefix.count)) ?? 0
      if mark != 0, !ProcessMark.isRunning(mark) { FileSystem.removeTree(place + "/" + name) }
    }
    path = place + "/" + Self.prefix + String(ProcessMark.current())
    try FileSystem.makeDirectories(path)
  }

  func inside(_ name: String) -> String { path + "/" + name }

  func remove() { FileSystem.removeTree(path) }
}

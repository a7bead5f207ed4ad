import Foundation
import Glibc
import TestSupport
import Testing

/// A file system of a few MiB that can be filled: a `tmpfs` that root mounts and that goes with the
/// value.
final class SmallDisk {
  let path: String
  private let directory: TemporaryDirectory

  init(mebibytes: Int) throws {
    directory = try TemporaryDirectory()
    path = directory.file("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let options = "size=\(mebibytes)m,mode=0777"
    guard mount("pult-test", path, "tmpfs", 0, options) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Whether this machine lets the tests mount one: they must be root, outside a closed container.
  static let isPossible: Bool = {
    do {
      _ = try SmallDisk(mebibytes: 1)
      return true
    } catch {
      return false
    }
  }()

  /// Fills what is left, all but `bytes`.
  func fill(leaving bytes: Int = 0) throws {
    var figures = statvfs()
    guard statvfs(path, &figures) == 0 else { return }
    let free = Int(figures.f_bavail) * Int(figures.f_frsize)
    try Data(count: max(0, free - bytes)).write(to: URL(fileURLWithPath: ballast))
  }

  /// Makes the room again.
  func empty() throws { try FileManager.default.removeItem(atPath: ballast) }

  private var ballast: String { "\(path)/ballast" }
}

extension Trait where Self == ConditionTrait {
  /// For suites that fill a disk.
  static var onSmallDisk: Self {
    .enabled(
      if: SmallDisk.isPossible,
      "a disk is filled only where the tests may mount one: run them as root")
  }
}

import Foundation
import Glibc

/// A file system of a few MiB that can be filled: a `tmpfs` that root mounts and that goes with the
/// value.
public final class SmallDisk {
  public let path: String
  private let directory: TemporaryDirectory

  public init(mebibytes: Int) throws {
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
  public static let isPossible: Bool = {
    do {
      _ = try SmallDisk(mebibytes: 1)
      return true
    } catch {
      return false
    }
  }()

  /// Fills what is left, all but `bytes`.
  public func fill(leaving bytes: Int = 0) throws {
    var figures = statvfs()
    guard statvfs(path, &figures) == 0 else { return }
    let free = Int(figures.f_bavail) * Int(figures.f_frsize)
    try Data(count: max(0, free - bytes)).write(to: URL(fileURLWithPath: stranger))
  }

  /// Makes the room again.
  public func empty() throws { try FileManager.default.removeItem(atPath: stranger) }

  private var stranger: String { "\(path)/stranger" }
}

import Foundation
import Glibc

/// A real file system in a file of its own, mounted by root over a loop device; it goes with the
/// value.
public final class MountedImage {
  /// What is made in the file.
  public enum Kind: String {
    case ext4, vfat
  }

  /// A program of the machine that could not do its part.
  public struct Failure: Error {
    public var program: String
    public var errors: String
  }

  public let path: String
  private let directory: TemporaryDirectory

  public init(_ kind: Kind, mebibytes: Int) throws {
    directory = try TemporaryDirectory()
    path = directory.file("mounted")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let image = directory.file("image")
    guard FileManager.default.createFile(atPath: image, contents: nil),
      truncate(image, off_t(mebibytes << 20)) == 0
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    // All of it for everybody: root's share would hide that the disk is full.
    try Self.run("mkfs.\(kind.rawValue)", kind == .ext4 ? ["-q", "-m", "0", image] : [image])
    try Self.run("mount", ["-o", "loop", image, path])
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Fills what is left.
  public func fill() throws {
    let file = open("\(path)/stranger", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    for size in [1 << 16, 1 << 12, 1 << 10] {
      let zeros = [UInt8](repeating: 0, count: size)
      while write(file, zeros, size) == size {}
    }
    fsync(file)
  }

  /// Makes the room again.
  public func empty() throws { try FileManager.default.removeItem(atPath: "\(path)/stranger") }

  public static func run(_ program: String, _ arguments: [String]) throws {
    let outcome = try RunningProcess.run(Repository.program(program), arguments)
    guard outcome.exitCode == 0 else { throw Failure(program: program, errors: outcome.errors) }
  }

  /// Whether this machine lets the tests mount one.
  static func isPossible(_ kind: Kind) -> Bool {
    do {
      _ = try MountedImage(kind, mebibytes: 4)
      return true
    } catch {
      return false
    }
  }

  public static let hasDisk = isPossible(.ext4)
  public static let hasStick = isPossible(.vfat)
}

/// A folder that is also seen at another place, for reading only.
public final class ReadOnlyMount {
  public let path: String
  private let directory: TemporaryDirectory

  public init(of folder: String) throws {
    directory = try TemporaryDirectory()
    path = directory.file("readonly")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount(folder, path, nil, UInt(MS_BIND), nil) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    guard mount(nil, path, nil, UInt(MS_BIND | MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  public static let isPossible: Bool = {
    do {
      _ = try ReadOnlyMount(of: NSTemporaryDirectory())
      return true
    } catch {
      return false
    }
  }()
}

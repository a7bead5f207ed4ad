import Foundation
import Glibc
import TestSupport
import Testing

/// A real file system in a file of its own, mounted by root over a loop device; it goes with the
/// value.
final class MountedImage {
  /// What is made in the file.
  enum Kind: String {
    case ext4, vfat
  }

  let path: String
  private let directory: TemporaryDirectory

  init(_ kind: Kind, mebibytes: Int) throws {
    directory = try TemporaryDirectory()
    path = directory.file("mounted")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let image = directory.file("image")
    try #require(FileManager.default.createFile(atPath: image, contents: nil))
    try #require(truncate(image, off_t(mebibytes << 20)) == 0)
    // All of it for everybody: root's share would hide that the disk is full.
    try Self.run("mkfs.\(kind.rawValue)", kind == .ext4 ? ["-q", "-m", "0", image] : [image])
    try Self.run("mount", ["-o", "loop", image, path])
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Fills what is left.
  func fill() throws {
    let file = open("\(path)/ballast", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    for size in [1 << 16, 1 << 12] {
      let zeros = [UInt8](repeating: 0, count: size)
      while write(file, zeros, size) == size {}
    }
    fsync(file)
  }

  /// Makes the room again.
  func empty() throws { try FileManager.default.removeItem(atPath: "\(path)/ballast") }

  static func run(_ program: String, _ arguments: [String]) throws {
    let outcome = try RunningProcess.run(Repository.program(program), arguments)
    try #require(outcome.exitCode == 0, "\(program): \(outcome.errors)")
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

  static let hasDisk = isPossible(.ext4)
  static let hasStick = isPossible(.vfat)
}

/// A folder that is also seen at another place, for reading only.
final class ReadOnlyMount {
  let path: String
  private let directory: TemporaryDirectory

  init(of folder: String) throws {
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

  static let isPossible: Bool = {
    do {
      _ = try ReadOnlyMount(of: NSTemporaryDirectory())
      return true
    } catch {
      return false
    }
  }()
}

extension Trait where Self == ConditionTrait {
  static var onRealDisk: Self {
    .enabled(
      if: MountedImage.hasDisk,
      "an ext4 is mounted only where the tests are root and have loop devices and mkfs.ext4")
  }

  static var onStick: Self {
    .enabled(
      if: MountedImage.hasStick,
      "a FAT stick is mounted only by root, with mkfs.vfat and a kernel that knows vfat")
  }

  static var onReadOnlyMount: Self {
    .enabled(
      if: ReadOnlyMount.isPossible,
      "a folder is mounted for reading only where the tests are root, outside a container")
  }
}

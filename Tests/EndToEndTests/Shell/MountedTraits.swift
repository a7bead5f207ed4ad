import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// For suites that fill a disk.
  static var onSmallDisk: Self {
    .enabled(
      if: SmallDisk.isPossible,
      "a disk is filled only where the tests may mount one: run them as root")
  }

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

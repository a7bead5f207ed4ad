extension ControlPage {
  /// The map of `ctl`, which must be there.
  static func open(
    _ paths: DeskPaths, _ intent: OpenIntent, _ disk: any Disk
  ) throws(JournalError) -> ControlPage {
    let file = try disk.attempt(.open, paths.control) { () throws(DiskFault) in
      try disk.open(paths.control, intent)
    }
    return try ControlPage(
      disk: disk, file: file, path: paths.control, isWritable: intent != .read)
  }

  /// The map of `ctl`, if it is there and whole.
  static func existing(
    _ paths: DeskPaths, _ intent: OpenIntent, _ disk: any Disk
  ) throws(JournalError) -> ControlPage? {
    let isWhole = try disk.attempt(.open, paths.control) { () throws(DiskFault) -> Bool in
      guard try disk.exists(paths.control) else { return false }
      return try disk.status(paths.control).sizeBytes >= UInt64(length)
    }
    return isWhole ? try open(paths, intent, disk) : nil
  }
}

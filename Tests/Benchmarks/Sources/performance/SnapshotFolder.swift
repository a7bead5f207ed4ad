import Glibc

/// Takes a desk's snapshots out of the way, so that opening it reads the whole journal.
enum SnapshotFolder {
  static func putAside(_ desk: String) throws {
    guard rename(desk + "/snapshots", desk + "/snapshots.aside") == 0 else {
      throw MeasurementFailure(sentence: "The snapshots could not be put aside.")
    }
  }

  static func putBack(_ desk: String) {
    _ = rename(desk + "/snapshots.aside", desk + "/snapshots")
  }

  static func isAside(_ desk: String) -> Bool { access(desk + "/snapshots", F_OK) != 0 }
}

/// The kernel's cache of files.
enum PageCache {
  /// Empties it, where this process may: then the next start reads from the disk.
  static func drop() -> Bool {
    sync()
    let file = open("/proc/sys/vm/drop_caches", O_WRONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return write(file, "3", 1) == 1
  }
}

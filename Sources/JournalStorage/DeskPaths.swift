/// The names inside a desk directory (DESIGN §5).
struct DeskPaths {
  let root: String

  var lock: String { root + "/LOCK" }
  var control: String { root + "/ctl" }
  var segments: String { root + "/segments" }
  var torn: String { root + "/torn" }
  var nextSegment: String { segments + "/next.tmp" }
  var snapshots: String { root + "/snapshots" }
  var snapshotDraft: String { snapshots + "/draft.tmp" }
  var keys: String { root + "/keys" }
  var snapshotKey: String { keys + "/snapshot.key" }
  /// A segment without what was erased, before it takes the other one's place.
  var redactedSegment: String { segments + "/redacted.tmp" }
  /// Room that is kept for erasures.
  var ballast: String { segments + "/ballast.tmp" }
  var heads: [String] { [root + "/head.a", root + "/head.b"] }

  /// Reserved from the beginning, so that backups and permissions know them.
  static let directories = [
    "segments", "snapshots", "keys", "tiles", "checkpoints", "torn", "presence", "blobs",
  ]
  static let files = ["LOCK", "ctl", "head.a", "head.b"]

  func segment(_ index: UInt32) -> String { segments + "/" + Self.segmentName(index) }

  func inside(_ name: String) -> String { root + "/" + name }

  static func segmentName(_ index: UInt32) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits + ".segment"
  }

  static func segmentIndex(_ name: String) -> UInt32? {
    guard name.hasSuffix(".segment"), let index = UInt32(name.dropLast(8)),
      segmentName(index) == name
    else { return nil }
    return index
  }
}

/// Permissions (DESIGN §4.19): a desk is shared by its group, whatever `umask` says.
enum DeskPermissions {
  static let directory: UInt32 = 0o2770
  static let file: UInt32 = 0o660
  static let sealed: UInt32 = 0o440
}

/// Bytes of `LOCK`, each a lock of its own. The file is never renamed, removed or replaced.
enum LockByte {
  static let append: UInt64 = 0
  static let synchronize: UInt64 = 1
  static let maintenance: UInt64 = 2
  static let attended: UInt64 = 3
  /// Guards the segment that is being filled with zeros.
  static let prepare: UInt64 = 4
  /// One backup at a time.
  static let backup: UInt64 = 5
  /// Held while a snapshot is written, which may take a second: checkpoints must not wait for it.
  static let snapshot: UInt64 = 6
}

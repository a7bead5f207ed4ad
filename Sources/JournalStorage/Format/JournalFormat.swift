/// The numbers of the format; `Docs/JournalFormat.md` explains them.
enum JournalFormat {
  static let major: UInt16 = 1
  static let minor: UInt16 = 0
  /// The format version a program must know to write here; older ones may read.
  static let minimumWriter: UInt16 = 1
  /// Private parts may stand sealed in this segment; who does not know that would take them for
  /// text.
  static let sealedParts: UInt64 = 1
  static let knownIncompatible: UInt64 = sealedParts
  static let knownCompatible: UInt64 = 0

  static let sectorBytes: UInt64 = 512
  static let segmentHeaderBytes: UInt64 = 512
  static let maximumPayloadBytes = 4 << 20
  /// Kept free in every segment for sealing, checkpoints, erasure, closing (DESIGN §5).
  static let reserveBytes: UInt64 = 64 << 10
  /// What a seal needs at the most: its frame and the gap before it.
  static let sealBytes: UInt64 = 512

  /// The reserve of a segment; a quarter in the tiny segments of tests.
  static func reserve(ofLength length: UInt64) -> UInt64 { min(reserveBytes, length / 4) }

  /// A frame header never spans two sectors: it is written whole or not at all (journal.md F5).
  static func frameStart(_ position: UInt64) -> UInt64 {
    let left = sectorBytes - position % sectorBytes
    return left < UInt64(FrameHeader.length) ? position + left : position
  }
}

enum FrameKind: UInt8 {
  case batch = 1
  /// Vouches for all before it (journal.md T5).
  case checkpoint = 2
  /// The last frame of a segment.
  case seal = 3
  /// A torn tail was cut off here; the epoch grows by one.
  case recovered = 4
}

enum FrameFlags {
  /// A reader that does not know the kind may skip the frame.
  static let ignorable: UInt16 = 1
}

enum FrameState {
  static let live: UInt32 = 0x4556_494C
  static let redacted: UInt32 = 0x4143_4452
}

/// Bits of an entry's flags that belong to the journal.
public enum EntryFlags {
  /// The private part stands unsealed: it has no subject, or the subject no key any more, or the
  /// segment is older than sealing.
  public static let unsealed: UInt8 = 1
}

/// A place between two frames, and what the next frame must prove to follow it.
public struct JournalCursor: Equatable, Sendable {
  /// Offset of the first byte that was not read yet.
  public internal(set) var offset: UInt64
  /// The sequence that the next frame begins with; 0 when nothing was read yet.
  public internal(set) var nextSequence: UInt64
  var previousHeaderCRC: UInt32
  var epoch: UInt32
  /// False while nothing vouches for the frame before: the next frame is not held against it.
  var isAnchored: Bool
  var lastKind: UInt8 = 0
  /// Offset of the frame before, where one was passed: by it a snapshot proves what it follows.
  var lastFrame: UInt64 = 0

  /// The beginning of the journal.
  public static let start = JournalCursor(offset: 0)

  /// Begins at a frame whose offset is known (``FrameReceipt/offset``, ``EntryView/previous``).
  public init(offset: UInt64) {
    self.offset = offset
    nextSequence = 0
    previousHeaderCRC = 0
    epoch = 0
    isAnchored = false
  }

  /// Begins behind the header of a segment, which says what its first frame follows.
  init(behind header: SegmentHeader) {
    offset = header.baseOffset + JournalFormat.segmentHeaderBytes
    nextSequence = header.firstSequence
    previousHeaderCRC = header.previousHeaderCRC
    epoch = header.epoch
    isAnchored = true
  }

  mutating func pass(_ header: FrameHeader, at frameOffset: UInt64) {
    offset = frameOffset + UInt64(header.frameLength)
    nextSequence = header.firstSequence + UInt64(header.count)
    previousHeaderCRC = header.headerCRC
    epoch = header.epoch
    isAnchored = true
    lastKind = header.kind
    lastFrame = frameOffset
  }
}

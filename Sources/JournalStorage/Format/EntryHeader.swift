/// The 72 bytes of an entry; all headers of a frame stand first, then all facts, then all private
/// parts, so that one hash over one run of bytes covers what is never removed.
struct EntryHeader {
  static let length = 72
  static let saltLength = 16
  static let commitmentLength = 32

  enum Field {
    static let factsLength = 4
    static let privateLength = 8
    static let commitment = 40
  }

  var kind: UInt16
  var version: UInt8
  var flags: UInt8
  var factsLength: UInt32
  /// With the salt; 0 = no private part.
  var privateLength: UInt32
  var streamVersion: UInt32
  var stream: UInt64
  var subject: UInt64
  var previousOfStream: UInt64

  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    kind = bytes.load16(0)
    version = bytes.load8(2)
    flags = bytes.load8(3)
    factsLength = bytes.load32(Field.factsLength)
    privateLength = bytes.load32(Field.privateLength)
    streamVersion = bytes.load32(12)
    stream = bytes.load64(16)
    subject = bytes.load64(24)
    previousOfStream = bytes.load64(32)
  }

  init(_ draft: EntryDraft, frameOffset: UInt64, isSealed: Bool) {
    kind = draft.kind
    version = draft.version
    flags = draft.flags
    factsLength = UInt32(draft.facts.count)
    privateLength = 0
    streamVersion = draft.streamVersion
    stream = draft.stream
    subject = draft.subject
    previousOfStream =
      switch draft.previous {
      case .none: 0
      case .offset(let offset): offset
      case .sameFrame: frameOffset
      }
    if !draft.privatePart.isEmpty {
      if !isSealed { flags |= EntryFlags.unsealed }
      let tag = isSealed ? PersonKeys.tagLength : 0
      privateLength = UInt32(Self.saltLength + draft.privatePart.count + tag)
    }
  }

  /// Writes all fields but the commitment.
  func write(to bytes: UnsafeMutableRawPointer) {
    bytes.store(kind, 0)
    bytes.store(version, 2)
    bytes.store(flags, 3)
    bytes.store(factsLength, Field.factsLength)
    bytes.store(privateLength, Field.privateLength)
    bytes.store(streamVersion, 12)
    bytes.store(stream, 16)
    bytes.store(subject, 24)
    bytes.store(previousOfStream, 32)
  }
}

/// A frame as it lies in a buffer: borrowed, not copied.
///
/// It is valid only inside the closure it was handed to; nothing of it may escape except values
/// that were read from it.
public struct FrameView {
  let base: UnsafeRawPointer
  /// Offset of the frame in the journal: what ``EntryLink/offset(_:)`` names.
  public let offset: UInt64
  let header: FrameHeader
  let isRedacted: Bool
  /// What opens sealed parts. Not retained: a frame is borrowed from the journal that has it.
  var keys: Unmanaged<PersonKeys>?

  /// Offset of the first byte after the frame.
  public var end: UInt64 { offset + UInt64(header.frameLength) }
  /// False for the journal's own frames (checkpoint, seal, recovery), which no caller meets.
  var isBatch: Bool { header.kind == FrameKind.batch.rawValue }
  public var count: Int { Int(header.count) }
  public var firstSequence: UInt64 { header.firstSequence }
  public var origin: UInt8 { header.origin }
  public var recordedMilliseconds: Int64 { header.recordedMilliseconds }
  public var actor: UInt64 { header.actor }
  public var command: CommandID { header.command }
  public var undoes: UInt64 { header.undoes }
  public var act: UInt64 { header.act }

  /// Header, payload, trailer and pad, as on the disk.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base, count: header.frameLength)
  }

  var payload: UnsafeRawPointer { base + FrameHeader.length }

  /// Visits the entries in order. The lengths were checked when the frame was.
  public func forEachEntry<Caller: Error>(
    _ body: (EntryView) throws(Caller) -> Void
  ) throws(Caller) {
    guard isBatch else { return }
    var facts = payload + count * EntryHeader.length
    var text = facts + factsLength
    for index in 0..<count {
      let header = EntryHeader(payload + index * EntryHeader.length)
      let factsLength = Int(header.factsLength)
      let privateLength = Int(header.privateLength)
      try body(
        EntryView(
          header: header, sequence: firstSequence + UInt64(index),
          facts: UnsafeRawBufferPointer(start: facts, count: factsLength),
          stored: UnsafeRawBufferPointer(start: text, count: privateLength),
          frameIsRedacted: isRedacted, keys: keys))
      facts += factsLength
      text += privateLength
    }
  }

  private var factsLength: Int {
    var sum = 0
    for index in 0..<count {
      sum += Int((payload + index * EntryHeader.length).load32(EntryHeader.Field.factsLength))
    }
    return sum
  }
}

/// An entry as it lies in a buffer; valid as long as its ``FrameView``.
public struct EntryView {
  let header: EntryHeader
  public let sequence: UInt64
  /// Hashed and never removed.
  public let facts: UnsafeRawBufferPointer
  /// The private part as stored: the salt, then the text.
  let stored: UnsafeRawBufferPointer
  let frameIsRedacted: Bool
  let keys: Unmanaged<PersonKeys>?

  public var kind: UInt16 { header.kind }
  public var version: UInt8 { header.version }
  public var flags: UInt8 { header.flags }
  public var stream: UInt64 { header.stream }
  public var streamVersion: UInt32 { header.streamVersion }
  public var subject: UInt64 { header.subject }
  /// Offset of the frame with the previous entry of the stream, 0 = none.
  public var previous: UInt64 { header.previousOfStream }

  /// There is a private part, readable or not.
  public var hasPrivatePart: Bool { !stored.isEmpty }

  /// The private part was there and has been erased.
  public var isRedacted: Bool {
    frameIsRedacted && !stored.isEmpty
      && stored.prefix(EntryHeader.saltLength).allSatisfy { $0 == 0 }
  }

  /// The private part stands sealed under the key of its subject.
  public var isSealed: Bool { !stored.isEmpty && flags & EntryFlags.unsealed == 0 }

  /// The private part was there, and nobody can read it any more: it was taken out, or the key of
  /// its subject was destroyed.
  public var isErased: Bool {
    get throws(JournalError) {
      if isRedacted { return true }
      guard isSealed, let keys else { return false }
      return try keys.takeUnretainedValue().key(of: subject) == nil
    }
  }

  /// The private part without its salt, opened where it stands sealed; empty when there is none or
  /// it was erased. It is valid until the next one is asked for.
  ///
  /// - Throws: `.keysMissing`, `.keysUnusable` where the desk's keys are not there or do not fit.
  public var privateText: UnsafeRawBufferPointer {
    get throws(JournalError) {
      let none = UnsafeRawBufferPointer(start: nil, count: 0)
      guard stored.count > EntryHeader.saltLength, !isRedacted else { return none }
      guard isSealed else {
        return UnsafeRawBufferPointer(rebasing: stored.dropFirst(EntryHeader.saltLength))
      }
      guard let keys, stored.count >= EntryHeader.saltLength + PersonKeys.tagLength else {
        return none
      }
      let place = SealedPlace(subject: subject, sequence: sequence, stream: stream)
      return try keys.takeUnretainedValue().open(stored, place) ?? none
    }
  }
}

/// Takes private parts out of a segment's bytes: salt and text become zeros, the frame says so, its
/// body gets a new checksum. Header, chain and hashes stay what they were.
struct SegmentRedaction {
  let segment: Segment
  let bytes: UnsafeMutableRawBufferPointer
  /// Entries whose part was taken out now; those that were out before do not count.
  private(set) var count = 0

  init(_ segment: Segment, _ bytes: UnsafeMutableRawBufferPointer) {
    self.segment = segment
    self.bytes = bytes
  }

  /// - Parameter sequences: of the entries; all of them are in the frame.
  mutating func redact(
    frame offset: UInt64, _ sequences: Set<UInt64>
  ) throws(JournalError) {
    let position = Int(offset - segment.base)
    guard position + FrameHeader.length <= bytes.count, let start = bytes.baseAddress,
      FrameHeader.isSound(start + position)
    else { throw damage(.header, offset) }
    let frame = start + position
    let header = FrameHeader(frame)
    guard header.payloadLength <= UInt32(JournalFormat.maximumPayloadBytes),
      position + header.frameLength <= bytes.count
    else { throw damage(.bounds, offset) }
    if let fault = FrameBody.check(frame, header) { throw damage(fault, offset) }
    let payload = frame + FrameHeader.length
    let before = count
    eachEntry(payload, Int(header.count)) { place, text, length in
      let sequence = header.firstSequence + UInt64(place)
      guard sequences.contains(sequence), !UnsafeRawPointer(text).isZero(from: 0, to: length)
      else { return }
      text.clear(length)
      count += 1
    }
    guard count > before else { return }
    let trailer = payload + Int(header.payloadLength)
    trailer.store(FrameState.redacted, 4)
    let crc = Checksum.of(payload, Int(header.payloadLength))
    trailer.store(Checksum.of(trailer + 4, 4, from: crc), 0)
  }

  private func eachEntry(
    _ payload: UnsafeMutableRawPointer, _ count: Int,
    _ body: (Int, UnsafeMutableRawPointer, Int) -> Void
  ) {
    var text = payload + count * EntryHeader.length
    for index in 0..<count {
      text += Int(EntryHeader(payload + index * EntryHeader.length).factsLength)
    }
    for index in 0..<count {
      let length = Int(EntryHeader(payload + index * EntryHeader.length).privateLength)
      if length > 0 { body(index, text, length) }
      text += length
    }
  }

  private func damage(_ kind: DamageKind, _ offset: UInt64) -> JournalError {
    JournalError(.damaged(kind), .write, path: segment.path, offset: offset)
  }
}

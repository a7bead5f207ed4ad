/// Bytes that are not what was acknowledged.
public struct JournalDamage: Equatable, Sendable {
  public var kind: DamageKind
  public var path: String
  public var offset: UInt64
  /// The sequence that was expected there.
  public var sequence: UInt64
}

/// What `journal verify` found.
public struct JournalVerification: Equatable, Sendable {
  public var segments = 0
  public var frames = 0
  public var entries: UInt64 = 0
  public var damage: [JournalDamage] = []
}

extension Journal {
  /// Reads everything that is durable and holds it against checksums, chain and hashes. Changes
  /// nothing; goes on behind damage, as far as there are sound frames.
  public func verify() throws(JournalError) -> JournalVerification {
    var none: TreeAudit?
    return try verify(&none)
  }

  /// The same, with the tree over the entries computed in passing.
  func verify(_ audit: inout TreeAudit?) throws(JournalError) -> JournalVerification {
    try refreshControl()
    var result = JournalVerification()
    if let damage, case .damaged(let kind) = damage.code {
      result.damage.append(
        JournalDamage(
          kind: kind, path: damage.path, offset: damage.offset ?? 0,
          sequence: damage.sequence ?? 0))
    }
    let end = durableEnd
    _ = try segments.locate(end - 1)
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    var reader = FrameReader(segments: segments, buffer: buffer, cursor: .start, limit: end)
    result.segments = segments.count
    while true {
      switch try reader.step() {
      case .end: return result
      case .frame(let view):
        let sequence = view.firstSequence
        result.frames += 1
        result.entries += UInt64(view.count)
        if !FrameHashes.match(view) {
          result.damage.append(found(.hash, view.offset, sequence))
        }
        try audit?.take(view)
        if view.header.kind == FrameKind.seal.rawValue {
          if !isSealTrue(view) { result.damage.append(found(.bounds, view.offset, sequence)) }
          try checkZeros(behind: view.end, &result)
        }
      case .fault(let kind, let offset):
        audit?.isCut = true
        result.damage.append(found(kind, offset, reader.cursor.nextSequence))
        guard let next = try soundFrame(behind: max(offset, reader.cursor.offset), before: end)
        else { return result }
        buffer.forget()
        reader.cursor = JournalCursor(offset: next)
      }
    }
  }

  private func found(_ kind: DamageKind, _ offset: UInt64, _ sequence: UInt64) -> JournalDamage {
    let index = segments.index(of: offset) ?? segments.lastIndex
    return JournalDamage(
      kind: kind, path: segments[index].path, offset: offset, sequence: sequence)
  }

  /// A seal says what its segment holds, so that a shorter or a longer one does not pass.
  private func isSealTrue(_ view: FrameView) -> Bool {
    guard let index = segments.index(of: view.offset), view.header.payloadLength >= 32 else {
      return false
    }
    let segment = segments[index]
    let words = [segment.header.firstSequence, view.firstSequence, segment.header.lengthBytes]
    guard words.enumerated().allSatisfy({ view.payload.load64($0.offset * 8) == $0.element })
    else { return false }
    // Its place is noted before the gap that may stand in front of it.
    let (noted, place) = (view.payload.load64(24), view.offset - segment.base)
    return noted <= place && JournalFormat.frameStart(noted) == place
  }

  /// Behind a seal nothing was ever written.
  private func checkZeros(
    behind offset: UInt64, _ result: inout JournalVerification
  ) throws(JournalError) {
    guard let index = segments.index(of: offset - 1) else { return }
    var position = offset
    while position < segments[index].end {
      let wanted = Int(min(1 << 16, segments[index].end - position))
      let isZero = try Scratch.bytes(wanted) { (buffer) throws(JournalError) -> Bool in
        let count = try segments.read(index, into: buffer, at: position)
        guard count == wanted, let base = buffer.baseAddress else { return false }
        return UnsafeRawPointer(base).isZero(from: 0, to: count)
      }
      if !isZero { return result.damage.append(found(.padding, position, 0)) }
      position += UInt64(wanted)
    }
  }

  /// The next frame with a sound header behind a bad one.
  private func soundFrame(
    behind offset: UInt64, before end: UInt64
  ) throws(JournalError) -> UInt64? {
    var position = (offset + 8) & ~7
    let buffer = ReadBuffer(capacity: 1 << 16)
    while position < end, let index = segments.index(of: position) {
      let segment = segments[index]
      let last = min(end, segment.end)
      let bytes = try buffer.bytes(
        at: position, length: FrameHeader.length, of: index, in: segments, limit: last)
      guard let bytes else {
        position = segment.dataStart > position ? segment.dataStart : segment.end
        continue
      }
      if FrameHeader.isSound(bytes) { return position }
      position += 8
    }
    return nil
  }
}

/// The hashes that stand against people, where checksums stand against accidents.
enum FrameHashes {
  static func match(_ view: FrameView) -> Bool {
    var hashed = Int(view.header.payloadLength)
    var areCommitted = true
    view.forEachEntry { (entry) throws(Never) in
      hashed -= entry.stored.count
      if !entry.isRedacted && !isCommitted(entry, view) { areCommitted = false }
    }
    let computed = TreeHash.digest(UnsafeRawBufferPointer(start: view.payload, count: hashed))
    return areCommitted && computed == TreeHash(view.base + FrameHeader.hashOffset)
  }

  private static func isCommitted(_ entry: EntryView, _ view: FrameView) -> Bool {
    let place = Int(entry.sequence - view.firstSequence) * EntryHeader.length
    let commitment = view.payload + place + EntryHeader.Field.commitment
    if entry.stored.isEmpty {
      return commitment.isZero(from: 0, to: EntryHeader.commitmentLength)
    }
    let salt = UnsafeRawBufferPointer(rebasing: entry.stored.prefix(EntryHeader.saltLength))
    return TreeHash.digest(entry.stored, behind: salt) == TreeHash(commitment)
  }
}

/// Bytes of frames on their way to the disk, and the salts they need.
///
/// One buffer for the life of the journal: the bytes of a batch lie in it as they will lie in the
/// segment, gaps and all, so that one `pwrite` takes them there.
final class FrameEncoder {
  private let disk: any Disk
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  private let salts: UnsafeMutableRawBufferPointer
  private var saltsUsed: Int

  init(disk: any Disk) {
    self.disk = disk
    memory = .allocate(byteCount: 64 << 10, alignment: 4096)
    salts = .allocate(byteCount: 4096, alignment: 16)
    saltsUsed = salts.count
  }

  deinit {
    memory.deallocate()
    salts.deallocate()
  }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[..<count])
  }

  func clear() {
    count = 0
    // A batch of an import may have grown it; a console need not keep that.
    if memory.count > 1 << 20 { resize(64 << 10) }
  }

  static func payloadLength(_ draft: FrameDraft) -> Int {
    var sum = draft.entries.count * EntryHeader.length
    for entry in draft.entries {
      sum += entry.facts.count
      guard !entry.privatePart.isEmpty else { continue }
      sum += EntryHeader.saltLength + entry.privatePart.count
      if entry.isSealed { sum += PersonKeys.tagLength }
    }
    return sum
  }

  /// Adds `gap` zeros and the frame, and hands back a view of it.
  ///
  /// - Parameter keys: have been prepared for all subjects whose entries are sealed.
  func append(
    _ draft: FrameDraft, gap: Int, at offset: UInt64, header: FrameHeader, keys: PersonKeys
  ) throws(JournalError) -> FrameView {
    let base = reserve(gap + header.frameLength) + gap
    let payload = base + FrameHeader.length
    var facts = payload + draft.entries.count * EntryHeader.length
    var text = facts + draft.entries.reduce(0) { $0 + $1.facts.count }
    let hashed = text - payload
    for (index, entry) in draft.entries.enumerated() {
      let place = payload + index * EntryHeader.length
      let fields = EntryHeader(entry, frameOffset: offset, isSealed: entry.isSealed)
      fields.write(to: place)
      copy(entry.facts, to: facts)
      facts += entry.facts.count
      if entry.privatePart.isEmpty {
        (place + EntryHeader.Field.commitment).clear(EntryHeader.commitmentLength)
      } else {
        let salt = UnsafeMutableRawBufferPointer(start: text, count: EntryHeader.saltLength)
        try takeSalt(into: salt, keys)
        if entry.isSealed {
          let place = SealedPlace(
            subject: entry.subject, sequence: header.firstSequence + UInt64(index),
            stream: entry.stream)
          try keys.seal(entry.privatePart, place, at: text)
        } else {
          copy(entry.privatePart, to: text + EntryHeader.saltLength)
        }
        // The salt is hashed as key and as part of what is stored (DESIGN §5).
        ShortHash.of(
          UnsafeRawBufferPointer(start: text, count: Int(fields.privateLength)),
          behind: UnsafeRawBufferPointer(salt), into: place + EntryHeader.Field.commitment)
        text += Int(fields.privateLength)
      }
    }
    var view = seal(header, at: base, offset: offset, hashed: hashed)
    view.keys = Unmanaged.passUnretained(keys)
    return view
  }

  /// Adds one of the journal's own frames, whose payload is hashed whole.
  func append(
    _ payload: [UInt8], gap: Int, at offset: UInt64, header: FrameHeader
  ) -> FrameView {
    let base = reserve(gap + header.frameLength) + gap
    copy(payload, to: base + FrameHeader.length)
    return seal(header, at: base, offset: offset, hashed: payload.count)
  }

  private func seal(
    _ fields: FrameHeader, at base: UnsafeMutableRawPointer, offset: UInt64, hashed: Int
  ) -> FrameView {
    var header = fields
    let payload = base + FrameHeader.length
    ShortHash.of(
      UnsafeRawBufferPointer(start: payload, count: hashed), into: base + FrameHeader.hashOffset)
    header.write(to: base)
    let trailer = payload + Int(header.payloadLength)
    trailer.store(FrameState.live, 4)
    let crc = Checksum.of(payload, Int(header.payloadLength))
    trailer.store(Checksum.of(trailer + 4, 4, from: crc), 0)
    return FrameView(base: base, offset: offset, header: header, isRedacted: false)
  }

  private func copy(_ bytes: [UInt8], to place: UnsafeMutableRawPointer) {
    bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { place.copyMemory(from: start, byteCount: buffer.count) }
    }
  }

  /// Room for `length` zero bytes at the end of the buffer.
  private func reserve(_ length: Int) -> UnsafeMutableRawPointer {
    if count + length > memory.count { resize(max(memory.count * 2, count + length)) }
    guard let base = memory.baseAddress else { preconditionFailure("The buffer has memory.") }
    let place = base + count
    place.clear(length)
    count += length
    return place
  }

  private func resize(_ capacity: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 4096)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }

  /// Random bytes are fetched by the page: a call of the kernel for every entry would cost more
  /// than the entry.
  private func takeSalt(
    into salt: UnsafeMutableRawBufferPointer, _ keys: PersonKeys
  ) throws(JournalError) {
    if saltsUsed + salt.count > salts.count {
      try disk.attempt(.write, keys.files.folder) { () throws(DiskFault) in
        try disk.fillRandom(salts)
      }
      saltsUsed = 0
    }
    let source = UnsafeRawBufferPointer(rebasing: salts[saltsUsed..<saltsUsed + salt.count])
    salt.copyMemory(from: source)
    saltsUsed += salt.count
    // An all-zero salt means "erased".
    if salt.allSatisfy({ $0 == 0 }) { salt[0] = 1 }
  }
}

import Crypto

/// Sealing and opening private parts: AES-256-GCM under the person's key.
///
/// The salt that every private part has anyway is random: its last twelve bytes are the nonce, so
/// that salt, sealed text and tag lie as the cipher wants them. Bound to journal, sequence and
/// stream: a part that was moved to another entry does not open.
extension PersonKeys {
  static let tagLength = 16
  static let nonceOffset = EntryHeader.saltLength - 12

  /// Writes text and tag, sealed, behind the salt that stands at `stored`.
  func seal(
    _ text: [UInt8], _ place: SealedPlace, at stored: UnsafeMutableRawPointer
  ) throws(JournalError) {
    guard let key = try key(of: place.subject) else {
      preconditionFailure("What is sealed has a key that was prepared.")
    }
    bind(place)
    let nonce = UnsafeRawBufferPointer(start: stored + Self.nonceOffset, count: 12)
    do {
      let box = try text.withUnsafeBytes { text in
        try AES.GCM.seal(
          text, using: key, nonce: AES.GCM.Nonce(data: nonce),
          authenticating: UnsafeRawBufferPointer(bound))
      }
      guard let combined = box.combined else {
        preconditionFailure("A nonce of twelve bytes leaves nonce, text and tag in one run.")
      }
      UnsafeMutableRawBufferPointer(
        start: stored + Self.nonceOffset, count: 12 + text.count + Self.tagLength
      ).copy(combined)
    } catch {
      throw JournalError(.keysUnusable, .write, path: files.folder)
    }
  }

  /// The text of a sealed part; nil where its key was destroyed. It stands until the next one is
  /// opened.
  func open(
    _ stored: UnsafeRawBufferPointer, _ place: SealedPlace
  ) throws(JournalError) -> UnsafeRawBufferPointer? {
    guard let key = try key(of: place.subject) else { return nil }
    bind(place)
    do {
      let box = try AES.GCM.SealedBox(
        combined: UnsafeRawBufferPointer(rebasing: stored[Self.nonceOffset...]))
      let text = try AES.GCM.open(
        box, using: key, authenticating: UnsafeRawBufferPointer(bound))
      // What is opened is shorter than what is stored.
      if stored.count > opened.count { grow(to: stored.count) }
      let count = opened.copy(text)
      return UnsafeRawBufferPointer(rebasing: opened[..<count])
    } catch {
      throw JournalError(
        .keysUnusable, .read, path: files.folder, sequence: place.sequence)
    }
  }

  private func bind(_ place: SealedPlace) {
    bound.baseAddress?.store(place.sequence, 16)
    bound.baseAddress?.store(place.stream, 24)
  }

  private func grow(to count: Int) {
    opened.baseAddress?.clear(opened.count)
    opened.deallocate()
    opened = .allocate(byteCount: count * 2, alignment: 16)
    opened.baseAddress?.clear(count * 2)
  }
}

/// Which entry a sealed part belongs to.
struct SealedPlace {
  var subject: UInt64
  var sequence: UInt64
  var stream: UInt64
}

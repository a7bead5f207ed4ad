import HelpdeskDomain

/// Needles of one or two bytes stand in most texts: what counts is to be done with a text quickly,
/// not to pass over many.
extension TextChunks {
  /// The longest needle for which this is the quicker way.
  static let shortNeedle = 2

  /// As `eachPlace(holding:in:_:)`, text by text.
  func eachPlace(
    holdingShort needle: [UInt8], in segments: SearchSegments, _ body: (Int) -> Void
  ) {
    precondition(needle.count <= TextChunks.shortNeedle, "The needle is a short one.")
    guard let first = needle.first, let last = needle.last else { return }
    let pair = BytePair(first: first, last: last, distance: needle.count - 1)
    starts.withUnsafeBufferPointer { starts in
      for (chunk, bytes) in chunks.enumerated() {
        let places = places(ofChunk: chunk)
        bytes.withUnsafeBufferPointer { bytes in
          var from = 0
          for place in places {
            let isLast = place + 1 == places.upperBound
            let mask = TextChunks.chunkBytes - 1
            let to = isLast ? bytes.count : Int(starts[place + 1]) & mask
            if pair.stands(in: bytes, from: from, to: to, segments) { body(place) }
            from = to
          }
        }
      }
    }
  }
}

/// One byte, or two that stand next to each other.
private struct BytePair {
  let first: SIMD16<UInt8>
  let last: SIMD16<UInt8>
  let distance: Int

  init(first: UInt8, last: UInt8, distance: Int) {
    self.first = SIMD16(repeating: first)
    self.last = SIMD16(repeating: last)
    self.distance = distance
  }

  /// Whether they stand in a part of the bytes; texts end with a byte that no needle has, so that
  /// a load beyond the end finds nothing that begins before it.
  @inline(__always)
  func stands(
    in bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int, _ segments: SearchSegments
  ) -> Bool {
    var offset = from
    while offset < to {
      guard offset + 16 + distance <= bytes.count else {
        return standsAtEnd(in: bytes, from: offset, to: to, segments)
      }
      let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + offset
      let here = base.loadUnaligned(as: SIMD16<UInt8>.self)
      let next = (base + distance).loadUnaligned(as: SIMD16<UInt8>.self)
      let halves = unsafeBitCast((here .== first) .& (next .== last), to: SIMD2<UInt64>.self)
      for half in 0..<2 {
        var left = UInt64(littleEndian: halves[half])
        while left != 0 {
          let hit = offset + half * 8 + left.trailingZeroBitCount / 8
          if hit >= to { return false }
          if segments.accept(bytes, hit) { return true }
          left &= ~(0xFF << UInt64((hit - offset) % 8 * 8))
        }
      }
      offset += 16
    }
    return false
  }

  private func standsAtEnd(
    in bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int, _ segments: SearchSegments
  ) -> Bool {
    var hit = from
    while hit + distance < to {
      if bytes[hit] == first[0], bytes[hit + distance] == last[0], segments.accept(bytes, hit) {
        return true
      }
      hit += 1
    }
    return false
  }
}

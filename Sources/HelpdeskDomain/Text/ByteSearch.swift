/// Finds a few bytes in very many.
///
/// The two rarest bytes of what is looked for are compared at 64 positions in one step; only where
/// both agree are the rest compared. Nothing is allocated while it searches. Bytes are compared as
/// they are: fold both sides before (`TextFolding`).
public struct ByteSearch: Sendable {
  /// What is looked for; never empty.
  public let needle: [UInt8]
  /// Offsets into the needle of its two rarest bytes; the same twice for a needle of one byte.
  private let firstOffset: Int
  private let secondOffset: Int

  /// - Returns: nil for nothing, which would be found everywhere.
  public init?(_ needle: [UInt8]) {
    guard !needle.isEmpty else { return nil }
    self.needle = needle
    (firstOffset, secondOffset) = ByteSearch.rarestOffsets(of: needle)
  }

  /// Tells the offset of every occurrence in ascending order, overlapping ones too.
  ///
  /// - Parameter body: answers from which offset on to search further: skip to the end of a row
  ///   whose second hit is of no interest. An offset at or before the hit means the next byte; one
  ///   behind the haystack ends the search.
  public func eachOccurrence(
    in haystack: UnsafeBufferPointer<UInt8>, _ body: (_ offset: Int) -> Int
  ) {
    var from = 0
    while let hit = firstOccurrence(in: haystack, from: from) {
      from = max(body(hit), hit + 1)
    }
  }

  /// The first occurrence that begins at or after an offset, or nil.
  public func firstOccurrence(
    in haystack: UnsafeBufferPointer<UInt8>, from: Int = 0
  ) -> Int? {
    guard let base = haystack.baseAddress else { return nil }
    // One past the last offset at which the needle still fits.
    let end = haystack.count - needle.count + 1
    var offset = max(0, from)
    guard offset < end else { return nil }
    return needle.withUnsafeBufferPointer { needle in
      let probe = Probe(
        base: UnsafeRawPointer(base), needle: needle, firstOffset: firstOffset,
        secondOffset: secondOffset)
      // No load leaves the haystack, because both bytes lie inside of the needle.
      while end - offset >= 64 {
        let m0 = probe.candidates(at: offset)
        let m1 = probe.candidates(at: offset + 16)
        let m2 = probe.candidates(at: offset + 32)
        let m3 = probe.candidates(at: offset + 48)
        let any = (m0 | m1) | (m2 | m3)
        if any[0] | any[1] != 0 {
          if let hit = probe.occurrence(among: m0, at: offset) { return hit }
          if let hit = probe.occurrence(among: m1, at: offset + 16) { return hit }
          if let hit = probe.occurrence(among: m2, at: offset + 32) { return hit }
          if let hit = probe.occurrence(among: m3, at: offset + 48) { return hit }
        }
        offset += 64
      }
      while offset < end {
        if probe.isOccurrence(at: offset) { return offset }
        offset += 1
      }
      return nil
    }
  }

  /// The positions of the two bytes that texts hold least often, in ascending order.
  private static func rarestOffsets(of needle: [UInt8]) -> (Int, Int) {
    let byRarity = needle.indices.sorted { rarity(needle[$0]) > rarity(needle[$1]) }
    let first = byRarity[0]
    let second = byRarity.count > 1 ? byRarity[1] : first
    return (min(first, second), max(first, second))
  }

  /// How seldom a byte stands in folded texts of the four languages; others are seldom.
  private static func rarity(_ byte: UInt8) -> Int {
    let commonFirst: StaticString = "e nairtslodkghumc0b1fpvz2yw.3-j54@6789xq"
    return commonFirst.withUTF8Buffer { $0.firstIndex(of: byte) ?? $0.count }
  }
}

/// The comparison of one haystack with one needle.
private struct Probe {
  let base: UnsafeRawPointer
  let needle: UnsafeBufferPointer<UInt8>
  let firstOffset: Int
  let secondOffset: Int
  let first: SIMD16<UInt8>
  let second: SIMD16<UInt8>

  @inline(__always)
  init(
    base: UnsafeRawPointer, needle: UnsafeBufferPointer<UInt8>, firstOffset: Int,
    secondOffset: Int
  ) {
    self.base = base
    self.needle = needle
    self.firstOffset = firstOffset
    self.secondOffset = secondOffset
    first = SIMD16(repeating: needle[firstOffset])
    second = SIMD16(repeating: needle[secondOffset])
  }

  /// Sixteen positions as sixteen bytes: all bits set where both rare bytes agree.
  @inline(__always)
  func candidates(at offset: Int) -> SIMD2<UInt64> {
    let ahead = (base + offset + firstOffset).loadUnaligned(as: SIMD16<UInt8>.self)
    let behind = (base + offset + secondOffset).loadUnaligned(as: SIMD16<UInt8>.self)
    let agree = (ahead .== first) .& (behind .== second)
    return unsafeBitCast(agree, to: SIMD2<UInt64>.self)
  }

  /// The first of sixteen positions at which the whole needle stands.
  @inline(__always)
  func occurrence(among candidates: SIMD2<UInt64>, at offset: Int) -> Int? {
    occurrence(among: candidates[0], at: offset)
      ?? occurrence(among: candidates[1], at: offset + 8)
  }

  private func occurrence(among candidates: UInt64, at offset: Int) -> Int? {
    var left = UInt64(littleEndian: candidates)
    while left != 0 {
      let position = left.trailingZeroBitCount / 8
      if isOccurrence(at: offset + position) { return offset + position }
      left &= ~(0xFF << UInt64(position * 8))
    }
    return nil
  }

  func isOccurrence(at offset: Int) -> Bool {
    let bytes = base.assumingMemoryBound(to: UInt8.self) + offset
    for index in needle.indices where bytes[index] != needle[index] { return false }
    return true
  }
}

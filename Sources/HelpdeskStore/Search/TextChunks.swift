import HelpdeskDomain

/// Folded texts one after another in chunks of a mebibyte, each found by its place.
///
/// It grows by chunks, so that no growth copies what is there: peak memory is what it holds. Every
/// text ends with a line end, which no needle contains.
struct TextChunks: Sendable {
  static let chunkBits = 20
  static let chunkBytes = 1 << chunkBits
  static let terminator: UInt8 = 0x0A

  private(set) var chunks: [[UInt8]] = []
  /// Where each text begins: the chunk's number above `chunkBits`, the offset below.
  private(set) var starts: [UInt32] = []
  /// The first text of each chunk.
  private var firsts: [Int] = []

  var count: Int { starts.count }

  /// Bytes that it holds in memory.
  var byteCount: Int { chunks.count * TextChunks.chunkBytes + starts.capacity * 4 }

  mutating func reserve(_ count: Int) { starts.reserveCapacity(count) }

  /// Appends a text; longer than a chunk it is cut, which the desk's limits rule out.
  mutating func append(_ text: some Collection<UInt8>) {
    let length = min(text.count, TextChunks.chunkBytes - 1)
    if chunks.isEmpty || chunks[chunks.count - 1].count + length >= TextChunks.chunkBytes {
      var chunk: [UInt8] = []
      chunk.reserveCapacity(TextChunks.chunkBytes)
      chunks.append(chunk)
      firsts.append(starts.count)
    }
    let last = chunks.count - 1
    starts.append(UInt32(last << TextChunks.chunkBits | chunks[last].count))
    chunks[last].append(contentsOf: text.prefix(length))
    chunks[last].append(TextChunks.terminator)
  }

  /// Overwrites a text with bytes that are found by nothing.
  mutating func blank(_ place: Int) {
    let (chunk, range) = position(of: place)
    for offset in range { chunks[chunk][offset] = 0 }
  }

  /// Puts a text where a longer one stood, or says that it does not fit.
  mutating func replace(_ place: Int, by text: [UInt8]) -> Bool {
    let (chunk, range) = position(of: place)
    guard text.count <= range.count else { return false }
    for offset in range {
      let index = offset - range.lowerBound
      chunks[chunk][offset] = index < text.count ? text[index] : 0
    }
    return true
  }

  func withText<Result>(_ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let (chunk, range) = position(of: place)
    return chunks[chunk].withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Tells the places whose text holds a needle, in ascending order.
  ///
  /// - Parameter segments: in which a hit counts.
  func eachPlace(
    holding needle: ByteSearch, in segments: SearchSegments, _ body: (Int) -> Void
  ) {
    if needle.needle.count <= TextChunks.shortNeedle {
      return eachPlace(holdingShort: needle.needle, in: segments, body)
    }
    starts.withUnsafeBufferPointer { starts in
      for (chunk, bytes) in chunks.enumerated() {
        let base = chunk << TextChunks.chunkBits
        let end = places(ofChunk: chunk).upperBound
        var place = firsts[chunk]
        bytes.withUnsafeBufferPointer { bytes in
          needle.eachOccurrence(in: bytes) { hit in
            while place + 1 < end && Int(starts[place + 1]) - base <= hit { place += 1 }
            guard segments.accept(bytes, hit) else { return hit + 1 }
            body(place)
            return place + 1 < end ? Int(starts[place + 1]) - base : bytes.count
          }
        }
      }
    }
  }

  /// The texts that stand in a chunk.
  func places(ofChunk chunk: Int) -> Range<Int> {
    firsts[chunk]..<(chunk + 1 < firsts.count ? firsts[chunk + 1] : starts.count)
  }

  private func position(of place: Int) -> (chunk: Int, range: Range<Int>) {
    let start = Int(starts[place])
    let chunk = start >> TextChunks.chunkBits
    let isLast = place + 1 == places(ofChunk: chunk).upperBound
    let from = start & (TextChunks.chunkBytes - 1)
    let next = isLast ? chunks[chunk].count : Int(starts[place + 1]) & (TextChunks.chunkBytes - 1)
    return (chunk, from..<(next - 1))
  }
}

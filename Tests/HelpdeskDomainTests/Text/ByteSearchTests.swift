import HelpdeskDomain
import Testing

/// Protects the filter: whatever stands in the arena is found, at every alignment, and nothing
/// else is.
struct ByteSearchTests {
  private func offsets(of needle: [UInt8], in haystack: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    haystack.withUnsafeBufferPointer { bytes in
      ByteSearch(needle)?.eachOccurrence(in: bytes) { offset in
        offsets.append(offset)
        return offset + 1
      }
    }
    return offsets
  }

  private func naiveOffsets(of needle: [UInt8], in haystack: [UInt8]) -> [Int] {
    guard haystack.count >= needle.count else { return [] }
    return (0...haystack.count - needle.count).filter {
      haystack[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }

  @Test func `a word is found wherever it stands`() {
    let needle = Array("drucker".utf8)
    for length in [7, 8, 15, 16, 17, 63, 64, 65, 70, 71, 128, 200] {
      for position in 0...length - needle.count {
        var haystack = [UInt8](repeating: UInt8(ascii: "d"), count: length)
        haystack.replaceSubrange(position..<position + needle.count, with: needle)
        #expect(offsets(of: needle, in: haystack) == [position], "\(length), \(position)")
      }
    }
  }

  @Test(arguments: 1...200)
  func `it finds what comparing byte for byte finds`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    // Few letters, so that hits, near misses and overlaps abound.
    let letters = Array("ab \u{0}".utf8)
    func random(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &numbers)] }
    }
    let haystack = random(Int.random(in: 0...400, using: &numbers))
    let needle = random(Int.random(in: 1...6, using: &numbers))
    #expect(offsets(of: needle, in: haystack) == naiveOffsets(of: needle, in: haystack))
  }

  @Test func `nothing is not looked for, and nothing is found in nothing`() {
    #expect(ByteSearch([]) == nil)
    #expect(offsets(of: [1], in: []).isEmpty)
    #expect(offsets(of: [1, 2, 3], in: [1, 2]).isEmpty)
    #expect(ByteSearch([1])?.firstOccurrence(in: UnsafeBufferPointer(start: nil, count: 0)) == nil)
  }

  @Test func `the one who asks may skip the rest of a row or stop`() {
    let haystack = Array("aa\naa\naa".utf8)
    var hits: [Int] = []
    haystack.withUnsafeBufferPointer { bytes in
      ByteSearch([UInt8(ascii: "a")])?.eachOccurrence(in: bytes) { offset in
        hits.append(offset)
        return hits.count == 2 ? .max : offset / 3 * 3 + 3
      }
    }
    #expect(hits == [0, 3])
    let behind = haystack.withUnsafeBufferPointer { bytes in
      ByteSearch([UInt8(ascii: "a")])?.firstOccurrence(in: bytes, from: 5)
    }
    #expect(behind == 6)
  }
}

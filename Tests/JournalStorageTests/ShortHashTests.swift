import CPlatform
import Testing

@testable import JournalStorage

/// Protects every hash in the journal from the instructions that compute it: they must say what
/// Crypto says, or a desk would be provable on one machine alone.
struct ShortHashTests {
  private let bytes = (0..<1024).map { UInt8(truncatingIfNeeded: $0 &* 167 ^ $0 >> 3) }

  private func expected(_ prefix: Int, _ run: Range<Int>) -> [UInt8] {
    computed(prefix, run) { ShortHash.byCrypto($0, behind: $1, into: $2) }
  }

  private func computed(
    _ prefix: Int, _ run: Range<Int>,
    _ hash: (
      UnsafeRawBufferPointer, UnsafeRawBufferPointer, UnsafeMutableRawPointer
    ) -> Void
  ) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: ShortHash.length)
    bytes.withUnsafeBytes { all in
      digest.withUnsafeMutableBytes { digest in
        guard let start = digest.baseAddress else { return }
        hash(
          UnsafeRawBufferPointer(rebasing: all[run]),
          UnsafeRawBufferPointer(rebasing: all[900..<900 + prefix]), start)
      }
    }
    return digest
  }

  /// FIPS 180-2, appendix B.1.
  @Test func `three letters have the hash that the standard gives them`() {
    let abc = Array("abc".utf8)
    let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(abc.withUnsafeBytes { TreeHash.digest($0) }.hexadecimal == wanted)
    var digest = [UInt8](repeating: 0, count: ShortHash.length)
    digest.withUnsafeMutableBytes { digest in
      abc.withUnsafeBytes { abc in
        guard let start = digest.baseAddress else { return }
        ShortHash.byCrypto(
          abc, behind: UnsafeRawBufferPointer(start: nil, count: 0), into: start)
      }
    }
    #expect(Hexadecimal.of(digest) == wanted)
  }

  @Test func `a run of any length is hashed as Crypto does it`() {
    for length in 0..<330 {
      for prefix in [0, 1, 16, 55, 56, 63] {
        let run = 3..<3 + length
        let wanted = expected(prefix, run)
        #expect(
          computed(prefix, run) { ShortHash.of($0, behind: $1, into: $2) } == wanted,
          "\(prefix) + \(length)")
      }
    }
  }

  @Test(.enabled(if: pult_has_sha256() != 0))
  func `two runs of different lengths do not mix`() {
    for length in stride(from: 0, to: 330, by: 3) {
      for other in [0, 1, 63, 64, 65, 200, 329] {
        var digests = [UInt8](repeating: 0, count: 2 * ShortHash.length)
        bytes.withUnsafeBytes { all in
          digests.withUnsafeMutableBytes { digests in
            guard let start = all.baseAddress, let first = digests.baseAddress else { return }
            var left = pult_hashed(
              prefix: start + 900, prefix_length: 1, bytes: start, length: length, digest: first)
            var right = pult_hashed(
              prefix: start + 900, prefix_length: 16, bytes: start + 5, length: other,
              digest: first + ShortHash.length)
            pult_sha256_two(&left, &right)
          }
        }
        #expect(Array(digests[..<ShortHash.length]) == expected(1, 0..<length))
        #expect(Array(digests[ShortHash.length...]) == expected(16, 5..<5 + other))
      }
    }
  }

  @Test(arguments: 0...9) func `digests take the place of the runs they are of`(count: Int) {
    let stride = 64
    var place = Array(bytes[..<(count * stride)])
    let prefix: [UInt8] = [bytes[900]]
    place.withUnsafeMutableBytes { place in
      prefix.withUnsafeBytes { prefix in
        guard let start = place.baseAddress else { return }
        ShortHash.ofEach(
          stride, UnsafeRawBufferPointer(place), behind: prefix, into: start)
      }
    }
    for index in 0..<count {
      let run = index * stride..<(index + 1) * stride
      let found = place[index * ShortHash.length..<(index + 1) * ShortHash.length]
      #expect(Array(found) == expected(1, run))
    }
  }
}

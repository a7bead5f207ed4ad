import CPlatform
import TestSupport
import Testing

@testable import JournalStorage

/// Protects the bytes of sealed parts from the way they are sealed: the library below Crypto, called
/// at once, must write what Crypto writes, and Crypto must open it.
struct SealedBytesTests {
  private let sealed: SealedDesk
  private let person: UInt64 = 4 << 56 | 7

  init() throws {
    sealed = try SealedDesk()
  }

  @Test func `the library that Crypto calls is found under its name`() {
    let zeros = [UInt8](repeating: 0, count: 32)
    var made = [UInt8](repeating: 0, count: 16)
    #expect(pult_seal(zeros, zeros, nil, 0, nil, 0, &made) == 1)
    // Test case 13 of the proposal of GCM: nothing, sealed under zeros.
    #expect(Hexadecimal.of(made) == "530f8afbc74536b9a963b4f1c4cb738b")
  }

  @Test func `both ways write the same bytes, and what is sealed opens`() throws {
    let keys = sealed.desk.journal.keys
    #expect(try keys.prepare(person))
    let key = try #require(try keys.key(of: person))
    for length in [1, 15, 16, 17, 63, 64, 200, 4096, 70_000] {
      let text = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 5) }
      let place = SealedPlace(subject: person, sequence: UInt64(length), stream: 9)
      let salt = (0..<EntryHeader.saltLength).map { UInt8($0 + length % 100) }
      let room = [UInt8](repeating: 0, count: length + PersonKeys.tagLength)
      var (one, other) = (salt + room, salt + room)
      try one.withUnsafeMutableBytes { stored in
        try keys.seal(text, place, at: try #require(stored.baseAddress))
      }
      try other.withUnsafeMutableBytes { stored in
        try keys.sealByCrypto(text, key, at: try #require(stored.baseAddress))
      }
      #expect(one == other, "\(length)")
      #expect(Array(one[..<EntryHeader.saltLength]) == salt)
      let opened = try one.withUnsafeBytes { stored in
        try keys.open(stored, place).map { Array($0) }
      }
      #expect(opened == text, "\(length)")
    }
  }
}

import CPlatform
import Crypto

/// SHA-256 of a few hundred bytes: of entries, frames and nodes of the tree.
///
/// Crypto makes an object for every hash, copies it and wipes it, which takes as long as hashing
/// two hundred bytes does. So the instructions are used directly where the processor has them, and
/// Crypto elsewhere; a test holds each against the other
/// (`Docs/Decisions/0075-hash-short-runs-by-the-instructions.md`).
enum ShortHash {
  static let length = 32

  /// The hash of the bytes behind a prefix of less than 64 bytes.
  @inline(__always)
  static func of(
    _ bytes: UnsafeRawBufferPointer,
    behind prefix: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    into digest: UnsafeMutableRawPointer
  ) {
    guard pult_has_sha256() != 0 else { return byCrypto(bytes, behind: prefix, into: digest) }
    pult_sha256(prefix.baseAddress, prefix.count, bytes.baseAddress, bytes.count, digest)
  }

  /// The hashes of many runs of the same length that lie one behind the other, each behind the same
  /// prefix. The digests may take the place of the runs.
  static func ofEach(
    _ stride: Int, _ bytes: UnsafeRawBufferPointer, behind prefix: UnsafeRawBufferPointer,
    into digests: UnsafeMutableRawPointer
  ) {
    guard let start = bytes.baseAddress else { return }
    func hashed(_ index: Int) -> pult_hashed {
      pult_hashed(
        prefix: prefix.baseAddress, prefix_length: prefix.count, bytes: start + index * stride,
        length: stride, digest: digests + index * length)
    }
    let count = bytes.count / stride
    var index = 0
    while pult_has_sha256() != 0, index + 2 <= count {
      var (left, right) = (hashed(index), hashed(index + 1))
      pult_sha256_two(&left, &right)
      index += 2
    }
    while index < count {
      let run = UnsafeRawBufferPointer(start: start + index * stride, count: stride)
      of(run, behind: prefix, into: digests + index * length)
      index += 1
    }
  }

  static func byCrypto(
    _ bytes: UnsafeRawBufferPointer, behind prefix: UnsafeRawBufferPointer,
    into digest: UnsafeMutableRawPointer
  ) {
    var hash = SHA256()
    hash.update(bufferPointer: prefix)
    hash.update(bufferPointer: bytes)
    hash.finalize().withUnsafeBytes { hashed in
      digest.copyMemory(from: hashed.baseAddress ?? UnsafeRawPointer(digest), byteCount: length)
    }
  }
}

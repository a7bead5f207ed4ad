import CPlatform

/// CRC32C: catches accidents. Against people stand the hashes (journal.md F6).
enum Checksum {
  @inline(__always)
  static func of(_ bytes: UnsafeRawPointer, _ count: Int, from start: UInt32 = 0) -> UInt32 {
    pult_crc32c(start, bytes, count)
  }
}

/// Bytes for the length of a call.
///
/// The arrays of the standard library lose the type of an error that passes through them.
enum Scratch {
  static func bytes<Result, Failure: Error>(
    _ count: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 8)
    defer { buffer.deallocate() }
    buffer.baseAddress?.clear(count)
    return try body(buffer)
  }

  /// A copy of bytes for the length of a call; it is cleared behind it, for they may be a key.
  static func holding<Result, Failure: Error>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try self.bytes(bytes.count) { (buffer) throws(Failure) in
      defer { buffer.baseAddress?.clear(buffer.count) }
      buffer.copyBytes(from: bytes)
      return try body(UnsafeRawBufferPointer(buffer))
    }
  }
}

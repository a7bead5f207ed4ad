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
}

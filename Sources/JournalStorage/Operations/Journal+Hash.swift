extension Journal {
  /// Reads and hashes all segments and does nothing else: what verifying must cost at least.
  ///
  /// - Returns: how many bytes there were.
  public func hashSegments() throws(JournalError) -> UInt64 {
    var bytes: UInt64 = 0
    let pace = CopyPace(sliceBytes: 1 << 20, pauseMicroseconds: 0)
    for index in 0..<segments.count {
      let (path, length) = (segments[index].path, UInt64(segments[index].header.lengthBytes))
      try disk.attempt(.read, path) { () throws(DiskFault) in
        let file = try disk.open(path, .read)
        defer { disk.close(file) }
        _ = try disk.slices(of: file, length: length, pace) { (_, _) throws(DiskFault) in }
      }
      bytes += length
    }
    return bytes
  }
}

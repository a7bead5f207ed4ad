import Glibc

/// Where the shell's words go. Writing is buffered by hand: a list of a million lines must not be
/// a million system calls.
struct StandardOutput {
  private var buffer: [UInt8] = []

  mutating func write(_ text: String) throws(ExitStatus) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 65_536 { try flush() }
  }

  /// Writes what is left.
  ///
  /// - Throws: `.ioError` when the reader is gone or the disk is full.
  mutating func flush() throws(ExitStatus) {
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        buffer = []
        throw .ioError
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  static func say(_ text: String) throws(ExitStatus) {
    var output = StandardOutput()
    try output.write(text)
    try output.flush()
  }

  /// One sentence for the user, on standard error.
  static func complain(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      written += max(0, count)
    }
  }
}

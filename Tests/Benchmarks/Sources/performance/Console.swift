import Glibc

/// A console on a pseudo terminal, watched byte by byte.
final class Console {
  private let controller: Int32
  let pid: pid_t
  private(set) var bytesRead = 0

  /// - Parameter rows: the terminal's size; the screens are designed for 24 by 80.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], rows: UInt16 = 24,
    columns: UInt16 = 80
  ) throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw MeasurementFailure(sentence: "No pseudo terminal.")
    }
    self.controller = controller
    pid = try Spawn.run(
      program, arguments, environment: environment, standard: [terminal, terminal, terminal],
      closing: controller)
    close(terminal)
  }

  deinit { close(controller) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      sent += max(0, count)
    }
  }

  /// Reads until nothing has come for a while.
  ///
  /// - Returns: how many bytes came, and when the last of them did.
  @discardableResult
  func settle(
    quietMilliseconds: Int32 = 25, limitMilliseconds: Double = 20_000
  )
    -> (bytes: Int, firstAt: Double, lastAt: Double)
  {
    var (count, lastAt) = (0, Clock.milliseconds())
    let start = lastAt
    var firstAt = start
    while Clock.milliseconds() - start < limitMilliseconds {
      let read = readOnce(waiting: count == 0 ? 5000 : quietMilliseconds)
      if read <= 0 { break }
      if count == 0 { firstAt = Clock.milliseconds() }
      count += read
      lastAt = Clock.milliseconds()
    }
    return (count, firstAt, lastAt)
  }

  /// Reads until a text has come.
  func wait(for text: String, limitMilliseconds: Double = 60_000) throws -> Double {
    let needle = Array(text.utf8)
    var tail: [UInt8] = []
    let start = Clock.milliseconds()
    while Clock.milliseconds() - start < limitMilliseconds {
      guard readOnce(waiting: 1000, into: &tail) >= 0 else { break }
      if contains(tail, needle) { return Clock.milliseconds() }
      if tail.count > 1 << 20 { tail.removeFirst(1 << 19) }
    }
    throw MeasurementFailure(sentence: "The console never showed \(text).")
  }

  /// Reads whatever comes within a time.
  func read(forMilliseconds milliseconds: Double) -> Int {
    let end = Clock.milliseconds() + milliseconds
    var count = 0
    while Clock.milliseconds() < end {
      count += max(0, readOnce(waiting: Int32(max(1, end - Clock.milliseconds()))))
    }
    return count
  }

  private func readOnce(waiting milliseconds: Int32) -> Int {
    var ignored: [UInt8] = []
    return readOnce(waiting: milliseconds, into: &ignored)
  }

  private func readOnce(waiting milliseconds: Int32, into kept: inout [UInt8]) -> Int {
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(controller, &buffer, buffer.count)
    guard count > 0 else { return -1 }
    kept += buffer[..<count]
    bytesRead += count
    return count
  }

  private func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { place in
      bytes[place] == needle[0] && bytes[place..<(place + needle.count)].elementsEqual(needle)
    }
  }

  /// Quits and gives the peak memory in KiB.
  func quit() -> Int {
    type("q")
    return Spawn.wait(pid).peakKibibytes
  }
}

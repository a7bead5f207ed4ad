import CPlatform
import Glibc

extension PosixDisk {
  /// `getpid`.
  public var processIdentifier: Int32 { getpid() }

  /// The `boot_id` of the kernel.
  public func bootIdentity() throws(DiskFault) -> Identity {
    let file = try open("/proc/sys/kernel/random/boot_id", .read)
    defer { close(file) }
    let digits = try Scratch.bytes(64) { (buffer) throws(DiskFault) in
      Array(buffer[..<(try read(file, into: buffer, at: 0))])
    }
    var words: [UInt64] = [0, 0]
    var place = 0
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { continue }
      words[place / 16 % 2] = words[place / 16 % 2] << 4 | UInt64(value)
      place += 1
    }
    return Identity(low: words[0], high: words[1])
  }

  /// `CLOCK_MONOTONIC` in milliseconds.
  public func monotonicMilliseconds() -> Int64 { milliseconds(CLOCK_MONOTONIC) }

  /// `CLOCK_REALTIME` in Unix milliseconds.
  public func wallClockMilliseconds() -> Int64 { milliseconds(CLOCK_REALTIME) }

  /// `usleep`.
  public func pause(microseconds: UInt32) {
    // A signal may end the pause early; whoever waits looks again anyway.
    _ = usleep(microseconds)
  }

  /// `getrandom` until the buffer is full.
  public func fillRandom(_ buffer: UnsafeMutableRawBufferPointer) throws(DiskFault) {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      filled += Int(try Self.retrying { pult_random(rest.baseAddress, rest.count) })
    }
  }

  private func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    _ = clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

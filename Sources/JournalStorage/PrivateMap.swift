/// A file as private memory: what is written there stays in this process. It goes away with the
/// last reference.
public final class PrivateMap: Sendable {
  public let length: Int
  private let address: UInt
  private let release: @Sendable (UnsafeMutableRawPointer, Int) -> Void

  /// Memory that a disk has mapped.
  ///
  /// - Parameter release: gives it back.
  public init(
    _ start: UnsafeMutableRawPointer, length: Int,
    release: @escaping @Sendable (UnsafeMutableRawPointer, Int) -> Void
  ) {
    address = UInt(bitPattern: start)
    self.length = length
    self.release = release
  }

  deinit { release(start, length) }

  public var start: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: address).unsafelyUnwrapped
  }
}

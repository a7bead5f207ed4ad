/// Values without references, one behind the other: an array whose memory may be lent.
///
/// A snapshot lends the columns of a desk straight from its file, so that opening copies nothing:
/// reading a million rows into arrays costs five times as much as mapping them. Lent memory may be
/// written to like its own; what is written stays in this process.
public struct LargeArray<Value: BitwiseCopyable & Sendable>: Sendable {
  private var memory: LargeMemory?
  private var address: UInt = 0
  private var capacity = 0
  public private(set) var count = 0

  public init() {}

  /// So many times the same value.
  public init(repeating value: Value, count: Int) {
    grow(to: count)
    for _ in 0..<count { append(value) }
  }

  /// Values in memory that somebody else holds, for as long as `owner` lives.
  ///
  /// - Parameters:
  ///   - address: aligned for the values, in private memory that may be written to.
  ///   - capacity: how many fit; behind the last value there are zeros.
  public init(
    lent address: UnsafeMutableRawPointer, count: Int, capacity: Int,
    owner: any AnyObject & Sendable
  ) {
    precondition(count <= capacity, "Lent memory holds what it is said to hold.")
    memory = LargeMemory(lentBy: owner)
    self.address = UInt(bitPattern: address)
    self.count = count
    self.capacity = capacity
  }

  @inline(__always)
  private var base: UnsafeMutablePointer<Value> {
    UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
  }

  var isEmpty: Bool { count == 0 }

  /// The value at a place; setting it leaves copies of the array as they are.
  @inline(__always)
  public subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count, "A place of a large array exists.")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "A place of a large array exists.")
      if !isKnownUniquelyReferenced(&memory) { grow(to: capacity) }
      base[index] = newValue
    }
  }

  /// Adds a value, in lent memory as long as there is room.
  @inline(__always)
  public mutating func append(_ value: Value) {
    if count == capacity || !isKnownUniquelyReferenced(&memory) {
      grow(to: count == capacity ? max(16, capacity * 2) : capacity)
    }
    base[count] = value
    count += 1
  }

  mutating func reserveCapacity(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  /// Moves into memory of its own: because it is full, or because a copy shares it.
  @inline(never)
  private mutating func grow(to newCapacity: Int) {
    let own = LargeMemory(byteCount: max(newCapacity, 1) * MemoryLayout<Value>.stride)
    let target = UnsafeMutablePointer<Value>(bitPattern: own.address).unsafelyUnwrapped
    if count > 0 { target.initialize(from: base, count: count) }
    memory = own
    address = own.address
    capacity = max(newCapacity, 1)
  }

  func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Value>) -> Result
  ) -> Result {
    let start: UnsafePointer<Value>? = count == 0 ? nil : UnsafePointer(base)
    return withExtendedLifetime(memory) {
      body(UnsafeBufferPointer(start: start, count: count))
    }
  }

  /// The bytes of the values; valid inside the closure.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBufferPointer { body(UnsafeRawBufferPointer($0)) }
  }
}

/// Memory of large arrays: allocated here, or kept by whoever lent it.
private final class LargeMemory: Sendable {
  let address: UInt
  private let owner: (any AnyObject & Sendable)?

  init(byteCount: Int) {
    let start = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16)
    address = UInt(bitPattern: start)
    owner = nil
  }

  init(lentBy owner: any AnyObject & Sendable) {
    address = 0
    self.owner = owner
  }

  deinit {
    if owner == nil { UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }
  }
}

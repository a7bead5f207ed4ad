/// Numbers on the disk are little endian and need not be aligned.
extension UnsafeRawPointer {
  @inline(__always)
  func load16(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func load32(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func load64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  func load8(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }

  func loadIdentity(_ offset: Int) -> Identity {
    Identity(low: load64(offset), high: load64(offset + 8))
  }

  /// True when the bytes are all zero; gaps and pads must be.
  func isZero(from start: Int, to end: Int) -> Bool {
    var position = start
    while position + 8 <= end {
      if loadUnaligned(fromByteOffset: position, as: UInt64.self) != 0 { return false }
      position += 8
    }
    while position < end {
      if load8(position) != 0 { return false }
      position += 1
    }
    return true
  }
}

extension UnsafeMutableRawPointer {
  @inline(__always)
  func store<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number, _ offset: Int) {
    storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
  }

  func store(_ identity: Identity, _ offset: Int) {
    store(identity.low, offset)
    store(identity.high, offset + 8)
  }

  func clear(_ count: Int) {
    initializeMemory(as: UInt8.self, repeating: 0, count: count)
  }
}

/// The 128 bytes before every frame's payload (DESIGN §5).
struct FrameHeader {
  static let length = 128
  static let trailerLength = 8
  static let magic: UInt32 = 0x4D52_4650
  static let crcOffset = 124

  var kind: UInt8
  var flags: UInt16 = 0
  var payloadLength: UInt32
  var count: UInt16
  var origin: UInt8 = 0
  var firstSequence: UInt64
  var syncedThrough: UInt64
  var epoch: UInt32
  var previousHeaderCRC: UInt32
  var recordedMilliseconds: Int64
  var actor: UInt64 = 0
  var command: CommandID = .none
  var undoes: UInt64 = 0
  var act: UInt64 = 0
  /// Filled by ``write(to:)`` and by reading.
  var headerCRC: UInt32 = 0

  static let hashOffset = 72

  /// Header, payload, trailer, and the pad to eight bytes.
  var frameLength: Int { Self.frameLength(payload: Int(payloadLength)) }

  static func frameLength(payload: Int) -> Int {
    (length + payload + trailerLength + 7) & ~7
  }
}

extension FrameHeader {
  /// Reads the fields; says nothing of whether they are sound.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    kind = bytes.load8(5)
    flags = bytes.load16(6)
    payloadLength = bytes.load32(8)
    count = bytes.load16(12)
    origin = bytes.load8(14)
    firstSequence = bytes.load64(16)
    syncedThrough = bytes.load64(24)
    epoch = bytes.load32(32)
    previousHeaderCRC = bytes.load32(36)
    recordedMilliseconds = Int64(bitPattern: bytes.load64(40))
    actor = bytes.load64(48)
    command = CommandID(
      high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 56, as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 64, as: UInt64.self)))
    undoes = bytes.load64(104)
    act = bytes.load64(112)
    headerCRC = bytes.load32(Self.crcOffset)
  }

  /// True when magic, length and checksum say that this is a frame header.
  @inline(__always)
  static func isSound(_ bytes: UnsafeRawPointer) -> Bool {
    bytes.load32(0) == magic && bytes.load8(4) == UInt8(length)
      && Checksum.of(bytes, crcOffset) == bytes.load32(crcOffset)
  }

  /// Writes all fields but the hash, which must stand already, then seals them with the checksum.
  mutating func write(to bytes: UnsafeMutableRawPointer) {
    bytes.store(Self.magic, 0)
    bytes.store(UInt8(Self.length), 4)
    bytes.store(kind, 5)
    bytes.store(flags, 6)
    bytes.store(payloadLength, 8)
    bytes.store(count, 12)
    bytes.store(origin, 14)
    bytes.store(UInt8(0), 15)
    bytes.store(firstSequence, 16)
    bytes.store(syncedThrough, 24)
    bytes.store(epoch, 32)
    bytes.store(previousHeaderCRC, 36)
    bytes.store(UInt64(bitPattern: recordedMilliseconds), 40)
    bytes.store(actor, 48)
    bytes.storeBytes(of: command.high.bigEndian, toByteOffset: 56, as: UInt64.self)
    bytes.storeBytes(of: command.low.bigEndian, toByteOffset: 64, as: UInt64.self)
    bytes.store(undoes, 104)
    bytes.store(act, 112)
    bytes.store(UInt32(0), 120)
    headerCRC = Checksum.of(bytes, Self.crcOffset)
    bytes.store(headerCRC, Self.crcOffset)
  }
}

import TestSupport
import Testing

@testable import JournalStorage

/// Protects the order of frames from someone who can count checksums: every field by which a frame
/// follows the one before is wrong alone, with all checksums and all other fields right, and it is
/// that field which is named.
struct FollowingFrameTests {
  private static let segments = [
    "/desk/segments/00000001.segment", "/desk/segments/00000002.segment",
  ]

  /// Three frames in the first segment, one in the second.
  private static func base() throws -> (state: SimulatedState, offsets: [UInt64]) {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    for number in 0..<4 {
      let length = number == 3 ? 2000 : 100
      try desk.append([UInt8(number)], text: Array(repeating: 1, count: length))
    }
    try desk.journal.close()
    return (CrashStates(disk.snapshot()).nothingKept, desk.kept.map(\.offset))
  }

  /// Changes the header of the frame at a place and makes all that follows true again: checksums,
  /// chain, and what the change carries on.
  private static func alter(
    _ bytes: inout [UInt8], from place: Int, carryOn: (UnsafeMutableRawPointer) -> Void,
    _ change: (UnsafeMutableRawPointer) -> Void
  ) {
    bytes.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      var position = place
      var chain: UInt32?
      while position + FrameHeader.length <= raw.count {
        position = Int(JournalFormat.frameStart(UInt64(position)))
        let frame = base + position
        guard UnsafeRawPointer(frame).load32(0) == FrameHeader.magic else { return }
        if let chain {
          carryOn(frame)
          frame.store(chain, 36)
        } else {
          change(frame)
        }
        let crc = Checksum.of(frame, FrameHeader.crcOffset)
        frame.store(crc, FrameHeader.crcOffset)
        chain = crc
        position += FrameHeader(frame).frameLength
      }
    }
  }

  private func kinds(_ state: SimulatedState) throws -> [DamageKind] {
    let desk = try Desk("/desk", .readOnly, disk: SimulatedDisk(state))
    return try desk.journal.verify().damage.map(\.kind)
  }

  private func altered(
    carryOn: @escaping (UnsafeMutableRawPointer) -> Void = { _ in },
    _ change: @escaping (UnsafeMutableRawPointer) -> Void
  ) throws -> DamageKind? {
    var (state, offsets) = try Self.base()
    state.alter(Self.segments[0]) {
      Self.alter(&$0, from: Int(offsets[1]), carryOn: carryOn, change)
    }
    return try kinds(state).first
  }

  @Test func `a frame that follows another one is named`() throws {
    #expect(try altered { $0.store(UInt32(0xABCD), 36) } == .chain)
  }

  @Test func `a frame with a gap in the sequence is named`() throws {
    let later: (UnsafeMutableRawPointer) -> Void = {
      $0.store(UnsafeRawPointer($0).load64(16) + 5, 16)
    }
    #expect(try altered(carryOn: later, later) == .sequence)
  }

  @Test func `a frame of another epoch is named`() throws {
    let other: (UnsafeMutableRawPointer) -> Void = { $0.store(UInt32(9), 32) }
    #expect(try altered(carryOn: other, other) == .epoch)
  }

  @Test func `a frame of an unknown kind is named, unless it may be skipped`() throws {
    #expect(try altered { $0.store(UInt8(77), 5) } == .bounds)
    let found = try altered {
      $0.store(UInt8(77), 5)
      $0.store(FrameFlags.ignorable, 6)
    }
    // Its entries are missing from the sequence; the frame itself is no fault.
    #expect(found != .bounds)
  }

  @Test(arguments: [80, 72, 52])
  func `a segment that does not follow the one before is named`(field: Int) throws {
    var (state, _) = try Self.base()
    var chain: UInt32 = 0
    state.alter(Self.segments[1]) { bytes in
      bytes[field] ^= 0x40
      bytes.withUnsafeMutableBytes { raw in
        guard let base = raw.baseAddress else { return }
        base.store(Checksum.of(base, SegmentHeader.crcOffset), SegmentHeader.crcOffset)
        chain = UnsafeRawPointer(base).load32(80)
      }
      let isSequence = field == 72
      let carryOn: (UnsafeMutableRawPointer) -> Void = { frame in
        if isSequence { frame.store(UnsafeRawPointer(frame).load64(16) ^ 0x40, 16) }
        if field == 52 { frame.store(UnsafeRawPointer(frame).load32(32) ^ 0x40, 32) }
      }
      Self.alter(&bytes, from: 512, carryOn: carryOn) { frame in
        carryOn(frame)
        frame.store(chain, 36)
      }
    }
    let expected: [Int: DamageKind] = [80: .chain, 72: .sequence, 52: .epoch]
    #expect(try kinds(state).first == expected[field])
  }
}

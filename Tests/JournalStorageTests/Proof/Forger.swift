import Testing

@testable import JournalStorage

/// An attacker who may write every file of the desk and knows the format as well as we do: changes
/// frames, then mends hashes, checksums and the chain through all that follows.
struct Forger {
  var state: SimulatedState

  init(_ disk: SimulatedDisk) {
    state = disk.snapshot()
    state.boot += 1
  }

  static let root = "/desk"

  var segments: [String] {
    state.names.keys.filter { $0.hasSuffix(".segment") }.sorted()
  }

  func data(_ path: String) -> [UInt8] { state.names[path].flatMap { state.files[$0]?.data } ?? [] }

  mutating func write(_ path: String, _ data: [UInt8]) {
    let inode = state.names[path] ?? state.nextInode
    if state.names[path] == nil { state.nextInode += 1 }
    state.names[path] = inode
    state.durableNames[path] = inode
    state.files[inode] = SimulatedFile(data: data, durable: data, permissions: 0o660)
  }

  mutating func remove(_ prefix: String) {
    for name in state.names.keys where name.hasPrefix(prefix) {
      state.names[name] = nil
      state.durableNames[name] = nil
    }
  }

  /// What vouches for the end is a hint to an attacker, who removes it.
  mutating func removeWitnesses() {
    for name in ["ctl", "head.a", "head.b"] { remove("/desk/" + name) }
  }

  /// Hands every frame to `change` and makes the journal sound again.
  mutating func rewrite(_ change: (inout [UInt8], FrameHeader) -> Void) {
    removeWitnesses()
    var chain: UInt32 = 0
    for (number, path) in segments.enumerated() {
      var bytes = data(path)
      if number > 0 {
        bytes.put(chain, 80)
        bytes.put(bytes.crc(0, 508), 508)
      }
      chain = bytes.word(80)
      var position = 512
      while let start = bytes.frame(at: position) {
        let header = bytes.withUnsafeBytes { buffer in
          buffer.baseAddress.map { FrameHeader($0 + start) }
        }
        guard let header else { break }
        var frame = Array(bytes[start..<start + header.frameLength])
        change(&frame, header)
        Forger.mend(&frame, header, chain)
        chain = frame.word(124)
        bytes.replaceSubrange(start..<start + header.frameLength, with: frame)
        position = start + header.frameLength
      }
      write(path, bytes)
    }
  }

  private static func mend(_ frame: inout [UInt8], _ header: FrameHeader, _ chain: UInt32) {
    frame.put(chain, 36)
    let payload = Int(header.payloadLength)
    var hashed = payload
    if header.kind == FrameKind.batch.rawValue {
      for entry in 0..<Int(header.count) { hashed -= Int(frame.word(128 + entry * 72 + 8)) }
    }
    let hash = frame[128..<128 + hashed].withUnsafeBytes { TreeHash.digest($0) }
    frame.replaceSubrange(72..<104, with: hash.bytes)
    frame.put(frame.crc(0, 124), 124)
    let body = frame.crc(128, payload)
    let state = frame[(132 + payload)..<(136 + payload)].withUnsafeBytes { buffer in
      buffer.baseAddress.map { Checksum.of($0, 4, from: body) } ?? 0
    }
    frame.put(state, 128 + payload)
  }

  /// Cuts off everything from an entry on, as if it had never been.
  mutating func drop(from sequence: UInt64) {
    removeWitnesses()
    var isCut = false
    for path in segments {
      if isCut {
        remove(path)
        continue
      }
      var bytes = data(path)
      var position = 512
      while let start = bytes.frame(at: position) {
        let header = bytes.withUnsafeBytes { buffer in
          buffer.baseAddress.map { FrameHeader($0 + start) }
        }
        guard let header else { break }
        let behind = header.firstSequence + UInt64(header.count)
        if header.kind == FrameKind.batch.rawValue, behind > sequence {
          bytes.replaceSubrange(
            start..<bytes.count, with: Array(repeating: 0, count: bytes.count - start))
          isCut = true
        }
        position = start + header.frameLength
      }
      write(path, bytes)
    }
  }

  func open() throws -> Desk { try Desk("/desk", disk: SimulatedDisk(state)) }
}

extension [UInt8] {
  func word(_ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[place + $1]) << (8 * UInt32($1)) }
  }

  mutating func put(_ word: UInt32, _ place: Int) {
    for byte in 0..<4 { self[place + byte] = UInt8(truncatingIfNeeded: word >> (8 * UInt32(byte))) }
  }

  func crc(_ start: Int, _ count: Int) -> UInt32 {
    withUnsafeBytes { buffer in buffer.baseAddress.map { Checksum.of($0 + start, count) } ?? 0 }
  }

  /// Where the next frame begins; nil behind the last one.
  func frame(at position: Int) -> Int? {
    let start = Int(JournalFormat.frameStart(UInt64(position)))
    guard start + 128 <= count, word(start) == FrameHeader.magic else { return nil }
    return start
  }
}

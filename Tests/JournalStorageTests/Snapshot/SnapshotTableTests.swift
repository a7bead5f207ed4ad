import TestSupport
import Testing

@testable import JournalStorage

/// Protects a desk against snapshots that somebody has changed with all checksums mended: sealed
/// bytes are passed off as nothing else, no section as another one.
struct SnapshotTableTests {
  /// Two snapshots, and the bytes of the newer one.
  private func prepared() throws -> (disk: SimulatedDisk, journal: Journal, names: [String]) {
    let disk = try SnapshotFixture.prepared()
    let desk = try Desk("/desk", disk: disk, seed: 9)
    _ = try SnapshotFixture.write(desk)
    try desk.append([42])
    _ = try SnapshotFixture.write(desk)
    let names = desk.journal.snapshotNames()
    try #require(names.count == 2)
    return (disk, desk.journal, names)
  }

  /// Every checksum of the file fits what stands there: of sections, table and header.
  private static func mend(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      let read = UnsafeRawPointer(start)
      let table = Int(min(read.load64(40), UInt64(buffer.count)))
      let count = min(Int(read.load32(48)), (buffer.count - table) / SnapshotSection.rowLength)
      for row in 0..<count {
        let place = table + row * SnapshotSection.rowLength
        let section = SnapshotSection(read + place)
        guard section.offset <= UInt64(buffer.count),
          section.storedLength <= UInt64(buffer.count) - section.offset
        else { continue }
        let crc = Checksum.of(start + Int(section.offset), Int(section.storedLength))
        start.store(crc, place + 56)
      }
      let length = count * SnapshotSection.rowLength
      start.store(Checksum.of(start + table, length), 52)
      start.store(Checksum.of(start, SnapshotHeader.crcOffset), SnapshotHeader.crcOffset)
    }
  }

  @Test func `mending alone changes nothing`() throws {
    let (disk, journal, names) = try prepared()
    var bytes = try #require(disk.bytes(SnapshotFixture.path(names[0])))
    let before = bytes
    Self.mend(&bytes)
    #expect(bytes == before)
    #expect(SnapshotFixture.flaw(names[0], journal) == nil)
  }

  @Test func `every change of header and table is detected, its checksums mended`() throws {
    let (disk, journal, names) = try prepared()
    let path = SnapshotFixture.path(names[0])
    let whole = try #require(disk.bytes(path))
    let table = whole.withUnsafeBytes { Int($0.baseAddress?.load64(40) ?? 0) }
    #expect(whole.count - table >= 5 * SnapshotSection.rowLength)
    var passed: [Int] = []
    for place in Array(0..<SnapshotHeader.crcOffset) + Array(table..<whole.count) {
      let changes = (0..<8).map { whole[place] ^ (1 << UInt8($0)) } + [0, 255, whole[place] &+ 1]
      for value in Set(changes).subtracting([whole[place]]) {
        var bytes = whole
        bytes[place] = value
        Self.mend(&bytes)
        // A checksum that is mended is what it was.
        if bytes == whole { continue }
        disk.replace(path, bytes)
        if SnapshotFixture.flaw(names[0], journal) == nil { passed.append(place) }
      }
    }
    #expect(passed == [])
    #expect(SnapshotFixture.flaw(names[1], journal) == nil, "the older one is used")
  }

  @Test func `a sealed section is not lent as a plain one, nor two rows exchanged`() throws {
    let (disk, journal, names) = try prepared()
    let path = SnapshotFixture.path(names[0])
    let whole = try #require(disk.bytes(path))
    let table = whole.withUnsafeBytes { Int($0.baseAddress?.load64(40) ?? 0) }
    let rows = stride(from: table, to: whole.count, by: SnapshotSection.rowLength)
    let sealed = try #require(rows.first { whole[$0 + 60] & 1 == 1 })
    var plain = whole
    plain[sealed + 60] = 0
    Self.mend(&plain)
    disk.replace(path, plain)
    #expect(SnapshotFixture.flaw(names[0], journal) == .sealed)
    var exchanged = whole
    let (one, other) = (table + 32, table + SnapshotSection.rowLength + 32)
    for place in 0..<32 { exchanged.swapAt(one + place, other + place) }
    Self.mend(&exchanged)
    disk.replace(path, exchanged)
    #expect(SnapshotFixture.flaw(names[0], journal) == .sealed)
  }

  @Test func `a snapshot of the format before is passed over`() throws {
    let (disk, journal, names) = try prepared()
    let path = SnapshotFixture.path(names[0])
    var bytes = try #require(disk.bytes(path))
    bytes[8] = 1
    Self.mend(&bytes)
    disk.replace(path, bytes)
    #expect(SnapshotFixture.flaw(names[0], journal) == .damaged)
    #expect(SnapshotFixture.flaw(names[1], journal) == nil)
  }
}

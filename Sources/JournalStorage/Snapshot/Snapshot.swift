/// A snapshot, mapped: its header and table are sound, and the journal leads to it. Each section is
/// held against its checksum when it is asked for.
///
/// The file has its name only once it is whole, and nobody writes to it again: it is removed, which
/// leaves what is mapped in place (journal.md S9).
public final class Snapshot {
  /// Behind the last frame that the snapshot holds; reading goes on from here.
  public let cursor: JournalCursor
  /// The number of the newest entry in it.
  public var sequence: UInt64 { cursor.nextSequence - 1 }
  /// The name of its file.
  public let name: String
  let header: SnapshotHeader
  private let disk: any Disk
  private let paths: DeskPaths
  private let memory: PrivateMap
  private var sections: [String: SnapshotSection] = [:]
  private var seal: SnapshotSeal?

  init(_ name: String, _ paths: DeskPaths, _ disk: any Disk) throws(SnapshotFlaw) {
    self.name = name
    self.disk = disk
    self.paths = paths
    memory = try Self.map(paths.snapshots + "/" + name, disk)
    guard memory.length >= SnapshotHeader.length,
      let header = SnapshotHeader.read(memory.start),
      header.fileLength == UInt64(memory.length), header.cursor.nextSequence > 0
    else { throw .damaged }
    self.header = header
    cursor = header.cursor
    for section in try Self.table(header, memory) { sections[section.name] = section }
  }

  private static func map(_ path: String, _ disk: any Disk) throws(SnapshotFlaw) -> PrivateMap {
    do throws(DiskFault) {
      let file = try disk.open(path, .read)
      defer { disk.close(file) }
      let length = Int(try disk.status(path).sizeBytes)
      // Nothing can be mapped of an empty file.
      if length > 0 { return try disk.mapPrivate(file, length: length) }
    } catch {
      throw .unreadable
    }
    throw .damaged
  }

  private static func table(
    _ header: SnapshotHeader, _ memory: PrivateMap
  ) throws(SnapshotFlaw) -> [SnapshotSection] {
    let length = Int(header.sections) * SnapshotSection.rowLength
    guard header.tableOffset <= header.fileLength,
      UInt64(length) == header.fileLength - header.tableOffset
    else { throw .damaged }
    let start = UnsafeRawPointer(memory.start + Int(header.tableOffset))
    guard Checksum.of(start, length) == header.tableCRC else { throw .damaged }
    let rows = (0..<Int(header.sections)).map {
      SnapshotSection(start + $0 * SnapshotSection.rowLength)
    }
    guard rows.allSatisfy({ isInside($0, end: header.tableOffset) }) else { throw .damaged }
    return rows
  }

  /// Holds header and table against their seal: whoever mends checksums has not the key.
  func requireSeal() throws(SnapshotFlaw) {
    let table = UnsafeRawBufferPointer(
      start: memory.start + Int(header.tableOffset),
      count: Int(header.fileLength - header.tableOffset))
    let bytes = SnapshotHeader.sealed(memory.start, table: table)
    guard try openedSeal().isProof(header.seal, of: bytes) else { throw .sealed }
  }

  private static func isInside(_ section: SnapshotSection, end: UInt64) -> Bool {
    guard section.offset <= end, section.storedLength <= end - section.offset,
      section.length <= section.storedLength
    else { return false }
    let length = Int(section.length)
    return !section.isSealed
      || SnapshotSeal.sealedLength(length) <= Int(section.storedLength)
  }

  /// The length of a section in bytes, or nil where there is none of this name.
  public func length(of name: String) -> Int? { sections[name].map { Int($0.length) } }

  /// Memory of a section that is not private, for as long as its owner lives.
  public struct Lent {
    /// Aligned for any value; may be written to, and stays in this process.
    public let start: UnsafeMutableRawPointer
    public let byteCount: Int
    /// Bytes that may be used; those behind ``byteCount`` are zero.
    public let capacityBytes: Int
    public let owner: any AnyObject & Sendable
  }

  /// Lends a section where it stands in the file.
  ///
  /// It is lent once: who writes into it must be alone with it.
  public func lend(_ name: String) throws(SnapshotFlaw) -> Lent {
    let bytes = try checked(name)
    guard let section = sections[name], !section.isSealed, let start = bytes.baseAddress else {
      throw .missingSection
    }
    return Lent(
      start: start, byteCount: Int(section.length), capacityBytes: bytes.count, owner: memory)
  }

  /// Fills a buffer of exactly the section's length; what is private is opened.
  public func read(
    _ name: String, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SnapshotFlaw) {
    let stored = UnsafeRawBufferPointer(try checked(name))
    guard let section = sections[name], section.length == UInt64(buffer.count) else {
      throw .missingSection
    }
    if section.isSealed {
      let seal = try openedSeal()
      let sealed = UnsafeRawBufferPointer(
        rebasing: stored[..<SnapshotSeal.sealedLength(buffer.count)])
      guard seal.open(sealed, section: name, into: buffer) else { throw .sealed }
    } else {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: stored[..<buffer.count]))
    }
  }

  /// The bytes of a section as they stand in the file, once they have passed their checksum.
  private func checked(_ name: String) throws(SnapshotFlaw) -> UnsafeMutableRawBufferPointer {
    guard let section = sections[name] else { throw .missingSection }
    let start = memory.start + Int(section.offset)
    let length = Int(section.storedLength)
    guard Checksum.of(start, length) == section.crc else { throw .damaged }
    return UnsafeMutableRawBufferPointer(start: start, count: length)
  }

  private func openedSeal() throws(SnapshotFlaw) -> SnapshotSeal {
    if let seal { return seal }
    let key: SnapshotKey?
    do throws(DiskFault) {
      key = try SnapshotKey.read(paths, disk, journal: header.journal)
    } catch {
      throw .unreadable
    }
    guard let key else { throw .sealed }
    let opened = SnapshotSeal(key, journal: header.journal, sequence: sequence)
    seal = opened
    return opened
  }
}

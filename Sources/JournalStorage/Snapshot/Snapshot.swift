/// A snapshot, open for reading: its header and table are sound, and the journal leads to it. Each
/// section is held against its checksum as it is read.
public final class Snapshot {
  /// Behind the last frame that the snapshot holds; reading goes on from here.
  public let cursor: JournalCursor
  /// The number of the newest entry in it.
  public var sequence: UInt64 { cursor.nextSequence - 1 }
  /// The name of its file.
  public let name: String
  let header: SnapshotHeader
  private let disk: any Disk
  private let file: DiskFile
  private let paths: DeskPaths
  private var sections: [String: SnapshotSection] = [:]
  private var seal: SnapshotSeal?
  private static let pieceLength = 256 << 10

  init(_ name: String, _ paths: DeskPaths, _ disk: any Disk) throws(SnapshotFlaw) {
    self.name = name
    self.disk = disk
    self.paths = paths
    let path = paths.snapshots + "/" + name
    file = try Self.reading { () throws(DiskFault) in try disk.open(path, .read) }
    do throws(SnapshotFlaw) {
      header = try Self.header(file, path, disk)
      for section in try Self.table(header, file, disk) { sections[section.name] = section }
    } catch {
      disk.close(file)
      throw error
    }
    cursor = header.cursor
  }

  deinit { disk.close(file) }

  private static func reading<Result>(
    _ body: () throws(DiskFault) -> Result
  ) throws(SnapshotFlaw) -> Result {
    do throws(DiskFault) {
      return try body()
    } catch {
      throw .unreadable
    }
  }

  private static func header(
    _ file: DiskFile, _ path: String, _ disk: any Disk
  ) throws(SnapshotFlaw) -> SnapshotHeader {
    let header = try reading { () throws(DiskFault) in
      try Scratch.bytes(SnapshotHeader.length) { (buffer) throws(DiskFault) in
        _ = try disk.readAll(file, into: buffer, at: 0)
        return buffer.baseAddress.flatMap { SnapshotHeader.read($0) }
      }
    }
    let size = try reading { () throws(DiskFault) in try disk.status(path).sizeBytes }
    guard let header, header.fileLength == size else { throw .damaged }
    return header
  }

  private static func table(
    _ header: SnapshotHeader, _ file: DiskFile, _ disk: any Disk
  ) throws(SnapshotFlaw) -> [SnapshotSection] {
    let length = Int(header.sections) * SnapshotSection.rowLength
    guard length < 1 << 20, header.tableOffset <= header.fileLength,
      header.tableOffset + UInt64(length) == header.fileLength
    else { throw .damaged }
    let rows = try reading { () throws(DiskFault) in
      try Scratch.bytes(length) { (buffer) throws(DiskFault) -> [SnapshotSection]? in
        let count = try disk.readAll(file, into: buffer, at: header.tableOffset)
        guard count == length, let start = buffer.baseAddress,
          Checksum.of(start, length) == header.tableCRC
        else { return nil }
        return (0..<Int(header.sections)).map {
          SnapshotSection(start + $0 * SnapshotSection.rowLength)
        }
      }
    }
    guard let rows else { throw .damaged }
    guard rows.allSatisfy({ isInside($0, end: header.tableOffset) }) else { throw .damaged }
    return rows
  }

  private static func isInside(_ section: SnapshotSection, end: UInt64) -> Bool {
    guard section.offset <= end, section.storedLength <= end - section.offset,
      section.length <= section.storedLength
    else { return false }
    let length = Int(section.length)
    let stored = section.isSealed ? SnapshotSeal.sealedLength(length) : length
    return section.storedLength == UInt64(stored)
  }

  /// The length of a section in bytes, or nil where there is none of this name.
  public func length(of name: String) -> Int? { sections[name].map { Int($0.length) } }

  /// Fills a buffer of exactly the section's length.
  public func read(
    _ name: String, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SnapshotFlaw) {
    guard let section = sections[name], section.length == UInt64(buffer.count) else {
      throw .missingSection
    }
    if section.isSealed {
      let seal = try openedSeal()
      let length = Int(section.storedLength)
      let isOpen = try Scratch.bytes(length) { (sealed) throws(SnapshotFlaw) in
        try fill(sealed, section)
        return seal.open(UnsafeRawBufferPointer(sealed), section: name, into: buffer)
      }
      if !isOpen { throw .sealed }
    } else {
      try fill(buffer, section)
    }
  }

  /// In pieces, so that the checksum finds them in the processor's cache.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, _ section: SnapshotSection
  ) throws(SnapshotFlaw) {
    var done = 0
    var crc: UInt32 = 0
    while done < buffer.count {
      let end = min(done + Self.pieceLength, buffer.count)
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<end])
      let count = try Self.reading { () throws(DiskFault) in
        try disk.readAll(file, into: piece, at: section.offset + UInt64(done))
      }
      guard count == piece.count, let start = piece.baseAddress else { throw .damaged }
      crc = Checksum.of(start, count, from: crc)
      done = end
    }
    guard crc == section.crc else { throw .damaged }
  }

  private func openedSeal() throws(SnapshotFlaw) -> SnapshotSeal {
    if let seal { return seal }
    let key = try Self.reading { () throws(DiskFault) in
      try SnapshotKey.read(paths, disk, journal: header.journal)
    }
    guard let key else { throw .sealed }
    let opened = SnapshotSeal(key, journal: header.journal, sequence: sequence)
    seal = opened
    return opened
  }
}

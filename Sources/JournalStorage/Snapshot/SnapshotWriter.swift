import Crypto

/// Takes the sections of a snapshot and writes them one behind the other.
public struct SnapshotWriter {
  private let disk: any Disk
  private let file: DiskFile
  private let path: String
  private let seal: SnapshotSeal
  private var sections: [SnapshotSection] = []
  private var position = UInt64(SnapshotHeader.length)
  private var hash = SHA256()

  init(_ disk: any Disk, _ file: DiskFile, path: String, seal: SnapshotSeal) {
    self.disk = disk
    self.file = file
    self.path = path
    self.seal = seal
  }

  /// Adds a section.
  ///
  /// - Parameters:
  ///   - name: unique, at most 32 bytes of ASCII.
  ///   - room: so many zeros at least behind the bytes, which whoever borrows them may fill.
  ///   - isPrivate: names persons, or holds what they wrote: it is sealed.
  public mutating func add(
    _ name: String, _ bytes: UnsafeRawBufferPointer, room: Int = 0, isPrivate: Bool = false
  ) throws(JournalError) {
    precondition(!sections.contains { $0.name == name }, "A section is added once.")
    var section = SnapshotSection(
      name: name, offset: position, storedLength: 0, length: UInt64(bytes.count), crc: 0,
      isSealed: isPrivate)
    if isPrivate {
      guard let sealed = seal.seal(bytes, section: name) else {
        throw JournalError(.io, .snapshot, path: path)
      }
      try sealed.withUnsafeBytes { write($0, into: &section) }.get()
    } else {
      try write(bytes, into: &section).get()
    }
    // Every section begins where any value may stand; what fills the gap is under its checksum.
    let end = position + UInt64(room)
    let zeros = (end + Self.alignment - 1) & ~(Self.alignment - 1)
    let pad = [UInt8](repeating: 0, count: Int(zeros - position))
    try pad.withUnsafeBytes { write($0, into: &section) }.get()
    sections.append(section)
  }

  private static let alignment: UInt64 = 64

  /// The arrays of the standard library lose the type of an error that passes through them.
  private mutating func write(
    _ bytes: UnsafeRawBufferPointer, into section: inout SnapshotSection
  ) -> Result<Void, JournalError> {
    guard let start = bytes.baseAddress else { return .success(()) }
    do throws(DiskFault) {
      try disk.writeAll(file, bytes, at: position)
    } catch {
      return .failure(JournalError(error, .snapshot, path: path, offset: position))
    }
    hash.update(bufferPointer: bytes)
    section.crc = Checksum.of(start, bytes.count, from: section.crc)
    section.storedLength += UInt64(bytes.count)
    position += UInt64(bytes.count)
    return .success(())
  }

  /// Writes the table, then the header, which makes a snapshot of the file. Nothing is synced.
  mutating func finish(_ header: SnapshotHeader) throws(DiskFault) -> SnapshotHeader {
    var header = header
    header.tableOffset = position
    header.sections = UInt32(sections.count)
    let length = sections.count * SnapshotSection.rowLength
    header.fileLength = position + UInt64(length)
    return try Scratch.bytes(length) { (buffer) throws(DiskFault) in
      guard let start = buffer.baseAddress else { return header }
      for (place, section) in sections.enumerated() {
        section.write(to: start + place * SnapshotSection.rowLength)
      }
      header.tableCRC = Checksum.of(start, length)
      hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: position)
      header.hash = Array(hash.finalize())
      return try write(header, table: UnsafeRawBufferPointer(buffer))
    }
  }

  private func write(
    _ header: SnapshotHeader, table: UnsafeRawBufferPointer
  ) throws(DiskFault) -> SnapshotHeader {
    try Scratch.bytes(SnapshotHeader.length) { (buffer) throws(DiskFault) in
      var whole = header
      guard let start = buffer.baseAddress else { return whole }
      whole.write(to: start)
      guard let proof = seal.prove(SnapshotHeader.sealed(start, table: table)) else {
        throw DiskFault(cause: .other, errorNumber: 0)
      }
      whole.seal = proof
      whole.write(to: start)
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
      return whole
    }
  }
}

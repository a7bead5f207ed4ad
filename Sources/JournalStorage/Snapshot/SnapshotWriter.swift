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
  ///   - isPrivate: names persons, or holds what they wrote: it is sealed.
  public mutating func add(
    _ name: String, _ bytes: UnsafeRawBufferPointer, isPrivate: Bool = false
  ) throws(JournalError) {
    if isPrivate {
      guard let sealed = seal.seal(bytes, section: name) else {
        throw JournalError(.io, .snapshot, path: path)
      }
      let stored = sealed.withUnsafeBytes { write($0) }
      try take(stored, name, length: bytes.count, isSealed: true)
    } else {
      try take(write(bytes), name, length: bytes.count, isSealed: false)
    }
  }

  private enum Written {
    case done(length: Int, crc: UInt32)
    case failed(DiskFault)
  }

  /// The arrays of the standard library lose the type of an error that passes through them.
  private mutating func write(_ bytes: UnsafeRawBufferPointer) -> Written {
    do throws(DiskFault) {
      try disk.writeAll(file, bytes, at: position)
    } catch {
      return .failed(error)
    }
    hash.update(bufferPointer: bytes)
    let crc = bytes.baseAddress.map { Checksum.of($0, bytes.count) } ?? 0
    return .done(length: bytes.count, crc: crc)
  }

  private mutating func take(
    _ written: Written, _ name: String, length: Int, isSealed: Bool
  ) throws(JournalError) {
    switch written {
    case .failed(let fault): throw JournalError(fault, .snapshot, path: path, offset: position)
    case .done(let stored, let crc):
      precondition(!sections.contains { $0.name == name }, "A section is added once.")
      sections.append(
        SnapshotSection(
          name: name, offset: position, storedLength: UInt64(stored), length: UInt64(length),
          crc: crc, isSealed: isSealed))
      position += UInt64(stored)
    }
  }

  /// Writes the table, then the header, which makes a snapshot of the file. Nothing is synced.
  mutating func finish(_ header: SnapshotHeader) throws(DiskFault) -> SnapshotHeader {
    var header = header
    header.tableOffset = position
    header.sections = UInt32(sections.count)
    let length = sections.count * SnapshotSection.rowLength
    try Scratch.bytes(length) { (buffer) throws(DiskFault) in
      guard let start = buffer.baseAddress else { return }
      for (place, section) in sections.enumerated() {
        section.write(to: start + place * SnapshotSection.rowLength)
      }
      header.tableCRC = Checksum.of(start, length)
      hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: position)
    }
    header.fileLength = position + UInt64(length)
    header.hash = Array(hash.finalize())
    let whole = header
    try Scratch.bytes(SnapshotHeader.length) { (buffer) throws(DiskFault) in
      if let start = buffer.baseAddress { whole.write(to: start) }
      try disk.writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
    }
    return whole
  }
}

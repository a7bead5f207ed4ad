/// One file of the journal.
struct Segment {
  var header: SegmentHeader
  var path: String
  var file: DiskFile?

  var base: UInt64 { header.baseOffset }
  var end: UInt64 { header.baseOffset + header.lengthBytes }
  /// Offset of the first frame.
  var dataStart: UInt64 { base + JournalFormat.segmentHeaderBytes }
}

/// The segments of a journal in order, and their open files.
final class Segments {
  let disk: any Disk
  let paths: DeskPaths
  /// The last segment is opened for writing.
  var isWritable: Bool
  private(set) var list: [Segment] = []
  /// What every frame that is appended asks of the last segment, without its value, which is dear
  /// to copy.
  private(set) var live = Live()

  struct Live {
    var base: UInt64 = 0
    var end: UInt64 = 0
    /// The end for frames that may not use what is kept for a full disk.
    var usualEnd: UInt64 = 0
    var incompatible: UInt64 = 0

    init() {}

    init(_ header: SegmentHeader) {
      base = header.baseOffset
      end = base + header.lengthBytes
      usualEnd = end - JournalFormat.reserve(ofLength: header.lengthBytes)
      incompatible = header.incompatible
    }
  }
  /// Bytes read from segments so far: a test counts that a follower reads each byte once.
  private(set) var bytesRead: UInt64 = 0
  private let openLimit = 48
  /// What opens the sealed parts of the frames that are read here.
  var keys: PersonKeys?

  init(disk: any Disk, paths: DeskPaths, isWritable: Bool) {
    self.disk = disk
    self.paths = paths
    self.isWritable = isWritable
  }

  /// One segment by itself, wherever its file lies.
  init(disk: any Disk, header: SegmentHeader, path: String) {
    self.disk = disk
    paths = DeskPaths(root: "")
    isWritable = false
    list = [Segment(header: header, path: path)]
    live = Live(header)
  }

  deinit {
    for segment in list {
      if let file = segment.file { disk.close(file) }
    }
  }

  var count: Int { list.count }
  var lastIndex: Int { list.count - 1 }
  var last: Segment { list[list.count - 1] }
  subscript(index: Int) -> Segment { list[index] }
  var journal: Identity { list[0].header.journal }

  /// Reads the headers of all segments that are not known yet. The names must be without gaps and
  /// the headers continue one another: a missing or foreign segment is damage.
  func load() throws(JournalError) {
    let names = try listNames()
    var indexes: [UInt32] = []
    for name in names {
      if let index = DeskPaths.segmentIndex(name) { indexes.append(index) }
    }
    indexes.sort()
    for (position, index) in indexes.enumerated() where position >= list.count {
      guard index == UInt32(position + 1) else {
        throw JournalError(
          .damaged(.segmentMissing), .open, path: paths.segment(UInt32(position + 1)),
          offset: list.last?.end)
      }
      try add(index)
    }
  }

  /// Adds the next segment if another process has made it.
  func loadNext() throws(JournalError) -> Bool {
    let index = UInt32(list.count + 1)
    do throws(DiskFault) {
      guard try disk.exists(paths.segment(index)) else { return false }
    } catch {
      throw JournalError(error, .open, path: paths.segment(index))
    }
    try add(index)
    return true
  }

  private func listNames() throws(JournalError) -> [String] {
    do throws(DiskFault) {
      return try disk.list(paths.segments)
    } catch {
      throw JournalError(error, .open, path: paths.segments)
    }
  }

  private func add(_ index: UInt32) throws(JournalError) {
    let path = paths.segment(index)
    let header = try readHeader(path)
    if let previous = list.last {
      guard header.journal == previous.header.journal else {
        throw JournalError(.otherJournal, .open, path: path, offset: previous.end)
      }
    }
    guard header.index == index, header.baseOffset == list.last?.end ?? 0,
      header.lengthBytes > JournalFormat.segmentHeaderBytes, header.lengthBytes <= 1 << 30
    else {
      throw JournalError(.damaged(.segmentHeader), .open, path: path, offset: list.last?.end ?? 0)
    }
    list.append(Segment(header: header, path: path))
    live = Live(header)
  }

  private func readHeader(_ path: String) throws(JournalError) -> SegmentHeader {
    let reading = try disk.attempt(.open, path) { () throws(DiskFault) in
      let file = try disk.open(path, .read)
      defer { disk.close(file) }
      return try Scratch.bytes(SegmentHeader.length) { (buffer) throws(DiskFault) in
        _ = try disk.readAll(file, into: buffer, at: 0)
        return buffer.baseAddress.map { SegmentHeader.read($0) } ?? .damaged
      }
    }
    switch reading {
    case .sound(let header): return header
    case .newer: throw JournalError(.newerVersion, .open, path: path)
    case .damaged:
      throw JournalError(.damaged(.segmentHeader), .open, path: path, offset: list.last?.end ?? 0)
    }
  }

  /// The segment that an offset lies in; nil when it is not there (yet).
  func index(of offset: UInt64) -> Int? {
    guard let last = list.last, offset < last.end else { return nil }
    if offset >= last.base { return list.count - 1 }
    var low = 0
    var high = list.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if list[middle].base <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The segment of an offset, after a look whether another process has made it.
  func locate(_ offset: UInt64) throws(JournalError) -> Int? {
    if let index = index(of: offset) { return index }
    while try loadNext() {
      if let index = index(of: offset) { return index }
    }
    return nil
  }

  /// The open file of a segment. The last one stays open for good: a failed write-back is reported
  /// only to descriptors that were open when it failed (journal.md S3).
  func file(_ index: Int) throws(JournalError) -> DiskFile {
    if let file = list[index].file { return file }
    closeOldest()
    do throws(DiskFault) {
      let intent: OpenIntent = isWritable && index == lastIndex ? .readWrite : .read
      let file = try disk.open(list[index].path, intent)
      list[index].file = file
      return file
    } catch {
      throw JournalError(error, .open, path: list[index].path, offset: list[index].base)
    }
  }

  /// Closes the files of all segments but the last: they may have been replaced.
  func reopen() {
    for index in list.indices.dropLast() {
      if let file = list[index].file { disk.close(file) }
      list[index].file = nil
    }
  }

  private func closeOldest() {
    guard list.count > openLimit, list.count(where: { $0.file != nil }) >= openLimit,
      let oldest = list.dropLast(2).firstIndex(where: { $0.file != nil })
    else { return }
    if let file = list[oldest].file { disk.close(file) }
    list[oldest].file = nil
  }

  /// Reads bytes of one segment. A fault of the device is never taken for the end (journal.md T3).
  func read(
    _ index: Int, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(JournalError) -> Int {
    let file = try file(index)
    do throws(DiskFault) {
      let count = try disk.readAll(file, into: buffer, at: offset - list[index].base)
      bytesRead += UInt64(count)
      return count
    } catch {
      throw JournalError(error, .read, path: list[index].path, offset: offset)
    }
  }
}

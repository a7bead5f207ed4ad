/// What a backup holds: the file `BACKUP`, text, replaced in one step when a run is complete.
///
/// Files have names of their content (`pieces/00000003-1a2b3c4d.segment`), so that a run that is
/// cut off leaves the state of the run before.
struct BackupManifest: Equatable {
  static let name = "BACKUP"
  static let temporaryName = "BACKUP.tmp"
  static let folder = "pieces"
  private static let firstLine = "pult-backup 1"

  /// One file of the backup.
  struct Piece: Equatable {
    /// Relative to the backup.
    var name: String
    var lengthBytes: UInt64
    var hash: [UInt8]
    /// Relative to the desk.
    var source: String
    /// Of the source when it was copied: where neither has changed, the content has not.
    var place = FilePlace(device: 0, inode: 0)
    var modifiedNanoseconds: Int64 = 0
    /// From 1; 0 of a file that is no segment.
    var index: UInt32 = 0
    /// What the frame behind the piece follows.
    var lastHeaderCRC: UInt32 = 0
    var nextSequence: UInt64 = 0
    var epoch: UInt32 = 0
    /// When the last frame was recorded.
    var recordedMilliseconds: Int64 = 0
  }

  var journal: Identity
  /// The desk's directory, as it was named.
  var source: String
  /// The backup holds all before this offset; 0 = no run was complete yet.
  var durable: UInt64 = 0
  var hasKeys = false
  var segments: [Piece] = []
  var files: [Piece] = []

  var last: Piece? { segments.last }
}

extension BackupManifest {
  /// The file's text; its last line is the checksum of all before.
  var text: String {
    var lines = [
      Self.firstLine, "journal \(Hexadecimal.of(journal.low)) \(Hexadecimal.of(journal.high))",
      "durable \(durable)", "keys \(hasKeys ? 1 : 0)",
    ]
    for piece in segments { lines.append("segment " + Self.line(piece)) }
    for piece in files { lines.append("file " + Self.line(piece)) }
    lines.append("source \(source)")
    let body = lines.map { $0 + "\n" }.joined()
    return body + "crc \(Self.checksum(body))\n"
  }

  private static func line(_ piece: Piece) -> String {
    let numbers: [String] = [
      "\(piece.index)", "\(piece.lengthBytes)", Hexadecimal.of(piece.hash),
      "\(piece.place.device)", "\(piece.place.inode)", "\(piece.modifiedNanoseconds)",
      "\(piece.lastHeaderCRC)", "\(piece.nextSequence)", "\(piece.epoch)",
      "\(piece.recordedMilliseconds)", piece.name, piece.source,
    ]
    return numbers.joined(separator: " ")
  }

  private static func checksum(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { Checksum.of($0, buffer.count) } ?? 0
    }
  }

  /// Nil where the text is not whole.
  init?(_ text: String) {
    guard let place = text.dropLast().lastIndex(of: "\n") else { return nil }
    let body = String(text[...place])
    guard text == body + "crc \(Self.checksum(body))\n" else { return nil }
    let lines = body.split(separator: "\n")
    guard lines.first.map(String.init) == Self.firstLine else { return nil }
    self.init(journal: Identity(low: 0, high: 0), source: "")
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      guard take(String(words[0]), String(words[1])) else { return nil }
    }
  }

  private mutating func take(_ key: String, _ value: String) -> Bool {
    let words = value.split(separator: " ").map(String.init)
    switch key {
    case "journal":
      guard words.count == 2, let low = UInt64(words[0], radix: 16),
        let high = UInt64(words[1], radix: 16)
      else { return false }
      journal = Identity(low: low, high: high)
    case "durable":
      guard let number = UInt64(value) else { return false }
      durable = number
    case "keys": hasKeys = value == "1"
    case "source": source = value
    case "segment", "file":
      guard let piece = Piece(words) else { return false }
      if key == "segment" { segments.append(piece) } else { files.append(piece) }
    default: return false
    }
    return true
  }
}

extension BackupManifest.Piece {
  /// The words of a line.
  fileprivate init?(_ words: [String]) {
    guard words.count == 12, let index = UInt32(words[0]), let length = UInt64(words[1]),
      let hash = Hexadecimal.bytes(words[2]), hash.count == 32, let device = UInt64(words[3]),
      let inode = UInt64(words[4]), let modified = Int64(words[5]), let crc = UInt32(words[6]),
      let sequence = UInt64(words[7]), let epoch = UInt32(words[8]), let recorded = Int64(words[9])
    else { return nil }
    self.init(
      name: words[10], lengthBytes: length, hash: hash, source: words[11],
      place: FilePlace(device: device, inode: inode), modifiedNanoseconds: modified, index: index,
      lastHeaderCRC: crc, nextSequence: sequence, epoch: epoch, recordedMilliseconds: recorded)
  }
}

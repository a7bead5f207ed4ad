/// One entry of a proof: the bytes of its leaf and the way to the root.
public struct ProvenEntry: Equatable, Sendable {
  public var sequence: UInt64
  /// What the tree has of the entry; the layout is in `Docs/JournalFormat.md`.
  public var data: [UInt8]
  public var path: [TreeHash]

  public var leaf: TreeHash { TreeHash.leaf(data) }

  /// Eight bytes of the leaf as a number; nil where it is too short to be one.
  func word(_ place: Int) -> UInt64? {
    guard data.count >= EntryLeaf.frameLength + EntryHeader.length else { return nil }
    return data.withUnsafeBytes { $0.baseAddress.map { $0.load64(place) } }
  }

  func isIncluded(in checkpoint: Checkpoint) -> Bool {
    // Sequences count from one, and the leaf says its own.
    guard sequence > 0, word(0) == sequence else { return false }
    return TreeCheck.isIncluded(
      leaf, at: sequence - 1, of: checkpoint.size, path: path, root: checkpoint.root)
  }
}

/// That entries are in a journal: can be checked with a checkpoint alone, without the desk.
public struct InclusionProof: Equatable, Sendable {
  /// What the entries are of, in the caller's words: an incident's number.
  public var subject: String
  public var entries: [ProvenEntry]
  public var checkpoint: SignedCheckpoint

  /// The sequences whose path does not lead to the checkpoint's root.
  public var failing: [UInt64] {
    entries.filter { !$0.isIncluded(in: checkpoint.checkpoint) }.map(\.sequence)
  }

  /// The first revision of the record that the entries leave out: they must be of one record, from
  /// its beginning, without gaps, for a proof that leaves an entry out would tell another story.
  public var missingRevision: UInt32? {
    let record = entries.first?.word(EntryLeaf.frameLength + 16)
    for (place, entry) in entries.enumerated() {
      let revision = UInt32(place) + 1
      guard entry.word(EntryLeaf.frameLength + 16) == record,
        entry.word(EntryLeaf.frameLength + 8).map({ UInt32($0 >> 32) }) == revision
      else { return revision }
    }
    return nil
  }

  private static let title = "pult-inclusion-proof 1"
  private static let ending = "checkpoint"

  /// The file: a word and its value a line, the signed note at the end.
  public var text: String {
    var text = "\(Self.title)\nsubject \(subject)\n"
    for entry in entries {
      text += "\nentry \(entry.sequence)\ndata \(Hexadecimal.of(entry.data))\n"
      text += "leaf \(entry.leaf.hexadecimal)\n"
      for step in entry.path { text += "path \(step.hexadecimal)\n" }
    }
    return text + "\n\(Self.ending)\n" + checkpoint.text
  }

  public init(subject: String, entries: [ProvenEntry], checkpoint: SignedCheckpoint) {
    self.subject = subject
    self.entries = entries
    self.checkpoint = checkpoint
  }

  /// Reads a file; what it says is not checked yet.
  ///
  /// - Returns: nil where it is no proof.
  public init?(_ text: String) {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "\r") }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Self.title,
      let end = lines.firstIndex(where: { $0 == Self.ending }),
      let signed = SignedCheckpoint(lines[(end + 1)...].joined(separator: "\n"))
    else { return nil }
    subject = ""
    entries = []
    checkpoint = signed
    for line in lines[1..<end] where !line.isEmpty {
      guard let blank = line.firstIndex(of: " "),
        take(line[..<blank], line[line.index(after: blank)...])
      else { return nil }
    }
    if entries.isEmpty { return nil }
  }

  private mutating func take(_ word: Substring, _ value: Substring) -> Bool {
    switch word {
    case "subject":
      subject = String(value)
      return entries.isEmpty
    case "entry":
      guard let sequence = UInt64(value) else { return false }
      entries.append(ProvenEntry(sequence: sequence, data: [], path: []))
      return true
    default: break
    }
    guard !entries.isEmpty, let bytes = Hexadecimal.bytes(value) else { return false }
    let last = entries.count - 1
    switch word {
    case "data": entries[last].data = bytes
    case "leaf": return entries[last].leaf.bytes == bytes
    case "path":
      guard let hash = TreeHash(bytes) else { return false }
      entries[last].path.append(hash)
    default: return false
    }
    return true
  }
}

/// The tree as `verify` computes it from the entries in passing: roots where a checkpoint was
/// signed, and the first entries in which the tiles tell another story.
struct TreeAudit {
  private(set) var edge = TreeEdge()
  /// The roots at the sizes that were asked for, as far as there are entries.
  private(set) var roots: [UInt64: TreeHash] = [0: TreeHash.empty]
  /// Sequences of the first and the last entry whose leaf in the tiles is another one.
  private(set) var differing: ClosedRange<UInt64>?
  /// Entries whose private part was erased.
  private(set) var redactedEntries: UInt64 = 0
  /// Frames are missing or cannot be read: the tree ends before them.
  var isCut = false

  private let files: ProofFiles
  private let leaf = EntryLeaf()
  private var marks: ArraySlice<UInt64>

  /// - Parameter sizes: at which the root is to be known.
  init(_ files: ProofFiles, sizes: [UInt64]) {
    self.files = files
    marks = Array(Set(sizes)).sorted().drop { $0 == 0 }
  }

  mutating func take(_ frame: FrameView) throws(JournalError) {
    guard frame.isBatch, !isCut else { return }
    var place = 0
    try frame.forEachEntry { (entry) throws(JournalError) in
      let hash = TreeHash.digest(leaf.bytes(entry, at: place, of: frame))
      place += 1
      if entry.isRedacted { redactedEntries += 1 }
      let isFull = edge.append(hash)
      if isFull {
        for tile in edge.carry() where tile.level == 0 {
          if let stored = try files.tile(0, tile.index) {
            compare(tile.hashes, stored, from: tile.index)
          }
        }
      }
      if edge.size == marks.first {
        roots[edge.size] = edge.root
        marks = marks.dropFirst()
      }
    }
  }

  /// Compares what is behind the last full tile.
  mutating func finish() throws(JournalError) {
    let index = edge.size / UInt64(TreeTile.width)
    guard let ours = edge.partial(0, index), !ours.isEmpty else { return }
    compare(ours, try files.beginning(0, index), from: index)
  }

  private mutating func compare(_ ours: [TreeHash], _ stored: [TreeHash], from index: UInt64) {
    if ours == stored { return }
    let first = index * UInt64(TreeTile.width) + 1
    for (place, (our, other)) in zip(ours, stored).enumerated() where our != other {
      let sequence = first + UInt64(place)
      differing = (differing?.lowerBound ?? sequence)...sequence
    }
  }

  /// The root that the tiles, not the entries, have at a size; nil where they do not reach it.
  func storedRoot(_ size: UInt64) throws(JournalError) -> TreeHash? {
    var stored = TreeEdge()
    while stored.size < size {
      let index = stored.size / UInt64(TreeTile.width)
      let wanted = Int(min(size - stored.size, UInt64(TreeTile.width)))
      let hashes = try files.beginning(0, index)
      guard hashes.count >= wanted else { return nil }
      for hash in hashes.prefix(wanted) where stored.append(hash) { _ = stored.carry() }
    }
    return stored.root
  }
}

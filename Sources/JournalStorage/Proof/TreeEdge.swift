/// A tile whose 256 hashes are known: eight levels of the tree in one file (C2SP tlog-tiles).
struct TreeTile: Equatable {
  static let width = 256
  static let length = width * TreeHash.length

  var level: Int
  var index: UInt64
  var hashes: [TreeHash]
}

/// The right edge of the tree: what is needed to add leaves and to know the root, some eight
/// kilobytes a level however many leaves there are.
struct TreeEdge: Equatable {
  /// Number of leaves.
  private(set) var size: UInt64 = 0
  /// For each level of tiles the hashes of the one that is not full yet.
  private(set) var levels: [[TreeHash]] = [[]]

  init() {}

  /// The edge behind full tiles of the lowest level.
  ///
  /// - Parameter upper: from the second level on, the hashes of the tiles that are not full.
  init(fullTiles: UInt64, upper: [[TreeHash]]) {
    size = fullTiles * UInt64(TreeTile.width)
    levels = [[]] + upper
  }

  /// - Returns: whether a tile is full now; then ``carry()`` is due.
  @inline(__always)
  mutating func append(_ leaf: TreeHash) -> Bool {
    levels[0].append(leaf)
    size += 1
    return levels[0].count == TreeTile.width
  }

  /// Hands out the tiles that are full, lowest first, and puts their roots into the level above.
  mutating func carry() -> [TreeTile] {
    var full: [TreeTile] = []
    var level = 0
    while levels[level].count == TreeTile.width {
      let index = size >> (8 * UInt64(level + 1)) - 1
      let tile = TreeTile(level: level, index: index, hashes: levels[level])
      full.append(tile)
      levels[level] = []
      levels[level].reserveCapacity(TreeTile.width)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(TreeHash.root(ofPerfect: tile.hashes[...]))
    }
    return full
  }

  /// The root over all leaves (RFC 6962 §2.1): perfect trees, the smallest last, joined from the
  /// right.
  var root: TreeHash {
    var root: TreeHash?
    for hashes in levels {
      var end = hashes.count
      var width = 1
      while end > 0 {
        if end & width != 0 {
          let peak = TreeHash.root(ofPerfect: hashes[end - width..<end])
          root = root.map { TreeHash.node(peak, $0) } ?? peak
          end -= width
        }
        width *= 2
      }
    }
    return root ?? TreeHash.empty
  }

  /// The hashes of a tile that is not full.
  func partial(_ level: Int, _ index: UInt64) -> [TreeHash]? {
    guard level < levels.count, index == size >> (8 * UInt64(level + 1)) else { return nil }
    return levels[level]
  }
}

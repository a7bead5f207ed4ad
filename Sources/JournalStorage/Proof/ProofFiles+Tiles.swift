extension ProofFiles {
  /// - Returns: nil where the tile is not there or not whole.
  func tile(_ level: Int, _ index: UInt64) throws(JournalError) -> [TreeHash]? {
    let path = paths.tiles + "/" + TilePath.full(level, index)
    let hashes = try contents(path, atMost: TreeTile.length).map(Self.hashes)
    return hashes?.count == TreeTile.width ? hashes : nil
  }

  /// The longest beginning of a tile that is there.
  func partial(_ level: Int, _ index: UInt64) throws(JournalError) -> [TreeHash] {
    let folder = paths.tiles + "/" + TilePath.partials(level, index)
    let width = try list(folder).compactMap { Int($0) }.max() ?? 0
    guard width > 0 else { return [] }
    return try contents(folder + "/\(width)", atMost: TreeTile.length).map(Self.hashes) ?? []
  }

  /// As much of a tile as there is.
  func beginning(_ level: Int, _ index: UInt64) throws(JournalError) -> [TreeHash] {
    if let tile = try tile(level, index) { return tile }
    return try partial(level, index)
  }

  private static func hashes(_ bytes: [UInt8]) -> [TreeHash] {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [] }
      return (0..<bytes.count / TreeHash.length).map { TreeHash(base + $0 * TreeHash.length) }
    }
  }

  func write(_ tile: TreeTile) throws(JournalError) {
    let path = paths.tiles + "/" + TilePath.full(tile.level, tile.index)
    try write(tile.hashes, path)
    // What was published of the tile while it filled is all in it now.
    try removePartials(tile.level, tile.index, but: nil)
  }

  /// Publishes the beginnings of the tiles that are not full, so that a copy of the folder serves
  /// the tree of this size.
  func publish(_ edge: TreeEdge) throws(JournalError) {
    for (level, hashes) in edge.levels.enumerated() where !hashes.isEmpty {
      let index = edge.size >> (8 * UInt64(level + 1))
      let folder = paths.tiles + "/" + TilePath.partials(level, index)
      try write(hashes, folder + "/\(hashes.count)")
      try synchronizeDirectory(folder)
      try removePartials(level, index, but: "\(hashes.count)")
    }
  }

  private func removePartials(
    _ level: Int, _ index: UInt64, but kept: String?
  ) throws(JournalError) {
    let folder = paths.tiles + "/" + TilePath.partials(level, index)
    for name in try list(folder) where name != kept {
      try disk.attempt(.write, folder) { () throws(DiskFault) in
        try disk.remove(folder + "/" + name)
      }
    }
  }

  private func write(_ hashes: [TreeHash], _ path: String) throws(JournalError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
    try disk.attempt(.write, folder) { () throws(DiskFault) in try disk.createFolders(folder) }
    try replace(path, with: hashes.withUnsafeBytes { Array($0) })
  }

  /// How many tiles of the lowest level there are from the first one on.
  func fullTiles() throws(JournalError) -> UInt64 {
    func isThere(_ index: UInt64) throws(JournalError) -> Bool {
      try exists(paths.tiles + "/" + TilePath.full(0, index))
    }
    var (low, high): (UInt64, UInt64) = (0, 1)
    while try isThere(high - 1) {
      low = high
      high *= 2
    }
    // The tile before `low` is there, the one before `high` is not.
    while high - low > 1 {
      let middle = (low + high) / 2
      if try isThere(middle - 1) { low = middle } else { high = middle }
    }
    return low
  }

  /// The edge behind so many full tiles, read from them; nil where one is missing or not whole.
  func edge(fullTiles: UInt64) throws(JournalError) -> TreeEdge? {
    var upper: [[TreeHash]] = []
    var count = fullTiles
    var level = 0
    while count > 0 {
      var roots: [TreeHash] = []
      for index in count / 256 * 256..<count {
        guard let hashes = try tile(level, index) else { return nil }
        roots.append(TreeHash.root(ofPerfect: hashes[...]))
      }
      upper.append(roots)
      count /= 256
      level += 1
    }
    return TreeEdge(fullTiles: fullTiles, upper: upper)
  }
}

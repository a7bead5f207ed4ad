/// How far this process has built the tree.
struct TreeProgress {
  var edge = TreeEdge()
  /// Behind the last frame whose entries are in the tree.
  var cursor = JournalCursor.start
}

extension Journal {
  var proofFiles: ProofFiles { ProofFiles(disk: disk, paths: paths) }

  /// Builds tiles over entries that are durable, for a bounded time; never in the way of an
  /// append. To be called by an idle console.
  ///
  /// The tiles are disposable: they are made again from the entries, and checked when used.
  ///
  /// - Returns: whether there is more to build; false also where another process does it.
  public func extendTiles(maximumMilliseconds: Int64) throws(JournalError) -> Bool {
    guard access == .readWrite, !isPoisoned, try tryLock(LockByte.maintenance) else {
      return false
    }
    defer { unlock(LockByte.maintenance) }
    return try extendTree(until: disk.monotonicMilliseconds() + maximumMilliseconds)
  }

  /// The maintenance lock is held.
  ///
  /// - Returns: whether the time was over before the end.
  func extendTree(until deadline: Int64?) throws(JournalError) -> Bool {
    try refreshControl()
    var progress = try currentProgress()
    // What fails in the middle of a frame leaves the next call to begin from the files.
    treeProgress = nil
    guard durableEnd > progress.cursor.offset else {
      treeProgress = progress
      return false
    }
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    let files = proofFiles
    let leaf = EntryLeaf()
    var reader = FrameReader(
      segments: segments, buffer: buffer, cursor: progress.cursor, limit: durableEnd)
    var frames = 0
    var isCut = false
    while let view = try reader.next() {
      // What the tiles hold already was checked when they were made.
      if view.isBatch, view.firstSequence + UInt64(view.count) > progress.edge.size + 1 {
        guard FrameHashes.match(view) else { throw reader.damage(.hash, at: view.offset) }
        try leaf.forEach(in: view) { (sequence, bytes) throws(JournalError) in
          guard sequence > progress.edge.size else { return }
          guard progress.edge.append(TreeHash.digest(bytes)) else { return }
          for tile in progress.edge.carry() { try files.write(tile) }
        }
      }
      progress.cursor = reader.cursor
      frames += 1
      if let deadline, frames % 16 == 0, disk.monotonicMilliseconds() >= deadline {
        isCut = true
        break
      }
    }
    treeProgress = progress
    return isCut
  }

  private func currentProgress() throws(JournalError) -> TreeProgress {
    if let treeProgress { return treeProgress }
    return try loadProgress()
  }

  /// Begins behind the full tiles that are there, at the frame they end in.
  private func loadProgress() throws(JournalError) -> TreeProgress {
    if durableEnd > tail.offset { try advanceTail(to: durableEnd) }
    let files = proofFiles
    let held = (nextSequence - 1) / UInt64(TreeTile.width)
    guard let edge = try files.edge(fullTiles: min(try files.fullTiles(), held)) else {
      return TreeProgress()
    }
    var index = segments.lastIndex
    while index > 0, segments[index].header.firstSequence > edge.size + 1 { index -= 1 }
    return TreeProgress(edge: edge, cursor: JournalCursor(behind: segments[index].header))
  }
}

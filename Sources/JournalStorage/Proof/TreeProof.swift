/// Proofs of RFC 6962: that a leaf is in a tree, that a tree begins with an earlier one.
///
/// They are made from tiles. The caller says where these come from, and may not have one.
struct TreeProver<Failure: Error> {
  let size: UInt64
  /// The first hashes of a tile: as many as the tree of this size has in it, or more.
  let tile: (_ level: Int, _ index: UInt64) throws(Failure) -> [TreeHash]

  init(
    size: UInt64,
    tile: @escaping (_ level: Int, _ index: UInt64) throws(Failure) -> [TreeHash]
  ) {
    self.size = size
    self.tile = tile
  }

  func root() throws(Failure) -> TreeHash {
    size == 0 ? TreeHash.empty : try root(0, size)
  }

  /// PATH of RFC 6962 §2.1.1.
  func inclusion(of leaf: UInt64) throws(Failure) -> [TreeHash] {
    precondition(leaf < size, "A proof is of a leaf in the tree.")
    return try path(leaf, 0, size)
  }

  /// PROOF of RFC 6962 §2.1.2.
  func consistency(from earlier: UInt64) throws(Failure) -> [TreeHash] {
    precondition(earlier <= size, "A tree begins with a smaller one.")
    if earlier == 0 { return [] }
    return try subproof(earlier, 0, size, isWhole: true)
  }

  private func path(
    _ leaf: UInt64, _ start: UInt64, _ end: UInt64
  ) throws(Failure) -> [TreeHash] {
    if end - start == 1 { return [] }
    let middle = start + Self.split(end - start)
    return leaf < middle
      ? try path(leaf, start, middle) + [root(middle, end)]
      : try path(leaf, middle, end) + [root(start, middle)]
  }

  private func subproof(
    _ earlier: UInt64, _ start: UInt64, _ end: UInt64, isWhole: Bool
  ) throws(Failure) -> [TreeHash] {
    if earlier == end { return isWhole ? [] : [try root(start, end)] }
    let middle = start + Self.split(end - start)
    return earlier <= middle
      ? try subproof(earlier, start, middle, isWhole: isWhole) + [root(middle, end)]
      : try subproof(earlier, middle, end, isWhole: false) + [root(start, middle)]
  }

  /// The largest power of two that is smaller.
  private static func split(_ count: UInt64) -> UInt64 {
    1 << UInt64(63 - (count - 1).leadingZeroBitCount)
  }

  /// MTH of the leaves from `start` to `end`, which begin where a tree of that size may.
  private func root(_ start: UInt64, _ end: UInt64) throws(Failure) -> TreeHash {
    let count = end - start
    if count & (count - 1) == 0 { return try perfect(start, count) }
    let middle = start + Self.split(count)
    return TreeHash.node(try root(start, middle), try root(middle, end))
  }

  private func perfect(_ start: UInt64, _ count: UInt64) throws(Failure) -> TreeHash {
    let level = count.trailingZeroBitCount / 8
    let width = 1 << (count.trailingZeroBitCount % 8)
    let first = start >> (8 * UInt64(level))
    let hashes = try tile(level, first / UInt64(TreeTile.width))
    let place = Int(first % UInt64(TreeTile.width))
    // A tile that is too short proves nothing; whoever checks the proof will see that.
    guard place + width <= hashes.count else { return TreeHash.empty }
    return TreeHash.root(ofPerfect: hashes[place..<place + width])
  }
}

/// What an auditor computes; needs nothing but the proof.
enum TreeCheck {
  /// RFC 9162 §2.1.3.2.
  static func isIncluded(
    _ leaf: TreeHash, at index: UInt64, of size: UInt64, path: [TreeHash], root: TreeHash
  ) -> Bool {
    guard index < size else { return false }
    var place = index
    var last = size - 1
    var hash = leaf
    for step in path {
      guard last != 0 else { return false }
      if place & 1 == 1 || place == last {
        hash = TreeHash.node(step, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = TreeHash.node(hash, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// RFC 9162 §2.1.4.2.
  static func isConsistent(
    _ earlier: (size: UInt64, root: TreeHash), _ later: (size: UInt64, root: TreeHash),
    path: [TreeHash]
  ) -> Bool {
    if earlier.size == later.size { return path.isEmpty && earlier.root == later.root }
    if earlier.size == 0 { return path.isEmpty && earlier.root == TreeHash.empty }
    guard earlier.size < later.size else { return false }
    var path = path[...]
    if earlier.size & (earlier.size - 1) == 0 { path = ([earlier.root] + path)[...] }
    guard let first = path.popFirst() else { return false }
    var place = earlier.size - 1
    var last = later.size - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (old, new) = (first, first)
    for step in path {
      guard last != 0 else { return false }
      if place & 1 == 1 || place == last {
        old = TreeHash.node(step, old)
        new = TreeHash.node(step, new)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = TreeHash.node(new, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == earlier.root && new == later.root
  }
}

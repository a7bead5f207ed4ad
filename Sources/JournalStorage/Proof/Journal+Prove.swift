extension Journal {
  /// Proves that the entries of a stream are in the tree of a checkpoint, with nothing that was
  /// not checked: the paths come from the tiles where these lead to the root, else from all
  /// entries.
  ///
  /// - Parameters:
  ///   - subject: what the stream is, for the reader of the proof.
  ///   - frames: offsets of the frames with the stream's entries.
  /// - Returns: the proof; entries behind the checkpoint are left out.
  /// - Throws: `.notCovered` where all of them are; `.inconsistent` where the entries no longer
  ///   give the checkpoint's root; `.otherJournal`.
  public func prove(
    _ subject: String, stream: UInt64, frames: [UInt64], in signed: SignedCheckpoint
  ) throws(ProofError) -> InclusionProof {
    let checkpoint = signed.checkpoint
    guard checkpoint.origin == Checkpoint.origin(of: identity) else {
      throw .otherJournal(origin: checkpoint.origin)
    }
    let held = try ProofError.wrapping { () throws(JournalError) in try status().entries }
    guard checkpoint.size <= held else {
      throw .dropped(entries: held, expected: checkpoint.size)
    }
    var entries: [ProvenEntry] = []
    for offset in frames { entries += try leaves(of: stream, at: offset, atMost: checkpoint.size) }
    guard !entries.isEmpty else { throw .notCovered(size: checkpoint.size) }
    var proof = InclusionProof(
      subject: subject, entries: entries.sorted { $0.sequence < $1.sequence }, checkpoint: signed)
    do throws(TileFault) {
      try proof.fill { (level, index) throws(TileFault) in
        try proofFiles.required(level, index)
      }
      if proof.failing.isEmpty { return proof }
    } catch {
      if case .journal(let error) = error { throw .journal(error) }
    }
    let kept = try ProofError.wrapping { () throws(JournalError) in
      try keptTiles(for: proof)
    }
    guard kept.root == checkpoint.root else { throw .inconsistent(size: checkpoint.size) }
    proof.fill { (level, index) throws(Never) in
      kept.tiles[TileName(level: level, index: index)] ?? []
    }
    guard proof.failing.isEmpty else { throw .inconsistent(size: checkpoint.size) }
    return proof
  }

  private func leaves(
    of stream: UInt64, at offset: UInt64, atMost size: UInt64
  ) throws(ProofError) -> [ProvenEntry] {
    var found: [ProvenEntry] = []
    let leaf = EntryLeaf()
    do throws(JournalCallError<Never>) {
      try frame(at: offset) { (frame) throws(Never) in
        var place = 0
        frame.forEachEntry { (entry) throws(Never) in
          if entry.stream == stream, entry.sequence <= size {
            let bytes = leaf.bytes(entry, at: place, of: frame).dropFirst()
            found.append(ProvenEntry(sequence: entry.sequence, data: Array(bytes), path: []))
          }
          place += 1
        }
      }
    } catch {
      if case .journal(let error) = error { throw .journal(error) }
    }
    return found
  }

  /// The tiles that a proof needs, computed from all entries; needs no tile and writes none.
  private func keptTiles(
    for proof: InclusionProof
  ) throws(JournalError) -> (tiles: [TileName: [TreeHash]], root: TreeHash) {
    var wanted: Set<TileName> = []
    var copy = proof
    copy.fill { (level, index) throws(Never) in
      wanted.insert(TileName(level: level, index: index))
      return Array(repeating: TreeHash.empty, count: TreeTile.width)
    }
    var tiles: [TileName: [TreeHash]] = [:]
    let size = proof.checkpoint.checkpoint.size
    var edge = TreeEdge()
    let buffer = takeBuffer()
    defer { giveBack(buffer) }
    let leaf = EntryLeaf()
    var reader = FrameReader(
      segments: segments, buffer: buffer, cursor: .start, limit: durableEnd)
    while edge.size < size, let view = try reader.next() {
      leaf.forEach(in: view) { (_, bytes) throws(Never) in
        guard edge.size < size, edge.append(TreeHash.digest(bytes)) else { return }
        for tile in edge.carry() {
          let name = TileName(level: tile.level, index: tile.index)
          if wanted.contains(name) { tiles[name] = tile.hashes }
        }
      }
    }
    for name in wanted where tiles[name] == nil {
      tiles[name] = edge.partial(name.level, name.index)
    }
    return (tiles, edge.root)
  }
}

private struct TileName: Hashable {
  var level: Int
  var index: UInt64
}

extension InclusionProof {
  /// Computes the paths from tiles.
  mutating func fill<Failure: Error>(
    _ tile: (_ level: Int, _ index: UInt64) throws(Failure) -> [TreeHash]
  ) throws(Failure) {
    let size = checkpoint.checkpoint.size
    let filled = try withoutActuallyEscaping(tile) { (tile) throws(Failure) in
      let prover = TreeProver(size: size, tile: tile)
      var filled = entries
      for place in filled.indices {
        filled[place].path = try prover.inclusion(of: filled[place].sequence - 1)
      }
      return filled
    }
    entries = filled
  }
}

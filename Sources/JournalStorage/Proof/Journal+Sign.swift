extension Journal {
  /// The newest checkpoint that is stored and sound.
  public func newestCheckpoint() throws(JournalError) -> SignedCheckpoint? {
    try proofFiles.newestCheckpoint()?.signed
  }

  /// Signs how many entries there are and the root over them, unless that was done before.
  ///
  /// A checkpoint that does not begin with the one signed before is never made (C2SP
  /// tlog-checkpoint): the proof is computed and checked first.
  public func signCheckpoint() throws(ProofError) -> SignedCheckpoint {
    try ProofError.wrapping { () throws(JournalError) in
      try requireWritable()
      try requireUnpoisoned()
      // The first tree of a large desk takes seconds; idle checkpoints may come in between.
      while try extendTiles(maximumMilliseconds: 250) {}
    }
    return try maintaining { () throws(ProofError) in try signNewest() }
  }

  /// The maintenance lock is held.
  private func signNewest() throws(ProofError) -> SignedCheckpoint {
    let newest = try ProofError.wrapping { () throws(JournalError) in
      _ = try extendTree(until: nil)
      return try proofFiles.newestCheckpoint()
    }
    if let newest {
      let earlier = try own(newest)
      try requireConsistency(with: earlier.checkpoint)
      let signer = try existingSigner()
      let isOwn = earlier.checkpoint.key == signer.verifier
      if !isOwn {
        let chain = try keyChain()
        guard chain.holds(earlier.checkpoint) else { throw .otherKey(size: newest.size) }
      }
      return isOwn && earlier.checkpoint.size == treeEdge.size ? earlier : try sign(signer)
    }
    return try sign(try newSigner())
  }

  private var treeEdge: TreeEdge { treeProgress?.edge ?? TreeEdge() }

  private func own(_ stored: StoredCheckpoint) throws(ProofError) -> SignedCheckpoint {
    guard let signed = stored.signed,
      signed.checkpoint.origin == Checkpoint.origin(of: identity)
    else { throw .forgedCheckpoint(size: stored.size) }
    return signed
  }

  private func requireConsistency(with earlier: Checkpoint) throws(ProofError) {
    guard earlier.size <= treeEdge.size else {
      throw .dropped(entries: treeEdge.size, expected: earlier.size)
    }
    if try isConsistent(with: earlier) { return }
    // The tiles may be what has changed: once more, from the entries.
    try ProofError.wrapping { () throws(JournalError) in
      treeProgress = TreeProgress()
      _ = try extendTree(until: nil)
    }
    guard try isConsistent(with: earlier) else { throw .inconsistent(size: earlier.size) }
  }

  private func isConsistent(with earlier: Checkpoint) throws(ProofError) -> Bool {
    let edge = treeEdge
    let files = proofFiles
    let prover = TreeProver(size: edge.size) { (level, index) throws(TileFault) in
      if let hashes = edge.partial(level, index) { return hashes }
      return try files.required(level, index)
    }
    do throws(TileFault) {
      let path = try prover.consistency(from: earlier.size)
      return TreeCheck.isConsistent(
        (earlier.size, earlier.root), (edge.size, edge.root), path: path)
    } catch {
      switch error {
      case .missing: return false
      case .journal(let error): throw .journal(error)
      }
    }
  }

  func keyChain() throws(ProofError) -> KeyChain {
    try ProofError.wrapping { () throws(JournalError) in
      try proofFiles.keyChain(origin: Checkpoint.origin(of: identity))
    }
  }

  /// The key whose turn it is. Where a change of keys was cut off behind its note, it is ended.
  func existingSigner() throws(ProofError) -> CheckpointSigner {
    let path = paths.checkpointKey
    let tip = try keyChain().keys.last
    let file = try ProofError.wrapping { () throws(JournalError) in
      if let tip, try proofFiles.nextSigner()?.verifier == tip { try proofFiles.replaceKey() }
      return try proofFiles.keyFile()
    }
    switch file {
    case .used(let signer), .unused(let signer):
      if let tip, signer.verifier != tip { throw .keyMissing(path: path) }
      return signer
    case .missing: throw .keyMissing(path: path)
    case .unreadable: throw .keyUnreadable(path: path)
    case .closed: throw .journal(JournalError(.permission, .read, path: path))
    }
  }

  private func newSigner() throws(ProofError) -> CheckpointSigner {
    do throws(ProofError) {
      return try existingSigner()
    } catch {
      guard case .keyMissing = error else { throw error }
    }
    return try ProofError.wrapping { () throws(JournalError) in
      try proofFiles.makeKey(
        name: Checkpoint.origin(of: identity), as: paths.newCheckpointKey)
    }
  }

  private func sign(_ signer: CheckpointSigner) throws(ProofError) -> SignedCheckpoint {
    let edge = treeEdge
    let checkpoint = Checkpoint(
      origin: Checkpoint.origin(of: identity), size: edge.size, root: edge.root,
      key: signer.verifier)
    guard let signed = SignedCheckpoint(checkpoint, signer: signer) else {
      throw .keyUnreadable(path: paths.checkpointKey)
    }
    try ProofError.wrapping { () throws(JournalError) in
      try proofFiles.publish(edge)
      try proofFiles.write(signed)
      try proofFiles.nameKey()
    }
    return signed
  }
}

/// Why a tile could not be had.
enum TileFault: Error {
  case missing
  case journal(JournalError)
}

extension ProofFiles {
  /// A tile, or as much of it as was published.
  func required(_ level: Int, _ index: UInt64) throws(TileFault) -> [TreeHash] {
    let hashes: [TreeHash]
    do throws(JournalError) {
      hashes = try beginning(level, index)
    } catch {
      throw .journal(error)
    }
    if hashes.isEmpty { throw .missing }
    return hashes
  }
}

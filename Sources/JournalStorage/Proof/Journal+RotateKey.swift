extension Journal {
  /// Signs from now on with a new key, and destroys the old one, which names its successor first:
  /// an anchor of any key of the chain stays good, and who finds an old key signs nothing with it.
  ///
  /// - Returns: a checkpoint under the new key: the anchor to be kept from now on.
  public func rotateCheckpointKey() throws(ProofError) -> SignedCheckpoint {
    // Consistent with all that was signed before, and by a key that is there.
    let last = try signCheckpoint()
    try maintaining { () throws(ProofError) in
      let files = proofFiles
      let signer = try existingSigner()
      guard signer.verifier == last.checkpoint.key else {
        throw .otherKey(size: last.checkpoint.size)
      }
      let next = try ProofError.wrapping { () throws(JournalError) in
        try files.makeKey(name: last.checkpoint.origin, as: paths.nextCheckpointKey)
      }
      var checkpoint = last.checkpoint
      checkpoint.next = next.verifier
      guard let handover = SignedCheckpoint(checkpoint, signer: signer) else {
        throw .keyUnreadable(path: paths.checkpointKey)
      }
      try ProofError.wrapping { () throws(JournalError) in
        try files.write(handover: handover)
        try files.replaceKey()
      }
    }
    return try signCheckpoint()
  }

  /// Runs while nobody else signs or erases.
  func maintaining<Result>(
    _ body: () throws(ProofError) -> Result
  ) throws(ProofError) -> Result {
    let isHeld = try ProofError.wrapping { () throws(JournalError) in
      try disk.attempt(.lock, paths.lock) { () throws(DiskFault) in
        try disk.lock(
          lockFile, byte: LockByte.maintenance, waitMilliseconds: options.lockWaitMilliseconds)
      }
    }
    guard isHeld else {
      let unknown = LockHolder(processIdentifier: 0, command: "")
      throw .journal(JournalError(.busy(unknown), .lock, path: paths.lock))
    }
    defer { unlock(LockByte.maintenance) }
    return try body()
  }
}

/// What somebody did to the journal, or to what speaks for it.
public enum AuditFinding: Equatable, Sendable {
  /// Entries are not what they were when they were counted. Exact where the tiles still have the
  /// leaves that were signed; else the change is somewhere in the range.
  case altered(first: UInt64, last: UInt64, isExact: Bool)
  /// The desk's own checkpoints count more entries than there are.
  case dropped(entries: UInt64, expected: UInt64)
  /// The anchor counts more entries than there are, and the desk does not know it.
  case rolledBack(entries: UInt64, expected: UInt64)
  /// The anchor is of another journal than this.
  case otherJournal(origin: String)
  /// The desk's checkpoints are signed by another key than the anchor.
  case resigned(deskKey: String, anchorKey: String)
  /// There are checkpoints, but not the key that signed them.
  case keyMissing
  /// The checkpoint that the anchor is a copy of is not in the desk.
  case checkpointMissing(size: UInt64)
  /// The desk has a signing key, but no checkpoint at all.
  case checkpointsGone
  /// A stored checkpoint was not signed by the desk's key, or not for these entries.
  case checkpointForged(size: UInt64)
  /// Behind the last checkpoint, tiles and entries tell different stories.
  case tilesDiffer(first: UInt64, last: UInt64)
}

/// What `journal verify` found: bytes that cannot be, and a history that is not the one that was
/// signed.
public struct JournalAudit: Equatable, Sendable {
  public var verification: JournalVerification
  public var findings: [AuditFinding]
  /// Entries in the tree.
  public var size: UInt64
  public var root: TreeHash
  /// Stored checkpoints that are sound and fit.
  public var checkpoints: Int
  /// Entries whose private part was erased.
  public var redactedEntries: UInt64
  /// The first entry whose tile is wrong although a checkpoint vouches for the entry itself: the
  /// tiles can be thrown away.
  public var staleTile: UInt64?

  public var isSound: Bool { verification.damage.isEmpty && findings.isEmpty }
}

extension Journal {
  /// Reads everything that is durable, holds it against checksums, chain and hashes, computes the
  /// tree from the entries, and holds that against the stored checkpoints, the tiles and the
  /// anchors. Changes nothing.
  ///
  /// Who may write to the desk may write all that is in it; only what an anchor counts, which was
  /// kept elsewhere, is beyond doubt (journal.md H3).
  public func audit(anchors: [SignedCheckpoint] = []) throws(JournalError) -> JournalAudit {
    let files = proofFiles
    let stored = try files.checkpoints()
    let chain = try files.keyChain(origin: Checkpoint.origin(of: identity))
    let sizes =
      stored.map(\.size) + anchors.map(\.checkpoint.size) + chain.handovers.map(\.size)
    var audit: TreeAudit? = TreeAudit(files, sizes: sizes)
    let verification = try verify(&audit)
    guard var tree = audit else { preconditionFailure("An audit stays one.") }
    try tree.finish()
    var key: ProofFiles.KeyFile = try files.keyFile()
    // A change of keys that was cut off behind its note.
    if let tip = chain.keys.last, let next = try files.nextSigner(), next.verifier == tip {
      key = .used(next)
    }
    var judge = AuditJudge(
      origin: Checkpoint.origin(of: identity), tree: tree, stored: stored, key: key,
      chain: chain,
      anchors: anchors.map(\.checkpoint), isDamaged: !verification.damage.isEmpty)
    try judge.judge()
    return JournalAudit(
      verification: verification, findings: judge.findings, size: tree.edge.size,
      root: tree.edge.root, checkpoints: judge.sound, redactedEntries: tree.redactedEntries,
      staleTile: judge.staleTile)
  }
}

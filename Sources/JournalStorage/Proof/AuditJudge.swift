/// Holds what the entries say against what was signed. Anchors are believed before anything that
/// lies in the desk, for who altered the entries could alter that as well.
struct AuditJudge {
  let origin: String
  let tree: TreeAudit
  let stored: [StoredCheckpoint]
  let key: ProofFiles.KeyFile
  let chain: KeyChain
  let anchors: [Checkpoint]
  let isDamaged: Bool

  private(set) var findings: [AuditFinding] = []
  private(set) var sound = 0
  private(set) var staleTile: UInt64?
  /// The largest size up to which the entries are vouched for, and the smallest that they fail.
  private var good: UInt64 = 0
  private var bad: Checkpoint?

  init(
    origin: String, tree: TreeAudit, stored: [StoredCheckpoint], key: ProofFiles.KeyFile,
    chain: KeyChain, anchors: [Checkpoint], isDamaged: Bool
  ) {
    self.origin = origin
    self.tree = tree
    self.stored = stored
    self.key = key
    self.chain = chain
    self.anchors = anchors
    self.isDamaged = isDamaged
  }

  private var entries: UInt64 { tree.edge.size }

  mutating func judge() throws(JournalError) {
    for anchor in anchors.sorted(by: { $0.size < $1.size }) {
      if anchor.origin == origin {
        hold(anchor, otherwise: shortfall(anchor))
        judgeSeal(anchor)
      } else {
        add(.otherJournal(origin: anchor.origin))
      }
    }
    judgeKey()
    let isAnchorBroken = bad != nil
    for checkpoint in stored { judge(checkpoint, isAnchorBroken: isAnchorBroken) }
    judgeChain(isAnchorBroken: isAnchorBroken)
    try judgeAlteration()
  }

  private mutating func add(_ finding: AuditFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// Holds the entries against one checkpoint that is believed.
  private mutating func hold(_ checkpoint: Checkpoint, otherwise shortfall: AuditFinding) {
    if checkpoint.size > entries {
      // Behind damage nothing can be counted; the damage is named already.
      if !isDamaged { add(shortfall) }
    } else if tree.roots[checkpoint.size] == checkpoint.root {
      good = max(good, checkpoint.size)
    } else if bad.map({ $0.size > checkpoint.size }) ?? true {
      bad = checkpoint
    }
  }

  /// Who drops the tail leaves the checkpoints; who puts an old copy back does not have them.
  private func shortfall(_ anchor: Checkpoint) -> AuditFinding {
    let isKnown = stored.contains { $0.size >= anchor.size }
    return isKnown
      ? .dropped(entries: entries, expected: anchor.size)
      : .rolledBack(entries: entries, expected: anchor.size)
  }

  /// The anchor is a copy of a checkpoint that the desk must still have, under the same key.
  private mutating func judgeSeal(_ anchor: Checkpoint) {
    if !stored.contains(where: { $0.size == anchor.size }) {
      add(.checkpointMissing(size: anchor.size))
    }
    var keys = stored.compactMap { $0.signed?.checkpoint.key }
    if let signer = key.signer { keys.append(signer.verifier) }
    let trusted = chain.trusted(by: anchor.key)
    if let other = keys.first(where: { !trusted.contains($0) }) {
      add(.resigned(deskKey: other.text, anchorKey: anchor.key.text))
    }
  }

  private mutating func judgeKey() {
    switch key {
    case .closed, .unused: break
    case .missing: if !stored.isEmpty { add(.keyMissing) }
    case .unreadable: add(.keyMissing)
    case .used: if stored.isEmpty { add(.checkpointsGone) }
    }
    // The last key of the chain signs; the desk must have that one.
    if let tip = chain.keys.last, let signer = key.signer, signer.verifier != tip {
      add(.keyMissing)
    }
  }

  /// The notes by which one key names the next are checkpoints as well.
  private mutating func judgeChain(isAnchorBroken: Bool) {
    for size in chain.broken { add(.checkpointForged(size: size)) }
    for checkpoint in chain.handovers {
      let isRefuted = checkpoint.size <= good && tree.roots[checkpoint.size] != checkpoint.root
      if isRefuted { add(.checkpointForged(size: checkpoint.size)) }
      guard !isRefuted, !isAnchorBroken else { continue }
      hold(checkpoint, otherwise: .dropped(entries: entries, expected: checkpoint.size))
    }
  }

  private mutating func judge(_ file: StoredCheckpoint, isAnchorBroken: Bool) {
    guard let checkpoint = file.signed?.checkpoint, checkpoint.origin == origin, isOurs(checkpoint)
    else { return add(.checkpointForged(size: file.size)) }
    let isRefuted = checkpoint.size <= good && tree.roots[checkpoint.size] != checkpoint.root
    let contradictsAnchor = anchors.contains {
      $0.size == checkpoint.size && $0.root != checkpoint.root
    }
    if isRefuted || contradictsAnchor { return add(.checkpointForged(size: file.size)) }
    // Once an anchor is broken, nothing in the desk can say where: it may all be rewritten.
    guard !isAnchorBroken else { return }
    hold(checkpoint, otherwise: .dropped(entries: entries, expected: checkpoint.size))
    if tree.roots[checkpoint.size] == checkpoint.root { sound += 1 }
  }

  private func isOurs(_ checkpoint: Checkpoint) -> Bool {
    if !chain.keys.isEmpty { return chain.holds(checkpoint) }
    return key.signer.map { $0.verifier == checkpoint.key } ?? true
  }

  private mutating func judgeAlteration() throws(JournalError) {
    guard let bad else {
      guard let differing = tree.differing else { return }
      if differing.upperBound > good {
        let first = max(differing.lowerBound, good + 1)
        add(.tilesDiffer(first: first, last: differing.upperBound))
      } else {
        staleTile = differing.lowerBound
      }
      return
    }
    // Tiles that still give the signed root have the leaves as they were.
    if let differing = tree.differing, try tree.storedRoot(bad.size) == bad.root {
      let last = min(differing.upperBound, bad.size)
      add(.altered(first: differing.lowerBound, last: last, isExact: true))
    } else {
      add(.altered(first: good + 1, last: bad.size, isExact: false))
    }
  }
}

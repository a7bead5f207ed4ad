/// Which keys have signed the checkpoints of a journal, in their order. Each key but the last has
/// signed a note that names the next one: who trusts one of them can follow.
struct KeyChain {
  /// The last one signs now; empty while there was only ever one.
  private(set) var keys: [CheckpointKey] = []
  /// Where each key but the last has ended.
  private(set) var handovers: [Checkpoint] = []
  /// Notes that do not continue the chain, by their size.
  private(set) var broken: [UInt64] = []

  /// - Parameter notes: in their order; nil for one that is not as it was signed.
  init(_ notes: [SignedCheckpoint?], origin: String) {
    for note in notes {
      guard let checkpoint = note?.checkpoint, let next = checkpoint.next,
        checkpoint.origin == origin, keys.last.map({ $0 == checkpoint.key }) ?? true,
        handovers.last.map({ $0.size <= checkpoint.size }) ?? true
      else {
        broken.append(note?.checkpoint.size ?? 0)
        continue
      }
      if keys.isEmpty { keys.append(checkpoint.key) }
      keys.append(next)
      handovers.append(checkpoint)
    }
  }

  /// Whether a checkpoint was signed by a key of the chain while it was that key's turn.
  func holds(_ checkpoint: Checkpoint) -> Bool {
    guard let place = keys.firstIndex(of: checkpoint.key) else { return false }
    return place == handovers.count || checkpoint.size <= handovers[place].size
  }

  /// Whose signatures go with a key that is trusted.
  func trusted(by key: CheckpointKey) -> Set<CheckpointKey> {
    keys.contains(key) ? Set(keys) : [key]
  }
}

extension ProofFiles {
  private static let prefix = "key-"

  private func handover(_ number: UInt64) -> String {
    paths.checkpoints + "/" + Self.prefix + String(number)
  }

  private func handoverNumbers() throws(JournalError) -> [UInt64] {
    try list(paths.checkpoints)
      .compactMap { $0.hasPrefix(Self.prefix) ? UInt64($0.dropFirst(Self.prefix.count)) : nil }
      .sorted()
  }

  func keyChain(origin: String) throws(JournalError) -> KeyChain {
    var notes: [SignedCheckpoint?] = []
    for number in try handoverNumbers() {
      let bytes = try contents(handover(number), atMost: 16 << 10)
      notes.append(bytes.flatMap { SignedCheckpoint(String(decoding: $0, as: UTF8.self)) })
    }
    return KeyChain(notes, origin: origin)
  }

  /// Durable when it returns: from then on the next key is the desk's.
  func write(handover signed: SignedCheckpoint) throws(JournalError) {
    let number = (try handoverNumbers().last ?? 0) + 1
    try replace(handover(number), with: Array(signed.text.utf8))
    try synchronizeDirectory(paths.checkpoints)
  }

  /// The key that is to take over; nil where there is none.
  func nextSigner() throws(JournalError) -> CheckpointSigner? {
    let bytes = try contents(paths.nextCheckpointKey, atMost: 1024)
    return bytes.flatMap { CheckpointSigner(fileText: String(decoding: $0, as: UTF8.self)) }
  }

  /// Takes the old key out of the world and gives the next one its name.
  func replaceKey() throws(JournalError) {
    try disk.attempt(.write, paths.checkpointKey) { () throws(DiskFault) in
      if try disk.exists(paths.checkpointKey) { try disk.destroy(paths.checkpointKey) }
      try disk.rename(paths.nextCheckpointKey, paths.checkpointKey)
    }
    try synchronizeDirectory(paths.inside("keys"))
  }
}

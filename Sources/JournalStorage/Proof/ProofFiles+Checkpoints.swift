/// A file in `checkpoints/`.
struct StoredCheckpoint {
  var size: UInt64
  /// nil where the file is no checkpoint of this size, or is not as it was signed.
  var signed: SignedCheckpoint?
}

extension ProofFiles {
  private static let noteLimit = 16 << 10

  /// All of them, the smallest first.
  func checkpoints() throws(JournalError) -> [StoredCheckpoint] {
    var stored: [StoredCheckpoint] = []
    for size in try checkpointSizes() { stored.append(try checkpoint(size)) }
    return stored
  }

  func newestCheckpoint() throws(JournalError) -> StoredCheckpoint? {
    guard let size = try checkpointSizes().last else { return nil }
    return try checkpoint(size)
  }

  private func checkpointSizes() throws(JournalError) -> [UInt64] {
    try list(paths.checkpoints)
      .compactMap { name in UInt64(name).flatMap { String($0) == name ? $0 : nil } }
      .sorted()
  }

  private func checkpoint(_ size: UInt64) throws(JournalError) -> StoredCheckpoint {
    let bytes = try contents(paths.checkpoints + "/\(size)", atMost: Self.noteLimit)
    let signed = bytes.flatMap { SignedCheckpoint(String(decoding: $0, as: UTF8.self)) }
    return StoredCheckpoint(size: size, signed: signed?.checkpoint.size == size ? signed : nil)
  }

  func write(_ signed: SignedCheckpoint) throws(JournalError) {
    let path = paths.checkpoints + "/\(signed.checkpoint.size)"
    try replace(path, with: Array(signed.text.utf8))
    try synchronizeDirectory(paths.checkpoints)
  }

  /// What is known of the signing key.
  enum KeyFile {
    case missing
    /// Not for this user.
    case closed
    case unreadable
    /// Made, but a checkpoint under it may never have become durable.
    case unused(CheckpointSigner)
    case used(CheckpointSigner)

    var signer: CheckpointSigner? {
      switch self {
      case .missing, .closed, .unreadable: nil
      case .unused(let signer), .used(let signer): signer
      }
    }
  }

  func keyFile() throws(JournalError) -> KeyFile {
    do throws(JournalError) {
      if let bytes = try contents(paths.checkpointKey, atMost: 1024) {
        let signer = CheckpointSigner(fileText: String(decoding: bytes, as: UTF8.self))
        return signer.map { .used($0) } ?? .unreadable
      }
      guard let bytes = try contents(paths.newCheckpointKey, atMost: 1024) else { return .missing }
      let signer = CheckpointSigner(fileText: String(decoding: bytes, as: UTF8.self))
      return signer.map { .unused($0) } ?? .missing
    } catch {
      if error.code == .permission { return .closed }
      throw error
    }
  }

  /// The key gets its name once a checkpoint under it is durable: a key without checkpoints then
  /// says that somebody took them away.
  func nameKey() throws(JournalError) {
    guard try exists(paths.newCheckpointKey) else { return }
    try disk.attempt(.write, paths.checkpointKey) { () throws(DiskFault) in
      try disk.rename(paths.newCheckpointKey, paths.checkpointKey)
    }
    try synchronizeDirectory(paths.inside("keys"))
  }

  /// Makes the desk's signing key; it is durable before it signs anything.
  func makeKey(name: String, as path: String) throws(JournalError) -> CheckpointSigner {
    var seed = [UInt8](repeating: 0, count: 32)
    do throws(DiskFault) {
      var fault: DiskFault?
      seed.withUnsafeMutableBytes { buffer in
        do throws(DiskFault) { try disk.fillRandom(buffer) } catch { fault = error }
      }
      if let fault { throw fault }
    } catch {
      throw JournalError(error, .create, path: path)
    }
    guard let signer = CheckpointSigner(name: name, seed: seed) else {
      preconditionFailure("Any 32 bytes are a key of Ed25519.")
    }
    try replace(path, with: Array(signer.fileText(seed: seed).utf8))
    try synchronizeDirectory(paths.inside("keys"))
    return signer
  }
}

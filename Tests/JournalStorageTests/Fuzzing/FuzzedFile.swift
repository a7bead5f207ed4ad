import JournalStorage

/// The files beside the journal (snapshots, keys, tiles, checkpoints, proofs) under bytes that
/// nobody wrote: they are passed over or refused with a word, and never change what the journal
/// says.
enum FuzzedFile {
  enum Target: String, CaseIterable {
    case snapshot, snapshotKey, keyBlock, wrappingKey, erasing, tile, checkpoint, proof
  }

  /// What may never happen, whatever the bytes are.
  struct Broken: Error {
    var what: String
  }

  private static let options = JournalOptions(
    commandName: "fuzz", segmentLengths: [65_536], lockWaitMilliseconds: 50,
    readBufferBytes: 4096)
  private static let model: UInt32 = 7
  private static let subject: UInt64 = 9
  private static let text = Array("Frau Kowalczyk, Nordwerk".utf8)
  /// More than a tile holds.
  private static let entries = 300

  /// A desk with sealed texts, a snapshot, tiles and a checkpoint, and a proof of one stream.
  struct Prepared {
    var state: SimulatedState
    var proof: [UInt8]
  }

  static func prepared() throws -> Prepared {
    let disk = SimulatedDisk(seed: 11)
    try Journal.create(at: "/desk", options: options, disk: disk)
    let journal = try Journal.open(at: "/desk", options: options, disk: disk)
    var cursor = JournalCursor.start
    var number: UInt64 = 0
    let receipt = try journal.append(manyAfter: &cursor) { (_) throws(Never) in
    } decide: { () throws(Never) in
      guard number < UInt64(entries) else { return nil }
      number += 1
      return draft(number)
    }
    let signed = try journal.signCheckpoint()
    let proof = try journal.prove(
      "one", stream: 1, frames: [receipt.receipts[0].offset], in: signed)
    _ = try journal.maintainingSnapshots { () throws(JournalError) in
      try journal.writeSnapshot(model: model, at: cursor, useless: []) {
        (writer) throws(JournalError) in
        try writer.add("open", [1, 2, 3] as [UInt64])
        try writer.add("secret", text, isPrivate: true)
      }
    }
    try journal.setPendingErasure(subject)
    try journal.close()
    var state = disk.snapshot()
    for path in state.names.keys { state.alter(path) { _ in } }
    return Prepared(state: state, proof: Array(proof.text.utf8))
  }

  private static func draft(_ number: UInt64) -> FrameDraft {
    let entry = EntryDraft(
      kind: 7, stream: number, streamVersion: 1, subject: subject, facts: [UInt8(number & 255)],
      privatePart: text, isSealed: true)
    return FrameDraft(
      origin: 1, recordedMilliseconds: 1, actor: 1,
      command: CommandID(milliseconds: 1_900_000_000_000, randomHigh: 0, randomLow: number),
      entries: [entry])
  }

  /// The file of a target in the prepared desk.
  static func path(_ target: Target, in state: SimulatedState) -> String? {
    func first(_ prefix: String) -> String? {
      state.names.keys.filter { $0.hasPrefix(prefix) }.min()
    }
    return switch target {
    case .snapshot: first("/desk/snapshots/snap-")
    case .snapshotKey: first("/desk/keys/snapshot.key")
    case .keyBlock: first("/desk/keys/block-")
    case .wrappingKey: first("/desk/keys/kek-")
    case .erasing: first("/desk/keys/erasing")
    case .tile: "/desk/tiles/0/000"
    case .checkpoint: "/desk/checkpoints/\(entries)"
    case .proof: nil
    }
  }

  /// The bytes as they were written.
  static func sound(_ target: Target, _ prepared: Prepared) -> [UInt8]? {
    guard let path = path(target, in: prepared.state) else { return prepared.proof }
    return prepared.state.bytes(path)
  }

  static func run(_ target: Target, _ bytes: [UInt8], in prepared: Prepared) throws {
    guard let path = path(target, in: prepared.state) else { return try read(proof: bytes) }
    var state = prepared.state
    state.alter(path) { $0 = bytes }
    let disk = SimulatedDisk(state)
    let journal: Journal
    do throws(JournalError) {
      journal = try Journal.open(at: "/desk", options: options, disk: disk)
    } catch {
      throw Broken(what: "the desk does not open: \(error)")
    }
    switch target {
    case .snapshot, .snapshotKey: load(journal)
    case .tile, .checkpoint: prove(journal)
    case .keyBlock, .wrappingKey, .erasing, .proof: break
    }
    try read(journal, hasKeys: target != .keyBlock && target != .wrappingKey)
    do throws(JournalError) {
      _ = try journal.pendingErasure()
      if target == .tile || target == .checkpoint { _ = try journal.audit() }
    } catch {
      throw Broken(what: "\(error)")
    }
  }

  private static func load(_ journal: Journal) {
    for name in journal.snapshotNames() {
      do throws(SnapshotFlaw) {
        let snapshot = try journal.snapshot(name, model: model)
        let values: [UInt64] = try snapshot.values("open")
        _ = values.reduce(0, &+)
        let secret: [UInt8] = try snapshot.values("secret")
        precondition(secret == text, "What is sealed opens as it was, or not at all.")
        try journal.adopt(snapshot)
      } catch {
        continue
      }
    }
  }

  private static func prove(_ journal: Journal) {
    do throws(ProofError) {
      _ = try journal.signCheckpoint()
    } catch {
      return
    }
  }

  /// Every entry is there; its text is the one that was written, or cannot be had.
  private static func read(_ journal: Journal, hasKeys: Bool) throws {
    var count = 0
    var wrong = 0
    var cursor = JournalCursor.start
    try journal.read(&cursor) { (frame) throws(Never) in
      frame.forEachEntry { (entry) throws(Never) in
        count += 1
        do throws(JournalError) {
          let found = try entry.privateText
          if !found.elementsEqual(text), hasKeys || !found.isEmpty { wrong += 1 }
        } catch {
          if hasKeys { wrong += 1 }
        }
      }
    }
    guard count == entries, wrong == 0 else {
      throw Broken(what: "\(count) entries, \(wrong) of them with another text")
    }
  }

  /// A proof that was read is written and read again: it must stay what it is.
  private static func read(proof bytes: [UInt8]) throws {
    guard let proof = InclusionProof(String(decoding: bytes, as: UTF8.self)) else { return }
    _ = proof.failing
    _ = proof.missingRevision
    guard InclusionProof(proof.text) == proof else {
      throw Broken(what: "a proof changes when it is written")
    }
  }
}

extension ChecksumRepair {
  /// Makes the checksums of a file beside the journal true again, mostly.
  static func repair(_ bytes: inout [UInt8], _ target: FuzzedFile.Target, seed: UInt64) {
    guard seed & 7 != 0 else { return }
    switch target {
    case .snapshot: snapshot(&bytes, seed)
    case .snapshotKey: word(&bytes, at: 60)
    case .wrappingKey: word(&bytes, at: 92)
    case .erasing: word(&bytes, at: 8)
    case .keyBlock, .tile, .checkpoint, .proof: return
    }
  }

  private static func word(_ bytes: inout [UInt8], at place: Int) {
    guard bytes.count >= place + 4 else { return }
    put32(crc(bytes[..<place]), &bytes, place)
  }

  /// Table, then header; sections keep what the mutation made of them in one of four.
  private static func snapshot(_ bytes: inout [UInt8], _ seed: UInt64) {
    guard bytes.count >= 512 else { return }
    put64(UInt64(bytes.count), &bytes, 32)
    let (table, rows) = (Int(get32(bytes, 40)), Int(get32(bytes, 48)))
    if rows < 1000, table >= 512, table + rows * 64 == bytes.count {
      for row in 0..<rows where seed & 0x18 != 0 {
        let place = table + row * 64
        let (start, length) = (Int(get32(bytes, place + 32)), Int(get32(bytes, place + 40)))
        guard start + length <= table else { continue }
        put32(crc(bytes[start..<start + length]), &bytes, place + 56)
      }
      put32(crc(bytes[table...]), &bytes, 52)
    }
    put32(crc(bytes[..<508]), &bytes, 508)
  }
}

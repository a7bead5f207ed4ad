import Testing

@testable import JournalStorage

/// Protects the promise that who may write to every file of the desk, keys included, still cannot
/// change what a checkpoint kept elsewhere has counted (journal.md §7 I).
struct TamperTests {
  private func audit(
    _ forger: Forger, _ anchors: [SignedCheckpoint]
  ) throws -> JournalAudit {
    try forger.open().journal.audit(anchors: anchors)
  }

  @Test func `honest growth passes, with and without the anchors`() throws {
    let made = try AnchoredDesk()
    for anchors in [[], [made.anchor], [made.second], [made.anchor, made.second]] {
      let found = try made.desk.journal.audit(anchors: anchors)
      #expect(found.isSound, "\(found.findings) \(found.verification.damage)")
      #expect(found.checkpoints == 2)
      #expect(found.size == 63)
    }
    #expect(try made.desk.journal.status().segments > 2)
    let later = try Forger(made.disk).open()
    try AnchoredDesk.grow(later, 30)
    let found = try later.journal.audit(anchors: [made.anchor, made.second])
    #expect(found.isSound && found.size == 93)
  }

  @Test func `a flipped byte is damage, and is named`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    let path = forger.segments[0]
    var bytes = forger.data(path)
    bytes[512 + 128 + 73] ^= 1
    forger.write(path, bytes)
    let found = try audit(forger, [made.anchor])
    #expect(found.verification.damage.first?.kind == .body)
    #expect(found.verification.damage.first?.sequence == 1)
    #expect(!found.isSound)
  }

  @Test(arguments: [1, 17, 40] as [UInt64])
  func `a fact altered with every hash and checksum mended is named by the tiles`(
    sequence: UInt64
  ) throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, sequence)
    for anchors in [[], [made.anchor], [made.anchor, made.second]] {
      let found = try audit(forger, anchors)
      #expect(found.verification.damage.isEmpty)
      #expect(found.findings == [.altered(first: sequence, last: sequence, isExact: true)])
    }
  }

  @Test func `who did it, when, and as part of what, is covered as well`() throws {
    let made = try AnchoredDesk()
    // Recorded at, actor, command, undoes, act, origin; kind, revision, record and link.
    for place in [40, 48, 56, 104, 112, 14, 128, 140, 144, 160] {
      var forger = Forger(made.disk)
      forger.rewrite { frame, header in
        if header.firstSequence == 2 && header.kind == 1 { frame[place] ^= 1 }
      }
      let found = try audit(forger, [made.anchor])
      let isNamed = found.findings.contains {
        if case .altered(2, _, true) = $0 { true } else { false }
      }
      #expect(isNamed, "byte \(place): \(found.findings)")
    }
  }

  @Test func `without tiles the change is between two anchors`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, 50)
    forger.remove("/desk/tiles/")
    #expect(try audit(forger, [made.anchor]).findings.count == 1)
    let found = try audit(forger, [made.anchor, made.second])
    #expect(found.findings == [.altered(first: 41, last: 60, isExact: false)])
  }

  @Test func `everything rewritten and signed with the desk's own key is caught by the anchor`()
    throws
  {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, 17)
    forger.remove("/desk/tiles/")
    forger.remove("/desk/checkpoints/")
    let again = try forger.open()
    _ = try again.journal.signCheckpoint()
    #expect(try again.journal.audit().isSound, "from inside it is a journal like any other")
    let found = try again.journal.audit(anchors: [made.anchor])
    #expect(
      found.findings == [
        .checkpointMissing(size: 40), .altered(first: 1, last: 40, isExact: false),
      ])
  }

  @Test func `a checkpoint of the anchor's size, forged with the desk's own key, does not help`()
    throws
  {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, 17)
    forger.remove("/desk/tiles/")
    let key = String(decoding: forger.data("/desk/keys/checkpoint.key"), as: UTF8.self)
    let signer = try #require(CheckpointSigner(fileText: key))
    for old in [made.anchor, made.second] {
      var checkpoint = old.checkpoint
      let root = try forger.open().journal.root(at: checkpoint.size)
      checkpoint.root = root
      let forged = try #require(SignedCheckpoint(checkpoint, signer: signer))
      forger.write("/desk/checkpoints/\(checkpoint.size)", Array(forged.text.utf8))
    }
    #expect(try audit(forger, []).isSound)
    let found = try audit(forger, [made.anchor])
    #expect(
      found.findings == [
        .checkpointForged(size: 40), .altered(first: 1, last: 40, isExact: false),
      ])
  }

  @Test func `everything rewritten and signed with a new key is named as signed anew`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, 17)
    for name in ["tiles/", "checkpoints/", "keys/checkpoint"] { forger.remove("/desk/" + name) }
    let again = try forger.open()
    let forged = try again.journal.signCheckpoint()
    let found = try again.journal.audit(anchors: [made.anchor])
    #expect(
      found.findings == [
        .checkpointMissing(size: 40),
        .resigned(
          deskKey: forged.checkpoint.key.text, anchorKey: made.anchor.checkpoint.key.text),
        .altered(first: 1, last: 40, isExact: false),
      ])
  }

  @Test func `the same entries under a new key are named as signed anew`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    for name in ["checkpoints/", "keys/checkpoint"] { forger.remove("/desk/" + name) }
    let again = try forger.open()
    let other = try again.journal.signCheckpoint().checkpoint.key
    #expect(
      try again.journal.audit(anchors: [made.anchor]).findings == [
        .checkpointMissing(size: 40),
        .resigned(deskKey: other.text, anchorKey: made.anchor.checkpoint.key.text),
      ])
  }

  @Test(arguments: [12, 31, 55] as [UInt64])
  func `a dropped tail is named by the checkpoints that count it`(sequence: UInt64) throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    forger.drop(from: sequence)
    let found = try audit(forger, [made.anchor])
    #expect(found.verification.damage.isEmpty)
    let left = found.size
    #expect(left < sequence)
    let dropped = found.findings.filter {
      if case .dropped(left, _) = $0 { true } else { false }
    }
    #expect(dropped.count == (left < 40 ? 2 : 1), "\(found.findings)")
    #expect(try !audit(forger, []).isSound)
  }

  @Test func `a directory rolled back to an old copy is caught by the anchor`() throws {
    let made = try AnchoredDesk()
    let old = try Desk("/desk", disk: SimulatedDisk(made.young))
    #expect(try old.journal.audit().isSound)
    #expect(
      try old.journal.audit(anchors: [made.anchor]).findings == [
        .rolledBack(entries: 10, expected: 40), .checkpointMissing(size: 40),
      ])
    let middle = try Desk("/desk", disk: SimulatedDisk(made.middle))
    #expect(try middle.journal.audit(anchors: [made.anchor]).isSound)
    #expect(
      try middle.journal.audit(anchors: [made.anchor, made.second]).findings == [
        .rolledBack(entries: 50, expected: 60), .checkpointMissing(size: 60),
      ])
  }

  @Test func `an old copy that went its own way is caught however long it has grown`() throws {
    let made = try AnchoredDesk()
    let old = try Desk("/desk", disk: SimulatedDisk(made.middle), seed: 77)
    try AnchoredDesk.grow(old, 40, mark: 9)
    _ = try old.journal.signCheckpoint()
    #expect(try old.journal.audit(anchors: [made.anchor]).isSound)
    let found = try old.journal.audit(anchors: [made.anchor, made.second]).findings
    #expect(found.contains(.checkpointMissing(size: 60)))
    #expect(found.contains(.altered(first: 41, last: 60, isExact: false)), "\(found)")
  }

  @Test func `a checkpoint that the key did not sign is forged`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    let text = made.second.text.replacing("\n60\n", with: "\n61\n")
    forger.write("/desk/checkpoints/61", Array(text.utf8))
    #expect(try audit(forger, []).findings == [.checkpointForged(size: 61)])
    #expect(throws: ProofError.forgedCheckpoint(size: 61)) {
      try forger.open().journal.signCheckpoint()
    }
  }

  @Test func `checkpoints and keys that are gone are missed`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    forger.remove("/desk/checkpoints/")
    #expect(try audit(forger, []).findings == [.checkpointsGone])
    #expect(
      try audit(forger, [made.anchor]).findings == [.checkpointMissing(size: 40), .checkpointsGone])
    forger = Forger(made.disk)
    forger.remove("/desk/keys/checkpoint")
    #expect(try audit(forger, []).findings == [.keyMissing])
    #expect(throws: ProofError.keyMissing(path: "/desk/keys/checkpoint.key")) {
      try forger.open().journal.signCheckpoint()
    }
  }

  @Test func `another desk in its place is another journal`() throws {
    let made = try AnchoredDesk()
    let disk = SimulatedDisk(seed: 99)
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    try AnchoredDesk.grow(desk, 60)
    #expect(
      try desk.journal.audit(anchors: [made.anchor]).findings == [
        .otherJournal(origin: made.anchor.checkpoint.origin)
      ])
  }

  @Test func `after an alteration or a cut nothing more is signed`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    AnchoredDesk.alter(&forger, 17)
    #expect(throws: ProofError.inconsistent(size: 60)) {
      try forger.open().journal.signCheckpoint()
    }
    forger = Forger(made.disk)
    forger.drop(from: 31)
    #expect(throws: ProofError.self) { try forger.open().journal.signCheckpoint() }
  }
}

import TestSupport
import Testing

@testable import JournalStorage

/// Protects the change of the signing key: what the old key has signed stays good, the old key is
/// gone, no crash leaves the desk without one, and nobody else can name a successor.
struct KeyRotationTests {
  private let disk = SimulatedDisk()
  private let desk: Desk

  init() throws {
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    desk = try Desk("/desk", disk: disk)
    try AnchoredDesk.grow(desk, 20)
  }

  private func findings(
    _ disk: SimulatedDisk, _ anchors: [SignedCheckpoint]
  ) throws -> [AuditFinding] {
    try Desk("/desk", .readOnly, disk: disk).journal.audit(anchors: anchors).findings
  }

  @Test func `anchors of every key stay good, and all that was signed`() throws {
    let first = try desk.journal.signCheckpoint()
    try AnchoredDesk.grow(desk, 5)
    let second = try desk.journal.rotateCheckpointKey()
    try AnchoredDesk.grow(desk, 5)
    let third = try desk.journal.signCheckpoint()
    let fourth = try desk.journal.rotateCheckpointKey()
    let keys = [first, second, third, fourth].map(\.checkpoint.key)
    #expect(keys[0] != keys[1] && keys[1] == keys[2] && keys[2] != keys[3])
    #expect(third.checkpoint.size == fourth.checkpoint.size)
    for anchors in [[], [first], [second], [third], [fourth], [first, fourth]] {
      #expect(try findings(disk, anchors) == [])
    }
  }

  @Test func `the old key is overwritten where it stood and signs nothing more`() throws {
    _ = try desk.journal.signCheckpoint()
    let inode = try #require(disk.state.names["/desk/keys/checkpoint.key"])
    _ = try desk.journal.rotateCheckpointKey()
    let left = try #require(disk.state.files[inode])
    #expect(left.data.allSatisfy { $0 == 0 } && left.durable == left.data)
    #expect(disk.state.names["/desk/keys/checkpoint.key.next"] == nil)
  }

  @Test func `a checkpoint of an old key behind its end is forged`() throws {
    _ = try desk.journal.signCheckpoint()
    let old = try #require(try desk.journal.proofFiles.keyFile().signer)
    let anchor = try desk.journal.rotateCheckpointKey()
    try AnchoredDesk.grow(desk, 5)
    let genuine = try desk.journal.signCheckpoint().checkpoint
    var forged = genuine
    forged.key = old.verifier
    let signed = try #require(SignedCheckpoint(forged, signer: old))
    try desk.journal.proofFiles.write(signed)
    #expect(try findings(disk, [anchor]) == [.checkpointForged(size: genuine.size)])
  }

  @Test func `a successor that the old key has not named is signed anew`() throws {
    let anchor = try desk.journal.signCheckpoint()
    let stranger = try #require(
      CheckpointSigner(name: anchor.checkpoint.origin, seed: Array(repeating: 7, count: 32)))
    // All of it under the stranger's key, with a chain of the stranger's own.
    var handover = anchor.checkpoint
    handover.key = try #require(
      CheckpointSigner(name: anchor.checkpoint.origin, seed: Array(repeating: 8, count: 32))
    ).verifier
    handover.next = stranger.verifier
    let files = desk.journal.proofFiles
    let first = try #require(
      CheckpointSigner(name: anchor.checkpoint.origin, seed: Array(repeating: 8, count: 32)))
    try files.write(handover: try #require(SignedCheckpoint(handover, signer: first)))
    var own = anchor.checkpoint
    own.key = stranger.verifier
    try files.write(try #require(SignedCheckpoint(own, signer: stranger)))
    let seed = Array(stranger.fileText(seed: Array(repeating: 7, count: 32)).utf8)
    try files.replace("/desk/keys/checkpoint.key", with: seed)
    let found = try findings(disk, [anchor])
    #expect(
      found.contains(
        .resigned(deskKey: stranger.verifier.text, anchorKey: anchor.checkpoint.key.text)))
    #expect(try findings(disk, []) == [], "without an anchor nobody could tell")
  }

  @Test func `a chain that was taken away is missed`() throws {
    let anchor = try desk.journal.signCheckpoint()
    _ = try desk.journal.rotateCheckpointKey()
    try disk.remove("/desk/checkpoints/key-1")
    let found = try findings(disk, [anchor])
    #expect(!found.isEmpty)
  }

  @Test func `whenever the power goes, the desk has the key whose turn it is`() throws {
    let anchor = try desk.journal.signCheckpoint()
    var moments: [SimulatedState] = []
    disk.onChange = { [unowned disk] _ in moments.append(disk.snapshot()) }
    let last = try desk.journal.rotateCheckpointKey()
    disk.onChange = nil
    #expect(moments.count > 10)
    var generator = SeededGenerator(seed: Seeded.first)
    for moment in moments {
      _ = try CrashStates(moment).each(atMost: 16, using: &generator) { state in
        let left = SimulatedDisk(state)
        let journal = try Desk("/desk", disk: left).journal
        let signed = try journal.signCheckpoint()
        #expect(try findings(left, [anchor, signed]) == [])
        let again = try journal.rotateCheckpointKey()
        #expect(try findings(left, [anchor, signed, again]) == [])
      }
    }
    #expect(try findings(SimulatedDisk(CrashStates(disk.snapshot()).nothingKept), [last]) == [])
  }
}

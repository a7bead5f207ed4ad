import Testing

@testable import JournalStorage

/// Protects the proof that an auditor takes away: it can be checked without the desk, and no other
/// bytes pass for it.
struct ProofTests {
  private func proof(_ made: AnchoredDesk, _ stream: UInt64 = 2) throws -> InclusionProof {
    try made.desk.journal.prove(
      "INC0000123", stream: stream, frames: frames(made.desk, stream), in: made.anchor)
  }

  private func frames(_ desk: Desk, _ stream: UInt64) -> [UInt64] {
    Array(Set(desk.kept.filter { $0.stream == stream }.map(\.offset))).sorted()
  }

  @Test func `every entry of a stream up to the checkpoint is proven`() throws {
    let made = try AnchoredDesk()
    let proof = try proof(made)
    let expected = made.desk.kept.filter { $0.stream == 2 && $0.sequence <= 40 }
    #expect(proof.entries.map(\.sequence) == expected.map(\.sequence))
    #expect(proof.failing.isEmpty)
    for (entry, kept) in zip(proof.entries, expected) {
      #expect(Array(entry.data[136...]) == kept.facts)
    }
    let read = try #require(InclusionProof(proof.text))
    #expect(read == proof)
    #expect(InclusionProof(proof.text.replacing("\n", with: "\r\n")) == proof)
  }

  @Test func `an auditor's own program agrees, and no other byte passes`() throws {
    let made = try AnchoredDesk()
    let proof = try proof(made)
    let root = made.anchor.checkpoint.root.bytes
    let note = made.anchor.text.split(separator: "\n")
    #expect(Base64.bytes(note[2]) == root)
    var text = proof.text
    #expect(Auditor.failures(text, size: 40, root: root) == [])
    #expect(Auditor.failures(text, size: 41, root: root) != [])
    let place = try #require(text.firstRange(of: "data "))
    // A byte of the actor, of the record and of the facts.
    for offset in [34, 2 * 80 + 1, 2 * 137] {
      var changed = text
      let digit = changed.index(place.upperBound, offsetBy: offset)
      changed.replaceSubrange(digit...digit, with: changed[digit] == "0" ? "1" : "0")
      #expect(Auditor.failures(changed, size: 40, root: root) == [proof.entries[0].sequence])
      #expect(InclusionProof(changed) == nil, "the leaf beside it is another one")
    }
    text = text.replacing("entry \(proof.entries[0].sequence)\n", with: "entry 39\n")
    #expect(InclusionProof(text)?.failing == [39])
  }

  @Test func `tiles that are gone or wrong cost time, not truth`() throws {
    let made = try AnchoredDesk()
    let proof = try proof(made)
    var forger = Forger(made.disk)
    forger.remove("/desk/tiles/")
    let without = try forger.open()
    try without.read()
    #expect(
      try without.journal.prove(
        "INC0000123", stream: 2, frames: frames(without, 2), in: made.anchor) == proof)
    forger = Forger(made.disk)
    for path in forger.state.names.keys where path.contains("/tiles/0/000.p/") {
      var bytes = forger.data(path)
      bytes[3] ^= 1
      forger.write(path, Array(bytes.dropLast(7)))
    }
    let wrong = try forger.open()
    try wrong.read()
    #expect(
      try wrong.journal.prove("INC0000123", stream: 2, frames: frames(wrong, 2), in: made.anchor)
        == proof)
    let found = try wrong.journal.audit()
    #expect(found.findings == [] && found.staleTile == 1)
    #expect(try wrong.journal.signCheckpoint().checkpoint.size == 63)
    #expect(try wrong.journal.audit().staleTile == nil)
  }

  @Test func `an altered entry cannot be proven`() throws {
    let made = try AnchoredDesk()
    var forger = Forger(made.disk)
    let sequence = try proof(made).entries[0].sequence
    AnchoredDesk.alter(&forger, sequence)
    let desk = try forger.open()
    try desk.read()
    #expect(throws: ProofError.inconsistent(size: 40)) {
      try desk.journal.prove("x", stream: 2, frames: frames(desk, 2), in: made.anchor)
    }
  }

  @Test func `what the checkpoint does not count is not proven by it`() throws {
    let made = try AnchoredDesk()
    let late = try made.desk.append([1], stream: 999)
    let offset = try #require(late?.offset)
    #expect(throws: ProofError.notCovered(size: 40)) {
      try made.desk.journal.prove("x", stream: 999, frames: [offset], in: made.anchor)
    }
  }

  @Test func `erasure of the private part changes no leaf, and old proofs stay true`() throws {
    let made = try AnchoredDesk()
    let before = try proof(made)
    var forger = Forger(made.disk)
    forger.rewrite { frame, header in
      guard header.kind == 1 else { return }
      let payload = Int(header.payloadLength)
      var hidden = 0
      for entry in 0..<Int(header.count) { hidden += Int(frame.word(128 + entry * 72 + 8)) }
      for place in 128 + payload - hidden..<128 + payload { frame[place] = 0 }
      if hidden > 0 { frame.put(FrameState.redacted, 132 + payload) }
    }
    let desk = try forger.open()
    try desk.read()
    #expect(desk.kept.allSatisfy { $0.text.isEmpty })
    let found = try desk.journal.audit(anchors: [made.anchor, made.second])
    #expect(found.isSound, "\(found.findings) \(found.verification.damage)")
    #expect(found.redactedEntries > 10)
    #expect(before.failing.isEmpty)
    #expect(
      try desk.journal.prove(
        "INC0000123", stream: 2, frames: frames(desk, 2), in: made.anchor) == before)
  }

  @Test func `no cut, flipped or repeated line of a proof or a note traps`() throws {
    let made = try AnchoredDesk()
    let text = try proof(made).text
    for length in stride(from: 0, to: text.count, by: 7) {
      #expect(InclusionProof(String(text.prefix(length))) == nil)
    }
    let note = made.anchor.text
    for place in note.indices.dropLast() where note[place] != "\n" {
      var changed = note
      changed.replaceSubrange(place...place, with: note[place] == "A" ? "B" : "A")
      #expect(SignedCheckpoint(changed) == nil, "\(changed)")
    }
    #expect(SignedCheckpoint("\n\n" + note + "\n\n") == made.anchor)
    #expect(SignedCheckpoint(note.replacing("\n", with: "\r\n")) == made.anchor)
  }
}

/// How many entries a journal has, and the root of the tree over them (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Names the journal: what is signed for one counts for no other.
  public var origin: String
  public var size: UInt64
  public var root: TreeHash
  /// The key that signs; in the text, so that who holds the checkpoint holds the key too.
  public var key: CheckpointKey
  /// The key that signs from here on; nil but in the last note of a key.
  public var next: CheckpointKey?

  static func origin(of journal: Identity) -> String {
    let words = [journal.low.littleEndian, journal.high.littleEndian]
    return "pult.journal/" + Hexadecimal.of(words.withUnsafeBytes { Array($0) })
  }

  static let nextMark = "next "

  /// What is signed.
  var body: String {
    let next = next.map { "\(Self.nextMark)\($0.text)\n" } ?? ""
    return "\(origin)\n\(size)\n\(Base64.text(root.bytes))\nkey \(key.text)\n" + next
  }
}

/// A checkpoint with its signature: a signed note (C2SP signed-note). Outside the desk it is an
/// anchor: what it counts can no more be changed unseen.
public struct SignedCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// The note, to be kept, sent and printed.
  public let text: String

  private static let mark = "\u{2014} "

  init?(_ checkpoint: Checkpoint, signer: CheckpointSigner) {
    let body = checkpoint.body
    guard let signature = signer.signature(of: Array(body.utf8)) else { return nil }
    let signed = Base64.text(checkpoint.key.identifierBytes + signature)
    self.checkpoint = checkpoint
    text = "\(body)\n\(Self.mark)\(checkpoint.key.name) \(signed)\n"
  }

  /// Reads a note and checks its signature against the key in it.
  ///
  /// A mail may have ended the lines its own way and added blank ones.
  ///
  /// - Returns: nil where it is no note of a checkpoint, or is not as it was signed.
  public init?(_ note: String) {
    let bytes = note.utf8.filter { $0 != UInt8(ascii: "\r") }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty }
    guard let blank = lines.firstIndex(where: \.isEmpty) else { return nil }
    let head = Array(lines[..<blank])
    guard head.count >= 4, let size = UInt64(head[1]), String(size) == head[1],
      let root = Base64.bytes(head[2]).flatMap({ TreeHash($0) }),
      head[3].hasPrefix("key "), let key = CheckpointKey(head[3].dropFirst(4)),
      key.name == head[0]
    else { return nil }
    let body = head.map { $0 + "\n" }.joined()
    let signatures = lines[blank...].filter { $0.hasPrefix(Self.mark + key.name + " ") }
    let isSigned = signatures.contains { line in
      guard let bytes = Base64.bytes(line.dropFirst(Self.mark.count + key.name.count + 1)),
        bytes.starts(with: key.identifierBytes)
      else { return false }
      return key.isSignature(Array(bytes.dropFirst(4)), of: Array(body.utf8))
    }
    guard isSigned else { return nil }
    let next = head.dropFirst(4).first { $0.hasPrefix(Checkpoint.nextMark) }
    checkpoint = Checkpoint(
      origin: String(head[0]), size: size, root: root, key: key,
      next: next.flatMap { CheckpointKey($0.dropFirst(Checkpoint.nextMark.count)) })
    text = body + "\n" + lines[blank...].filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }
}

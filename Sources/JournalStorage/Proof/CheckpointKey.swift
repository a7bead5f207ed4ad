import Crypto

/// Whose signature a checkpoint carries: an Ed25519 key under a name (C2SP signed-note).
public struct CheckpointKey: Hashable, Sendable {
  private static let algorithm: UInt8 = 1

  public let name: String
  /// 32 bytes.
  public let publicBytes: [UInt8]

  init(name: String, publicBytes: [UInt8]) {
    self.name = name
    self.publicBytes = publicBytes
  }

  /// The first four bytes of a hash over name and key: what a signature is told by.
  public var identifier: String { Hexadecimal.of(identifierBytes) }

  var identifierBytes: [UInt8] {
    let hashed = Array((name + "\n").utf8) + [Self.algorithm] + publicBytes
    return Array(hashed.withUnsafeBytes { TreeHash.digest($0) }.bytes.prefix(4))
  }

  /// The key as verifiers of signed notes take it: name, identifier, key.
  public var text: String {
    "\(name)+\(identifier)+\(Base64.text([Self.algorithm] + publicBytes))"
  }

  /// - Returns: nil where the text is no key, or its identifier is not its own.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "+", maxSplits: 2)
    guard parts.count == 3, let key = Base64.bytes(parts[2]), key.count == 33,
      key[0] == Self.algorithm, !parts[0].contains(" ")
    else { return nil }
    name = String(parts[0])
    publicBytes = Array(key.dropFirst())
    guard parts[1] == identifier else { return nil }
  }

  func isSignature(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    do {
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: publicBytes)
      return key.isValidSignature(signature, for: text)
    } catch {
      // Bytes that are no point of the curve have signed nothing.
      return false
    }
  }
}

/// The half that signs; it never leaves `keys/`.
struct CheckpointSigner {
  private let key: Curve25519.Signing.PrivateKey
  let verifier: CheckpointKey

  /// - Parameter seed: 32 bytes.
  /// - Returns: nil where the bytes are no key.
  init?(name: String, seed: [UInt8]) {
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    } catch {
      return nil
    }
    verifier = CheckpointKey(name: name, publicBytes: Array(key.publicKey.rawRepresentation))
  }

  /// The file: the text of the key pair as tools for signed notes know it.
  func fileText(seed: [UInt8]) -> String {
    "PRIVATE+KEY+\(verifier.name)+\(verifier.identifier)+\(Base64.text([1] + seed))\n"
  }

  init?(fileText: String) {
    let line = fileText.split(separator: "\n").first ?? ""
    let parts = line.split(separator: "+", maxSplits: 4)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
      let seed = Base64.bytes(parts[4]), seed.count == 33, seed[0] == 1
    else { return nil }
    self.init(name: String(parts[2]), seed: Array(seed.dropFirst()))
    guard parts[3] == verifier.identifier else { return nil }
  }

  /// - Returns: nil where the library cannot sign.
  func signature(of text: [UInt8]) -> [UInt8]? {
    do {
      return Array(try key.signature(for: text))
    } catch {
      return nil
    }
  }
}

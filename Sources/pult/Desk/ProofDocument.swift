import HelpdeskConsole
import HelpdeskDomain
import JournalStorage
import PultSystem

/// Anchors and proofs as files that come from outside and go there.
struct ProofDocument {
  let language: Language

  /// No checkpoint and no proof of one incident is longer.
  private static let limitBytes = 256 << 20

  func anchor(_ path: String) throws(CommandFailure) -> SignedCheckpoint {
    guard let signed = SignedCheckpoint(try text(path)) else {
      throw ProofFailure.failure(telling: .notAnAnchor(path: path), in: language)
    }
    return signed
  }

  func anchors(_ paths: [String]) throws(CommandFailure) -> [SignedCheckpoint] {
    var anchors: [SignedCheckpoint] = []
    for path in paths { anchors.append(try anchor(path)) }
    return anchors
  }

  func proof(_ path: String) throws(CommandFailure) -> InclusionProof {
    guard let proof = InclusionProof(try text(path)) else {
      throw ProofFailure.failure(telling: .notAProof(path: path), in: language)
    }
    return proof
  }

  private func text(_ path: String) throws(CommandFailure) -> String {
    do throws(FileFailure) {
      return try FileSystem.readText(path, limitBytes: Self.limitBytes)
    } catch {
      if error.reason == .notText {
        throw ProofFailure.failure(telling: .notAnAnchor(path: path), in: language)
      }
      throw ProofFailure.failure(telling: .fileMissing(path: path), in: language)
    }
  }

  /// Writes a file whole, in place of one that has the name.
  func write(_ text: String, to path: String) throws(CommandFailure) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    do throws(FileFailure) {
      try FileSystem.writeText(text, folder: folder, name: name)
    } catch {
      var number = 0
      if case .system(let code) = error.reason { number = Int(code) }
      let trouble = DeskTrouble.inputOutput(path: path, errorNumber: number)
      throw CommandFailure(.ioError, trouble.sentence(in: language))
    }
  }
}

import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

struct JournalCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Sign how many entries there are and what they say, and send that out.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "Write the signed checkpoint to this file as well.") var export: String?
  @Flag(help: "Sign with a new key from now on; the old one names it and is destroyed.")
  var newKey = false
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  /// How long the user's own command may take.
  private static let commandSeconds = 30

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let signed = try Self.sign(workplace, withNewKey: newKey)
      let document = ProofDocument(language: workplace.language)
      if let export { try document.write(signed.text, to: export) }
      if format == .table {
        try StandardOutput.say(signed.text)
      } else {
        let checkpoint = signed.checkpoint
        var object = JSONObject()
        object.add("origin", checkpoint.origin)
        object.add("size", Int(checkpoint.size))
        object.add("root", checkpoint.root.hexadecimal)
        object.add("key", checkpoint.key.text)
        object.add("note", signed.text)
        try format.say(object.value)
      }
      if let command = workplace.configuration.checkpointCommand {
        try Self.send(signed, by: command, in: workplace.language)
      }
    }
  }

  /// Signs by a journal of its own: nothing of the desk is replayed for it.
  static func sign(
    _ workplace: Workplace, withNewKey isNew: Bool = false
  ) throws(CommandFailure) -> SignedCheckpoint {
    do throws(ProofError) {
      let path = workplace.deskPath
      let journal = try opened(path)
      if case .readOnly = journal.access {
        throw .journal(journal.damage ?? JournalError(.readOnly, .open, path: path))
      }
      let signed = isNew ? try journal.rotateCheckpointKey() : try journal.signCheckpoint()
      do throws(JournalError) {
        try journal.close()
      } catch {
        throw .journal(error)
      }
      return signed
    } catch {
      throw ProofFailure.failure(error, in: workplace.language)
    }
  }

  private static func opened(_ path: String) throws(ProofError) -> Journal {
    do throws(JournalError) {
      let options = JournalOptions(commandName: "pult journal checkpoint")
      return try Journal.open(at: path, .readWrite, options: options)
    } catch {
      throw .journal(error)
    }
  }

  private static func send(
    _ signed: SignedCheckpoint, by command: String, in language: Language
  ) throws(CommandFailure) {
    let outcome: ShellCommand.Outcome
    do throws(FileFailure) {
      outcome = try ShellCommand.run(
        command, input: signed.text, maximumMilliseconds: commandSeconds * 1000)
    } catch {
      throw ProofFailure.failure(telling: .commandFailed("\(error.reason)"), in: language)
    }
    switch outcome {
    case .exited(0): return
    case .exited(let status):
      throw ProofFailure.failure(telling: .commandFailed("status \(status)"), in: language)
    case .signalled(let number):
      throw ProofFailure.failure(telling: .commandFailed("signal \(number)"), in: language)
    case .timedOut:
      throw ProofFailure.failure(telling: .commandTooSlow(seconds: commandSeconds), in: language)
    }
  }
}

struct JournalProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Prove that an incident's entries are in the journal.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The incident's number.") var number: String
  @Option(help: "Prove by this signed checkpoint instead of the newest.") var anchor: String?
  @Option(help: "Write the proof to this file instead of standard output.") var export: String?

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let id = try shell.incident(number)
      let document = ProofDocument(language: shell.language)
      let places = try shell.view.session.places(of: id)
      var checkpoint: SignedCheckpoint
      if let anchor {
        checkpoint = try document.anchor(anchor)
      } else if let newest = try shell.view.session.newestCheckpoint(),
        newest.checkpoint.size >= places.newest
      {
        checkpoint = newest
      } else {
        checkpoint = try JournalCheckpoint.sign(shell.workplace)
        _ = try shell.view.session.refresh()
      }
      let proof: InclusionProof
      do throws(ProofError) {
        proof = try shell.view.session.prove(number, id, frames: places.frames, in: checkpoint)
      } catch {
        throw ProofFailure.failure(error, in: shell.language)
      }
      if let export {
        try document.write(proof.text, to: export)
      } else {
        try StandardOutput.say(proof.text)
      }
    }
  }
}

struct JournalCheckProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-proof", abstract: "Check a proof by an anchor; needs no desk.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file with the proof.") var file: String
  @Option(help: "The signed checkpoint that was kept outside the desk.") var anchor: String

  func run() throws {
    try Ending.of {
      let language = try Workplace(options).language
      let document = ProofDocument(language: language)
      let trusted = try document.anchor(anchor).checkpoint
      let proof = try document.proof(file)
      let claimed = proof.checkpoint.checkpoint
      guard claimed.origin == trusted.origin else {
        throw ProofFailure.failure(telling: .otherJournal(origin: trusted.origin), in: language)
      }
      guard claimed.size == trusted.size else {
        throw ProofFailure.failure(
          telling: .otherCheckpoint(size: claimed.size, anchor: trusted.size), in: language)
      }
      guard claimed.root == trusted.root, claimed.key == trusted.key else {
        throw ProofFailure.failure(telling: .otherRoot(size: claimed.size), in: language)
      }
      if let sequence = proof.failing.first {
        throw ProofFailure.failure(telling: .notIncluded(sequence: sequence), in: language)
      }
      if let revision = proof.missingRevision {
        throw ProofFailure.failure(telling: .incomplete(revision: revision), in: language)
      }
      let words = ProofWords.of(language)
      try StandardOutput.say(
        words.proven(
          entries: proof.entries.count, subject: proof.subject, size: trusted.size) + "\n")
    }
  }
}

import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

struct JournalVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold everything against checksums, hashes, checkpoints and anchors.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "A signed checkpoint that was kept outside the desk; may be given more than once.")
  var anchor: [String] = []
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let language = workplace.language
      let anchors = try ProofDocument(language: language).anchors(anchor)
      let found: JournalAudit
      do throws(JournalError) {
        // Of its own: nothing is replayed, and what cannot be decoded can still be verified.
        let journal = try Journal.open(
          at: workplace.deskPath, .readOnly,
          options: JournalOptions(commandName: "pult journal verify", readBufferBytes: 1 << 20))
        found = try journal.audit(anchors: anchors)
      } catch {
        throw DeskFailure.failure(.journal(error), in: language)
      }
      for damage in found.verification.damage {
        try StandardOutput.say(Self.object(damage).value.line + "\n")
      }
      for finding in found.findings {
        try StandardOutput.say(Self.object(finding).value.line + "\n")
      }
      if let first = found.verification.damage.first {
        throw DeskFailure.failure(first, in: language)
      }
      if let first = found.findings.first {
        throw ProofFailure.failure(telling: ProofFailure.trouble(first), in: language)
      }
      try judgeErasures(workplace)
      try say(found, anchors, in: language)
    }
  }

  /// What was erased, held against what the desk says of erasures; for that it is replayed.
  private func judgeErasures(_ workplace: Workplace) throws {
    let findings: [ErasureFinding]
    do throws(StoreError) {
      findings = try DeskSession(opening: workplace.deskPath, .readOnly).auditErasures()
    } catch {
      // What cannot be decoded has been verified all the same.
      guard case .journal = error else { return }
      throw DeskFailure.failure(error, in: workplace.language)
    }
    for finding in findings {
      var object = JSONObject()
      switch finding {
      case .textGone(let sequence):
        object.add("finding", "textGone")
        object.add("sequence", Int(sequence))
      case .textReturned(let sequence, let person):
        object.add("finding", "textReturned")
        object.add("sequence", Int(sequence))
        object.add("person", "\(person.type?.name ?? "record")-\(person.counter)")
      }
      try StandardOutput.say(object.value.line + "\n")
    }
    if let first = findings.first {
      throw ProofFailure.failure(telling: ProofFailure.trouble(first), in: workplace.language)
    }
  }

  private func say(
    _ found: JournalAudit, _ anchors: [SignedCheckpoint], in language: Language
  ) throws {
    let proof = ProofWords.of(language)
    if let entry = found.staleTile { StandardOutput.complain(proof.staleTiles(entry: entry)) }
    guard format == .table else {
      var object = JSONObject()
      object.add("segments", found.verification.segments)
      object.add("frames", found.verification.frames)
      object.add("entries", Int(found.verification.entries))
      object.add("root", found.root.hexadecimal)
      object.add("checkpoints", found.checkpoints)
      object.add("anchors", anchors.count)
      object.add("redacted", Int(found.redactedEntries))
      return try format.say(object.value)
    }
    var text = ShellWords.of(language).clean(
      frames: UInt64(found.verification.frames), entries: found.verification.entries)
    if found.checkpoints > 0 {
      text += " " + proof.vouched(entries: found.size, checkpoints: found.checkpoints)
    }
    for anchor in anchors { text += " " + proof.anchored(entries: anchor.checkpoint.size) }
    try StandardOutput.say(text + "\n")
  }

  private static func object(_ damage: JournalDamage) -> JSONObject {
    var object = JSONObject()
    object.add("file", damage.path)
    object.add("offset", Int(damage.offset))
    object.add("sequence", Int(damage.sequence))
    object.add("damage", "\(damage.kind)")
    return object
  }

  private static func object(_ finding: AuditFinding) -> JSONObject {
    var object = JSONObject()
    switch finding {
    case .altered(let first, let last, let isExact):
      object.add("finding", "altered")
      object.add("first", Int(first))
      object.add("last", Int(last))
      object.add("exact", isExact)
    case .dropped(let entries, let expected), .rolledBack(let entries, let expected):
      if case .dropped = finding { object.add("finding", "dropped") }
      if case .rolledBack = finding { object.add("finding", "rolledBack") }
      object.add("entries", Int(entries))
      object.add("expected", Int(expected))
    case .otherJournal(let origin):
      object.add("finding", "otherJournal")
      object.add("origin", origin)
    case .resigned(let deskKey, let anchorKey):
      object.add("finding", "resigned")
      object.add("deskKey", deskKey)
      object.add("anchorKey", anchorKey)
    case .keyMissing: object.add("finding", "keyMissing")
    case .checkpointsGone: object.add("finding", "checkpointsGone")
    case .checkpointMissing(let size):
      object.add("finding", "checkpointMissing")
      object.add("size", Int(size))
    case .checkpointForged(let size):
      object.add("finding", "checkpointForged")
      object.add("size", Int(size))
    case .tilesDiffer(let first, let last):
      object.add("finding", "tilesDiffer")
      object.add("first", Int(first))
      object.add("last", Int(last))
    }
    return object
  }
}

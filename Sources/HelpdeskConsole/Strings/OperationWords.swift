public import HelpdeskDomain

/// What the commands for administrators say when they are done.
public struct OperationWords: Sendable {
  public let backedUp: @Sendable (_ entry: UInt64, _ copied: Int, _ kept: Int) -> String
  public let withKeys: String
  public let withoutKeys: String
  public let restored: @Sendable (_ path: String, _ entry: UInt64, _ time: String) -> String
  public let restoredWithoutKeys: String
  public let originalStands: @Sendable (_ path: String) -> String
  public let cut: @Sendable (_ path: String, _ offset: UInt64, _ bytes: UInt64, UInt64) -> String
  public let replace: @Sendable (_ path: String) -> String
  public let reread: @Sendable (_ path: String, _ offset: UInt64) -> String
  public let clean: @Sendable (_ path: String, _ offset: UInt64, _ bytes: UInt64) -> String
  public let planned: String
  public let repaired: @Sendable (_ entry: UInt64) -> String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> OperationWords {
    language == .de ? german : english
  }

  static let english = OperationWords(
    backedUp: {
      "Backed up to entry \($0): \($1) segments copied and checked, \($2) kept from before."
    },
    withKeys:
      "The keys are in it: whoever has it reads everything; an erasure must reach it as well.",
    withoutKeys:
      "The keys are not in it: without the desk's keys/ the texts about persons stay sealed.",
    restored: { "New desk in \($0), up to entry \($1) of \($2)." },
    restoredWithoutKeys:
      "The backup had no keys: copy keys/ into the desk, or texts about persons stay sealed.",
    originalStands: {
      "The desk that was backed up is still at \($0): use one of the two, never both."
    },
    cut: {
      "\($0): \($2) bytes from offset \($1) on go out; entries from \($3) on are lost."
    },
    replace: { "\($0): is taken from the backup." },
    reread: { "\($0): is copied from the disk itself up to offset \($1)." },
    clean: { "\($0): \($2) stray bytes behind the seal at offset \($1) go out." },
    planned: "Nothing was changed; give --yes to do it. What goes out is kept in torn/.",
    repaired: { "Repaired: the journal goes on behind entry \($0); the old files are in torn/." })

  static let german = OperationWords(
    backedUp: {
      "Gesichert bis Eintrag \($0): \($1) Segmente kopiert und geprüft, \($2) schon vorhanden."
    },
    withKeys:
      "Die Schlüssel sind dabei: wer sie hat, liest alles; ein Löschen muss sie mit erreichen.",
    withoutKeys:
      "Die Schlüssel sind nicht dabei: ohne keys/ bleiben Texte über Personen versiegelt.",
    restored: { "Neuer Servicedesk in \($0), bis Eintrag \($1) vom \($2)." },
    restoredWithoutKeys:
      "Ohne Schlüssel gesichert: bitte keys/ in den Servicedesk kopieren, sonst bleibt versiegelt.",
    originalStands: {
      "Der gesicherte Servicedesk liegt noch unter \($0): bitte nur einen der beiden verwenden."
    },
    cut: {
      "\($0): \($2) Bytes ab Offset \($1) werden entfernt; Einträge ab \($3) gehen verloren."
    },
    replace: { "\($0): wird aus der Sicherung genommen." },
    reread: { "\($0): wird bis Offset \($1) von der Platte selbst kopiert." },
    clean: { "\($0): \($2) fremde Bytes hinter dem Siegel bei Offset \($1) werden entfernt." },
    planned: "Nichts wurde geändert; mit --yes ausführen. Entferntes bleibt in torn/ erhalten.",
    repaired: { "Repariert: weiter hinter Eintrag \($0); die alten Dateien liegen in torn/." })
}

public import HelpdeskDomain

/// What `journal doctor` says of each thing it looked at: what it is, and what to do.
public struct DoctorWords: Sendable {
  public let fileSystem: @Sendable (_ name: String) -> String
  public let memory: String
  public let refusedFileSystem: @Sendable (_ name: String) -> String
  public let readOnlyMount: String
  public let permissions: @Sendable (_ count: Int) -> String
  public let wrongPermissions: @Sendable (_ path: String, _ found: String, String) -> String
  public let foreignGroup: @Sendable (_ path: String) -> String
  public let denied: @Sendable (_ path: String) -> String
  public let openKeys: @Sendable (_ path: String) -> String
  public let clock: String
  public let clockBehind: @Sendable (_ seconds: Int64) -> String
  public let space: @Sendable (_ mebibytes: UInt64) -> String
  public let lowSpace: @Sendable (_ mebibytes: UInt64) -> String
  public let lockFree: String
  public let lockHeld: @Sendable (_ processID: Int, _ command: String) -> String
  public let lockLost: @Sendable (_ processID: Int, _ command: String) -> String
  public let tornCopies: @Sendable (_ count: Int, _ kibibytes: UInt64) -> String
  public let unfinishedWrite: String
  public let copied: String
  public let sound: @Sendable (_ entries: UInt64, _ segments: Int) -> String
  public let configuration: @Sendable (_ path: String) -> String
  public let noConfiguration: @Sendable (_ path: String) -> String
  public let unknownSetting: @Sendable (_ key: String, _ path: String) -> String
  public let badSetting: @Sendable (_ key: String, _ path: String, _ allowed: String) -> String
  public let wantedText: String
  public let badCommand: @Sendable (_ key: String, _ command: String) -> String
  public let brokenCommand: @Sendable (_ key: String, _ command: String) -> String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> DoctorWords {
    language == .de ? german : english
  }

  static let english = DoctorWords(
    fileSystem: { "The file system is \($0): locks and syncs can be trusted." },
    memory: "The desk lies in memory and is gone with the power: move it to a disk.",
    refusedFileSystem: { "The desk lies on \($0): move it to a local file system." },
    readOnlyMount: "The file system is mounted for reading only: mount it for writing.",
    permissions: { "\($0) folders and files have the permissions of a desk." },
    wrongPermissions: { "\($0) has permissions \($1): chmod \($2) it." },
    foreignGroup: { "\($0) belongs to another group than the desk: chgrp it." },
    denied: { "\($0) may not be written by you: ask for the desk's group." },
    openKeys: { "\($0) can be read by everybody: chmod 660 it." },
    clock: "The clock is not behind the last entry.",
    clockBehind: { "The clock is \($0) s behind the last entry: set it; the order stays right." },
    space: { "\($0) MiB are free." },
    lowSpace: { "Only \($0) MiB are free: make room before new calls are refused." },
    lockFree: "Nobody holds the desk.",
    lockHeld: { "Process \($0) (\($1)) writes at this moment." },
    lockLost: { "Process \($0) (\($1)) holds the desk from another machine or container: end it." },
    tornCopies: { "\($0) copies of torn tails (\($1) KiB) lie in torn/: look, then remove them." },
    unfinishedWrite: "A process died while it wrote: the next writer clears it up; nothing to do.",
    copied: "This desk was copied or moved: if the original is still used, keep only one.",
    sound: { "The journal is sound: \($0) entries in \($1) segments." },
    configuration: { "\($0) says nothing that Pult does not know." },
    noConfiguration: { "There is no \($0): Pult works without." },
    unknownSetting: { "\($0) in \($1) is no setting of Pult: correct or remove it." },
    badSetting: { "\($0) in \($1) is not usable: it must be \($2)." },
    wantedText: "text in quotes",
    badCommand: { "\($0) names \($1), which is not found: install it or give its whole path." },
    brokenCommand: { "\($0) is no command line of sh: correct \($1)." })

  static let german = DoctorWords(
    fileSystem: { "Das Dateisystem ist \($0): Sperren und Sichern sind verlässlich." },
    memory: "Der Servicedesk liegt im Speicher und geht mit dem Strom: bitte auf eine Platte.",
    refusedFileSystem: { "Der Servicedesk liegt auf \($0): bitte auf ein lokales Dateisystem." },
    readOnlyMount: "Das Dateisystem ist nur lesbar eingehängt: bitte beschreibbar einhängen.",
    permissions: { "\($0) Ordner und Dateien haben die Rechte eines Servicedesks." },
    wrongPermissions: { "\($0) hat die Rechte \($1): bitte chmod \($2)." },
    foreignGroup: { "\($0) gehört einer anderen Gruppe als der Servicedesk: bitte chgrp." },
    denied: { "\($0) darf von Ihnen nicht beschrieben werden: bitte die Gruppe erfragen." },
    openKeys: { "\($0) ist für alle lesbar: bitte chmod 660." },
    clock: "Die Uhr geht nicht hinter dem letzten Eintrag her.",
    clockBehind: { "Die Uhr geht \($0) s hinter dem letzten Eintrag: bitte stellen." },
    space: { "\($0) MiB sind frei." },
    lowSpace: { "Nur \($0) MiB sind frei: bitte Platz schaffen, ehe Neues abgelehnt wird." },
    lockFree: "Niemand hält den Servicedesk.",
    lockHeld: { "Prozess \($0) (\($1)) schreibt gerade." },
    lockLost: { "Prozess \($0) (\($1)) hält den Servicedesk von anderswo: bitte beenden." },
    tornCopies: { "\($0) Kopien abgerissener Enden (\($1) KiB) in torn/: ansehen, dann löschen." },
    unfinishedWrite: "Ein Prozess starb beim Schreiben: der nächste räumt auf; nichts zu tun.",
    copied: "Der Servicedesk wurde kopiert oder verschoben: bitte nur einen verwenden.",
    sound: { "Das Journal ist heil: \($0) Einträge in \($1) Segmenten." },
    configuration: { "\($0) sagt nichts, was Pult nicht kennt." },
    noConfiguration: { "\($0) gibt es nicht: Pult braucht es nicht." },
    unknownSetting: { "\($0) in \($1) ist keine Einstellung: bitte berichtigen oder entfernen." },
    badSetting: { "\($0) in \($1) ist nicht brauchbar: erlaubt ist \($2)." },
    wantedText: "Text in Anführungszeichen",
    badCommand: { "\($0) nennt \($1), das es nicht gibt: bitte mit ganzem Pfad angeben." },
    brokenCommand: { "\($0) ist keine Befehlszeile für sh: bitte \($1) berichtigen." })
}

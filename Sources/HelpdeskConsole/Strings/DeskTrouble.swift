public import HelpdeskDomain

/// Why a desk could not be opened, read or written, as data: the shell maps the store's failures
/// to it, and it becomes one sentence that says what is wrong and what to do.
public enum DeskTrouble: Equatable, Sendable {
  case missing(path: String)
  /// The folder that a new desk is to lie in does not exist.
  case folderMissing(path: String)
  case emptyDirectory(path: String)
  case notADesk(path: String)
  case exists(path: String)
  case notEmpty(path: String)
  case unfounded(path: String)
  case newerVersion(path: String)
  case networkFileSystem(path: String, name: String)
  case busy(processID: Int, command: String)
  case damaged(path: String, offset: UInt64, sequence: UInt64)
  /// Sound bytes that this version cannot read.
  case undecodable(offset: UInt64, sequence: UInt64)
  case poisoned
  case fullDisk(path: String)
  /// `ulimit -f`, or the file system's own limit.
  case fileTooLarge(path: String)
  case permission(path: String)
  case readOnly(path: String)
  case tooLong
  case retryTooOld
  case otherJournal(path: String)
  /// What opens the texts about persons is gone.
  case keysMissing(path: String)
  /// It is there and does not fit.
  case keysUnusable(path: String)
  case inputOutput(path: String, errorNumber: Int)

  /// The sentence in a language; Swedish and Hungarian follow and show English until then.
  public func sentence(in language: Language) -> String {
    let words = language == .de ? DeskTroubleWords.german : DeskTroubleWords.english
    switch self {
    case .missing(let path): return words.missing(path)
    case .folderMissing(let path): return words.folderMissing(path)
    case .emptyDirectory(let path): return words.emptyDirectory(path)
    case .notADesk(let path): return words.notADesk(path)
    case .exists(let path): return words.exists(path)
    case .notEmpty(let path): return words.notEmpty(path)
    case .unfounded(let path): return words.unfounded(path)
    case .newerVersion(let path): return words.newerVersion(path)
    case .networkFileSystem(let path, let name): return words.networkFileSystem(path, name)
    case .busy(let processID, let command): return words.busy(processID, command)
    case .damaged(let path, let offset, let sequence):
      return words.damaged(path, offset, sequence)
    case .undecodable(let offset, let sequence): return words.undecodable(offset, sequence)
    case .poisoned: return words.poisoned
    case .fullDisk(let path): return words.fullDisk(path)
    case .fileTooLarge(let path): return words.fileTooLarge(path)
    case .permission(let path): return words.permission(path)
    case .readOnly(let path): return words.readOnly(path)
    case .tooLong: return words.tooLong
    case .retryTooOld: return words.retryTooOld
    case .otherJournal(let path): return words.otherJournal(path)
    case .keysMissing(let path): return words.keysMissing(path)
    case .keysUnusable(let path): return words.keysUnusable(path)
    case .inputOutput(let path, let number): return words.inputOutput(path, number)
    }
  }
}

/// The sentences, one language a value.
struct DeskTroubleWords: Sendable {
  let missing: @Sendable (String) -> String
  let folderMissing: @Sendable (String) -> String
  let emptyDirectory: @Sendable (String) -> String
  let notADesk: @Sendable (String) -> String
  let exists: @Sendable (String) -> String
  let notEmpty: @Sendable (String) -> String
  let unfounded: @Sendable (String) -> String
  let newerVersion: @Sendable (String) -> String
  let networkFileSystem: @Sendable (String, String) -> String
  let busy: @Sendable (Int, String) -> String
  let damaged: @Sendable (String, UInt64, UInt64) -> String
  let undecodable: @Sendable (UInt64, UInt64) -> String
  let poisoned: String
  let fullDisk: @Sendable (String) -> String
  let fileTooLarge: @Sendable (String) -> String
  let permission: @Sendable (String) -> String
  let readOnly: @Sendable (String) -> String
  let tooLong: String
  let retryTooOld: String
  let keysMissing: @Sendable (String) -> String
  let keysUnusable: @Sendable (String) -> String
  let otherJournal: @Sendable (String) -> String
  let inputOutput: @Sendable (String, Int) -> String
}

extension DeskTroubleWords {
  static let english = DeskTroubleWords(
    missing: { "There is no desk at \($0): make one with pult init, or name another by --desk." },
    folderMissing: { "The folder above \($0) does not exist: make it first, then run init again." },
    emptyDirectory: { "\($0) is empty: make a desk there with pult init." },
    notADesk: { "\($0) is no desk of Pult: name another directory by --desk." },
    exists: { "There is a desk at \($0) already: nothing was changed." },
    notEmpty: { "\($0) has other files in it: give a new or an empty directory." },
    unfounded: { "The desk at \($0) was never finished: run pult init \($0) again." },
    newerVersion: { "The desk at \($0) was made by a newer Pult: install that version." },
    networkFileSystem: {
      "\($0) lies on \($1), where locks and syncs cannot be trusted: use a local file system."
    },
    busy: { "Process \($0) (\($1)) holds the desk for too long: try again, or end that process." },
    damaged: {
      "The journal is damaged in \($0) at offset \($1), entry \($2): nothing was changed; "
        + "restore a backup."
    },
    undecodable: {
      "This version cannot read entry \($1) at offset \($0): install the version that wrote it, "
        + "or restore a backup."
    },
    poisoned:
      "The disk failed to keep what was written last: check it, restart the machine, then go on.",
    fullDisk: { "The disk of \($0) is full: make room, then try again." },
    fileTooLarge: {
      "\($0) may not grow (EFBIG): raise the limit on file sizes (ulimit -f), then try again."
    },
    permission: { "\($0) may not be read or written by you: ask for the desk's group." },
    readOnly: { "The desk at \($0) can only be read: nothing was changed." },
    tooLong: "The text is longer than 4 MiB: shorten it.",
    retryTooOld: "The command is too old to be given again: look whether it was done.",
    keysMissing: {
      "The keys of the desk are missing in \($0): put the folder back from where it was copied."
    },
    keysUnusable: {
      "\($0) does not open what this desk has sealed: put the desk's own keys back."
    },
    otherJournal: { "\($0) holds a segment of another desk: restore the right one." },
    inputOutput: { "\($0) could not be read or written (error \($1)): check the disk." })

  static let german = DeskTroubleWords(
    missing: {
      "Unter \($0) gibt es keinen Servicedesk: mit pult init anlegen oder mit --desk wählen."
    },
    folderMissing: {
      "Der Ordner über \($0) existiert nicht: erst anlegen, dann init noch einmal geben."
    },
    emptyDirectory: { "\($0) ist leer: mit pult init dort einen Servicedesk anlegen." },
    notADesk: { "\($0) ist kein Servicedesk von Pult: mit --desk einen anderen Ordner wählen." },
    exists: { "Unter \($0) gibt es schon einen Servicedesk: nichts wurde geändert." },
    notEmpty: { "\($0) enthält andere Dateien: bitte einen neuen oder leeren Ordner angeben." },
    unfounded: { "Der Servicedesk unter \($0) ist unfertig: pult init \($0) noch einmal geben." },
    newerVersion: {
      "Der Servicedesk unter \($0) stammt von einem neueren Pult: bitte dieses installieren."
    },
    networkFileSystem: {
      "\($0) liegt auf \($1), wo Sperren und Sichern nicht verlässlich sind: "
        + "bitte ein lokales Dateisystem verwenden."
    },
    busy: {
      "Prozess \($0) (\($1)) hält den Servicedesk zu lange: noch einmal versuchen oder ihn beenden."
    },
    damaged: {
      "Das Journal ist beschädigt in \($0) bei Offset \($1), Eintrag \($2): "
        + "nichts wurde geändert; bitte eine Sicherung einspielen."
    },
    undecodable: {
      "Diese Version kann Eintrag \($1) bei Offset \($0) nicht lesen: "
        + "bitte die Version nehmen, die ihn schrieb, oder eine Sicherung einspielen."
    },
    poisoned:
      "Die Platte hat das Letzte nicht gesichert: prüfen, den Rechner neu starten, dann weiter.",
    fullDisk: { "Die Platte von \($0) ist voll: Platz schaffen, dann noch einmal versuchen." },
    fileTooLarge: {
      "\($0) darf nicht wachsen (EFBIG): bitte die Grenze für Dateigrößen anheben (ulimit -f)."
    },
    permission: {
      "\($0) darf von Ihnen nicht gelesen oder geschrieben werden: bitte die Gruppe erfragen."
    },
    readOnly: { "Der Servicedesk unter \($0) ist nur lesbar: nichts wurde geändert." },
    tooLong: "Der Text ist länger als 4 MiB: bitte kürzen.",
    retryTooOld:
      "Der Befehl ist zu alt für eine Wiederholung: bitte nachsehen, ob er ausgeführt ist.",
    keysMissing: {
      "In \($0) fehlen die Schlüssel des Pults: den Ordner von der Kopie zurücklegen."
    },
    keysUnusable: {
      "\($0) öffnet nicht, was dieses Pult versiegelt hat: die eigenen Schlüssel zurücklegen."
    },
    otherJournal: {
      "\($0) enthält ein Segment eines anderen Servicedesks: bitte das richtige einspielen."
    },
    inputOutput: {
      "\($0) ließ sich nicht lesen oder schreiben (Fehler \($1)): bitte die Platte prüfen."
    })
}

import Glibc
import HelpdeskDomain

/// Keeps what is being typed, apart from the journal, so that a crash, a hang-up or a kill loses
/// nothing (DESIGN §4.12).
///
/// Every draft is one small file of its own, of one journal and one login:
/// `<state>/drafts/<journal>/<login>/<name>`. A write goes to a temporary file, is synchronised,
/// renamed into place, and the folder is synchronised: at every moment there is the old draft or
/// the new one, whole. Several consoles of one login share the folder; they use different names.
public struct DraftStore: Sendable {
  /// Where the drafts are; it is made by the first write.
  public let folder: String

  /// - Parameters:
  ///   - draftsDirectory: see `ConfigurationPaths.draftsDirectory`.
  ///   - journal: the journal's id as text.
  ///   - login: whose drafts; any text, as the system allows nearly any.
  public init(draftsDirectory: String, journal: String, login: String) {
    folder = [draftsDirectory, DraftStore.folderName(journal), DraftStore.folderName(login)]
      .joined(separator: "/")
  }

  /// Keeps a draft durably, in place of the one that has the name.
  ///
  /// When this has returned the draft outlives a power cut.
  public func write(_ bytes: [UInt8], name: String) throws(FileFailure) {
    try checkName(name, .write)
    let file = DraftFile.encode(bytes)
    guard file.count <= DraftFile.limitBytes else {
      throw failure(.write, name, .tooLong(limitBytes: DraftFile.limitBytes))
    }
    try FileSystem.makeDirectories(folder)
    try FileSystem.writeDurably(
      file, folder: folder, name: name, temporaryName: DraftStore.temporaryName(name, getpid()))
  }

  /// Reads one draft.
  public func read(_ name: String) throws(FileFailure) -> Draft {
    try checkName(name, .read)
    let path = folder + "/" + name
    let file = try FileSystem.read(path, limitBytes: DraftFile.limitBytes)
    guard let bytes = DraftFile.decode(file) else { throw failure(.read, name, .damaged) }
    let savedAt = Instant(rawValue: try FileSystem.modifiedMilliseconds(path))
    return Draft(name: name, savedAt: savedAt, bytes: bytes)
  }

  /// Removes a draft for good: its save is durable, or the agent threw it away. One that is not
  /// there is no failure.
  public func remove(_ name: String) throws(FileFailure) {
    try checkName(name, .remove)
    try FileSystem.remove(folder + "/" + name)
    if FileSystem.isDirectory(folder) { try FileSystem.synchronise(folder: folder) }
  }

  /// Every draft, and every file that cannot be read as one.
  ///
  /// Temporary files of processes that are gone, which were killed while they wrote, are removed:
  /// what they were to replace is still in place.
  public func list() throws(FileFailure) -> DraftListing {
    let names: [String]
    do {
      names = try FileSystem.list(folder)
    } catch {
      if error.reason == .system(ENOENT) { return DraftListing(drafts: [], unreadable: []) }
      throw error
    }
    var drafts: [Draft] = []
    var unreadable: [FileFailure] = []
    for name in names {
      if let writer = DraftStore.writer(ofTemporary: name) {
        if DraftStore.isRunning(writer) { continue }
        do { try FileSystem.remove(folder + "/" + name) } catch { unreadable.append(error) }
        continue
      }
      do {
        drafts.append(try read(name))
      } catch {
        // Another console may have saved and removed it since the folder was read.
        if error.reason != .system(ENOENT) { unreadable.append(error) }
      }
    }
    drafts.sort { ($1.savedAt, $0.name) < ($0.savedAt, $1.name) }
    return DraftListing(drafts: drafts, unreadable: unreadable)
  }

  private func checkName(
    _ name: String, _ operation: FileFailure.Operation
  ) throws(FileFailure) {
    let isName =
      (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
      && name.utf8.allSatisfy(DraftStore.isPlain)
    guard isName else { throw failure(operation, name, .badName) }
  }

  private func failure(
    _ operation: FileFailure.Operation, _ name: String, _ reason: FileFailure.Reason
  ) -> FileFailure {
    FileFailure(operation: operation, path: folder + "/" + name, reason: reason)
  }
}

extension DraftStore {
  /// `.name.pid.tmp`: hidden, and telling whose it is.
  private static func temporaryName(_ name: String, _ process: Int32) -> String {
    ".\(name).\(process).tmp"
  }

  /// The process that wrote a temporary file, or nil where the name is none.
  private static func writer(ofTemporary name: String) -> Int32? {
    guard name.hasPrefix("."), name.hasSuffix(".tmp") else { return nil }
    let parts = name.split(separator: ".")
    return parts.count >= 3 ? Int32(parts[parts.count - 2]) : nil
  }

  private static func isRunning(_ process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }

  /// A text as the name of one folder: what is not plain, and a dot at the head, becomes `=` and
  /// two hexadecimal digits, so that two texts never share a folder.
  private static func folderName(_ text: String) -> String {
    if text.isEmpty { return "=" }
    var name = ""
    for byte in text.utf8 {
      let isLeadingDot = name.isEmpty && byte == UInt8(ascii: ".")
      if isPlain(byte) && !isLeadingDot {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        name += "=" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "._-".utf8.contains(byte)
    }
  }
}

import Glibc
import PultSystem
import TOMLKit

/// The user's settings, all optional (`config.toml`): `desk`, `language`, `color`, and below
/// `[journal]` the `checkpoint-command`, below `[mail]` who sends, below `[alarm]` the `bell`.
struct Configuration {
  var desk: String?
  var language: String?
  var color: String?
  /// Gets every signed checkpoint on its standard input, by `/bin/sh -c`.
  var checkpointCommand: String?
  /// The program that takes mails, like `sendmail -t -oi`; else the system's.
  var sendmail: String?
  /// Gets a text message on its standard input, its only argument being the number.
  var textProgram: String?
  /// Who mails are from; else whoever the system says.
  var mailFrom: String?
  /// Whether an alarm rings.
  var ringsBell = false

  /// The settings there are, by table; the empty name is the file's top.
  static let settings: [String: [String]] = [
    "": ["desk", "language", "color"], "journal": ["checkpoint-command"],
    "mail": ["sendmail", "text", "from"], "alarm": ["bell"],
  ]

  /// The one setting that is no text.
  static let flag = "alarm.bell"

  /// Reads the file; one that does not exist is an empty one.
  init(file path: String) throws(CommandFailure) {
    guard let table = try Configuration.table(file: path) else { return }
    desk = table["desk"]?.string
    language = table["language"]?.string
    color = table["color"]?.string
    checkpointCommand = table["journal"]?.table?["checkpoint-command"]?.string
    sendmail = table["mail"]?.table?["sendmail"]?.string
    textProgram = table["mail"]?.table?["text"]?.string
    mailFrom = table["mail"]?.table?["from"]?.string
    ringsBell = table["alarm"]?.table?["bell"]?.bool ?? false
  }

  /// The file as it is written; nil where there is none.
  static func table(file path: String) throws(CommandFailure) -> TOMLTable? {
    let text: String
    do throws(FileFailure) {
      text = try FileSystem.readText(path)
    } catch {
      if error.reason == .system(ENOENT) { return nil }
      throw CommandFailure(.ioError, "\(path) could not be read: check its permissions.")
    }
    do {
      return try TOMLTable(string: text)
    } catch {
      throw CommandFailure(.refused, "\(path) is not valid TOML: mend or remove it.")
    }
  }
}

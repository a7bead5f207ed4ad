import Glibc
import PultSystem
import TOMLKit

/// The user's settings, all optional (`config.toml`): `desk`, `language`, `color`, and below
/// `[journal]` the `checkpoint-command`.
struct Configuration {
  var desk: String?
  var language: String?
  var color: String?
  /// Gets every signed checkpoint on its standard input, by `/bin/sh -c`.
  var checkpointCommand: String?

  /// Reads the file; one that does not exist is an empty one.
  init(file path: String) throws(CommandFailure) {
    let text: String
    do throws(FileFailure) {
      text = try FileSystem.readText(path)
    } catch {
      if error.reason == .system(ENOENT) { return }
      throw CommandFailure(.ioError, "\(path) could not be read: check its permissions.")
    }
    do {
      let table = try TOMLTable(string: text)
      desk = table["desk"]?.string
      language = table["language"]?.string
      color = table["color"]?.string
      checkpointCommand = table["journal"]?.table?["checkpoint-command"]?.string
    } catch {
      throw CommandFailure(.refused, "\(path) is not valid TOML: mend or remove it.")
    }
  }
}

import Foundation
import Glibc
import TestSupport
import Testing

extension DeskFixture {
  /// Starts the console of this desk on a terminal of its own.
  ///
  /// - Parameter changing: changes to the environment; an empty text removes a variable.
  func console(
    rows: Int = 24, columns: Int = 80, changing: [String: String] = [:],
    arguments: [String] = []
  ) throws -> PseudoTerminal {
    let variables = environment.merging(changing) { _, new in new }.filter { !$0.value.isEmpty }
    return try PseudoTerminal(
      executable: program, arguments: arguments, environment: variables, rows: rows,
      columns: columns)
  }

  /// The same, when the queue is painted and everything that is read after it has been read.
  func paintedConsole(
    rows: Int = 24, columns: Int = 80, changing: [String: String] = [:],
    title: String = "Open incidents", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try console(rows: rows, columns: columns, changing: changing)
    try #require(
      terminal.waitFor(title), "\(terminal.text)", sourceLocation: sourceLocation)
    terminal.settle()
    return terminal
  }

  /// The drafts on disk of all journals and logins.
  func draftFiles() -> [String] {
    let folder = "\(directory.path)/state/pult/drafts"
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return !isFolder.boolValue && !name.hasSuffix(".tmp")
    }
  }
}

extension PseudoTerminal {
  /// What gives the terminal back: the primary screen, the visible cursor, no paste marks.
  static let leavesScreen = "\u{1B}[?1049l"

  /// Reads until nothing has come for a while.
  func settle(quietSeconds: Double = 0.25) {
    var before = -1
    while before != output.count {
      before = output.count
      _ = read(seconds: quietSeconds) { $0.output.count > before }
    }
  }

  /// Types, waits until all is painted, and answers how many bytes that took.
  func bytesPainted(for keys: String, quietSeconds: Double = 0.25) -> Int {
    forgetOutput()
    send(keys)
    settle(quietSeconds: quietSeconds)
    return output.count
  }

  /// True when the terminal was given back as a shell wants it.
  var isGivenBack: Bool {
    isCooked && text.contains(Self.leavesScreen) && text.contains("\u{1B}[?2004l")
  }
}

/// Keys as an xterm sends them.
enum Keys {
  static let escape = "\u{1B}"
  static let down = "\u{1B}OB"
  static let up = "\u{1B}OA"
  static let f1 = "\u{1B}OP"
  static let f4 = "\u{1B}OS"
  static let f6 = "\u{1B}[17~"
  static let controlC = "\u{3}"
  static let controlL = "\u{C}"
  static let controlZ = "\u{1A}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

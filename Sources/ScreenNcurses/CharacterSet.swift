internal import Glibc

/// What the terminal can be sent, by its locale.
enum CharacterSet {
  case unicode, ascii

  /// Chooses the locale of this process.
  ///
  /// `setlocale` fails as a whole when LANG names a locale that is not installed, and a machine
  /// without any LANG is left with ASCII though its terminal is not: both take C.UTF-8
  /// (terminal.md §0.2). Only an explicit LC_ALL is obeyed to the letter.
  static func adopt() -> CharacterSet {
    let isExplicit = environment("LC_ALL") != nil
    if let name = setlocale(LC_CTYPE, "").map({ String(cString: $0) }) {
      let isBare = name == "C" || name == "POSIX"
      if isUnicode { return .unicode }
      if isExplicit || !isBare { return .ascii }
    }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUnicode ? .unicode : .ascii
  }

  private static var isUnicode: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}

/// A variable of the environment, if it is there and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

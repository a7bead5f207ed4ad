import CNcurses
import Foundation
import ScreenCore
import Testing

/// Protects the agreement with libc: ncurses believes `wcwidth`, so drift means torn rows
/// (terminal.md §0.14).
struct DisplayWidthTests {
  private func everyScalar() -> [Unicode.Scalar] {
    (0..<0x11_0000).compactMap { Unicode.Scalar(UInt32($0)) }
  }

  init() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil, "the C.UTF-8 locale is part of glibc")
  }

  /// Another glibc may know more characters than the one the table was made from; what the table
  /// calls printable must still be measured alike, but for the few that Unicode corrected.
  @Test func `the table agrees with the machine's wcwidth`() {
    let isSameLibrary = Self.libraryVersion == "glibc 2.36"
    let differing = everyScalar().filter { scalar in
      let known = DisplayWidth.columns(of: scalar)
      let answer = pult_columns_of_scalar(scalar.value)
      if known == nil { return isSameLibrary && answer >= 0 }
      return known != Int(answer)
    }
    #expect(
      differing.count <= (isSameLibrary ? 0 : 200),
      "regenerate DisplayWidth+Table.swift:\n\(Self.table(everyScalar()))")
  }

  private static var libraryVersion: String {
    var bytes = [CChar](repeating: 0, count: 64)
    let count = confstr(Int32(_CS_GNU_LIBC_VERSION), &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count - 1)).map(UInt8.init), as: UTF8.self)
  }

  /// `start << 2 | class` wherever the class changes, as the table has it.
  private static func table(_ scalars: [Unicode.Scalar]) -> String {
    var last: Int32 = -2
    var rows: [String] = []
    for scalar in scalars {
      let width = pult_columns_of_scalar(scalar.value)
      guard width != last else { continue }
      last = width
      rows.append("\(scalar.value << 2 | UInt32(width < 0 ? 3 : width)),")
    }
    return rows.joined(separator: " ")
  }

  @Test func `every scalar becomes glyphs that libc measures as we do`() {
    let wrong = everyScalar().filter { scalar in
      DisplayFilter.glyphs(of: Character(scalar)).contains { glyph in
        let width = glyph.text.unicodeScalars.reduce(0) { $0 + pult_columns_of_scalar($1.value) }
        return !(1...2).contains(glyph.columns) || width != Int32(glyph.columns)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("Größe", 5), ("o\u{308}", 1), ("日本", 4), ("✅", 2), ("⚠️", 1), ("🇸🇪", 2),
    ("👩‍👩‍👧", 2), ("👍🏽", 2), ("\u{200B}", 1), ("\u{9B}", 1), ("東京商事 KK", 11), ("한국", 4),
  ])
  func `a text has the columns its picture takes`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}

/// Protects the terminal from what texts may contain.
struct DisplayFilterTests {
  @Test(arguments: [
    ("a\tb", "a b"), ("a\nb", "a↵b"), ("\u{1B}[31m", "▯[31m"), ("\u{9B}2J", "▯2J"),
    ("\u{202E}abc", "▯abc"), ("\u{2066}x", "▯x"), ("a\u{200B}b", "a▯b"), ("👩‍👩‍👧", "👩"),
    ("👍🏽", "👍"), ("⚠️", "⚠"), ("co\u{AD}op", "co-op"), ("\u{301}", "▯"), ("e\u{301}", "e\u{301}"),
    ("\u{FEFF}x", "▯x"), ("\u{10FFFF}", "▯"),
  ])
  func `what cannot be shown has a visible stand-in`(text: String, shown: String) {
    #expect(Array(DisplayFilter.shown(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a cell never gets more marks than it can keep`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 50)
    #expect(DisplayFilter.shown(zalgo).unicodeScalars.count == 4)
  }
}

/// Protects columns from being counted as characters.
struct DisplayTextTests {
  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("日本語", 4, "日…"), ("日本語", 5, "日本…"),
    ("日本語", 6, "日本語"), ("abc", 1, "…"), ("abc", 0, ""), ("abc", -5, ""),
  ])
  func `a text is cut by columns and says so`(text: String, columns: Int, cut: String) {
    #expect(DisplayText.truncated(text, columns: columns) == cut)
  }

  @Test(arguments: awkwardTexts, [0, 1, 2, 3, 7, 20])
  func `a padded text is exactly as wide as asked`(text: String, columns: Int) {
    for alignment in [Alignment.leading, .trailing, .center] {
      let padded = DisplayText.padded(text, columns: columns, alignment: alignment)
      #expect(DisplayWidth.columns(of: padded) == columns)
    }
  }
}

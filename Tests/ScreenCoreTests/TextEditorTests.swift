import ScreenCore
import Testing

/// Protects the rows a text is shown in, and that the cursor stands where the eye expects it.
struct TextFlowTests {
  private func rows(_ text: String, _ columns: Int) -> [String] {
    TextFlow(text, columns: columns).rows.map(\.text)
  }

  @Test func `a text breaks at blanks, long words where they must, wide letters by columns`() {
    #expect(rows("one two three", 7) == ["one two", "three"])
    #expect(rows("one two three", 8) == ["one two", "three"])
    #expect(rows("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
    #expect(rows("日本語", 5) == ["日本", "語"])
    #expect(rows("a\n\nb\n", 5) == ["a", "", "b", ""])
    #expect(rows("", 5) == [""])
  }

  @Test(arguments: awkwardTexts, [0, 1, 2, 5, 11])
  func `rows cover the text without gaps, and places lead back to their characters`(
    text: String, columns: Int
  ) {
    let text = "Der \(text) Techniker\nsoll \(text)\(text) vorher   anrufen \(text)"
    let flow = TextFlow(text, columns: columns)
    var next = 0
    for row in flow.rows {
      #expect(row.range.lowerBound == next)
      next = row.range.upperBound + (row.isSoft ? 0 : 1)
      // A conjunct of three columns is one character and cannot be broken.
      if columns > 2 { #expect(DisplayWidth.columns(of: row.text) <= columns) }
    }
    #expect(next == text.count + 1)
    for offset in 0...text.count {
      let place = flow.position(of: offset)
      #expect((0..<max(1, columns)).contains(place.column))
      #expect(flow.rows.indices.contains(place.row))
      #expect((0...text.count).contains(flow.offset(at: place)))
    }
  }
}

/// Protects longer texts while they are typed.
struct TextEditorTests {
  let size = Size(rows: 3, columns: 10)

  @Test func `enter makes a line, and arrows follow the rows as displayed`() {
    var editor = TextEditor("one two three four")
    #expect(editor.window(size: size).lines == ["one two", "three four", ""])
    #expect(editor.handle(.up, size: size) == .moved)
    #expect(editor.handle(.up, size: size) == .moved)
    #expect(editor.handle(.up, size: size) == .ignored, "the field above may have it")
    #expect(editor.cursor == 0)
    #expect(editor.handle(.enter, size: size) == .changed)
    #expect(editor.text == "\none two three four")
  }

  @Test func `up and down keep their column across short rows`() {
    var editor = TextEditor("abcdef\nx\nabcdef")
    _ = editor.handle(.left, size: size)
    _ = editor.handle(.up, size: size)
    #expect(editor.cursor == 8)
    _ = editor.handle(.up, size: size)
    #expect(editor.cursor == 5)
  }

  @Test func `the window follows the cursor and says how much it hides`() {
    var editor = TextEditor((1...9).map(String.init).joined(separator: "\n"))
    #expect(editor.window(size: size).lines == ["7", "8", "9"])
    #expect(editor.window(size: size).rowsAbove == 6)
    _ = editor.handle(.controlHome, size: size)
    #expect(editor.window(size: size).lines == ["1", "2", "3"])
    #expect(editor.window(size: size).rowsBelow == 6)
    _ = editor.handle(.pageDown, size: size)
    #expect(editor.window(size: size).cursor == Point(row: 2, column: 0))
  }

  @Test func `home, end and kill stay in their line`() {
    var editor = TextEditor("one\ntwo\nthree")
    editor.moveCursor(to: 5)
    _ = editor.handle(.control("k"), size: size)
    #expect(editor.text == "one\nt\nthree")
    _ = editor.handle(.control("k"), size: size)
    #expect(editor.text == "one\ntthree")
    _ = editor.handle(.control("u"), size: size)
    #expect(editor.text == "one\nthree")
  }

  @Test(arguments: [Size.zero, Size(rows: 1, columns: 1), Size(rows: 2, columns: 3)])
  func `random keys in any field keep the cursor within it`(size: Size) {
    var generator = SeededGenerator(seed: 5)
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .enter, .home, .end, .backspace, .delete,
      .control("w"), .control("k"), .control("_"), .character("日"), .character("a"),
      .character(" "), .character("\u{301}"),
    ]
    var editor = TextEditor()
    for _ in 0..<1_500 {
      _ = editor.handle(keys.randomElement(using: &generator) ?? .enter, size: size)
      let window = editor.window(size: size)
      #expect(window.lines.count <= size.rows)
      #expect((0..<max(1, size.rows)).contains(window.cursor.row))
      #expect((0..<max(1, size.columns)).contains(window.cursor.column))
    }
  }
}

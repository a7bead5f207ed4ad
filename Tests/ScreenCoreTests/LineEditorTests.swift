import ScreenCore
import Testing

/// Protects what is typed: the keys that hands know, by grapheme, with a way back.
struct LineEditorTests {
  private func typed(_ keys: [Key], into text: String = "") -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  private func type(_ text: String) -> [Key] {
    text.unicodeScalars.map { .character(Character($0)) }
  }

  @Test(
    arguments: [
      ([Key.control("a"), .character("x")], "xone two three", 1),
      ([.control("a"), .control("e"), .character("x")], "one two threex", 14),
      ([.control("w")], "one two ", 8), ([.control("w"), .control("w")], "one ", 4),
      ([.control("u")], "", 0), ([.control("a"), .control("k")], "", 0),
      ([.controlLeft, .control("k")], "one two ", 8),
      ([.controlLeft, .controlLeft, .character("x")], "one xtwo three", 5),
      ([.home, .controlRight, .character("x")], "onex two three", 4),
      ([.home, .delete, .delete], "e two three", 0), ([.backspace], "one two thre", 12),
      ([.left, .left, .backspace], "one two thee", 10), ([.home, .backspace], "one two three", 0),
      ([.delete], "one two three", 13),
      (
        [.control("w"), .control("y"), .control("y")],
        "one two threethree", 18
      ),
      ([.control("u"), .control("_")], "one two three", 13), ([.control("_")], "one two three", 13),
    ] as [([Key], String, Int)])
  func `readline keys do what hands expect`(keys: [Key], text: String, cursor: Int) {
    let editor = typed(keys, into: "one two three")
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test func `a mark that arrives after its letter joins it and is deleted with it`() {
    var editor = typed(type("Cafe\u{301}"))
    #expect(editor.count == 4)
    #expect(editor.cursor == 4)
    #expect(editor.handle(.backspace) == .changed)
    #expect(editor.text == "Caf")
  }

  @Test func `a family typed scalar by scalar is one character`() {
    let editor = typed(type("a👩‍👩‍👧b"))
    #expect(editor.count == 3)
    #expect(editor.cursor == 3)
  }

  @Test func `undo takes back words, not letters, down to the beginning`() {
    var editor = typed(type("one two"))
    #expect(editor.undo() == .changed)
    #expect(editor.text == "one")
    #expect(editor.undo() == .changed)
    #expect(editor.text.isEmpty)
    #expect(editor.undo() == .unchanged)
  }

  @Test func `random keys and then enough undo give the text from before`() {
    var generator = SeededGenerator(seed: 11)
    let keys: [Key] =
      [
        .left, .right, .home, .end, .controlLeft, .controlRight, .delete, .backspace,
        .control("w"), .control("u"), .control("k"), .control("y"),
      ] + type("ab é日\u{301}👩\u{200D}")
    for round in 0..<200 {
      let before = awkwardTexts[round % awkwardTexts.count] + "ab cd"
      var editor = LineEditor(before)
      let original = editor.text
      for _ in 0..<60 {
        _ = editor.handle(keys.randomElement(using: &generator) ?? .left)
        #expect((0...editor.count).contains(editor.cursor))
        #expect(editor.text.count == editor.count, "offsets count graphemes")
      }
      while editor.undo() == .changed {}
      #expect(editor.text == original)
    }
  }

  @Test func `what does not fit is refused and counted, the rest kept`() {
    var editor = LineEditor("abc", maximumLength: 5)
    #expect(editor.paste("defg") == .full(droppedCharacters: 2))
    #expect(editor.text == "abcde")
    #expect(editor.handle(.character("x")) == .full(droppedCharacters: 1))
    #expect(editor.handle(.character("\u{301}")) == .changed, "a mark takes no room")
    #expect(LineEditor("abcdefg", maximumLength: 3).text == "abcdefg", "stored text is never cut")
  }

  @Test func `a paste is one line and one step`() {
    var editor = LineEditor("x")
    #expect(editor.paste("a\nb\tc\r\nd\u{1B}e") == .changed)
    #expect(editor.text == "xa b c de")
    #expect(editor.undo() == .changed)
    #expect(editor.text == "x")
  }

  @Test func `keys of the form are left to the form`() {
    var editor = LineEditor("x")
    for key in [Key.enter, .tab, .up, .escape, .function(6), .control("s"), .control("n")] {
      #expect(editor.handle(key) == .ignored)
    }
  }

  @Test(arguments: awkwardTexts.map { $0 + "middle 日本 end" + $0 }, [0, 1, 2, 5, 12, 80])
  func `the cursor is always within the window`(text: String, columns: Int) {
    var editor = LineEditor(text)
    _ = editor.handle(.home)
    repeat {
      let window = editor.window(columns: columns)
      #expect(DisplayWidth.columns(of: window.text) <= columns)
      #expect((0..<max(1, columns)).contains(window.cursorColumn))
    } while editor.handle(.right) == .moved
  }

  @Test func `a long line scrolls and says where it goes on`() {
    var editor = LineEditor("0123456789")
    #expect(
      editor.window(columns: 5).text == "6789" && editor.window(columns: 5).cursorColumn == 4)
    #expect(editor.window(columns: 5).hidesBefore && !editor.window(columns: 5).hidesAfter)
    _ = editor.handle(.home)
    #expect(editor.window(columns: 5).text == "01234" && editor.window(columns: 5).hidesAfter)
  }
}

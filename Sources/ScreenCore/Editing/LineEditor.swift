/// One line being edited: text, cursor by grapheme, readline keys, undo.
public struct LineEditor: Equatable, Sendable {
  private var buffer: TextBuffer

  /// - Parameter maximumLength: the most characters it holds; what is beyond is refused while
  ///   typing or pasting, never cut from a text that was already longer.
  public init(_ text: String = "", maximumLength: Int = 500) {
    buffer = TextBuffer(text, maximumLength: maximumLength, keepsNewlines: false)
  }

  public var text: String { buffer.text }
  /// How many characters stand before the cursor.
  public var cursor: Int { buffer.cursor }
  public var count: Int { buffer.characters.count }
  public var isEmpty: Bool { buffer.characters.isEmpty }
  public var maximumLength: Int { buffer.maximumLength }

  public mutating func handle(_ key: Key) -> EditOutcome { buffer.handle(key) }

  /// Inserts at the cursor, as one step of undo; line breaks become spaces.
  public mutating func paste(_ text: String) -> EditOutcome {
    buffer.insert(text, isTyping: false)
  }

  /// Puts another text in place of all, as one step of undo; the cursor goes to its end.
  public mutating func replaceAll(with text: String) -> EditOutcome {
    buffer.replaceAll(with: text)
  }

  public mutating func undo() -> EditOutcome { buffer.undo() }

  public mutating func moveCursor(to offset: Int) { buffer.move(to: offset) }

  /// What is visible of the line in a field of that many columns, the cursor always within.
  public func window(columns: Int) -> LineWindow {
    LineWindow(buffer.characters, cursor: buffer.cursor, columns: columns)
  }
}

/// The visible part of a line.
public struct LineWindow: Equatable, Sendable {
  /// At most as wide as asked for.
  public let text: String
  /// The cursor's column within the window.
  public let cursorColumn: Int
  public let hidesBefore: Bool
  public let hidesAfter: Bool

  init(_ characters: [Character], cursor: Int, columns: Int) {
    func width(_ offset: Int) -> Int { DisplayWidth.columns(of: characters[offset]) }
    let columns = max(0, columns)
    // The character under the cursor is shown whole; behind the last one a cell is kept free.
    var room = columns - (cursor < characters.count ? min(width(cursor), columns) : 1)
    var first = cursor
    while first > 0, width(first - 1) <= room {
      first -= 1
      room -= width(first)
    }
    var end = first
    var taken = 0
    while end < characters.count, taken + width(end) <= columns {
      taken += width(end)
      end += 1
    }
    text = DisplayFilter.shown(String(characters[first..<end]))
    cursorColumn = (first..<max(first, cursor)).reduce(0) { $0 + width($1) }
    hidesBefore = first > 0
    hidesAfter = end < characters.count
  }
}

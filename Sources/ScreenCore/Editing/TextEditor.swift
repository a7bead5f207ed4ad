/// Several lines being edited. Enter makes a line; the arrows follow the rows as displayed.
public struct TextEditor: Equatable, Sendable {
  private var buffer: TextBuffer
  private var top = 0
  /// The column that up and down try to keep.
  private var goal: Int?

  public init(_ text: String = "", maximumLength: Int = 65_536) {
    buffer = TextBuffer(text, maximumLength: maximumLength, keepsNewlines: true)
  }

  public var text: String { buffer.text }
  /// How many characters stand before the cursor.
  public var cursor: Int { buffer.cursor }
  public var count: Int { buffer.characters.count }
  public var isEmpty: Bool { buffer.characters.isEmpty }
  public var maximumLength: Int { buffer.maximumLength }

  /// - Parameter size: the field as displayed, which decides what "up" is.
  /// - Returns: `.ignored` also for up in the first row and down in the last, so that the form can
  ///   go to the field above or below.
  public mutating func handle(_ key: Key, size: Size) -> EditOutcome {
    let outcome: EditOutcome
    switch key {
    case .enter:
      goal = nil
      outcome = buffer.insert("\n", isTyping: false)
    case .up: outcome = moveRows(by: -1, columns: size.columns)
    case .down: outcome = moveRows(by: 1, columns: size.columns)
    case .pageUp: outcome = moveRows(by: -max(1, size.rows - 1), columns: size.columns)
    case .pageDown: outcome = moveRows(by: max(1, size.rows - 1), columns: size.columns)
    default:
      goal = nil
      outcome = buffer.handle(key)
    }
    top = firstRow(of: flow(columns: size.columns), rows: size.rows)
    return outcome
  }

  /// Inserts at the cursor, line breaks and all, as one step of undo.
  public mutating func paste(_ text: String) -> EditOutcome {
    goal = nil
    return buffer.insert(text, isTyping: false)
  }

  public mutating func replaceAll(with text: String) -> EditOutcome {
    goal = nil
    return buffer.replaceAll(with: text)
  }

  public mutating func undo() -> EditOutcome {
    goal = nil
    return buffer.undo()
  }

  public mutating func moveCursor(to offset: Int) {
    goal = nil
    buffer.move(to: offset)
  }

  /// What is visible in a field of that size, the cursor always within.
  public func window(size: Size) -> TextWindow {
    let flow = flow(columns: size.columns)
    let first = firstRow(of: flow, rows: size.rows)
    let place = flow.position(of: cursor)
    return TextWindow(
      lines: flow.rows.dropFirst(first).prefix(size.rows).map {
        DisplayText.truncated($0.text, columns: size.columns, ellipsis: false)
      },
      cursor: Point(row: place.row - first, column: place.column),
      rowsAbove: first, rowsBelow: max(0, flow.rows.count - first - size.rows))
  }

  private func flow(columns: Int) -> TextFlow {
    TextFlow(buffer.characters, columns: columns, caretRow: true)
  }

  private func firstRow(of flow: TextFlow, rows: Int) -> Int {
    let row = flow.position(of: cursor).row
    let lowest = max(0, row - max(1, rows) + 1)
    return min(max(top, lowest), row, max(0, flow.rows.count - max(1, rows)))
  }

  private mutating func moveRows(by distance: Int, columns: Int) -> EditOutcome {
    let flow = flow(columns: columns)
    let place = flow.position(of: cursor)
    let row = min(max(0, place.row + distance), flow.rows.count - 1)
    guard row != place.row else { return .ignored }
    let column = goal ?? place.column
    goal = column
    buffer.move(to: flow.offset(at: Point(row: row, column: column)))
    return .moved
  }
}

/// The visible part of a text.
public struct TextWindow: Equatable, Sendable {
  public let lines: [String]
  /// The cursor's place within the window.
  public let cursor: Point
  public let rowsAbove: Int
  public let rowsBelow: Int
}

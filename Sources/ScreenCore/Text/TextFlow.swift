/// A text broken into rows of a given width, at spaces where possible, and where its characters
/// stand in them.
///
/// Blanks at a break may hang over the edge: they are counted to their row and not shown. Offsets
/// count graphemes from the beginning of the text.
public struct TextFlow: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    /// The graphemes of this row, the newline that ends it not included.
    public let range: Range<Int>
    /// Whether the text goes on in the next row without a newline.
    public let isSoft: Bool
    /// A slice of the whole text's storage, so that a row nobody looks at costs nothing.
    let shown: ArraySlice<Character>

    /// What is shown: no newline, no hanging blanks.
    public var text: String { String(shown) }
  }

  public let columns: Int
  public private(set) var rows: [Row] = []
  private let characters: [Character]
  private let widths: [UInt8]

  /// - Parameter caretRow: whether a last row that is full is followed by an empty one, where the
  ///   cursor behind the last character can stand.
  public init(_ text: String, columns: Int, caretRow: Bool = false) {
    self.init(Array(text), columns: columns, caretRow: caretRow)
  }

  init(_ characters: [Character], columns: Int, caretRow: Bool = false) {
    self.columns = max(1, columns)
    self.characters = characters
    widths = characters.map { $0.isLineBreak ? 0 : UInt8(DisplayWidth.columns(of: $0) & 0x7F) }
    var start = 0
    while start <= characters.count {
      let paragraph = characters[start...].firstIndex(where: \.isLineBreak) ?? characters.count
      appendRows(from: start, to: paragraph)
      start = paragraph + 1
    }
    let end = characters.count
    if caretRow, let last = rows.last, width(of: last.range) >= self.columns {
      rows.append(Row(range: end..<end, isSoft: false, shown: []))
    }
  }

  /// The row and column where the character with that offset stands, or would stand.
  public func position(of offset: Int) -> Point {
    let row = row(of: offset)
    let range = rows[row].range
    let end = min(max(offset, range.lowerBound), range.upperBound)
    return Point(row: row, column: min(width(of: range.lowerBound..<end), columns - 1))
  }

  /// The offset of the character at, or nearest to, a place.
  public func offset(at point: Point) -> Int {
    guard point.row >= 0 else { return 0 }
    guard point.row < rows.count else { return widths.count }
    let row = rows[point.row]
    var column = 0
    for offset in row.range {
      column += Int(widths[offset])
      if column > point.column { return offset }
    }
    // The end of a soft row is the beginning of the next one: stay on this one.
    return row.isSoft ? max(row.range.lowerBound, row.range.upperBound - 1) : row.range.upperBound
  }

  private func row(of offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func width(of range: Range<Int>) -> Int {
    widths[range].reduce(0) { $0 + Int($1) }
  }
}

extension TextFlow {
  private mutating func appendRows(from first: Int, to end: Int) {
    var start = first
    var column = 0
    var breakable = first
    var index = first
    while index < end {
      let width = Int(widths[index])
      let isBlank = characters[index].isBlank
      if column + width > columns, !isBlank, index > start {
        let split = breakable > start ? breakable : index
        append(start..<split, isSoft: true)
        start = split
        breakable = split
        column = widths[split..<index].reduce(0) { $0 + Int($1) }
      }
      column += width
      index += 1
      if isBlank { breakable = index }
    }
    append(start..<end, isSoft: false)
  }

  private mutating func append(_ range: Range<Int>, isSoft: Bool) {
    var shown = range
    while let last = shown.last, characters[last].isBlank, isSoft || width(of: shown) > columns {
      shown = shown.dropLast()
    }
    rows.append(Row(range: range, isSoft: isSoft, shown: characters[shown]))
  }
}

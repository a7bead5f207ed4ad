/// What must be written to turn one picture into another.
///
/// Law: `a.applying(Difference(from: a, to: b)) == b`, for all surfaces of any sizes.
public struct Difference: Equatable, Sendable {
  /// Neighbouring cells of one row. A run never begins or ends within a wide glyph.
  public struct Run: Equatable, Sendable {
    public let row: Int
    public let column: Int
    public let cells: [Cell]
  }

  public let size: Size
  /// Whether the old picture is of no use because the size changed: everything blank first.
  public let startsBlank: Bool
  public let runs: [Run]
  public let cursor: Point?

  public init(from old: Surface, to new: Surface) {
    size = new.size
    cursor = new.cursor
    startsBlank = old.size != new.size
    let old = startsBlank ? Surface(size: new.size) : old
    let width = new.size.columns
    var runs: [Run] = []
    for row in 0..<new.size.rows {
      let base = row * width
      var column = Self.firstDifference(old.cells, new.cells, base..<base + width) - base
      while column < width {
        guard old.cells[base + column] != new.cells[base + column] else {
          column += 1
          continue
        }
        var start = column
        while start > 0, new.isContinuation(base + start) || old.isContinuation(base + start) {
          start -= 1
        }
        var end = column + 1
        while end < width,
          old.cells[base + end] != new.cells[base + end] || new.isContinuation(base + end)
            || old.isContinuation(base + end)
        {
          end += 1
        }
        runs.append(
          Run(row: row, column: start, cells: Array(new.cells[base + start..<base + end])))
        column = end
      }
    }
    self.runs = runs
  }

  /// Most rows do not change; they are passed without bounds checks.
  private static func firstDifference(
    _ old: [Cell], _ new: [Cell], _ range: Range<Int>
  ) -> Int {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        range.first { old[$0] != new[$0] } ?? range.upperBound
      }
    }
  }

  /// Whether not even the cursor moves.
  public func isEmpty(after old: Surface) -> Bool {
    runs.isEmpty && !startsBlank && cursor == old.cursor
  }

  /// How many cells are written; tests hold redraws to it.
  public var cellCount: Int { runs.reduce(0) { $0 + $1.cells.count } }
}

extension Surface {
  public func applying(_ difference: Difference) -> Surface {
    var result = difference.startsBlank ? Surface(size: difference.size) : self
    for run in difference.runs {
      result.replace(row: run.row, column: run.column, with: run.cells)
    }
    result.cursor = difference.cursor
    return result
  }

  func isContinuation(_ index: Int) -> Bool { cells[index].isContinuation }
}

import ScreenCore
import Testing

/// Protects the promise that drawing clips and never traps, and never leaves half a wide glyph.
struct SurfaceTests {
  private func isWhole(_ surface: Surface) -> Bool {
    (0..<surface.size.rows).allSatisfy { row in
      (0..<surface.size.columns).allSatisfy { column in
        let cell = surface[row, column]
        let next = column + 1 < surface.size.columns ? surface[row, column + 1] : nil
        if cell.columns == 2 { return next?.isContinuation == true }
        return next?.isContinuation != true || cell.columns == 2
      } && !surface[row, 0].isContinuation
    }
  }

  @Test func `a picture of everything`() {
    var surface = Surface(size: Size(rows: 5, columns: 12))
    let box = surface.bounds
    surface.drawBox(box, title: "Ereignis", titleStyle: .bold)
    surface.draw("日本語テキスト", at: Point(row: 1, column: 1), width: 10, style: .underline)
    surface.drawDivider(in: box, row: 2)
    surface.draw(
      "5", at: Point(row: 3, column: 1), width: 10, style: .reverse, alignment: .trailing,
      fills: true)
    #expect(
      surface.text == ["┌─ Ereig… ─┐", "│日本語テ… │", "├──────────┤", "│         5│", "└──────────┘"])
    #expect(
      surface.styleRuns == ["0: 2-9 bold", "1: 1-9 underline", "3: 1-10 reverse"])
  }

  @Test func `writing over half of a wide glyph blanks the other half`() {
    var surface = Surface(size: Size(rows: 1, columns: 4))
    surface.draw("日本", at: .origin)
    surface.draw("x", at: Point(row: 0, column: 1), width: 1)
    surface.draw("y", at: Point(row: 0, column: 2), width: 1)
    #expect(surface.text == [" xy "])
    #expect(isWhole(surface))
  }

  @Test func `a wide glyph that sticks out on either side is not drawn in half`() {
    var surface = Surface(size: Size(rows: 1, columns: 3))
    surface.draw("日本", at: Point(row: 0, column: -1), ellipsis: false)
    #expect(surface.text == [" 本"])
    #expect(isWhole(surface))
  }

  @Test func `a selected row can be restyled without a new text`() {
    var surface = Surface(size: Size(rows: 2, columns: 3))
    surface.draw("日a", at: .origin)
    surface.restyle(Rect(row: 0, column: 0, rows: 1, columns: 99), .reverse)
    #expect(surface.text == ["日a", "   "])
    #expect(surface.styleRuns == ["0: 0-2 reverse"])
  }

  @Test func `every size from nothing to 60 by 200 can be drawn on`() {
    for rows in 0...60 {
      for columns in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 80, 120, 200] {
        var surface = Surface(size: Size(rows: rows, columns: columns))
        let box = surface.bounds.centered(Size(rows: rows - 4, columns: columns - 20))
        surface.drawBox(box, title: "Größe 日本")
        surface.drawDivider(in: box, row: rows / 2)
        surface.drawRule(at: Point(row: rows - 3, column: 0), title: "[1 Events 4]")
        surface.draw("日本語 text", at: Point(row: rows - 1, column: columns - 3), fills: true)
        surface.fill(box.inset(rows: 1, columns: 1), with: "日")
        let kept = isWhole(surface) && surface.text.count == rows
        if !kept { Issue.record("torn at \(rows)×\(columns)") }
      }
    }
  }

  @Test func `absurd places and sizes draw nothing and do not trap`() {
    var surface = Surface(size: Size(rows: 3, columns: 3))
    let blank = surface
    for number in [Int.min, -1_000_000, Int.max] {
      let point = Point(row: number, column: number)
      surface.draw("text", at: point, width: number, fills: true)
      surface.drawRule(at: point, width: number)
      surface.drawBox(Rect(origin: point, size: Size(rows: number, columns: number)))
      surface.fill(Rect(origin: point, size: Size(rows: 2, columns: number)))
    }
    #expect(surface == blank)
    #expect(Surface(size: Size(rows: -4, columns: 7)).text.isEmpty)
    #expect(Surface(size: Size(rows: .max, columns: 1)).size.rows == 2_000)
  }
}

/// Protects the only thing that reaches the terminal.
struct DifferenceTests {
  private func random(_ size: Size, _ generator: inout SeededGenerator) -> Surface {
    var surface = Surface(size: size)
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let style = Style(
        .init(rawValue: UInt8.random(in: 0...15, using: &generator)),
        foreground: Tint.allCases.randomElement(using: &generator) ?? .standard)
      surface.draw(
        awkwardTexts.randomElement(using: &generator) ?? "",
        at: Point(
          row: Int.random(in: -1...size.rows, using: &generator),
          column: Int.random(in: -3...size.columns, using: &generator)),
        style: style)
    }
    if Bool.random(using: &generator) { surface.cursor = Point(row: 0, column: 0) }
    return surface
  }

  @Test func `applying the difference of any two pictures gives the second`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<400 {
      let sizes = (0..<2).map { _ in
        Size(
          rows: Int.random(in: 0...9, using: &generator),
          columns: Int.random(in: 0...24, using: &generator))
      }
      let isSameSize = Bool.random(using: &generator)
      let old = random(sizes[0], &generator)
      let new = random(isSameSize ? sizes[0] : sizes[1], &generator)
      let difference = Difference(from: old, to: new)
      #expect(old.applying(difference) == new)
      let isCut = difference.runs.contains { run in
        run.cells.first?.isContinuation == true || run.cells.last?.columns == 2
      }
      #expect(!isCut, "a run begins or ends within a wide glyph")
    }
  }

  @Test func `a moved highlight writes two rows and a picture on itself nothing`() {
    var old = Surface(size: Size(rows: 24, columns: 80))
    for row in 0..<24 { old.draw("Row \(row)", at: Point(row: row, column: 0)) }
    var new = old
    old.restyle(Rect(row: 3, column: 0, rows: 1, columns: 80), .reverse)
    new.restyle(Rect(row: 4, column: 0, rows: 1, columns: 80), .reverse)
    #expect(Difference(from: old, to: new).cellCount == 160)
    #expect(Difference(from: new, to: new).isEmpty(after: new))
    var moved = new
    moved.cursor = .origin
    #expect(!Difference(from: new, to: moved).isEmpty(after: new))
  }
}

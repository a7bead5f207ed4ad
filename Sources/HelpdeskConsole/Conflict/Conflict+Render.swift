import HelpdeskDomain
import ScreenCore

/// Draws the conflict pop-up.
extension Console {
  static func drawConflict(
    _ popup: ConflictState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let names = popup.fields.map { DisplayWidth.columns(of: painter.strings.fields[$0.field]) }
    let sheet = ConflictSheet(
      popup: popup, painter: painter, reader: ConflictReader(popup: popup, painter: painter),
      geometry: ConflictGeometry(painter.layout, longestName: names.max() ?? 0),
      isTop: state.place.layers.last == .conflict(popup))
    sheet.draw(on: &surface)
  }

  /// Row 23 where nothing else is to be said: what waits for a choice, or nil.
  static func conflictMessage(_ state: ConsoleState, _ painter: Painter) -> String? {
    guard case .conflict(let popup) = state.place.layers.last else { return nil }
    return ConflictReader(popup: popup, painter: painter).notSaved
  }
}

/// Everything that drawing the pop-up needs.
private struct ConflictSheet {
  let popup: ConflictState
  let painter: Painter
  let reader: ConflictReader
  let geometry: ConflictGeometry
  /// Whether it has the keys.
  let isTop: Bool

  private var words: ConflictWords { painter.strings.conflict }

  /// One field as it is shown: the lines of its three values.
  private struct FieldLines {
    let conflict: FieldConflict
    let before, theirs, mine: [String]
    var height: Int { max(before.count, theirs.count, mine.count) }
  }

  func draw(on surface: inout Surface) {
    let merged = lines(
      reader.merged, columns: geometry.mergedWidth, most: ConflictGeometry.mostMergedLines)
    let shown = visible(room: geometry.fieldLines(mergedLines: merged.count))
    let height = shown.fields.reduce(0) { $0 + $1.height }
    let box = geometry.box(fieldLines: height, mergedLines: merged.count)
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: title, titleStyle: painter.theme[.boxTitle])
    var row = box.origin.row + 1
    put(words.changedByBoth(popup.fields.count), row, on: &surface)
    row += 1
    drawHeading(row, on: &surface)
    row += 1
    for (place, field) in shown.fields.enumerated() {
      draw(field, at: row, hasCursor: shown.first + place == popup.cursor, on: &surface)
      row += field.height
    }
    drawMerged(merged, &row, on: &surface)
    drawHints(row, box, on: &surface)
  }

  private var title: String {
    let when = popup.newest.map { painter.time.shortMoment($0.at) } ?? ""
    let title = popup.verb == nil ? words.title : words.titleOfVerb
    return title(reader.name(popup.newest?.by), popup.number, when)
  }

  /// The fields that fit, the one with the cursor among them.
  private func visible(room: Int) -> (first: Int, fields: [FieldLines]) {
    let all = popup.fields.map(lines)
    var first = popup.cursor
    var height = all[first].height
    while first > 0, height + all[first - 1].height <= room {
      first -= 1
      height += all[first].height
    }
    var end = popup.cursor + 1
    while end < all.count, height + all[end].height <= room {
      height += all[end].height
      end += 1
    }
    return (first, Array(all[first..<end]))
  }

  private func lines(_ conflict: FieldConflict) -> FieldLines {
    let most = ConflictGeometry.mostLinesOfField
    return FieldLines(
      conflict: conflict,
      before: lines(reader.text(conflict.base), columns: geometry.beforeWidth - 1, most: most),
      theirs: lines(reader.text(conflict.theirs), columns: geometry.theirsWidth, most: most),
      mine: lines(reader.mine(conflict), columns: geometry.mineWidth, most: most))
  }

  private func lines(_ text: String, columns: Int, most: Int) -> [String] {
    if text.isEmpty { return [] }
    let rows = TextFlow(text, columns: columns).rows.map(\.text)
    guard rows.count > most else { return rows }
    let rest = rows[(most - 1)...].joined(separator: " ")
    return rows.prefix(most - 1) + [DisplayText.truncated(rest, columns: columns, ellipsis: true)]
  }

  private func put(
    _ text: String, _ row: Int, width: Int? = nil, _ role: Role? = nil, on surface: inout Surface
  ) {
    surface.draw(
      text, at: Point(row: row, column: geometry.nameColumn),
      width: width ?? surface.size.columns - 4, style: role.map { painter.theme[$0] } ?? .plain)
  }

  private func drawHeading(_ row: Int, on surface: inout Surface) {
    let style = painter.theme[.heading]
    let theirs = popup.onlyAuthor.map { words.theirsOf(reader.name($0)) } ?? words.theirs
    let places = [
      (words.field, geometry.nameColumn, geometry.nameWidth),
      (words.before, geometry.beforeColumn, geometry.beforeWidth),
      ("t \(theirs)", geometry.theirsColumn, geometry.theirsWidth + 2),
      ("m \(words.mine)", geometry.mineColumn, geometry.mineWidth),
    ]
    for (text, column, width) in places {
      surface.draw(text, at: Point(row: row, column: column), width: width, style: style)
    }
  }

  private func draw(
    _ field: FieldLines, at row: Int, hasCursor: Bool, on surface: inout Surface
  ) {
    put(
      painter.strings.fields[field.conflict.field], row, width: geometry.nameWidth, .label,
      on: &surface)
    if hasCursor { surface.draw(">", at: Point(row: row, column: geometry.nameColumn - 1)) }
    for (place, line) in field.before.enumerated() {
      surface.draw(
        line, at: Point(row: row + place, column: geometry.beforeColumn),
        width: geometry.beforeWidth - 1)
    }
    let side = popup.side(of: field.conflict.field)
    draw(
      field.theirs, isChosen: side == .theirs, hasCursor: hasCursor,
      at: Point(row: row, column: geometry.theirsColumn), on: &surface)
    draw(
      field.mine, isChosen: side == .mine, hasCursor: hasCursor,
      at: Point(row: row, column: geometry.mineColumn), on: &surface)
  }

  /// One side's value; brackets say that it is the choice, not colour alone.
  private func draw(
    _ lines: [String], isChosen: Bool, hasCursor: Bool, at point: Point,
    on surface: inout Surface
  ) {
    let style = isChosen && hasCursor ? painter.theme[.cursorRow] : .plain
    var end = point
    for (place, line) in lines.enumerated() {
      let start = Point(row: point.row + place, column: point.column + 1)
      let taken = surface.draw(line, at: start, style: style)
      end = Point(row: start.row, column: start.column + taken)
    }
    guard isChosen else { return }
    surface.draw("[", at: point, style: style)
    surface.draw("]", at: end, style: style)
    if hasCursor, isTop { surface.cursor = point }
  }

  private func drawMerged(_ lines: [String], _ row: inout Int, on surface: inout Surface) {
    if lines.isEmpty { return }
    put(words.merged, row, width: geometry.nameWidth, .label, on: &surface)
    for line in lines {
      surface.draw(
        line, at: Point(row: row, column: geometry.mergedColumn), width: geometry.mergedWidth)
      row += 1
    }
  }

  private func drawHints(_ row: Int, _ box: Rect, on surface: inout Surface) {
    put(words.choose, row, .faint, on: &surface)
    put(words.history, row + 1, .faint, on: &surface)
    let start = painter.button(
      painter.strings.caps.name(of: .function(10)), words.save, isFocused: false,
      endingAt: box.columns.upperBound - 2, row: row + 2, on: &surface)
    let leave = popup.verb == nil ? words.leave : words.leaveVerb
    put(leave, row + 2, width: max(0, start - 3), .faint, on: &surface)
  }
}

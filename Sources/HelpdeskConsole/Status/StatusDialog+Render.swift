import HelpdeskDomain
import ScreenCore

/// Draws the dialog.
extension Console {
  static func drawStatus(
    _ dialog: StatusDialogState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let sheet = StatusDialogSheet(
      dialog: dialog, painter: painter, reader: PopupReader(state),
      geometry: StatusDialogGeometry(painter.layout, dialog),
      isTop: state.place.layers.last == .status(dialog), list: state.place.listOverPopup)
    sheet.draw(on: &surface)
  }
}

/// Everything that drawing the dialog needs.
private struct StatusDialogSheet {
  let dialog: StatusDialogState
  let painter: Painter
  let reader: PopupReader
  let geometry: StatusDialogGeometry
  /// Whether it has the keys: a list above it shows the cursor itself.
  let isTop: Bool
  let list: CodeListState?

  private var words: StatusWords { painter.strings.status }

  func draw(on surface: inout Surface) {
    surface.fill(geometry.box)
    surface.drawBox(
      geometry.box, style: painter.theme[.border], title: title,
      titleStyle: painter.theme[.boxTitle])
    for field in dialog.fields { draw(field, on: &surface) }
    drawRefused(on: &surface)
  }

  private var title: String {
    let only = dialog.targets.count == 1 ? dialog.targets.first?.number ?? "" : ""
    let what = only.isEmpty ? words.incidents(dialog.targets.count) : only
    switch dialog.purpose {
    case .resolve: return words.resolve(what)
    case .close: return words.close(what)
    case .status(let status): return words.change(what, painter.text(status))
    }
  }

  private func draw(_ field: StatusDialogField, on surface: inout Surface) {
    let cells = geometry[field]
    var look = FieldLook(
      isFocused: dialog.focus == field && isTop, hasProblem: dialog.problems[field] != nil,
      hasList: [.owner, .resolution, .reason, .told].contains(field))
    if field != .save {
      painter.label(
        label(field),
        isRequired: field != .reason && field != .told
          && (field != .text || dialog.demands.contains(.note)),
        hasProblem: look.hasProblem, at: Point(row: cells.origin.row, column: 2), width: 11,
        on: &surface)
    }
    switch field {
    case .resolution: drawResolution(look, cells, on: &surface)
    case .text: painter.field(dialog.text, look, in: cells, on: &surface)
    case .owner where isListed(field), .reason where isListed(field), .told where isListed(field):
      look.isFocused = true
      painter.field(PopupEntry(list?.query ?? LineEditor()), look, in: cells, on: &surface)
    case .told:
      painter.field(dialog[field], look, in: cells, on: &surface)
      drawTold(cells, on: &surface)
    case .owner, .appointment, .dueDay, .supplier, .reason:
      painter.field(dialog[field], look, in: cells, on: &surface)
    case .save:
      let start = painter.button(
        painter.strings.caps.name(of: .function(10)), words.save, isFocused: look.isFocused,
        endingAt: geometry.box.columns.upperBound - 2, row: geometry.lastRow, on: &surface)
      guard dialog.fields.contains(.resolution) else { return }
      surface.draw(
        words.hint, at: Point(row: geometry.lastRow, column: 2), width: max(0, start - 3),
        style: painter.theme[.faint])
    }
  }

  private func label(_ field: StatusDialogField) -> String {
    switch field {
    case .resolution: words.resolution
    case .owner: words.owner
    case .appointment: words.appointment
    case .dueDay: words.dueDay
    case .supplier: words.supplier
    case .reason: words.reason
    case .told: words.told
    case .text: dialog.demands.contains(.resolution) ? words.text : words.note
    case .save: ""
    }
  }

  /// When he was told last, or how to say that he was.
  private func drawTold(_ cells: Rect, on surface: inout Surface) {
    let last = dialog.targets.count == 1 ? dialog.targets.first?.facts.toldAt : nil
    let text = last.map { words.lastTold(painter.time.weekdayMoment($0)) } ?? words.toldHint
    surface.draw(
      text, at: Point(row: cells.origin.row, column: cells.columns.upperBound + 2),
      width: max(0, geometry.box.columns.upperBound - cells.columns.upperBound - 3),
      style: painter.theme[.faint])
  }

  /// Whether a list hangs below the field, whose cells show what is typed into it.
  private func isListed(_ field: StatusDialogField) -> Bool {
    list?.purpose == .statusField(field)
  }

  private func drawResolution(_ look: FieldLook, _ cells: Rect, on surface: inout Surface) {
    var entry = PopupEntry()
    if let resolution = dialog.resolution {
      entry = reader.entry(resolution)
    } else {
      entry.editor = dialog.list.query
    }
    painter.field(entry, look, in: cells, on: &surface)
    let shown = dialog.list.shownRows
    surface.draw(
      words.count("\(shown.count)", "\(dialog.list.total)"),
      at: Point(row: cells.origin.row, column: cells.columns.upperBound + 2),
      style: painter.theme[.faint])
    drawHeading(on: &surface)
    let rows = geometry.rows
    if shown.isEmpty {
      surface.draw(
        painter.strings.lists.none, at: Point(row: rows.origin.row, column: rows.origin.column + 2),
        width: rows.size.columns - 2)
    }
    let top = max(0, dialog.list.cursor - rows.size.rows + 1)
    for (place, row) in shown.dropFirst(top).prefix(rows.size.rows).enumerated() {
      draw(row, at: rows.origin.row + place, on: &surface)
      guard top + place == dialog.list.cursor else { continue }
      painter.markChosen(
        Rect(
          row: rows.origin.row + place, column: rows.origin.column, rows: 1,
          columns: rows.size.columns),
        on: &surface)
    }
  }

  private func drawHeading(on surface: inout Surface) {
    let row = geometry.rows.origin.row - 1
    let lists = painter.strings.lists
    for (text, column) in [(lists.code, 4), (lists.general, 18), (lists.specific, 34)] {
      surface.draw(text, at: Point(row: row, column: column), style: painter.theme[.heading])
    }
    guard !dialog.counts.isEmpty else { return }
    surface.draw(
      words.here, at: Point(row: row, column: 64), width: 6, style: painter.theme[.heading],
      alignment: .trailing)
  }

  private func draw(_ row: CodeListRow, at line: Int, on surface: inout Surface) {
    surface.draw(row.code, at: Point(row: line, column: 4), width: 13)
    surface.draw(row.general, at: Point(row: line, column: 18), width: 15)
    surface.draw(row.text, at: Point(row: line, column: 34), width: 29)
    guard !dialog.counts.isEmpty else { return }
    surface.draw(
      dialog.percent(of: row.id).map { "\($0)%" } ?? "-", at: Point(row: line, column: 64),
      width: 6, alignment: .trailing)
  }

  private func drawRefused(on surface: inout Surface) {
    guard !dialog.refused.isEmpty else { return }
    let row = geometry.refusedRow
    let width = geometry.box.size.columns - 4
    surface.draw(
      words.refused(dialog.refused.count), at: Point(row: row, column: 2), width: width,
      style: painter.theme[.error])
    let most = StatusDialogGeometry.mostRefused
    let isCut = dialog.refused.count > most
    let shown = dialog.refused.prefix(isCut ? most - 1 : most)
    for (place, refused) in shown.enumerated() {
      surface.draw(
        "\(refused.number) \(painter.strings.text(refused.refusal))",
        at: Point(row: row + 1 + place, column: 2), width: width)
    }
    guard isCut else { return }
    surface.draw(
      words.more(dialog.refused.count - most + 1), at: Point(row: row + most, column: 2),
      width: width)
  }
}

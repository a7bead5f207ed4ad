import HelpdeskDomain
import ScreenCore

/// Draws the event pop-up (screens.md, sketch 5).
extension Console {
  static func drawEvent(
    _ event: EventPopupState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let sheet = EventPopupSheet(
      event: event, painter: painter, reader: PopupReader(state),
      geometry: EventPopupGeometry(painter.layout),
      isTop: state.place.layers.last == .event(event), list: state.place.listOverPopup)
    sheet.draw(overMask: state.place.holdsMask, on: &surface)
  }
}

extension Place {
  /// The list that hangs below a field of a pop-up: the field shows what is typed into it.
  var listOverPopup: CodeListState? {
    guard case .list(let list) = layers.last, !list.purpose.isOverQueue else { return nil }
    return list
  }

  fileprivate var holdsMask: Bool {
    if case .mask = screen { true } else { false }
  }
}

/// Everything that drawing the pop-up needs.
private struct EventPopupSheet {
  let event: EventPopupState
  let painter: Painter
  let reader: PopupReader
  let geometry: EventPopupGeometry
  /// Whether it has the keys: a list above it shows the cursor itself.
  let isTop: Bool
  let list: CodeListState?

  private var words: EventWords { painter.strings.event }

  func draw(overMask: Bool, on surface: inout Surface) {
    let box = geometry.box
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: words.title(event.number),
      titleStyle: painter.theme[.boxTitle])
    drawCodeRow(on: &surface)
    drawWithRow(on: &surface)
    drawText(on: &surface)
    drawAfterwards(on: &surface)
    drawPlanned(on: &surface)
    drawLastRow(overMask: overMask, on: &surface)
  }

  private func look(_ field: EventPopupField) -> FieldLook {
    FieldLook(
      isFocused: event.focus == field && isTop, hasProblem: event.problems[field] != nil,
      hasList: field.hasList)
  }

  private func label(
    _ text: String, _ field: EventPopupField, column: Int, width: Int, on surface: inout Surface
  ) {
    painter.label(
      text, isRequired: event.isRequired(field, reader.tables),
      hasProblem: event.problems[field] != nil,
      at: Point(row: geometry[field].origin.row, column: column), width: width, on: &surface)
  }

  private func put(
    _ field: EventPopupField, _ entry: PopupEntry? = nil, behind: String = "",
    on surface: inout Surface
  ) {
    var look = look(field)
    if let list, event.focus == field {
      look.isFocused = true
      return painter.field(PopupEntry(list.query), look, in: geometry[field], on: &surface)
    }
    look.behind = behind
    painter.field(entry ?? event[field], look, in: geometry[field], on: &surface)
  }

  private func drawCodeRow(on surface: inout Surface) {
    label(words.code, .code, column: 2, width: 11, on: &surface)
    put(.code, on: &surface)
    label(words.at, .at, column: 31, width: 5, on: &surface)
    put(.at, shownTime, on: &surface)
    label(words.by, .by, column: 54, width: 4, on: &surface)
    put(.by, on: &surface)
    label(words.minutes, .minutes, column: 69, width: 5, on: &surface)
    put(.minutes, shownMinutes, on: &surface)
  }

  /// The time and the minutes that count by themselves stand there as if they were typed.
  private var shownTime: PopupEntry {
    let entry = event[.at]
    return entry.isByHand || !entry.isBlank
      ? entry : PopupEntry(reader.time.moment(event.startedAt))
  }

  private var shownMinutes: PopupEntry {
    let entry = event[.minutes]
    return entry.isByHand || !entry.isBlank
      ? entry : PopupEntry("\(event.countedMinutes(at: reader.now))")
  }

  private func drawWithRow(on surface: inout Surface) {
    label(words.with, .with, column: 2, width: 11, on: &surface)
    put(.with, on: &surface)
    put(.phone, on: &surface)
    let row = geometry.withRow
    surface.draw(
      words.unit, at: Point(row: row, column: 54), width: 5, style: painter.theme[.label])
    surface.draw(
      unitText, at: Point(row: row, column: 60), width: geometry.box.columns.upperBound - 62,
      style: painter.theme[.protected])
  }

  private var unitText: String {
    guard let sheet = event.sheet else { return "" }
    return sheet.unit?.code ?? sheet.incident[IncidentField.unitName].text ?? "-"
  }

  private func drawText(on surface: inout Surface) {
    label(words.text, .text, column: 2, width: 11, on: &surface)
    painter.field(event.text, look(.text), in: geometry.text, on: &surface)
    let hint = reader.tables.codeRow(event[.code].record)?.hint
      .text(in: painter.strings.language, desk: reader.tables.parameters.language)
    surface.draw(
      words.hint, at: Point(row: geometry.hintRow, column: 2), width: 11,
      style: painter.theme[.label])
    surface.draw(
      hint ?? "-", at: Point(row: geometry.hintRow, column: 13),
      width: geometry.text.size.columns, style: painter.theme[.faint])
  }

  private func drawAfterwards(on surface: inout Surface) {
    surface.draw(
      words.afterwards, at: Point(row: geometry.afterwardsRow, column: 2), width: 11,
      style: painter.theme[.label])
    label(words.status, .status, column: 13, width: 7, on: &surface)
    afterwards(.status, present: event.facts.status, on: &surface)
    label(words.owner, .owner, column: 39, width: 11, on: &surface)
    afterwards(.owner, present: event.facts.owner, on: &surface)
  }

  /// What stays shows what it is: `WORK+ stays`. A closed incident shows the status that follows.
  private func afterwards(
    _ field: EventPopupField, present: RecordID?, on surface: inout Surface
  ) {
    let entry = event[field]
    let isFocused = event.focus == field && isTop
    guard entry.isBlank, !isFocused else { return put(field, on: &surface) }
    if field == .status, event.isClosed {
      let following = event.reopeningStatus(reader.tables)
      return put(field, reader.entry(following), on: &surface)
    }
    let shown = present == nil ? PopupEntry("-") : reader.entry(present)
    put(field, shown, behind: words.stays, on: &surface)
  }

  private func drawPlanned(on surface: inout Surface) {
    label(words.planned, .plannedFrom, column: 2, width: 11, on: &surface)
    put(.plannedFrom, on: &surface)
    label(words.until, .plannedTo, column: 28, width: 4, on: &surface)
    put(.plannedTo, on: &surface)
    label(words.technician, .technician, column: 39, width: 11, on: &surface)
    put(.technician, on: &surface)
  }

  private func drawLastRow(overMask: Bool, on surface: inout Surface) {
    let row = geometry.lastRow
    let end = geometry.box.columns.upperBound - 2
    let start: Int
    if event.isClosed {
      let right = painter.button(
        "w", words.repeated, isFocused: event.focus == .repeated && isTop, endingAt: end, row: row,
        on: &surface)
      start = painter.button(
        "r", words.reopen, isFocused: event.focus == .reopen && isTop, endingAt: right - 1,
        row: row, on: &surface)
    } else {
      start = painter.button(
        painter.strings.caps.name(of: .function(10)), words.save,
        isFocused: event.focus == .save && isTop, endingAt: end, row: row, on: &surface)
    }
    if event.fields(reader.tables).contains(.resolution) {
      label(words.resolution, .resolution, column: 2, width: 11, on: &surface)
      put(.resolution, on: &surface)
      return
    }
    let note = event.isClosed ? words.closed : overMask ? words.maskStays : words.textStays
    surface.draw(
      note, at: Point(row: row, column: 2), width: max(0, start - 3), style: painter.theme[.faint])
  }
}

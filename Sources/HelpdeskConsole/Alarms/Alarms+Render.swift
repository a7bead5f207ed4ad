import HelpdeskDomain
import ScreenCore

extension Console {
  /// Row 22: the newest unread alarm and how many there are, and how many mails somebody has to
  /// decide about; drawn last, so that nothing covers it.
  static func drawAlarm(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.escalation
    let unsent = state.outbox.unsent(at: state.now)
    var left: String
    var counts: [String] = []
    if let alarm = state.alarms.first {
      let moment = painter.time.shortMoment(alarm.at)
      left = "! \(words.alarm) \(moment) \(sentence(alarm, painter))"
      counts.append(words.unread(state.alarms.count))
      if unsent > 0 { counts.append(words.outbox.unsentBriefly(unsent)) }
    } else {
      guard unsent > 0 else { return }
      left = "! \(words.outbox.unsent(unsent))"
      counts.append(painter.strings.keys[.outbox].short)
    }
    let row = painter.layout.alarmRow
    let columns = surface.size.columns
    let hasKey = KeyMap.keys(of: .alarms, in: state.context).contains(.character("a"))
    let right = (hasKey ? "a: " : "") + counts.joined(separator: ", ")
    let width = DisplayWidth.columns(of: right)
    surface.fill(Rect(row: row, column: 0, rows: 1, columns: columns))
    surface.draw(
      left, at: Point(row: row, column: 0), width: columns - width - 1,
      style: painter.theme[.alarm])
    surface.draw(
      right, at: Point(row: row, column: columns - width), style: painter.theme[.alarm],
      ellipsis: false)
  }

  /// `2 alarms`, for row 1.
  static func alarmCount(_ state: ConsoleState, _ painter: Painter) -> String? {
    if state.alarms.isEmpty || state.place.screen == .queue { return nil }
    return painter.strings.escalation.count(state.alarms.count)
  }

  private static func sentence(_ alarm: AlarmLine, _ painter: Painter) -> String {
    guard let card = painter.tables.card(alarm.task) else { return alarm.number }
    return EscalationSentence(painter.strings.language, painter.tables)
      .alarm(alarm.number, EscalationTask(card), owner: alarm.owner)
  }

  static func drawAlarms(
    _ list: AlarmListState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.escalation
    let room = painter.layout.body
    let box = room.centered(
      Size(
        rows: min(max(state.alarms.count, 1) + 2, room.size.rows),
        columns: room.size.columns - 4))
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: words.listTitle,
      titleStyle: painter.theme[.boxTitle])
    let rows = box.inset(rows: 1, columns: 1)
    surface.cursor = rows.origin
    if state.alarms.isEmpty {
      surface.draw(
        words.noAlarms, at: Point(row: rows.origin.row, column: rows.origin.column + 1))
    }
    let cursor = alarmPlace(state)
    let top = max(0, cursor - rows.size.rows + 1)
    for (place, alarm) in state.alarms.dropFirst(top).prefix(rows.size.rows).enumerated() {
      let row = rows.origin.row + place
      surface.draw(
        painter.time.moment(alarm.at), at: Point(row: row, column: rows.origin.column + 2),
        width: 15)
      surface.draw(
        sentence(alarm, painter), at: Point(row: row, column: rows.origin.column + 18),
        width: rows.size.columns - 19)
      guard top + place == cursor else { continue }
      painter.markChosen(
        Rect(row: row, column: rows.origin.column, rows: 1, columns: rows.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: rows.origin.column)
    }
  }
}

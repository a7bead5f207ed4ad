import HelpdeskDomain
import ScreenCore

/// Draws the outbox: a row a mail, and below them what is to be known of the one under the cursor.
extension Console {
  private static let detailRows = 3

  static func drawOutbox(
    _ list: OutboxListState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.escalation.outbox
    let room = painter.layout.body
    let fixed = 3 + detailRows
    let box = room.centered(
      Size(
        rows: min(max(list.lines.count, 1) + fixed, room.size.rows),
        columns: room.size.columns - 4))
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: words.title(list.total),
      titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 1)
    surface.cursor = inside.origin
    if list.lines.isEmpty {
      surface.draw(
        words.empty, at: Point(row: inside.origin.row, column: inside.origin.column + 1),
        width: inside.size.columns - 2)
      return
    }
    let height = inside.size.rows - detailRows - 1
    let top = max(0, list.place - height + 1)
    for (place, line) in list.lines.dropFirst(top).prefix(height).enumerated() {
      let row = inside.origin.row + place
      draw(line, row: row, in: inside, painter, on: &surface)
      guard top + place == list.place else { continue }
      painter.markChosen(
        Rect(row: row, column: inside.origin.column, rows: 1, columns: inside.size.columns),
        on: &surface)
      surface.cursor = Point(row: row, column: inside.origin.column)
    }
    if let line = list.line {
      drawDetail(line, from: inside.origin.row + height, in: inside, painter, on: &surface)
    }
  }

  private static func draw(
    _ line: OutboxLine, row: Int, in inside: Rect, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.escalation
    let isUncertain = line.isUncertain(at: painter.time.now)
    let start = inside.origin.column
    let cells: [(column: Int, width: Int, text: String)] = [
      (2, 17, isUncertain ? words.uncertain : words.states(line.state)),
      (20, 3, painter.time.age(since: line.at)), (24, 15, line.recipient),
      (40, 11, line.number), (52, inside.size.columns - 53, subject(line)),
    ]
    for cell in cells {
      surface.draw(
        cell.text, at: Point(row: row, column: start + cell.column), width: cell.width,
        style: painter.theme[line.needsHand(at: painter.time.now) ? .marked : .text])
    }
  }

  /// The subject without the number that stands beside it.
  private static func subject(_ line: OutboxLine) -> String {
    guard !line.number.isEmpty, line.subject.hasPrefix(line.number + " ") else {
      return line.subject
    }
    return String(line.subject.dropFirst(line.number.count + 1))
  }

  private static func drawDetail(
    _ line: OutboxLine, from row: Int, in inside: Rect, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.escalation.outbox
    let column = inside.origin.column
    surface.draw(
      String(repeating: "─", count: inside.size.columns), at: Point(row: row, column: column),
      style: painter.theme[.border], ellipsis: false)
    let rest = inside.size.columns - 2
    let sentence: String
    if line.isUncertain(at: painter.time.now) {
      sentence = words.uncertain(line.claimedAt.map(painter.time.moment) ?? "")
    } else if line.state == .failed {
      let trouble = line.trouble.map(OutboxWords.of(painter.strings.language).trouble)
      sentence = words.failed(trouble ?? "")
    } else {
      sentence = line.state == .waiting ? words.waits : words.onItsWay
    }
    let flow = TextFlow(sentence, columns: rest)
    for (place, text) in flow.rows.prefix(2).enumerated() {
      surface.draw(
        text.text, at: Point(row: row + 1 + place, column: column + 1), width: rest)
    }
    surface.draw(
      words.mail(
        painter.strings.escalation.outbox.channel(line.channel),
        painter.time.moment(line.at), line.subject),
      at: Point(row: row + 3, column: column + 1), width: rest, style: painter.theme[.faint])
  }
}

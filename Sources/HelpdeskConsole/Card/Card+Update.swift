import HelpdeskDomain
import ScreenCore

/// Opening a card, and its keys.
extension Console {
  /// `i`: the card of the caller's customer, else of the unit.
  static func openCard(_ state: inout ConsoleState) -> [ConsoleEffect] {
    var customer: RecordID?
    var unit: RecordID?
    var isUnitFirst = false
    switch state.place.screen {
    case .queue:
      customer = state.queueLine?.row.customer
      unit = state.queueLine?.row.unit
    case .mask(let mask):
      customer = mask[.customer].record
      unit = mask[.unit].record
      isUnitFirst = mask.focus == .pane ? mask.pane.tab == .unit : mask.focus == .field(.unit)
    case .masters(let masters):
      let id = masters.row?.card.id
      customer = id?.type == .customer ? id : nil
      unit = id?.type == .unit ? id : nil
    case .intake: break
    }
    guard let first = isUnitFirst ? unit ?? customer : customer ?? unit else {
      state.message = .noCard
      return []
    }
    return loadCard(of: first, other: first == customer ? unit : customer, &state)
  }

  private static func loadCard(
    of record: RecordID, other: RecordID?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    [.loadCard(record, other: other, generation: state.nextGeneration())]
  }

  static func cardLoaded(
    _ answer: CardAnswer, other: RecordID?, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard generation == state.counters.generation else { return [] }
    let card = CardState(answer, other: other)
    if case .card = state.place.layers.last {
      replaceTop(.card(card), &state)
    } else {
      state.place.layers.append(.card(card))
    }
    return []
  }

  static func pressInCard(
    _ function: Function?, _ card: CardState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var card = card
    let painter = Painter(state, theme: .standard)
    let height = cardBox(painter).inset(rows: 1, columns: 2).size.rows
    let rows = CardRows(card.answer, painter).rows
    switch function {
    case .leaveLayer:
      state.place.layers.removeLast()
      return []
    case .card:
      let other = card.other ?? card.answer.customer?.id ?? card.answer.units.first?.id
      guard let other else {
        state.message = .noCard
        return []
      }
      return loadCard(of: other, other: card.answer.row.id, &state)
    case .open:
      guard rows.indices.contains(card.cursor), let target = rows[card.cursor].target else {
        state.message = .mask(.noRow)
        return []
      }
      if target.type == .incident { return follow(to: target, &state) }
      return loadCard(of: target, other: card.answer.row.id, &state)
    case .up: card.cursor -= 1
    case .down: card.cursor += 1
    case .pageUp: card.cursor -= max(1, height - 1)
    case .pageDown: card.cursor += max(1, height - 1)
    case .top: card.cursor = 0
    case .bottom: card.cursor = rows.count - 1
    default: return []
    }
    card.cursor = max(0, min(card.cursor, rows.count - 1))
    card.top = min(max(card.top, card.cursor - height + 1), card.cursor)
    replaceTop(.card(card), &state)
    return []
  }

  static func cardBox(_ painter: Painter) -> Rect { painter.layout.body }

  static func drawCard(_ card: CardState, _ painter: Painter, on surface: inout Surface) {
    let box = cardBox(painter)
    surface.fill(box)
    surface.drawBox(
      box, style: painter.theme[.border], title: painter.strings.card.title(card.answer.row),
      titleStyle: painter.theme[.boxTitle])
    let inside = box.inset(rows: 1, columns: 2)
    let rows = CardRows(card.answer, painter).rows
    for (place, row) in rows.dropFirst(card.top).prefix(inside.size.rows).enumerated() {
      let line = inside.origin.row + place
      let isChosen = card.top + place == card.cursor
      surface.draw(
        (isChosen ? ">" : " ") + row.text, at: Point(row: line, column: inside.origin.column),
        width: inside.size.columns,
        style: painter.theme[row.isHeading ? .heading : .text])
      guard isChosen else { continue }
      surface.restyle(
        Rect(row: line, column: inside.origin.column, rows: 1, columns: inside.size.columns),
        painter.theme[.cursorRow])
      surface.cursor = Point(row: line, column: inside.origin.column)
    }
  }
}

public import ScreenCore

extension Console {
  /// Draws the state. Total for every size; below 80×24 one sentence says so.
  public static func render(_ state: ConsoleState, theme: Theme = .standard) -> Surface {
    var surface = Surface(size: state.size)
    let painter = Painter(state, theme: theme)
    guard painter.layout.isLargeEnough else {
      drawTooSmall(state, painter, on: &surface)
      return surface
    }
    switch state.place.screen {
    case .queue: drawQueue(state, painter, on: &surface)
    case .intake(let intake): drawIntake(intake, state, painter, on: &surface)
    case .mask(let mask): drawMask(mask, state, painter, on: &surface)
    case .masters(let masters): drawMasters(masters, state, painter, on: &surface)
    }
    for layer in state.place.layers { draw(layer, state, painter, on: &surface) }
    drawAlarm(state, painter, on: &surface)
    drawMessage(state, painter, on: &surface)
    drawKeys(state, painter, on: &surface)
    return surface
  }

  private static func draw(
    _ layer: Layer, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    switch layer {
    case .help(let help): drawHelp(help, painter, on: &surface)
    case .palette(let palette): drawPalette(palette, painter, on: &surface)
    case .list(let list): drawList(list, state, painter, on: &surface)
    case .parked(let parked): drawParked(parked, state, painter, on: &surface)
    case .alarms(let list): drawAlarms(list, state, painter, on: &surface)
    case .outbox(let list): drawOutbox(list, state, painter, on: &surface)
    case .callSheet(let sheet): drawCallSheet(sheet, state, painter, on: &surface)
    case .event(let event): drawEvent(event, state, painter, on: &surface)
    case .why(let why): drawWhy(why, painter, on: &surface)
    case .form(let form): drawForm(form, state, painter, on: &surface)
    case .report(let report): drawReport(report, painter, on: &surface)
    case .card(let card): drawCard(card, painter, on: &surface)
    case .status(let dialog): drawStatus(dialog, state, painter, on: &surface)
    case .order(let mask): drawOrder(mask, state, painter, on: &surface)
    case .orderForm(let form): drawOrderForm(form, state, painter, on: &surface)
    case .conflict(let popup): drawConflict(popup, state, painter, on: &surface)
    }
  }

  private static func drawTooSmall(
    _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let text = painter.strings.frame.tooSmall(state.size.columns, state.size.rows)
    let flow = TextFlow(text, columns: max(1, state.size.columns))
    for (row, line) in flow.rows.enumerated() {
      surface.draw(line.text, at: Point(row: row, column: 0))
    }
    if !state.size.isEmpty { surface.cursor = .origin }
  }
}

import HelpdeskDomain
import ScreenCore

extension Console {
  static func drawIntake(
    _ intake: IntakeState, _ state: ConsoleState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.intake
    drawTitle(words.title, named: true, state, painter, on: &surface)
    drawLine(intake, painter, on: &surface)
    var drawing = IntakeDrawing(intake: intake, painter: painter)
    drawing.drawResults(on: &surface)
  }

  /// The line itself, where the cursor stays.
  private static func drawLine(
    _ intake: IntakeState, _ painter: Painter, on surface: inout Surface
  ) {
    let words = painter.strings.intake
    surface.draw(words.caller, at: Point(row: 1, column: 1), style: painter.theme[.label])
    let takes = DisplayWidth.columns(of: words.takes)
    let width = max(10, surface.size.columns - 12 - takes - 3)
    let window = intake.line.window(columns: width)
    surface.draw(
      window.text, at: Point(row: 1, column: 12), width: width,
      style: painter.theme[.focusedField], ellipsis: false, fills: true)
    surface.draw(
      words.takes, at: Point(row: 1, column: 12 + width + 2), style: painter.theme[.faint])
    surface.cursor = Point(row: 1, column: 12 + window.cursorColumn)
  }
}

/// Draws what was found, from the third row on, as far as there is room.
struct IntakeDrawing {
  let intake: IntakeState
  let painter: Painter
  private var row = 2
  private var choice = 0

  init(intake: IntakeState, painter: Painter) {
    self.intake = intake
    self.painter = painter
  }

  private var words: IntakeWords { painter.strings.intake }
  private var end: Int { painter.layout.body.rows.upperBound }

  mutating func drawResults(on surface: inout Surface) {
    guard let answer = intake.answer else { return put(words.start, on: &surface) }
    if answer.isEmpty { return put(words.none, on: &surface) }
    drawCallers(answer, on: &surface)
    drawOpen(answer, on: &surface)
    drawClosed(answer, on: &surface)
    if answer.readPermille < 1000 { put(words.reading(answer.readPermille / 10), on: &surface) }
    put(words.hint, on: &surface)
  }

  private mutating func drawCallers(_ answer: FindAnswer, on surface: inout Surface) {
    guard !answer.callers.isEmpty else { return }
    let style = painter.theme[.heading]
    let row = row
    put(words.callers(NumberFormat.grouped(answer.callerCount)), style: style, on: &surface)
    let extra = surface.size.columns - 80
    surface.draw(words.phone, at: Point(row: row, column: 50 + extra), width: 13, style: style)
    surface.draw(words.open, at: Point(row: row, column: 64 + extra), width: 6, style: style)
    surface.draw(words.lastCall, at: Point(row: row, column: 71 + extra), width: 9, style: style)
    for caller in answer.callers where self.row < end - 2 { draw(caller, on: &surface) }
    choice = answer.callers.count
  }

  private mutating func draw(_ caller: CallerHit, on surface: inout Surface) {
    let extra = surface.size.columns - 80
    let row = row
    func put(_ text: String, _ column: Int, _ width: Int, _ alignment: Alignment = .leading) {
      surface.draw(text, at: Point(row: row, column: column), width: width, alignment: alignment)
    }
    let nobody = caller.unit.isEmpty ? words.switchboard : ""
    let who = caller.name.isEmpty ? nobody : caller.name
    put([caller.unit, who].filter { !$0.isEmpty }.joined(separator: " "), 1, 17)
    let company = [caller.company, caller.place].filter { !$0.isEmpty }.joined(separator: ", ")
    put(company, 19, 30 + extra)
    put(caller.phone, 50 + extra, 14)
    put(NumberFormat.grouped(caller.openCount), 63 + extra, 4, .trailing)
    put(caller.lastCallAt.map(painter.time.ago) ?? "-", 71 + extra, 9)
    finishRow(on: &surface)
  }

  private mutating func drawOpen(_ answer: FindAnswer, on surface: inout Surface) {
    guard !answer.open.isEmpty else { return }
    let count = NumberFormat.grouped(answer.openCount)
    var heading = words.openMatches(count)
    if let caller = intake.callerOfIncidents {
      let names = [caller.name, caller.company].filter { !$0.isEmpty }
      heading = words.openOf(names.joined(separator: " \(words.and) "), count)
    }
    put(heading, style: painter.theme[.heading], on: &surface)
    choice = answer.callers.count
    for hit in answer.open {
      if row < end - 2 { draw(hit, on: &surface) } else { choice += 1 }
    }
  }

  private mutating func drawClosed(_ answer: FindAnswer, on surface: inout Surface) {
    guard answer.closedCount > 0 else { return }
    let key = painter.strings.caps.pageDown
    put(
      words.closed(NumberFormat.grouped(answer.closedCount), key),
      style: painter.theme[.heading], on: &surface)
    choice = answer.callers.count + answer.open.count
    // They unfold once the choice goes down to them.
    guard intake.choice >= choice else { return }
    for hit in answer.closed where row < end - 1 { draw(hit, on: &surface) }
  }

  private mutating func draw(_ hit: IncidentHit, on surface: inout Surface) {
    let row = row
    let wide = surface.size.columns - 80
    func put(_ text: String, _ column: Int, _ width: Int, role: Role = .text) {
      surface.draw(
        text, at: Point(row: row, column: column), width: width, style: painter.theme[role])
    }
    let alert = hit.row.alert(at: painter.time.now)
    put(painter.strings.queue.badges.letter(alert), 1, 1, role: alert.role)
    put(painter.bareNumber(hit.number), 3, 7)
    put(painter.tables.priority(hit.row.priority)?.row.code ?? "", 11, 1)
    put(painter.shortText(hit.row.status), 13, 8)
    put("\(hit.unit) \(hit.unitPlace)", 22, 18)
    put(hit.description, 41, 33 + wide)
    put(painter.owner(hit.row.owner, columns: 5), 75 + wide, 5)
    finishRow(on: &surface)
  }

  /// Marks the chosen row; colour and marker both.
  private mutating func finishRow(on surface: inout Surface) {
    if choice == intake.choice {
      painter.markChosen(
        Rect(row: row, column: 0, rows: 1, columns: surface.size.columns),
        on: &surface)
    }
    choice += 1
    row += 1
  }

  private mutating func put(_ text: String, style: Style = .plain, on surface: inout Surface) {
    guard row < end else { return }
    surface.draw(
      text, at: Point(row: row, column: 1), width: surface.size.columns - 2, style: style)
    row += 1
  }
}

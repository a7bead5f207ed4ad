import HelpdeskDomain
import ScreenCore

/// What drawing needs besides the state of a part: words, styles, times, and the desk's codes.
struct Painter {
  let strings: Strings
  let theme: Theme
  let time: TimeFormat
  let tables: DeskTables
  let layout: FrameLayout

  init(_ state: ConsoleState, theme: Theme) {
    strings = Strings.of(state.language)
    self.theme = theme
    time = TimeFormat(words: strings.time, zone: state.setting.zone, now: state.now)
    tables = state.tables
    layout = FrameLayout(state.size)
  }

  /// Marks the row under the cursor, by a marker and by colour: one of them shows on any terminal.
  func markChosen(_ row: Rect, on surface: inout Surface) {
    surface.draw(">", at: row.origin)
    surface.restyle(row, theme[.cursorRow])
  }

  /// A code's text in the screen's language.
  func text(_ id: RecordID?) -> String {
    guard let row = tables.codeRow(id) else { return "" }
    return text(row)
  }

  func text(_ row: CodeRow) -> String {
    row.text.text(in: strings.language, desk: tables.parameters.language) ?? row.code
  }

  /// A text of at most eight columns: the short one where the code has it.
  func shortText(_ id: RecordID?) -> String {
    guard let row = tables.codeRow(id) else { return "" }
    return row.shortText[strings.language] ?? text(row)
  }

  func owner(_ id: RecordID?) -> String {
    tables.ownerText(id, in: strings.language) ?? strings.queue.nobody
  }

  /// An owner in so many columns: where the whole name does not fit, a partner's last name, as much
  /// of it as fits. Five columns of "Anna Hoffmann" say more as "Hoffm" than as "Anna…".
  func owner(_ id: RecordID?, columns: Int) -> String {
    let name = owner(id)
    guard DisplayWidth.columns(of: name) > columns, id?.type == .partner,
      let last = name.split(separator: " ").last
    else { return name }
    return DisplayText.truncated(String(last), columns: columns, ellipsis: false)
  }

  /// A number without the desk's prefix, as the queue shows it.
  func bareNumber(_ number: String) -> String {
    let prefix = tables.parameters.numberPrefix
    guard number.hasPrefix(prefix), number.count > prefix.count else { return number }
    return String(number.dropFirst(prefix.count))
  }
}

internal import CNcurses
internal import Glibc
public import ScreenCore

extension NcursesTerminal {
  /// Writes what differs from the last picture and puts the cursor last, in one update.
  public func present(_ surface: Surface) {
    guard !inputHasEnded else { return }
    let difference = Difference(from: shown ?? Surface(size: .zero), to: surface)
    guard shown == nil || !difference.isEmpty(after: shown ?? surface) else { return }
    let screen = pult_standard_screen()
    if difference.startsBlank { werase(screen) }
    for run in difference.runs { draw(run, on: screen) }
    place(surface.cursor, on: screen)
    wnoutrefresh(screen)
    doupdate()
    shown = surface
  }

  /// Writes the last picture anew, for when something else has painted over it (Ctrl-L).
  public func repaint() {
    clearok(pult_current_screen(), true)
    guard let surface = shown else { return }
    shown = nil
    present(surface)
  }

  /// Writes cells, one call for each stretch of a style.
  private func draw(_ run: Difference.Run, on screen: UnsafeMutablePointer<WINDOW>?) {
    // The terminal may have shrunk since the picture was made; what sticks out would wrap.
    let cells = run.cells.prefix(max(0, size.columns - run.column))
    guard wmove(screen, Int32(run.row), Int32(run.column)) == OK else { return }
    var index = 0
    while index < cells.count {
      let style = cells[index].style
      var text = ""
      while index < cells.count, cells[index].style == style {
        text += encoded(cells[index])
        index += 1
      }
      let (attributes, pair) = palette.attributes(of: style)
      wattr_set(screen, attributes, pair, nil)
      // The bottom right cell answers ERR because the cursor cannot move on; it is drawn.
      waddstr(screen, text)
    }
    wattr_set(screen, 0, 0, nil)
  }

  /// A cell as this terminal can show it, of the very columns that it has in the picture.
  private func encoded(_ cell: Cell) -> String {
    guard characterSet == .unicode else { return AsciiRendition.text(for: cell) }
    let text = cell.text
    guard let base = text.unicodeScalars.first, !base.isASCII else { return text }
    // A libc newer or older than the width table may think otherwise; the row must not tear.
    guard pult_columns_of_scalar(base.value) == Int32(cell.columns) else {
      return String(repeating: "?", count: Int(cell.columns))
    }
    return text
  }

  private func place(_ cursor: Point?, on screen: UnsafeMutablePointer<WINDOW>?) {
    guard let cursor, Rect(size).contains(cursor) else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(screen, Int32(cursor.row), Int32(cursor.column))
  }
}

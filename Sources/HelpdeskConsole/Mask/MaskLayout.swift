import ScreenCore

/// Where everything of the mask stands (screens.md §4, sketches 3, 4, 6, 7). On a wider screen the
/// right block and the texts grow, on a taller one the lower pane.
struct MaskLayout {
  static let labelColumn = 1
  static let valueColumn = 12
  static let ruleRow = 15

  let size: Size
  let rightLabelColumn: Int
  /// The second label of a row in the left block, such as Mobile. A mobile number of twelve
  /// characters stands whole behind it, and what is left in front of it belongs to the phone.
  let pairColumn: Int
  private var rects: [MaskField: Rect] = [:]
  /// What stands between the fields of the first event.
  private(set) var eventTitle = ""
  private(set) var eventWords: [(text: String, column: Int)] = []
  private(set) var eventEnd = 0

  var rightValueColumn: Int { rightLabelColumn + 11 }
  var leftWidth: Int { rightLabelColumn - 2 - Self.valueColumn }
  var rightWidth: Int { size.columns - rightValueColumn }

  init(_ mask: MaskState, _ painter: Painter) {
    size = painter.layout.size
    rightLabelColumn = 45 + max(0, size.columns - 80) / 2
    let labels = painter.strings.mask.labels
    let mobile = 12 + max(0, size.columns - 80) / 4
    pairColumn =
      rightLabelColumn - 1 - mobile - 1 - DisplayWidth.columns(of: labels.mobile)
    placeLeft(labels)
    placeRight(mask, labels, painter)
    if mask.isNew { placeFirstEvent(mask, painter) }
    let saveWidth = DisplayWidth.columns(of: painter.saveButton)
    place(.save, painter.layout.messageRow, size.columns - saveWidth, saveWidth)
  }

  /// The lower part: the text of the first event, or the pane of an existing incident.
  var pane: Rect {
    Rect(
      row: Self.ruleRow + 1, column: 0, rows: size.rows - 3 - Self.ruleRow - 1,
      columns: size.columns)
  }

  /// The text of the first event, one cell in from both edges.
  var text: Rect { pane.inset(columns: 1) }

  func rect(of field: MaskField) -> Rect? { rects[field] }

  private mutating func place(_ field: MaskField, _ row: Int, _ column: Int, _ columns: Int) {
    rects[field] = Rect(row: row, column: column, rows: 1, columns: columns)
  }

  private mutating func placeLeft(_ labels: MaskLabels) {
    let rows: [(MaskField, Int)] = [
      (.customer, 1), (.site, 2), (.contact, 3), (.email, 5), (.reason, 8), (.priority, 9),
      (.status, 10), (.owner, 11), (.serviceType, 12),
    ]
    for (field, row) in rows { place(field, row, Self.valueColumn, leftWidth) }
    place(.description, 7, Self.valueColumn, size.columns - Self.valueColumn)
    let pairs: [(MaskField, MaskField, Int, String)] = [
      (.phone, .mobile, 4, labels.mobile), (.fax, .prefers, 6, labels.prefers),
    ]
    for (first, second, row, label) in pairs {
      place(first, row, Self.valueColumn, pairColumn - 1 - Self.valueColumn)
      let column = pairColumn + DisplayWidth.columns(of: label) + 1
      place(second, row, column, rightLabelColumn - 1 - column)
    }
    place(.destinationType, 13, Self.valueColumn, 6)
    place(.destinationNumber, 13, Self.valueColumn + 7, leftWidth - 7)
  }

  private mutating func placeRight(_ mask: MaskState, _ labels: MaskLabels, _ painter: Painter) {
    for (field, row) in [(MaskField.unit, 1), (.item, 2), (.due, 12)] {
      place(field, row, rightValueColumn, rightWidth)
    }
    let meter = DisplayWidth.columns(of: labels.meter)
    place(.meter, 3, meterLabelColumn + meter + 1, meter + 1)
    let moment = painter.strings.time.style == .dayMonthName ? 17 : 16
    place(.opened, 8, rightValueColumn, mask.isNew ? moment : moment - 1)
  }

  var meterLabelColumn: Int { rightValueColumn + 10 }

  /// The fields in the rule above the text, one after another as wide as they need.
  private mutating func placeFirstEvent(_ mask: MaskState, _ painter: Painter) {
    let words = painter.strings.mask
    let row = Self.ruleRow
    eventTitle = "[\(words.firstEvent)]"
    var column = 1 + DisplayWidth.columns(of: eventTitle) + 1
    let fields: [(MaskField, String, Int)] = [
      (.eventCode, "", 4), (.eventWith, words.with, 4), (.eventAt, words.at, 12),
      (.eventMinutes, words.minutes, 1),
    ]
    for (field, word, least) in fields {
      if !word.isEmpty {
        eventWords.append((word, column))
        column += DisplayWidth.columns(of: word) + 1
      }
      let shown = MaskText(mask, painter).shown(field)
      let most = field == .eventMinutes ? 4 : 16
      let width = min(most, max(least, DisplayWidth.columns(of: shown)))
      // A cell behind the text, where the next character goes.
      let isOpenEnded = field == .eventAt || field == .eventMinutes || mask.focus == .field(field)
      let room = max(1, size.columns - column)
      let columns = min(room, width + (isOpenEnded ? 1 : 0))
      place(field, row, column, columns)
      column += columns + 2
    }
    eventEnd = column
    rects[.text] = text
  }

  /// The field above or below another one, the nearest in the same block.
  func field(from field: MaskField, down: Bool) -> MaskField? {
    guard let from = rects[field] else { return nil }
    let candidates = rects.filter { other, rect in
      other != field
        && (down
          ? rect.rows.lowerBound > from.rows.lowerBound
          : rect.rows.lowerBound < from.rows.lowerBound)
    }
    func distance(_ rect: Rect) -> (Int, Int) {
      let rows = abs(rect.rows.lowerBound - from.rows.lowerBound)
      return (rows, abs(rect.columns.lowerBound - from.columns.lowerBound))
    }
    let isRight = from.columns.lowerBound >= rightLabelColumn
    let block = candidates.filter { ($0.value.columns.lowerBound >= rightLabelColumn) == isRight }
    let pool = block.isEmpty ? candidates : block
    return pool.min { distance($0.value) < distance($1.value) }?.key
  }
}

extension Painter {
  /// `[F10 Save]`
  var saveButton: String {
    let key = KeyMap.keys(of: .save, in: .maskField).first.map(strings.caps.name) ?? ""
    return "[\(key) \(strings.keys[.save].short)]"
  }
}

import HelpdeskDomain
import ScreenCore

/// Draws the forms of a line and of a consent, at the bottom of the body.
extension Console {
  static func drawOrderForm(
    _ form: OrderFormState, _ state: ConsoleState, _ painter: Painter,
    on surface: inout Surface
  ) {
    let words = painter.strings.orders
    let geometry = OrderFormGeometry(painter.layout, form)
    let box = geometry.box
    surface.fill(box)
    let title =
      switch form.purpose {
      case .line(_, let number): words.mask.line(form.about, number)
      case .consent: words.mask.consentTitle(form.about)
      }
    surface.drawBox(
      box, style: painter.theme[.border], title: title, titleStyle: painter.theme[.boxTitle])
    let isTop = state.place.layers.last == .orderForm(form)
    for (place, field) in form.fields.enumerated() {
      let row = box.origin.row + 1 + place
      var look = FieldLook(
        isFocused: form.focus == field && isTop, hasProblem: form.problem == field,
        hasList: field == .kind || field == .item)
      guard let source = field.field else {
        painter.button(
          painter.strings.caps.name(of: .function(10)), painter.strings.status.save,
          isFocused: look.isFocused, endingAt: box.columns.upperBound - 2, row: row, on: &surface)
        continue
      }
      painter.label(
        words[source], isRequired: [.kind, .price, .by, .sum].contains(field),
        hasProblem: look.hasProblem, at: Point(row: row, column: 2), width: 15, on: &surface)
      let cells = geometry[field]
      let width = cells.size.columns
      var entry = form[field]
      if field == .item, let list = state.place.listOverPopup, list.purpose == .orderItem {
        entry = PopupEntry(list.query)
        look.isFocused = true
      }
      painter.field(entry, look, in: cells, on: &surface)
      surface.draw(
        hint(field, form, words), at: Point(row: row, column: 18 + width + 2),
        width: max(0, box.size.columns - 22 - width), style: painter.theme[.faint])
    }
  }

  private static func hint(
    _ field: OrderFormField, _ form: OrderFormState, _ words: OrderWords
  ) -> String {
    switch field {
    case .kind: LineKind.allCases.map(words.kind).joined(separator: " · ")
    case .price, .sum: form.currency.code
    case .cover: words.mask.coverHint
    default: ""
    }
  }
}

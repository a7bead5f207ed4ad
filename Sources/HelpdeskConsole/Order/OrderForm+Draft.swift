import HelpdeskDomain
import ScreenCore

/// What a form of an order writes into a draft, and reads from one. Numbers below 0x100 are its
/// fields, the rest say what it is about.
extension OrderFormState {
  private enum Number {
    static let purpose: UInt16 = 0x100
    static let about: UInt16 = 0x101
    static let base: UInt16 = 0x102
    static let currency: UInt16 = 0x103
  }

  /// Whether anything was typed or chosen that is not saved.
  var holdsText: Bool { entries.values.contains(where: \.isByHand) }

  func write(to draft: inout Draft) {
    func put(_ number: UInt16, _ text: String, _ record: RecordID? = nil, byHand: Bool = false) {
      draft.values.append(
        Draft.Value(.orderForm, number, text, record: record, isByHand: byHand))
    }
    switch purpose {
    case .line(let order, let number):
      put(Number.purpose, number.map { "line \($0)" } ?? "line", order)
    case .consent(let incident): put(Number.purpose, "consent", incident)
    }
    put(Number.about, about, incident)
    if let base { put(Number.base, "\(base)") }
    put(Number.currency, currency.code)
    for (field, entry) in entries.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      put(UInt16(field.rawValue), entry.text, entry.record, byHand: entry.isByHand)
    }
    draft.eventFocus = Draft.Focus(
      field: UInt16(focus.rawValue), cursor: focus == .save ? 0 : self[focus].editor.cursor)
  }

  /// Nil where the draft holds no form of an order, or one that this version cannot show.
  init?(_ draft: Draft) {
    let values = draft.values(of: .orderForm)
    func value(_ number: UInt16) -> Draft.Value? { values.first { $0.field == number } }
    guard let said = value(Number.purpose), let record = said.record,
      let currency = value(Number.currency).flatMap({ Currency(code: $0.text) })
    else { return nil }
    let words = said.text.split(separator: " ")
    let purpose: Purpose
    switch words.first {
    case "line": purpose = .line(record, number: words.count > 1 ? Int(words[1]) : nil)
    case "consent": purpose = .consent(record)
    default: return nil
    }
    self.init(
      purpose, about: value(Number.about)?.text ?? "",
      base: value(Number.base).flatMap { UInt32($0.text) }, currency: currency)
    incident = value(Number.about)?.record
    for value in values {
      guard let field = OrderFormField(rawValue: Int(value.field)), field != .save else { continue }
      self[field] = PopupEntry(value.text, record: value.record, isByHand: value.isByHand)
    }
    guard let kept = draft.eventFocus, let field = OrderFormField(rawValue: Int(kept.field)),
      fields.contains(field)
    else { return }
    focus = field
    if entries[field] != nil { self[field].editor.moveCursor(to: kept.cursor) }
  }
}

extension Console {
  /// Puts a form on top; what is typed there is kept from now on.
  static func open(_ form: OrderFormState, _ state: inout ConsoleState) -> [ConsoleEffect] {
    if state.place.draft == nil { state.place.draft = state.nextDraftID() }
    state.place.layers.append(.orderForm(form))
    return []
  }

  /// Esc: the form closes; what was typed stays a draft.
  static func leaveOrderForm(
    _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if state.place.screen == .queue, state.place.layers.count == 1 {
      return leavePlace(keepingDraft: form.holdsText, &state)
    }
    state.place.layers.removeLast()
    var effects: [ConsoleEffect] = []
    if form.holdsText { effects = keepAside(.orderForm(form), &state) }
    return effects + saveDrafts(&state)
  }

  /// F4 at the item: all items, narrowed by what is typed.
  static func openItems(
    _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let entry = form[.item]
    let geometry = OrderFormGeometry(FrameLayout(state.size), form)
    var list = CodeListState(
      subject: .masters(.items), purpose: .orderItem,
      query: entry.record == nil ? entry.text.trimmed : "", anchor: geometry[.item].origin)
    return open(&list, chosen: entry.record, &state)
  }

  /// An item was chosen; it names the line where nothing else does.
  static func orderItemTook(
    _ row: CodeListRow, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .orderForm(var form) = state.place.layers.last else { return [] }
    form[.item].take(row.id, text: row.code)
    if form[.text].isBlank { form[.text] = PopupEntry(row.text, isByHand: true) }
    form.problem = nil
    replaceTop(.orderForm(form), &state)
    return moveOrderForm(by: 1, &state)
  }
}

/// Where the form and its fields stand: at the bottom of the body.
struct OrderFormGeometry {
  let box: Rect
  private let fields: [OrderFormField]

  init(_ layout: FrameLayout, _ form: OrderFormState) {
    let body = layout.body
    fields = form.fields
    let height = fields.count + 2
    box = Rect(
      row: body.rows.upperBound - height, column: 0, rows: height, columns: body.size.columns)
  }

  /// The cells of a field.
  subscript(field: OrderFormField) -> Rect {
    let row = box.origin.row + 1 + (fields.firstIndex(of: field) ?? 0)
    let width = field == .text ? box.size.columns - 20 : 24
    return Rect(row: row, column: 18, rows: 1, columns: width)
  }
}

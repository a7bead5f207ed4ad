import HelpdeskDomain
import ScreenCore

/// The forms of a line and of a consent.
extension Console {
  static func openLine(
    _ line: OrderLine?, _ mask: OrderMaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let order = mask.order
    var form = OrderFormState(
      .line(order.id, number: line?.number), about: order.number, base: order.revision,
      currency: order.currency)
    let words = Strings.of(state.language).orders
    let point = words.mask.decimalPoint
    form[.kind] = PopupEntry(words.kind(line?.kind ?? .labour))
    form[.quantity] = PopupEntry("1")
    form.incident = mask.sheet.incident?.id
    if let line {
      if let item = line.item {
        form[.item] = PopupEntry(mask.sheet.items[item] ?? "", record: item)
      }
      form[.text] = PopupEntry(line.text)
      form[.quantity] = PopupEntry(
        DecimalText.text(
          line.quantity, digits: DecimalText.quantityDigits, point: point, trimmed: true))
      form[.unit] = PopupEntry(line.unit)
      form[.price] = PopupEntry(
        DecimalText.text(line.price, digits: order.currency.fractionDigits, point: point))
      if line.coveredBy == .hand { form[.cover] = PopupEntry("\(line.cover)") }
    }
    return open(form, &state)
  }

  static func openConsent(
    of incident: Incident, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var form = OrderFormState(
      .consent(incident.id), about: incident.number, base: nil,
      currency: state.tables.parameters.currency)
    form[.by] = PopupEntry(incident[IncidentField.contact].text ?? "")
    if !form[.by].isBlank { form.focus = .sum }
    form.incident = incident.id
    return open(form, &state)
  }

  static func pressInOrderForm(
    _ key: Key, _ function: Function?, _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var form = form
    switch function {
    case .back: return leaveOrderForm(form, &state)
    case .save: return save(form, &state)
    case .accept where form.focus == .save: return save(form, &state)
    case .accept where form.focus == .item && form.isUnresolved(.item):
      return openItems(form, &state)
    case .nextField, .accept, .down, .scrollDown: return moveOrderForm(by: 1, &state)
    case .previousField, .up, .scrollUp: return moveOrderForm(by: -1, &state)
    case .list where form.focus == .kind: return nextKind(form, &state)
    case .list where form.focus == .item: return openItems(form, &state)
    case .list:
      state.message = .noFunction(.list)
      return []
    default: break
    }
    if form.focus == .save { return [] }
    if form.focus == .kind, key == .character(" ") || key == .character("?") {
      return nextKind(form, &state)
    }
    if form.focus == .item, form[.item].isBlank, key == .character("?") {
      return openItems(form, &state)
    }
    if form.focus == .kind, !form[.kind].isByHand, case .character = key {
      form[.kind] = PopupEntry()
    }
    let outcome = form[form.focus].handle(key)
    if outcome == .ignored { return [] }
    tell(outcome, &state)
    form.problem = nil
    replaceTop(.orderForm(form), &state)
    return [.scheduleDraftSave]
  }

  static func pasteInOrderForm(
    _ paste: Paste, _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var form = form
    if form.focus == .save {
      state.message = .pasteIgnored
    } else {
      tell(form[form.focus].paste(paste.text), &state)
      replaceTop(.orderForm(form), &state)
    }
    return [.scheduleDraftSave]
  }

  /// F4 and the space bar go through the kinds, of which there are three.
  private static func nextKind(
    _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var form = form
    let all = LineKind.allCases
    let words = Strings.of(state.language).orders
    let place = all.firstIndex { words.kind($0) == form[.kind].text } ?? all.count - 1
    form[.kind] = PopupEntry(words.kind(all[(place + 1) % all.count]), isByHand: true)
    replaceTop(.orderForm(form), &state)
    return [.scheduleDraftSave]
  }

  static func moveOrderForm(by step: Int, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .orderForm(var form) = state.place.layers.last else { return [] }
    let fields = form.fields
    let place = fields.firstIndex(of: form.focus) ?? 0
    form.focus = fields[(place + step + fields.count) % fields.count]
    replaceTop(.orderForm(form), &state)
    return [.scheduleDraftSave]
  }

  private static func save(
    _ form: OrderFormState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if form.saving != nil { return [] }
    if form.isUnresolved(.item) { return openItems(form, &state) }
    var form = form
    let reader = OrderFormReader(form, Strings.of(state.language))
    guard let command = reader.command else {
      form.problem = reader.problem
      form.focus = reader.problem ?? form.focus
      let field = form.focus.field.map { reader.strings.orders[$0] } ?? ""
      state.message = .order(.notRead(field))
      replaceTop(.orderForm(form), &state)
      return []
    }
    let purpose: OrderPurpose =
      switch form.purpose {
      case .line: .change(form.about)
      case .consent(let incident): .consent(form.about, incident)
      }
    let tag = state.nextTag(.order(purpose))
    form.saving = tag
    replaceTop(.orderForm(form), &state)
    return [.perform([BasedCommand(.order(command), base: form.base)], tag: tag)]
  }
}

extension OrderFormState {
  /// Whether something is typed there that was not found yet.
  func isUnresolved(_ field: OrderFormField) -> Bool {
    let entry = self[field]
    return fields.contains(field) && entry.record == nil && !entry.isBlank
  }
}

/// Reads what is typed into a form.
struct OrderFormReader {
  let strings: Strings
  private(set) var command: OrderCommand?
  /// The first field that cannot be read.
  private(set) var problem: OrderFormField?

  init(_ form: OrderFormState, _ strings: Strings) {
    self.strings = strings
    switch form.purpose {
    case .consent(let incident): readConsent(form, incident)
    case .line(let order, let number): takeLine(form, order, number)
    }
  }

  private mutating func readConsent(_ form: OrderFormState, _ incident: RecordID) {
    let who = form[.by].text.trimmed
    let digits = form.currency.fractionDigits
    if who.isEmpty { problem = .by }
    let sum = DecimalText.read(form[.sum].text.trimmed, digits: digits)
    if sum == nil || sum == 0 { problem = problem ?? .sum }
    guard problem == nil, let sum else { return }
    var draft = ConsentDraft(by: who, sum: sum)
    draft.text = strings.agreed(strings.money(sum, form.currency))
    command = .consent(incident, draft)
  }

  private mutating func takeLine(_ form: OrderFormState, _ order: RecordID, _ number: Int?) {
    var values: [Field: FieldValue] = [:]
    let typed = Matching.folded(form[.kind].text.trimmed)
    let kind = LineKind.allCases.first { kind in
      !typed.isEmpty
        && (Matching.folded(strings.orders.kind(kind)).hasPrefix(typed)
          || kind.name.hasPrefix(typed))
    }
    if let kind { values[LineField.kind] = .number(kind.rawValue) } else { problem = .kind }
    values[LineField.text] = FieldValue(form[.text].text.trimmed)
    values[LineField.item] = FieldValue(form[.item].record)
    values[LineField.unit] = FieldValue(form[.unit].text.trimmed)
    take(.quantity, form, digits: DecimalText.quantityDigits, into: &values)
    // The desk takes the hourly rate for work without a price, or says that one is missing.
    if kind != .labour || number != nil || !form[.price].isBlank {
      take(.price, form, digits: form.currency.fractionDigits, into: &values)
    }
    if form[.cover].isBlank {
      values[LineField.cover] = FieldValue.none
    } else {
      take(.cover, form, digits: 0, into: &values)
    }
    guard problem == nil else { return }
    guard let number else {
      command = .addLine(order, values.filter { $0.value != .none })
      return
    }
    command = .changeLine(order, line: number, values)
  }

  private mutating func take(
    _ field: OrderFormField, _ form: OrderFormState, digits: Int,
    into values: inout [Field: FieldValue]
  ) {
    guard let number = DecimalText.read(form[field].text.trimmed, digits: digits),
      let target = field.field
    else {
      problem = problem ?? field
      return
    }
    values[target] = .number(number)
  }
}

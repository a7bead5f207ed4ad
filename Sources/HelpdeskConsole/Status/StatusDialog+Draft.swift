import HelpdeskDomain
import ScreenCore

/// What the dialog writes into a draft, and reads from one. Numbers below 0x100 are its fields, the
/// rest say what it is about.
extension StatusDialogState {
  private enum Number {
    static let purpose: UInt16 = 0x100
    static let target: UInt16 = 0x101
    static let demands: UInt16 = 0x102
    static let query: UInt16 = 0x103
    static let base: UInt16 = 0x104
  }

  func write(to draft: inout Draft) {
    func put(_ number: UInt16, _ text: String, _ record: RecordID? = nil, byHand: Bool = false) {
      draft.values.append(
        Draft.Value(.dialog, number, text, record: record, isByHand: byHand))
    }
    switch purpose {
    case .resolve: put(Number.purpose, "resolve")
    case .close: put(Number.purpose, "close")
    case .status(let status): put(Number.purpose, "status", status)
    }
    put(Number.demands, "\(demands.rawValue)")
    for target in targets {
      put(Number.target, target.number, target.id)
      if let base = target.base { put(Number.base, "\(base)", target.id) }
    }
    if !list.query.isEmpty { put(Number.query, list.query.text, byHand: true) }
    if let resolution { put(UInt16(StatusDialogField.resolution.rawValue), "", resolution) }
    for (field, entry) in entries.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      put(UInt16(field.rawValue), entry.text, entry.record, byHand: entry.isByHand)
    }
    if !text.isEmpty { put(UInt16(StatusDialogField.text.rawValue), text.text, byHand: true) }
    draft.eventFocus = Draft.Focus(field: UInt16(focus.rawValue), cursor: cursor)
  }

  private var cursor: Int {
    switch focus {
    case .text: text.cursor
    case .resolution: list.query.cursor
    case .owner, .appointment, .dueDay, .supplier, .reason, .told, .save:
      self[focus].editor.cursor
    }
  }

  /// What the desk knows of the incidents is read again when the place is opened.
  init?(_ draft: Draft) {
    let values = draft.values(of: .dialog)
    guard let purpose = values.first(where: { $0.field == Number.purpose }) else { return nil }
    let demands = values.first { $0.field == Number.demands }.flatMap { UInt8($0.text) } ?? 0
    let targets = values.filter { $0.field == Number.target }.compactMap { value in
      value.record.map { id in
        let base = values.first { $0.field == Number.base && $0.record == id }
        return StatusTarget(
          id: id, number: value.text, facts: IncidentFacts(),
          base: base.flatMap { UInt32($0.text) })
      }
    }
    guard !targets.isEmpty else { return nil }
    let known: Purpose
    switch (purpose.text, purpose.record) {
    case ("resolve", _): known = .resolve
    case ("close", _): known = .close
    case ("status", let status?): known = .status(status)
    default: return nil
    }
    self.init(known, on: targets, asking: StatusDemand(rawValue: demands))
    for value in values { take(value) }
    guard let kept = draft.eventFocus, let field = StatusDialogField(rawValue: Int(kept.field)),
      fields.contains(field)
    else { return }
    focus = field
    switch field {
    case .text: text.moveCursor(to: kept.cursor)
    case .resolution: list.query.moveCursor(to: kept.cursor)
    case .save: break
    case .owner, .appointment, .dueDay, .supplier, .reason, .told:
      if entries[field] != nil { self[field].editor.moveCursor(to: kept.cursor) }
    }
  }

  private mutating func take(_ value: Draft.Value) {
    if value.field == Number.query { _ = list.query.replaceAll(with: value.text) }
    guard let field = StatusDialogField(rawValue: Int(value.field)) else { return }
    switch field {
    case .resolution: resolution = value.record
    case .text: text = TextEditor(value.text)
    case .save: break
    case .owner, .appointment, .dueDay, .supplier, .reason, .told:
      self[field] = PopupEntry(value.text, record: value.record, isByHand: value.isByHand)
    }
  }
}

import HelpdeskDomain
import ScreenCore

/// What the form writes into a draft, and reads from one.
extension MasterFormState {
  /// The number under which a draft keeps the table.
  private static let tableNumber: UInt16 = 0

  func write(to draft: inout Draft) {
    draft.incident = record
    draft.base = base
    draft.subject.customer = entries[Desk.requiredField(of: type)?.number ?? 0]?.text ?? ""
    draft.subject.description = entries[CodeField.code.number]?.text ?? ""
    draft.values.append(
      Draft.Value(.form, Self.tableNumber, "\(type.rawValue)", isByHand: false))
    draft.focus = Draft.Focus(
      field: field?.number ?? 0, cursor: field.map { self[$0].editor.cursor } ?? 0)
    for field in fields {
      guard let entry = entries[field.number], entry.isByHand else { continue }
      draft.values.append(
        Draft.Value(.form, field.number, entry.text, record: entry.record, isByHand: true))
    }
  }

  init?(_ draft: Draft) {
    let table = draft.values(of: .form).first { $0.field == Self.tableNumber }
    guard let type = table.flatMap({ UInt8($0.text) }).flatMap(RecordType.init),
      RecordType.kept.contains(type)
    else { return nil }
    self.init(type, record: draft.incident)
    base = draft.base
    for value in draft.values(of: .form) {
      guard let field = fields.first(where: { $0.number == value.field }) else { continue }
      var entry = PopupEntry(value.text, record: value.record, isByHand: value.isByHand)
      if field.kind == .prose {
        entry.editor = LineEditor(value.text, maximumLength: field.maximumLength)
      }
      self[field] = entry
    }
    guard let focus = draft.focus,
      let place = fields.firstIndex(where: { $0.number == focus.field })
    else { return }
    self.focus = place
    self[fields[place]].editor.moveCursor(to: focus.cursor)
  }
}

import HelpdeskDomain
import ScreenCore

/// What the mask writes into a draft, and reads from one: enough to open the same cell again.
extension MaskState {
  /// Numbers of values that are no fields.
  private enum Extra {
    static let tab: UInt16 = 0x7F01
    static let startedAt: UInt16 = 0x7F02
    static let kept: UInt16 = 0x7F03
    static let reason: UInt16 = 0x7F04
    /// The focus on the lower pane.
    static let pane: UInt16 = 0x7F05
    /// A ticked question: the reason, and the place behind it.
    static let tick: UInt16 = 0x7F06
    /// A flag of a new incident, by its field's number; the incident that it repeats.
    static let mark: UInt16 = 0x7F07
    static let prior: UInt16 = 0x7F08
  }

  /// Between a code and its name in a draft's text: no field takes this character.
  private static let separator: Character = "\u{1F}"

  /// Whether anything was typed that is not saved.
  var holdsText: Bool {
    if !text.isEmpty || hasTypedNotes || !ticks.isEmpty { return true }
    if !marks.isEmpty || prior != nil { return true }
    return entries.contains { field, entry in
      field != .save && entry.origin == .typed && (!entry.isEmpty || !isNew)
    }
  }

  func write(to draft: inout Draft) {
    for field in MaskField.allCases where !field.isProse && field != .save {
      guard let entry = entries[field], !entry.isEmpty || entry.origin == .typed else { continue }
      // An existing incident's own values come with its sheet.
      if !isNew, entry.origin == .pulled { continue }
      let text = entry.name.isEmpty ? entry.text : entry.text + String(Self.separator) + entry.name
      draft.values.append(
        Draft.Value(
          .mask, field.field.number, text, record: entry.record,
          isByHand: entry.origin == .typed))
      if entry.isKept {
        draft.values.append(Draft.Value(.mask, Extra.kept, "\(field.field.number)"))
      }
    }
    if !text.isEmpty {
      draft.values.append(Draft.Value(.mask, MaskField.text.field.number, text.text))
    }
    if hasTypedNotes {
      draft.values.append(Draft.Value(.mask, MaskField.notes.field.number, notes.text))
    }
    for point in ticks.sorted(by: { ($0.reason, $0.place) < ($1.reason, $1.place) }) {
      draft.values.append(
        Draft.Value(.mask, Extra.tick, "\(point.place)", record: point.reason))
    }
    for mark in marks.sorted(by: { $0.number < $1.number }) {
      draft.values.append(Draft.Value(.mask, Extra.mark, "\(mark.number)"))
    }
    if let prior {
      draft.values.append(
        Draft.Value(.mask, Extra.prior, prior.number, record: prior.incident))
    }
    for reason in moreReasons {
      draft.values.append(Draft.Value(.mask, Extra.reason, "", record: reason))
    }
    draft.values.append(Draft.Value(.mask, Extra.tab, "\(pane.tab.rawValue)"))
    draft.values.append(Draft.Value(.mask, Extra.startedAt, "\(startedAt.rawValue)"))
    draft.incident = incident
    draft.base = base
    draft.subject = subject
    switch focus {
    case .pane: draft.focus = Draft.Focus(field: Extra.pane, cursor: pane.cursor)
    case .field(let field) where field.isProse:
      draft.focus = Draft.Focus(field: field.field.number, cursor: self[prose: field].cursor)
    case .field(let field):
      draft.focus = Draft.Focus(field: field.field.number, cursor: self[field].editor.cursor)
    }
  }

  /// Who and what this is about; what the draft says, where the incident was not read again yet.
  private var subject: Draft.Subject {
    if !isNew, sheet == nil, let recovered { return recovered }
    var subject = Draft.Subject()
    subject.number = sheet?.incident.number ?? ""
    let customer = self[.customer]
    subject.customer = customer.name.isEmpty ? customer.text : customer.name
    if subject.customer.isEmpty { subject.customer = self[.contact].text }
    subject.description = self[.description].text
    subject.owner = self[.owner].text
    return subject
  }

  /// The mask that a draft came from; nil where it is a draft of something else.
  init?(_ draft: Draft) {
    guard draft.kind == .newIncident || draft.kind == .existingIncident else { return nil }
    self.init(startedAt: draft.savedAt)
    incident = draft.incident
    base = draft.base
    recovered = draft.subject
    for value in draft.values(of: .mask) { read(value) }
    guard let place = draft.focus else { return }
    if place.field == Extra.pane {
      focus = isNew ? .field(.customer) : .pane
      pane.cursor = place.cursor
    } else if let field = MaskField(number: place.field) {
      focus = .field(field)
      if field.isProse { self[prose: field].moveCursor(to: place.cursor) }
      entries[field]?.editor.moveCursor(to: place.cursor)
    }
  }

  private mutating func read(_ value: Draft.Value) {
    switch value.field {
    case Extra.tab: pane.tab = Int(value.text).flatMap(MaskTab.init) ?? .events
    case Extra.startedAt: startedAt = Int64(value.text).map(Instant.init) ?? startedAt
    case Extra.reason: if let reason = value.record { moreReasons.append(reason) }
    case Extra.tick:
      if let reason = value.record, let place = Int(value.text) {
        ticks.insert(CheckPoint(reason, place))
      }
    case Extra.mark:
      let mark = MaskState.callMarks.first { "\($0.number)" == value.text }
      if let mark { marks.insert(mark) }
    case Extra.prior: prior = value.record.map { PriorChoice($0, number: value.text) }
    case Extra.kept:
      if let field = UInt16(value.text).flatMap(MaskField.init(number:)) {
        entries[field]?.isKept = true
      }
    default:
      guard let field = MaskField(number: value.field) else { return }
      if field.isProse {
        self[prose: field] = TextEditor(value.text)
        return
      }
      let parts = value.text.split(
        separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
      entries[field] = MaskEntry(
        String(parts.first ?? ""), record: value.record,
        name: parts.count > 1 ? String(parts[1]) : "",
        origin: value.isByHand ? .typed : .pulled)
    }
  }
}

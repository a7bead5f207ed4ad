import HelpdeskDomain
import ScreenCore

/// F4 in the mask: the codes or records of a field, and the choice.
extension Console {
  /// Opens the list of a field, with what is typed there as its query.
  static func openList(
    for field: MaskField, query: String? = nil, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen else { return [] }
    if mask.isClosed, field != .status {
      state.message = .mask(.closed)
      return []
    }
    if field == .item, mask[.unit].record != nil {
      state.message = .mask(.itemOfUnit)
      return []
    }
    guard field.hasList else {
      state.message = .mask(.noList(field.field))
      return []
    }
    var list = maskList(for: field, mask, state)
    let isTypedType = field == .destinationType && DestinationType(code: mask[field].text) == nil
    let isTypedText = isTypedType || field.isCoded && mask[field].record == nil
    _ = list.query.replaceAll(with: query ?? (isTypedText ? mask[field].text : ""))
    return open(&list, chosen: mask[field].record ?? mask.suggestion(for: field, state), &state)
  }

  static func maskList(
    for field: MaskField, _ mask: MaskState, _ state: ConsoleState
  ) -> CodeListState {
    let subject: ListSubject
    switch field.kind {
    case .code(.statusCode): subject = .statuses(from: mask.sheet?.incident.status)
    case .code(let type): subject = .codes(type)
    case .owner: subject = .owners
    case .destination: subject = .destinations
    default: subject = .masters(mask.subject(of: field) ?? .customers)
    }
    let layout = MaskLayout(mask, Painter(state, theme: .standard))
    let place = layout.rect(of: field)
    return CodeListState(
      subject: subject, purpose: .maskField(field.field), anchor: place?.origin,
      allowsMany: field == .reason && mask.isNew)
  }

  /// A list of a field was closed without a choice: what was typed there stays in the field.
  static func maskListClosed(
    _ list: CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, case .maskField(let name) = list.purpose,
      let field = MaskField(number: name.number), field.isCoded,
      mask.focus == .field(field), field != .status || mask.isNew
    else { return [] }
    let typed = list.query.text
    if typed.isEmpty || typed == mask[field].text { return [] }
    if mask[field].record != nil { mask.remember([field]) }
    mask[field] = MaskEntry(typed, origin: .typed)
    state.place.screen = .mask(mask)
    return [.scheduleDraftSave]
  }

  /// Takes rows that a list of a field gave.
  ///
  /// - Parameter bases: what was shown when the list opened, for verbs.
  static func maskTook(
    _ rows: [CodeListRow], for purpose: ListPurpose, bases: [RecordID: UInt32],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, case .maskField(let name) = purpose,
      let row = rows.first
    else { return [] }
    guard let field = MaskField(number: name.number) else { return [] }
    if !mask.isNew, mask.focus == .pane || field == .status {
      if mask.focus != .pane {
        return openStatusChange(
          of: [mask.incident].compactMap(\.self), to: row.id, asks: true, bases: bases,
          &state)
      }
      return tookInPane(row.id, field, bases: bases, &state)
    }
    var effects: [ConsoleEffect]
    if let source = row.source {
      effects = take(source, in: field, &state)
      // The last incident's contact comes with a name alone.
      if row.isOfLast, field == .contact {
        effects += ask(.record(row.id), .contact, &state)
      }
    } else if field == .destinationType {
      mask.remember([field])
      mask[field] = MaskEntry(row.code, origin: .typed)
      mask.problems[field] = nil
      state.place.screen = .mask(mask)
      effects = []
    } else if field == .reason {
      takeReason(row.id, &state)
      if case .mask(var changed) = state.place.screen {
        changed.moreReasons = rows.dropFirst().map(\.id)
        state.place.screen = .mask(changed)
      }
      effects = judge(&state)
    } else {
      mask.remember([field])
      mask[field] = MaskDesk(state).entry(row.id, origin: .typed)
      mask.problems[field] = nil
      state.place.screen = .mask(mask)
      effects = field == .priority ? judge(&state) : []
    }
    guard case .mask(let taken) = state.place.screen else { return effects }
    // A unit list that is on its way or open comes before the next field.
    if taken.awaited.values.contains(.unitChoice) {
      move(to: .unit, .other, &state)
      return effects + [.scheduleDraftSave]
    }
    let kept = state.message
    effects +=
      field.isOn(state.tables.parameters)
      ? goOn(after: field, &state) : goToNext(after: field, &state)
    state.message = kept ?? state.message
    return effects + [.scheduleDraftSave]
  }

  /// A field that is not on the short path is followed by the next one of Tab.
  private static func goToNext(
    after field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen else { return [] }
    if mask.wasRefused { return goOn(after: field, &state) }
    let fields = mask.tabOrder
    let place = fields.firstIndex(of: field).map { $0 + 1 } ?? 0
    move(to: fields.indices.contains(place) ? fields[place] : .save, .other, &state)
    return []
  }

  static func takeReason(_ id: RecordID, _ state: inout ConsoleState) {
    guard case .mask(var mask) = state.place.screen else { return }
    mask.remember([.reason, .owner, .priority])
    mask[.reason] = MaskDesk(state).entry(id, origin: .typed)
    mask.moreReasons = []
    mask.problems[.reason] = nil
    state.place.screen = .mask(mask)
  }
}

extension MaskState {
  /// What a list has its cursor on when nothing was chosen yet.
  func suggestion(for field: MaskField, _ state: ConsoleState) -> RecordID? {
    switch field {
    case .reason: suggestedReason(state)
    case .destinationType:
      DestinationType(code: self[field].text).map { RecordID(rawValue: UInt64($0.place)) }
    default: nil
    }
  }
}

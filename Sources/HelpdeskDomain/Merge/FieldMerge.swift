/// Joins what a command wants with what others wrote since its author looked (DESIGN §4.11): both
/// stand when they touch different fields, and the same value on both sides is no conflict. Rows
/// that are added commute.
struct FieldMerge {
  /// The command without what its author never changed.
  private(set) var command: DeskCommand
  private(set) var conflicts: [FieldConflict] = []

  init(
    _ command: DeskCommand, base: MergeBase, theirs: RecordCard, _ parameters: DeskParameters
  ) {
    self.command = command
    switch command {
    case .incident(.change(let id, let values, let reasons, let movesUnit)):
      let kept = merge(values, base, theirs)
      let changed = reasons.flatMap { isMine($0, base, theirs) ? $0 : nil }
      self.command = .incident(.change(id, kept, reasons: changed, movesUnit: movesUnit))
    case .incident(.changeResolutions(_, let resolutions)):
      _ = isMine(resolutions, base, theirs)
    case .master(.change(let id, let values)):
      self.command = .master(.change(id, merge(values, base, theirs)))
    case .order(.change(let id, let values, let reasons)):
      let kept = merge(values, base, theirs)
      let changed = reasons.flatMap { isMine($0, base, theirs) ? $0 : nil }
      self.command = .order(.change(id, kept, reasons: changed))
    case .order(.changeLine(_, let line, let values)): mergeLine(line, values, base, theirs)
    case .order(.removeLine(_, let line)): mergeLine(line, [:], base, theirs)
    default:
      _ = merge(FieldMerge.wanted(by: command, parameters), base, theirs)
    }
    conflicts.sort { $0.field.number < $1.field.number }
  }

  /// Keeps the values that differ from the base, and finds those that others changed too.
  private mutating func merge(
    _ values: [Field: FieldValue], _ base: MergeBase, _ theirs: RecordCard
  ) -> [Field: FieldValue] {
    var kept: [Field: FieldValue] = [:]
    var seen: Set<Field> = []
    for field in values.keys {
      let faces = FieldFaces(of: field)
      guard seen.insert(faces.lead).inserted else { continue }
      let before = faces.values(on: base.card)
      let mine = faces.fields.map { values[$0] ?? base.card[$0] }
      if mine == before { continue }
      for face in faces.fields { kept[face] = values[face] }
      let now = faces.values(on: theirs)
      guard now != before, now != mine else { continue }
      add(faces.lead, faces.fields, before: before, mine: mine, now: now, base)
    }
    return kept
  }

  /// Whether the reasons differ from the base's; the list is one value.
  private mutating func isMine(
    _ reasons: [RecordID], _ base: MergeBase, _ theirs: RecordCard
  ) -> Bool {
    let before = FieldMerge.reasons(base.card)
    let mine = reasons.map(FieldValue.record)
    let now = FieldMerge.reasons(theirs)
    if mine == before { return false }
    if now != before, now != mine {
      add(ReasonField.reason, [ReasonField.reason], before: before, mine: mine, now: now, base)
    }
    return true
  }

  /// Whether the resolutions differ from the base's; codes and texts are one value.
  private mutating func isMine(
    _ resolutions: [IncidentResolution], _ base: MergeBase, _ theirs: RecordCard
  ) -> Bool {
    let before = Incident(base.card).resolutions
    let now = Incident(theirs).resolutions
    if resolutions == before { return false }
    if now != before, now != resolutions {
      add(
        ResolutionField.resolution, [ResolutionField.resolution, ResolutionField.text],
        before: before.map { .record($0.code) }, mine: resolutions.map { .record($0.code) },
        now: now.map { .record($0.code) }, base)
    }
    return true
  }

  /// A line is one thing: who changed or removed it, and who else wrote in it, ask each other.
  private mutating func mergeLine(
    _ line: Int, _ values: [Field: FieldValue], _ base: MergeBase, _ theirs: RecordCard
  ) {
    let row = UInt32(line)
    for field in LineField.given {
      let before = base.card.value(field.number, row: row)
      let now = theirs.value(field.number, row: row)
      let mine = values[field] ?? (values.isEmpty ? .none : before)
      if now == before || now == mine { continue }
      add(field, [field], before: [before], mine: [mine], now: [now], base)
    }
  }

  private static func reasons(_ card: RecordCard) -> [FieldValue] {
    card.rows(ReasonField.list).map { $0[ReasonField.reason] }.filter { $0 != .none }
  }

  private mutating func add(
    _ field: Field, _ faces: [Field], before: [FieldValue], mine: [FieldValue],
    now: [FieldValue], _ base: MergeBase
  ) {
    let numbers = Set(faces.map(\.number))
    let last = base.since.last { recorded in
      recorded.entry.changes.contains { numbers.contains($0.field) }
    }
    guard let last = last ?? base.since.last else { return }
    conflicts.append(
      FieldConflict(
        field, base: FieldFaces.shown(before), mine: FieldFaces.shown(mine),
        theirs: FieldFaces.shown(now), by: last.actor, at: last.recordedAt))
  }

  /// The fields of the record that a milestone sets, besides the rows that it adds.
  private static func wanted(
    by command: DeskCommand, _ parameters: DeskParameters
  ) -> [Field: FieldValue] {
    if case .order(.changeStatus(_, let status, _, _)) = command {
      return [OrderField.status: .number(status.rawValue)]
    }
    guard case .incident(let command) = command else { return [:] }
    var wanted: [Field: FieldValue] = [:]
    func want(_ field: Field, _ value: RecordID?) {
      if let value { wanted[field] = .record(value) }
    }
    switch command {
    case .recordEvent(_, let event, _):
      want(IncidentField.status, event.status)
      want(IncidentField.owner, event.owner)
    case .changeStatus(_, let draft):
      want(IncidentField.status, draft.status)
      want(IncidentField.owner, draft.owner)
      if let appointment = draft.appointment {
        wanted[IncidentField.appointmentAt] = .instant(appointment)
      }
    case .resolve: want(IncidentField.status, parameters.resolvedStatus)
    case .close: want(IncidentField.status, parameters.closedStatus)
    case .reopen: want(IncidentField.status, parameters.reopenedStatus)
    case .log, .change, .changeResolutions: break
    }
    return wanted
  }
}

extension Desk {
  /// Decides a command that was made on an older revision: merged field by field with what others
  /// wrote since, or refused with what its author has to choose.
  ///
  /// - Parameters:
  ///   - card: the record as it is now.
  ///   - base: the record as the author saw it, and what was written behind it.
  public func decide(
    _ command: DeskCommand, on card: RecordCard, merging base: MergeBase,
    _ context: DecisionContext
  ) throws(DeskRefusal) -> [Entry] {
    let merge = FieldMerge(command, base: base, theirs: card, tables.parameters)
    if !merge.conflicts.isEmpty {
      throw .merge(
        MergeConflict(
          record: card.id, base: base.card.revision, current: card.revision,
          fields: merge.conflicts, since: base.since))
    }
    return try decide(merge.command, on: card, context)
  }
}

import HelpdeskDomain
import ScreenCore

/// Opening the mask.
extension Console {
  /// Opens a new incident: for a caller chosen in the intake line, or as typed. What is known of
  /// the caller is pulled in; a customer with several units opens the unit list by itself.
  static func openNewIncident(
    for caller: CallerHit?, typed: String, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let desk = MaskDesk(state)
    var mask = MaskState(newAt: state.now, desk)
    if case .intake(let intake) = state.place.screen, let answer = intake.answer {
      mask.alsoOpen = answer.open
    }
    var questions: [(LookUpRequest.Subject, MaskQuestion)] = []
    if let caller {
      mask.take(caller)
      if let customer = caller.key.customer { questions.append((.record(customer), .customer)) }
      if let person = caller.key.person { questions.append((.record(person), .contact)) }
      if let unit = caller.key.unit {
        questions.append((.record(unit), .unit))
      } else if let customer = caller.key.customer {
        questions.append((.units(of: customer), .unitChoice))
      }
    } else {
      mask.take(typed: typed)
    }
    state.place = Place(screen: .mask(mask), draft: state.place.draft ?? state.nextDraftID())
    var effects: [ConsoleEffect] = []
    for (subject, question) in questions { effects += ask(subject, question, &state) }
    return effects + judge(&state) + [.scheduleDraftSave]
  }

  /// Opens an existing incident; the sheet follows as an answer.
  static func openIncident(_ id: RecordID, _ state: inout ConsoleState) -> [ConsoleEffect] {
    let generation = state.nextGeneration()
    return [.openIncident(id, generation: generation)]
  }

  static func maskOpened(
    _ sheet: IncidentSheet, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .mask(let mask) = state.place.screen, mask.incident == sheet.incident.id {
      return maskRefreshed(sheet, mask, &state)
    }
    guard generation == state.counters.generation else { return [] }
    let effects = leaveBelow(&state)
    let draft = state.nextDraftID()
    let mask = MaskState(sheet, MaskDesk(state))
    state.place = Place(screen: .mask(mask), draft: draft)
    if mask.isClosed {
      state.message = .mask(.closed)
    } else if let field = state.opensAt {
      move(to: field, .other, &state)
    }
    state.opensAt = nil
    greetDraft(of: sheet.incident, &state)
    greetViewers(of: sheet.incident.id, &state)
    return effects + [.announce(sheet.incident.id)]
  }

  /// The open incident was read again: fields typed into here stay, all others show what is new.
  private static func maskRefreshed(
    _ sheet: IncidentSheet, _ mask: MaskState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var mask = mask
    let desk = MaskDesk(state)
    let conflicts = mask.take(sheet, desk)
    if mask.isClosed, case .field = mask.focus { mask.focus = .pane }
    state.place.screen = .mask(mask)
    // The pop-up shows what both changed; without it one sentence says that saving will ask.
    if let field = conflicts.first, !state.place.asksForChoices {
      let theirs = MaskState.entries(of: sheet, desk)[field] ?? MaskEntry()
      state.message = .mask(
        .conflict(field.field, mine: mask[field].text, theirs: theirs.text))
    }
    return []
  }

  /// A parked mask is shown again: what is on disk may have moved on since.
  static func maskReopened(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen else { return [] }
    if let id = mask.incident { return [.announce(id)] + openIncident(id, &state) }
    var named = mask
    named.ssr = state.setting.actor
    state.place.screen = .mask(named)
    var effects: [ConsoleEffect] = [.announce(nil)]
    if mask.customer == nil, let id = mask[.customer].record {
      effects += ask(.record(id), .details(.customer), &state)
    }
    if mask.unit == nil, let id = mask[.unit].record {
      effects += ask(.record(id), .details(.unit), &state)
    }
    return effects + judge(&state)
  }

  static func maskNotOpened(
    _ id: RecordID, _ failure: ConsoleFailure?, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.follows = false
    state.message = failure.map(Message.failed) ?? .refused(.unknownRecord(id))
    return []
  }

  /// The desk changed while a mask was open: an existing incident is read again.
  static func maskDeskChanged(
    _ news: DeskNews, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen, let id = mask.incident else { return [] }
    if let changed = news.incidents, !changed.contains(id) { return [] }
    return openIncident(id, &state)
  }
}

extension MaskState {
  /// A new incident with what the desk's parameters give.
  init(newAt now: Instant, _ desk: MaskDesk) {
    self.init(startedAt: now)
    ssr = desk.actor
    let parameters = desk.tables.parameters
    self[.status] = desk.entry(parameters.openStatus, origin: .pulled)
    self[.priority] = desk.entry(parameters.defaultPriority, origin: .pulled)
    self[.eventCode] = desk.entry(parameters.firstEvent, origin: .pulled)
    self[.opened] = desk.entry(now, origin: .pulled, weekday: true)
    self[.eventAt] = desk.entry(now, origin: .pulled, weekday: false)
  }

  /// What the intake line says of a caller, until the master's own texts are there.
  mutating func take(_ caller: CallerHit) {
    if let id = caller.key.customer {
      self[.customer] = MaskEntry("", record: id, name: caller.company, origin: .typed)
    } else if !caller.company.isEmpty {
      self[.customer] = MaskEntry(caller.company, origin: .typed)
      self[.customer].isKept = true
    }
    if !caller.name.isEmpty {
      self[.contact] = MaskEntry(caller.name, record: caller.key.person, origin: .typed)
      pull(.eventWith, caller.name)
    }
    pull(.phone, caller.phone)
    if let id = caller.key.unit {
      self[.unit] = MaskEntry(caller.unit, record: id, origin: .typed)
    }
    focus = .field(caller.key.customer == nil ? .customer : .description)
  }

  /// What was typed into the intake line and found nobody: an address, a number, else a name.
  mutating func take(typed: String) {
    let text = typed.trimmed
    if text.isEmpty { return }
    let digits = text.filter(\.isNumber).count
    let field: MaskField =
      text.contains("@") ? .email : digits * 2 > text.count ? .phone : .customer
    self[field] = MaskEntry(text, origin: .typed)
    if field == .customer { self[field].isKept = true }
    // What was said is not typed on: the cursor waits where Enter would go next.
    focus = .field(MaskField.shortPath.first { self[$0].isEmpty } ?? .description)
  }
}

import HelpdeskDomain
import ScreenCore

extension Draft {
  /// What a place holds that is typed and not saved; nil where it holds nothing of the kind.
  init?(_ place: Place, now: Instant) {
    let event = place.layers.lazy.compactMap { layer -> EventPopupState? in
      if case .event(let event) = layer { event } else { nil }
    }.first
    let dialog = place.layers.lazy.compactMap { layer -> StatusDialogState? in
      if case .status(let dialog) = layer { dialog } else { nil }
    }.first
    let form = place.layers.lazy.compactMap { layer -> MasterFormState? in
      if case .form(let form) = layer { form } else { nil }
    }.first
    let order = place.layers.lazy.compactMap { layer -> OrderFormState? in
      if case .orderForm(let form) = layer { form } else { nil }
    }.first { $0.holdsText }
    switch place.screen {
    case .masters:
      guard let form, form.holdsText else { return nil }
      self.init(.master, savedAt: now)
      form.write(to: &self)
    case .queue:
      guard event?.holdsText == true || dialog?.holdsText == true || order != nil else {
        return nil
      }
      self.init(event != nil ? .event : dialog != nil ? .status : .order, savedAt: now)
    case .intake(let intake):
      guard !intake.line.isEmpty else { return nil }
      self.init(.intake, savedAt: now)
      values = [Value(.line, 0, intake.line.text)]
      focus = Focus(field: 0, cursor: intake.line.cursor)
      subject.customer = intake.line.text
    case .mask(let mask):
      guard
        mask.holdsText || event?.holdsText == true || dialog?.holdsText == true || order != nil
      else { return nil }
      self.init(mask.isNew ? .newIncident : .existingIncident, savedAt: now)
      incident = mask.sheet?.incident.id
      base = mask.sheet?.incident.revision
      mask.write(to: &self)
    }
    if let event {
      eventIncident = event.incident
      if subject.number.isEmpty { subject.number = event.number }
      event.write(to: &self)
    }
    if let dialog {
      if subject.number.isEmpty { subject.number = dialog.targets.first?.number ?? "" }
      dialog.write(to: &self)
    }
    if let order {
      if subject.number.isEmpty { subject.number = order.about }
      incident = incident ?? order.incident
      order.write(to: &self)
    }
  }
}

extension Place {
  /// The place that a draft came from; nil where this version cannot show it.
  init?(_ draft: Draft, id: DraftID) {
    switch draft.kind {
    case .intake:
      var intake = IntakeState(text: draft.values(of: .line).first?.text ?? "")
      if let cursor = draft.focus?.cursor { intake.line.moveCursor(to: cursor) }
      self.init(screen: .intake(intake), draft: id)
    case .newIncident, .existingIncident:
      guard let mask = MaskState(draft) else { return nil }
      self.init(screen: .mask(mask), draft: id)
    case .master:
      guard let form = MasterFormState(draft) else { return nil }
      self.init(screen: .masters(MastersState(form.type)), layers: [.form(form)], draft: id)
    case .event, .status, .order: self.init(draft: id)
    }
    if draft.eventIncident != nil {
      guard let event = EventPopupState(draft) else { return nil }
      layers.append(.event(event))
    }
    if !draft.values(of: .dialog).isEmpty {
      guard let dialog = StatusDialogState(draft) else { return nil }
      layers.append(.status(dialog))
    }
    if !draft.values(of: .orderForm).isEmpty {
      guard let form = OrderFormState(draft) else { return nil }
      layers.append(.orderForm(form))
    }
  }
}

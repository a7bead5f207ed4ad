/// What the mask and the event pop-up write into a draft, and read from one.
extension MaskState {
  /// Whether anything was typed that is not saved.
  var holdsText: Bool { sheet == nil }

  func write(to draft: inout Draft) {}

  init?(_ draft: Draft) {
    self.init()
  }
}

extension EventPopupState {
  var holdsText: Bool { true }

  func write(to draft: inout Draft) {}

  init?(_ draft: Draft) {
    guard let incident = draft.eventIncident else { return nil }
    self.init(incident: incident, number: draft.number)
  }
}

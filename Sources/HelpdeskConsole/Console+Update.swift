import ScreenCore

extension Console {
  /// What becomes of an action: the state changes, and what must be done is returned.
  public static func update(
    _ state: inout ConsoleState, _ action: ConsoleAction
  ) -> [ConsoleEffect] {
    switch action {
    case .started: return start(&state)
    case .key(let key): return press(key, &state)
    case .paste(let paste): return insert(paste, &state)
    case .resized(let size):
      state.size = size
      return windowMoved(&state)
    case .clock(let now):
      state.setting.now = now
      return []
    case .resumed: return [.repaint]
    case .ending: return saveDrafts(&state) + [.quit]
    case .draftsDue: return saveDrafts(&state)
    case .suspensionRefused:
      state.message = .cannotSuspend
      return []
    default: return answer(&state, action)
    }
  }

  /// Answers of effects.
  private static func answer(
    _ state: inout ConsoleState, _ action: ConsoleAction
  ) -> [ConsoleEffect] {
    switch action {
    case .deskChanged(let news): return deskChanged(news, &state)
    case .queueLoaded(let page): return queueLoaded(page, &state)
    case .previewLoaded(let preview):
      if state.queue.cursor == .incident(preview.id) { state.queue.preview = preview }
      return []
    case .found(let answer): return found(answer, &state)
    case .lookedUp(let answer): return lookedUp(answer, &state)
    case .incidentOpened(let sheet, let generation):
      if eventSheetCame(sheet, generation: generation, &state) { return [] }
      return maskOpened(sheet, generation: generation, &state)
    case .incidentNotOpened(let id, let failure, let generation):
      return maskNotOpened(id, failure, generation: generation, &state)
    case .resolutionsCounted(let counts, let generation):
      return resolutionsCounted(counts, generation: generation, &state)
    case .openLoaded(let hits, let generation):
      return maskOpenLoaded(hits, generation: generation, &state)
    case .reasonsCounted(let use, let generation):
      return reasonsCounted(use, generation: generation, &state)
    case .judged(let judgement, let generation):
      return maskJudged(judgement, generation: generation, &state)
    case .cardLoaded(let answer, let other, let generation):
      return cardLoaded(answer, other: other, generation: generation, &state)
    case .reported(let answer, let generation):
      return reported(answer, generation: generation, &state)
    case .mastersLoaded(let page): return mastersLoaded(page, &state)
    case .masterOpened(let line, let generation):
      return masterOpened(line, generation: generation, &state)
    case .explained(let answer, let generation):
      return explained(answer, generation: generation, &state)
    case .destinationFound(let answer, let generation):
      return destinationFound(answer, generation: generation, &state)
    case .orderOpened(let sheet, let generation):
      return orderOpened(sheet, generation: generation, &state)
    case .performed(let tag, let outcomes): return performed(tag, outcomes, &state)
    case .failed(let tag, let failure): return failed(tag, failure, &state)
    case .troubled(let failure):
      state.message = .failed(failure)
      return []
    case .draftsFound(let drafts): return draftsFound(drafts, &state)
    case .personErased: return personErased(&state)
    case .formsErased(let ids): return formsErased(ids, &state)
    case .alarmsChanged(let alarms): return alarmsChanged(alarms, &state)
    case .outboxChanged(let news): return outboxChanged(news, &state)
    case .outboxLoaded(let lines, let total, let generation):
      return outboxLoaded(lines, total: total, generation: generation, &state)
    case .mailHandled(let mail, let act, let refusal):
      return mailHandled(mail, act, refusal, &state)
    case .viewersChanged(let viewers): return viewersChanged(viewers, &state)
    case .draftNotSaved(_, let failure):
      state.message = .draftNotSaved(failure)
      return []
    default: return []
    }
  }

  private static func start(_ state: inout ConsoleState) -> [ConsoleEffect] {
    if case .readOnly(let reason) = state.access { state.message = .readOnly(reason) }
    return reloadQueue(&state, keepsRows: false) + [.findDrafts]
  }
}

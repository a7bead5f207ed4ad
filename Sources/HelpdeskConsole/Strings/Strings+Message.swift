public import HelpdeskDomain
import ScreenCore

extension Strings {
  /// The sentence of a message.
  func text(_ message: Message) -> String {
    switch message {
    case .changed(let number, IncidentField.owner, let value): self.message.assigned(number, value)
    case .changed(let number, let field, let value):
      self.message.changed(number, fields[field], value)
    case .eventRecorded(let number): self.message.eventRecorded(number)
    case .resolved(let number): self.message.resolved(number)
    case .closed(let number): self.message.closed(number)
    case .bulk(let done, let refused, let first, let change):
      bulk(done, refused, first, change)
    case .undone(let number): self.message.undone(number)
    case .redone(let number): self.message.redone(number)
    case .refused(let refusal): text(refusal)
    case .failed(let cause): failed(text(cause))
    case .draftNotSaved(let cause): self.message.draftNotSaved(text(cause))
    case .filterProblem(let problem): text(problem)
    case .readOnly(let reason): text(reason)
    case .mask(let message): text(message)
    case .master(let message): masters.screen.text(message, self)
    case .popup(let message): text(message)
    case .order(let message): text(message)
    case .outbox(let message): text(message)
    case .noFunction(let function): self.message.noFunction(keys[function].name)
    default: plainText(message)
    }
  }

  private func plainText(_ message: Message) -> String {
    let words = self.message
    return switch message {
    case .nothingToSave: words.nothingToSave
    case .pasteIgnored: words.pasteIgnored
    case .textTooLong(let count): words.textTooLong(count)
    case .quitByKey: words.quitByKey
    case .parkedRemain(let count): words.parkedRemain(count)
    case .copied(let number): words.copied(number)
    case .marked(let count): words.marked(count)
    case .nothingMarked: words.nothingMarked
    case .noIncident: words.noIncident
    case .noCard: card.noCard
    case .noneInList: words.noneInList
    case .nothingToRepeat: words.nothingToRepeat
    case .filterReads(let permille): words.filterReads(permille / 10)
    case .cannotSuspend: words.cannotSuspend
    case .callParked(let what): words.callParked(what)
    case .draftKept: words.draftKept
    case .draftsRecovered(let count): words.draftsRecovered(count)
    case .draftOfThis(let number): words.draftOfThis(number)
    case .draftUnreadable: words.draftUnreadable
    case .nothingFound: words.nothingFound
    case .triageEnded: words.triageEnded
    case .discardAgain: words.discardAgain
    case .nothingToRedo: words.nothingToRedo
    case .deskCopied: words.deskCopied
    case .formErased: words.formErased
    default: ""
    }
  }

  /// The full sentence where it fits the row at 80 columns.
  private func failed(_ cause: String) -> String {
    let full = message.cannotSave(cause)
    return DisplayWidth.columns(of: full) <= 78 ? full : message.notSaved(cause)
  }

  private func bulk(
    _ done: Int, _ refused: Int, _ first: DeskRefusal?, _ change: BulkChange?
  ) -> String {
    let stands =
      switch change {
      case .field(let field, let value) where done > 0:
        message.bulkChanged(message.incidents(done), fields[field], value)
      case .resolved where done > 0: message.bulkResolved(message.incidents(done))
      case .closed where done > 0: message.bulkClosed(message.incidents(done))
      default: message.bulkDone(done)
      }
    guard refused > 0, let first else { return stands }
    return stands + " " + message.bulkRefused(refused, text(first))
  }

  /// Why a filter, or the shell's query, is none.
  public func text(_ error: QueryError) -> String {
    switch error.problem {
    case .unknownField(let field): message.unknownField(field)
    case .unknownValue(let field, ""): message.missingValue(field)
    case .unknownValue(let field, let value): message.unknownValue(field, value)
    case .badDate(let field, let value): message.badDate(field, value)
    case .unclosedQuote: message.unclosedQuote
    case .optionLike(let word): message.optionLike(word)
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

/// Forgetting persons who were erased, here or elsewhere (journal.md E5): each console purges what
/// it keeps itself, the texts of the search and its login's drafts, and says so in `presence/`.
extension EffectRunner {
  /// To be called when the desk has news. The session has forgotten its cards already.
  func forgetErased() -> [ConsoleAction] {
    guard session.erasureSteps.count != forgottenSteps else { return [] }
    forgottenSteps = session.erasureSteps.count
    search = SearchState()
    do throws(FileFailure) {
      for draft in try drafts.list().drafts where isOfErased(draft.bytes) {
        try drafts.remove(draft.name)
      }
      confirmForgotten()
      return [.personErased]
    } catch {
      return [.personErased, .troubled(.inputOutput(detail: error.path))]
    }
  }

  /// A console that cannot say so, on a desk that it may only read, is named in no receipt: it is
  /// not asked either.
  func confirmForgotten() {
    owesWitness = false
    do throws(FileFailure) {
      try witness.confirm(through: session.desk.sequence, login: workplace.account.loginName)
    } catch { return }
  }

  /// Ends an erasure that was cut off. Where that fails, whoever opens the desk next tries again.
  func endErasure() {
    guard !session.isReadOnly else { return }
    do throws(StoreCallError) { _ = try session.resumeErasure(identity()) } catch { return }
  }

  /// Whether a draft is about somebody who was erased: a field names the person, or the incident
  /// has that contact.
  func isOfErased(_ bytes: [UInt8]) -> Bool {
    guard let draft = HelpdeskConsole.Draft(bytes: bytes) else { return false }
    let incidents = [draft.incident, draft.eventIncident].compactMap(\.self)
    return areOfErased(draft.values.compactMap(\.record), incidents)
  }

  /// The same of what is in the console's memory, typed or only shown.
  func isOfErased(_ form: FormInMemory) -> Bool {
    isOfErased(form.draft) || areOfErased([], form.incidents)
  }

  private func areOfErased(_ records: [RecordID], _ incidents: [RecordID]) -> Bool {
    let contacts = incidents.compactMap { card($0)?[IncidentField.contactPerson].record }
    return (records + contacts).contains { Desk.isPerson($0) && card($0)?.erasure != nil }
  }

  /// The console ends: it need not be waited for. A file that stays is known for a dead process's.
  func leave() {
    do throws(FileFailure) { try witness.leave() } catch { return }
  }

  /// A draft whose record cannot be read is nobody's reason to lose it.
  private func card(_ id: RecordID) -> RecordCard? {
    do throws(StoreError) {
      return try session.card(id)
    } catch {
      return nil
    }
  }
}

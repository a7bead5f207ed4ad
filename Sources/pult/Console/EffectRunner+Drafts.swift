import HelpdeskConsole
import HelpdeskDomain
import JournalStorage
import PultSystem

/// Drafts: what is typed is on disk within a second, apart from the journal (DESIGN §4.12).
extension EffectRunner {
  func save(_ id: DraftID, _ bytes: [UInt8]) -> [ConsoleAction] {
    do throws(FileFailure) {
      try drafts.write(bytes, name: id.text)
      return []
    } catch {
      return [.draftNotSaved(id, .inputOutput(detail: error.path))]
    }
  }

  func remove(_ id: DraftID) -> [ConsoleAction] {
    do throws(FileFailure) {
      try drafts.remove(id.text)
      return []
    } catch {
      return [.draftNotSaved(id, .inputOutput(detail: error.path))]
    }
  }

  /// Drafts of this login that no running console holds open come back to the screen.
  func findDrafts() -> [ConsoleAction] {
    owesWitness = true
    do throws(FileFailure) {
      let found = try drafts.list()
      // Persons may have been erased while no console ran.
      for draft in found.drafts where isOfErased(draft.bytes) { try drafts.remove(draft.name) }
      let stored = found.drafts.compactMap { draft in
        DraftID(text: draft.name).flatMap { id in
          ProcessMark.isRunning(id.session) ? nil : StoredDraft(id: id, bytes: draft.bytes)
        }
      }.filter { !isOfErased($0.bytes) }
      var actions: [ConsoleAction] = [.draftsFound(stored)]
      if let broken = found.unreadable.first {
        actions.append(.troubled(.inputOutput(detail: broken.path)))
      }
      return actions
    } catch {
      return [.draftsFound([]), .troubled(.inputOutput(detail: error.path))]
    }
  }
}

/// The journal's id as a folder's name.
enum JournalName {
  static func text(_ identity: Identity) -> String {
    func digits(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits(identity.high) + digits(identity.low)
  }
}

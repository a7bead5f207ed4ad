public import HelpdeskDomain
import JournalStorage

/// Who erases, and the ids of the entries' commands: each step is one of its own.
struct ErasureSteps {
  let identity: SessionIdentity
  let actor: RecordID
  private var count: UInt64 = 1

  init(identity: SessionIdentity, actor: RecordID) {
    self.identity = identity
    self.actor = actor
  }

  mutating func next() -> SessionIdentity {
    count += 1
    var step = identity
    step.command = CommandID(
      high: identity.command.high, low: identity.command.low ^ (count << 8))
    return step
  }
}

extension DeskSession {
  /// Writes the entry of a step, decided on the newest card under the lock.
  func append(
    _ person: RecordID, _ steps: inout ErasureSteps,
    _ decide: (Desk, RecordCard) throws(DeskRefusal) -> Entry
  ) throws(StoreCallError) {
    let actor = steps.actor
    _ = try append(steps.next()) { () throws(StoreCallError) in
      let found = try StoreCallError.wrapping { () throws(StoreError) -> RecordCard? in
        try card(person)
      }
      guard let card = found else { throw .refused(.unknownRecord(person)) }
      let entry = try StoreCallError.deciding { () throws(DeskRefusal) in
        try decide(state.desk, card)
      }
      return PlannedFrame(actor: actor, entries: [entry], usesReserve: true)
    }
    purgeErased()
  }

  /// Runs alone among those who erase.
  func maintaining<Result>(
    _ body: () throws(StoreCallError) -> Result
  ) throws(StoreCallError) -> Result {
    do throws(JournalCallError<StoreCallError>) {
      return try journal.withMaintenance { () throws(StoreCallError) -> Result in try body() }
    } catch {
      throw StoreCallError(error)
    }
  }

  func keeping<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(StoreCallError) -> Result {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .failed(.journal(error))
    }
  }

  /// Forgets what it holds of persons when somebody was erased, here or elsewhere.
  func purgeErased() {
    guard state.erasureSteps.count != purgedSteps else { return }
    purgedSteps = state.erasureSteps.count
    cache = CardCache()
    journal.forgetErased()
  }

  /// Persons whose erasure this session has met, one for each step: what it gave out about them is
  /// to be forgotten.
  public var erasureSteps: [RecordID] { state.erasureSteps }
}

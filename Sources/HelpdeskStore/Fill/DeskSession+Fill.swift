public import HelpdeskDomain
import JournalStorage

extension DeskSession {
  /// Does many commands, each decided like any other on the desk that the ones before it made, in
  /// batches that are durable together: for `init --sample` and imports.
  ///
  /// Cards of records with steps to come are held in memory; nothing is read back.
  ///
  /// - Parameters:
  ///   - commands: gives each step its id; the caller may have drawn from it before.
  /// - Returns: how many frames were written.
  /// - Throws: `.refused` at the first step that the desk refuses; the steps before it stand.
  @discardableResult
  public func fill<Steps: Sequence>(
    _ steps: Steps, zone: TimeZoneRules, origin: Origin = .importing,
    commands: inout CommandSequence
  ) throws(StoreCallError) -> Int where Steps.Element == FillStep {
    try StoreCallError.wrapping { () throws(StoreError) in try recoverState() }
    var iterator = steps.makeIterator()
    var filling = Filling(zone: zone, origin: origin, commands: commands)
    defer { commands = filling.commands }
    var frames = 0
    while true {
      do throws(JournalCallError<StoreCallError>) {
        let batch = try journal.append(manyAfter: &cursor) { (frame) throws(StoreCallError) in
          try StoreCallError.wrapping { () throws(StoreError) in try state.take(frame) }
          filling.acknowledge()
        } decide: { () throws(StoreCallError) -> FrameDraft? in
          guard let step = iterator.next() else { return nil }
          let card = try filling.takeCard(of: step.command, self)
          return try filling.frame(of: step, on: card, &state)
        }
        frames += batch.receipts.count
        if batch.hasEnded { return frames }
      } catch {
        isStale = isStale || error.leavesStateOpen
        throw StoreCallError(error)
      }
    }
  }
}

/// What a fill holds between its steps.
private struct Filling {
  let zone: TimeZoneRules
  let origin: Origin
  var commands: CommandSequence
  private var cards: [RecordID: RecordCard] = [:]
  /// The card and the entries of the step that is on its way into the journal.
  private var pending: Pending?

  private struct Pending {
    var card: RecordCard?
    let entries: [Entry]
    let isLast: Bool
  }

  init(zone: TimeZoneRules, origin: Origin, commands: CommandSequence) {
    self.zone = zone
    self.origin = origin
    self.commands = commands
  }

  mutating func frame(
    of step: FillStep, on card: RecordCard?, _ state: inout DeskState
  ) throws(StoreCallError) -> FrameDraft {
    let context = DecisionContext(now: step.at, actor: step.actor, zone: zone)
    let entries = try state.decide(step.command, on: card, context)
    pending = Pending(card: card, entries: entries, isLast: step.isLastOfRecord)
    return FrameDraft(
      origin: origin.rawValue, recordedMilliseconds: step.at.rawValue,
      actor: step.actor.rawValue, command: commands.next(at: step.at),
      entries: FrameWriter.drafts(entries, on: &state))
  }

  mutating func takeCard(
    of command: DeskCommand, _ session: DeskSession
  ) throws(StoreCallError) -> RecordCard? {
    guard let record = command.record else { return nil }
    if let card = cards.removeValue(forKey: record) { return card }
    return try StoreCallError.wrapping { () throws(StoreError) in try session.card(record) }
  }

  /// The step's frame stands: its record's card is kept where more steps follow.
  mutating func acknowledge() {
    // Taken out, so that nothing else holds the card: it is folded where it is, not copied first.
    guard var step = pending.take(), !step.isLast, let record = step.entries.first?.record else {
      return
    }
    var kept = step.card.take() ?? RecordCard(id: record)
    for entry in step.entries where entry.record == record {
      kept.evolve(entry, revision: kept.revision + 1)
    }
    cards[record] = kept
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage

/// What any store of a desk does, whatever it is made of.
protocol DeskStore {
  var desk: Desk { get }
  func perform(
    _ command: DeskCommand, base: UInt32?, _ identity: SessionIdentity
  ) throws(StoreCallError) -> Performed
  func card(_ id: RecordID) throws(StoreError) -> RecordCard?
  func entries(of id: RecordID) throws(StoreError) -> [RecordedEntry]
}

extension DeskSession: DeskStore {}

/// The whole desk in memory: decides and folds entry by entry, without a byte. What the journal
/// store must agree with.
final class MemoryStore: DeskStore {
  private(set) var desk = Desk()
  private var history: [RecordID: [RecordedEntry]] = [:]
  private var done: [CommandID: Performed] = [:]
  private var sequence: UInt64 = 0

  init(_ founding: DeskFounding, _ identity: SessionIdentity) throws {
    let context = DecisionContext(
      now: identity.now, actor: RecordID(.partner, 1), zone: identity.zone)
    keep(try founding.entries(context), context.actor, identity)
    _ = try actor(identity)
  }

  func perform(
    _ command: DeskCommand, base: UInt32?, _ identity: SessionIdentity
  ) throws(StoreCallError) -> Performed {
    if var known = done[identity.command] {
      known.wasDuplicate = true
      return known
    }
    let actor = try actor(identity)
    let context = DecisionContext(now: identity.now, actor: actor, zone: identity.zone)
    do throws(DeskRefusal) {
      let card = command.record.flatMap(fold)
      let whole = (desk, history, sequence)
      let first = sequence + 1
      var entries = try desk.decide(command, on: card, base: base, context)
      keep(entries, actor, identity)
      do throws(DeskRefusal) {
        entries += try follow(entries, on: command.record, actor, identity, context)
      } catch {
        (desk, history, sequence) = whole
        throw error
      }
      var records: [RecordID] = []
      for entry in entries where !records.contains(entry.record) { records.append(entry.record) }
      let performed = Performed(
        records: records, revision: desk.revision(of: records[0]), frameOffset: 0,
        sequence: first, wasDuplicate: false)
      done[identity.command] = performed
      return performed
    } catch {
      throw .refused(error)
    }
  }

  /// What follows on the other side of a cross-reference, in the same frame.
  private func follow(
    _ decided: [Entry], on record: RecordID?, _ actor: RecordID, _ identity: SessionIdentity,
    _ context: DecisionContext
  ) throws(DeskRefusal) -> [Entry] {
    guard let card = record.flatMap(fold), let counterpart = desk.counterpart(of: card),
      let other = fold(counterpart)
    else { return [] }
    var followed: [Entry] = []
    for command in desk.followUps(of: decided, on: card, other: other) {
      let entries = try desk.decide(
        command, on: command.record.flatMap(fold), base: nil, context)
      keep(entries, actor, identity)
      followed += entries
    }
    return followed
  }

  private func actor(_ identity: SessionIdentity) throws(StoreCallError) -> RecordID {
    if let partner = desk.tables.partner(login: identity.login) { return partner.row.id }
    let id = RecordID(.partner, desk.count(of: .partner) + 1)
    let context = DecisionContext(now: identity.now, actor: id, zone: identity.zone)
    let name = identity.name.isEmpty ? identity.login : identity.name
    let command = MasterCommand.create(
      .partner,
      [
        CodeField.code: .text(identity.login.uppercased()),
        PartnerField.login: .text(identity.login), PartnerField.name: .text(name),
      ])
    do throws(MasterRefusal) {
      keep(try desk.decide(command, on: nil, context), id, identity)
    } catch {
      throw .refused(.master(error))
    }
    return id
  }

  private func keep(_ entries: [Entry], _ actor: RecordID, _ identity: SessionIdentity) {
    for entry in entries {
      sequence += 1
      let revision = (history[entry.record]?.last?.revision ?? 0) + 1
      desk.evolve(entry, revision: revision, frame: 0, sequence: sequence)
      history[entry.record, default: []].append(
        RecordedEntry(
          entry, sequence: sequence, recordedAt: identity.now, actor: actor,
          origin: identity.origin, revision: revision))
    }
  }

  private func fold(_ id: RecordID) -> RecordCard? {
    guard let entries = history[id] else { return nil }
    var card = RecordCard(id: id)
    for step in entries { card.evolve(step.entry, revision: step.revision) }
    return card
  }

  func card(_ id: RecordID) -> RecordCard? { fold(id) }

  func entries(of id: RecordID) -> [RecordedEntry] { history[id] ?? [] }
}

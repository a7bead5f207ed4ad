import HelpdeskDomain

/// Decides the commands of one frame, each on what the ones before it made of the desk.
struct CommandGroup {
  private let session: DeskSession
  private let context: DecisionContext
  /// The desk with the earlier commands' creations; a copy of large columns, so made only when a
  /// command after a creation asks for it.
  private var ahead: Desk?
  private var cards: [RecordID: RecordCard] = [:]
  /// How many entries `ahead` holds.
  private var evolved = 0
  private(set) var entries: [Entry] = []

  init(session: DeskSession, context: DecisionContext) {
    self.session = session
    self.context = context
  }

  /// Decides a command, and what follows from it on the other side of a cross-reference.
  mutating func decide(_ command: DeskCommand, base: CommandBase) throws(StoreCallError) {
    let before = entries.count
    try decideAlone(command, base: base)
    guard let record = command.record,
      session.state.desk.tables.parameters.orderSync != .off
    else { return }
    try follow(Array(entries[before...]), on: record)
  }

  /// Nothing follows from what follows: two sides that follow each other make no loop.
  private mutating func follow(
    _ decided: [Entry], on record: RecordID
  ) throws(StoreCallError) {
    catchUp()
    let desk = ahead ?? session.state.desk
    guard let card = cards[record], let counterpart = desk.counterpart(of: card) else { return }
    var other = cards[counterpart]
    if other == nil {
      other = try StoreCallError.wrapping { () throws(StoreError) in
        try session.card(counterpart)
      }
    }
    guard let other else { return }
    for command in desk.followUps(of: decided, on: card, other: other) {
      try decideAlone(command, base: .newest)
    }
  }

  /// Decides all of the commands, or none of them.
  ///
  /// - Returns: why not, where the desk refuses one; the group is then as it was before.
  mutating func decide(
    _ commands: [(command: DeskCommand, base: UInt32?)]
  ) throws(StoreCallError) -> DeskRefusal? {
    // One command leaves nothing behind when it is refused; a copy would hold large columns.
    let before = commands.count > 1 ? self : nil
    do throws(StoreCallError) {
      for wanted in commands {
        try decide(wanted.command, base: CommandBase(expecting: wanted.base))
      }
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      if let before { self = before }
      return refusal
    }
    return nil
  }

  private mutating func decideAlone(
    _ command: DeskCommand, base: CommandBase
  ) throws(StoreCallError) {
    catchUp()
    var card: RecordCard?
    // The base is that of the act: what an earlier command of it did to the record is no conflict.
    var base = base
    if let record = command.record {
      if let known = cards[record] {
        card = known
        base = .newest
      } else {
        card = try StoreCallError.wrapping { () throws(StoreError) in try session.card(record) }
      }
    }
    let desk = ahead ?? session.state.desk
    let old = try mergeBase(of: card, base)
    let decided = try StoreCallError.deciding { () throws(DeskRefusal) in
      if let card, let old { return try desk.decide(command, on: card, merging: old, context) }
      return try desk.decide(command, on: card, base: base.expected, context)
    }
    if let card { cards[card.id] = card }
    entries += decided
  }

  /// What the caller saw and what came behind it; nil where nothing has to be merged.
  private func mergeBase(
    of card: RecordCard?, _ base: CommandBase
  ) throws(StoreCallError) -> MergeBase? {
    guard case .merging(let revision) = base, let card, revision < card.revision else { return nil }
    let history = try StoreCallError.wrapping { () throws(StoreError) in
      try session.entries(of: card.id)
    }
    return MergeBase(history, of: card.id, at: revision)
  }

  /// Folds what was decided so far, before the next command is.
  private mutating func catchUp() {
    let fresh = entries[evolved...]
    evolved = entries.count
    for entry in fresh {
      var card = cards[entry.record] ?? RecordCard(id: entry.record)
      card.evolve(entry, revision: card.revision + 1)
      cards[entry.record] = card
    }
    // Changes of large records alone move nothing that another decision looks at.
    guard
      ahead != nil
        || fresh.contains(where: {
          $0.kind.verb == .created || $0.record.type?.isSmallTable == true
        })
    else { return }
    var desk = ahead ?? session.state.desk
    ahead = nil
    for entry in fresh {
      let revision = cards[entry.record]?.revision ?? 1
      desk.evolve(entry, revision: revision, frame: 0, sequence: desk.sequence + 1)
    }
    ahead = desk
  }
}

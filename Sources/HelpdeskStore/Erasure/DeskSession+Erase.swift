public import HelpdeskDomain
import JournalStorage

/// Erasing a person: a small machine that the journal drives (journal.md E5). Every state is an
/// entry; every step may be done twice; so it goes on from wherever it was cut off.
extension DeskSession {
  /// Erases a person; durable when it returns.
  ///
  /// - Parameters:
  ///   - also: sequences of entries about others whose text names the person: erased whole.
  ///   - reason: kept, and must not name the person.
  /// - Throws: `.refused(.unknownRecord)`; `.failed(.journal)` with `.busy` while somebody else
  ///   erases. A failure on the way leaves the rest to ``resumeErasure(_:)``.
  @discardableResult
  public func erase(
    _ person: RecordID, also: [UInt64] = [], reason: String = "", _ identity: SessionIdentity
  ) throws(StoreCallError) -> ErasureReceipt {
    let actor = try prepare(identity)
    return try maintaining { () throws(StoreCallError) in
      var steps = ErasureSteps(identity: identity, actor: actor)
      if let pending = try pendingErasure(), pending != person {
        _ = try finish(pending, &steps)
      }
      guard try erasedCard(person) != nil else { throw .refused(.unknownRecord(person)) }
      try keeping { () throws(JournalError) in try journal.setPendingErasure(person.rawValue) }
      try append(person, &steps) { (desk, card) throws(DeskRefusal) in
        try desk.decide(erasing: card, also: also, reason: reason)
      }
      guard let receipt = try finish(person, &steps) else {
        throw .refused(.unknownRecord(person))
      }
      return receipt
    }
  }

  /// Ends an erasure that was cut off; nil where there is none.
  public func resumeErasure(
    _ identity: SessionIdentity
  ) throws(StoreCallError) -> ErasureReceipt? {
    guard try pendingErasure() != nil else { return nil }
    let actor = try prepare(identity)
    return try maintaining { () throws(StoreCallError) in
      // Whoever was at it may have ended it meanwhile.
      guard let person = try pendingErasure() else { return nil }
      var steps = ErasureSteps(identity: identity, actor: actor)
      return try finish(person, &steps)
    }
  }

  /// Whose erasure was begun and is not through.
  public func pendingErasure() throws(StoreCallError) -> RecordID? {
    try keeping { () throws(JournalError) in
      try journal.pendingErasure().map(RecordID.init(rawValue:))
    }
  }

  private func finish(
    _ person: RecordID, _ steps: inout ErasureSteps
  ) throws(StoreCallError) -> ErasureReceipt? {
    _ = try StoreCallError.wrapping { () throws(StoreError) in try refresh() }
    while let card = try erasedCard(person), let state = card.erasure, state != .verified {
      switch state {
      case .requested: try destroyKey(of: person, &steps)
      case .keyDestroyed: try redact(card, &steps)
      case .redacted: try verifyErased(card, &steps)
      case .verified: break
      }
    }
    try keeping { () throws(JournalError) in
      try journal.setPendingErasure(nil)
      // For the next one; a disk that is still full goes without.
      try journal.fillBallast()
    }
    // Cut off before the request was durable: nobody was told that it was taken.
    guard try erasedCard(person)?.erasure != nil else { return nil }
    return try receipt(of: person)
  }

  private func destroyKey(
    of person: RecordID, _ steps: inout ErasureSteps
  ) throws(StoreCallError) {
    // A snapshot may hold what the key would still open: it goes first.
    try removeCopies()
    try keeping { () throws(JournalError) in try journal.destroyKey(of: person.rawValue) }
    try append(person, &steps) { (desk, card) throws(DeskRefusal) in
      desk.decide(erased: card, to: .keyDestroyed)
    }
  }

  private func removeCopies() throws(StoreCallError) {
    try StoreCallError.wrapping { () throws(StoreError) in try deleteSnapshots() }
    try keeping { () throws(JournalError) in try journal.removeCopies() }
  }

  private func redact(
    _ card: RecordCard, _ steps: inout ErasureSteps
  ) throws(StoreCallError) {
    let places = try StoreCallError.wrapping { () throws(StoreError) in
      try erasedPlaces(card).all
    }
    let segments = try keeping { () throws(JournalError) in
      let segments = try journal.redact(places)
      journal.forgetErased()
      return segments
    }
    try append(card.id, &steps) { (desk, card) throws(DeskRefusal) in
      desk.decide(erased: card, to: .redacted, entries: places.count, segments: segments)
    }
  }

  /// Reads everything again. What somebody wrote in between is taken out as well.
  private func verifyErased(
    _ card: RecordCard, _ steps: inout ErasureSteps
  ) throws(StoreCallError) {
    journal.forgetErased()
    let left = try StoreCallError.wrapping { () throws(StoreError) in
      try erasedPlaces(card).readable
    }
    try keeping { () throws(JournalError) in
      if !left.isEmpty { _ = try journal.redact(left) }
      journal.forgetErased()
    }
    // One that was written while the texts still stood may hold the names of partners.
    try removeCopies()
    try append(card.id, &steps) { (desk, card) throws(DeskRefusal) in
      desk.decide(erased: card, to: .verified)
    }
  }

  /// Where private parts stand, or stood, that go with the person.
  private func erasedPlaces(
    _ card: RecordCard
  ) throws(StoreError) -> (all: [EntryPlace], readable: [EntryPlace]) {
    let person = card.id.rawValue
    let also = Set(card.alsoErased)
    var all: [EntryPlace] = []
    var readable: [EntryPlace] = []
    try eachEntry { (entry, frame) throws(StoreError) in
      guard entry.hasPrivatePart, entry.subject == person || also.contains(entry.sequence) else {
        return
      }
      let place = EntryPlace(frame: frame.offset, sequence: entry.sequence)
      all.append(place)
      if !entry.isRedacted { readable.append(place) }
    }
    return (all, readable)
  }

  /// The card as the journal has it now, not as it was kept.
  private func erasedCard(_ person: RecordID) throws(StoreCallError) -> RecordCard? {
    guard Desk.isPerson(person) else { return nil }
    return try StoreCallError.wrapping { () throws(StoreError) in try card(person) }
  }

  private func receipt(of person: RecordID) throws(StoreCallError) -> ErasureReceipt {
    try StoreCallError.wrapping { () throws(StoreError) in
      let steps = try entries(of: person)
      guard let last = steps.last(where: { $0.entry.kind.verb == .erased }),
        let first = steps.last(where: { $0.entry.kind.verb == .erasureRequested }),
        let gone = steps.last(where: { $0.entry.kind.verb == .redacted }),
        let card = try card(person)
      else { throw .brokenHistory(record: person.rawValue, offset: 0) }
      return ErasureReceipt(
        person: person, state: card.erasure ?? .requested,
        entries: Int(card[ErasureField.entries].number ?? 0),
        segments: Int(card[ErasureField.segments].number ?? 0), requested: first.sequence,
        redacted: gone.sequence,
        verified: last.sequence)
    }
  }
}

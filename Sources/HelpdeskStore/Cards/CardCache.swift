import HelpdeskDomain

/// Cards that were folded lately: two generations, so that the ones in use outlive the others and
/// nothing is counted or sorted on the way.
struct CardCache {
  private static let capacity = 256
  private var young: [RecordID: RecordCard] = [:]
  private var old: [RecordID: RecordCard] = [:]

  /// The card, if it is held at this revision.
  mutating func card(_ id: RecordID, revision: UInt32) -> RecordCard? {
    guard let card = young[id] ?? old[id], card.revision == revision else { return nil }
    keep(card)
    return card
  }

  mutating func keep(_ card: RecordCard) {
    if young.count >= CardCache.capacity {
      old = young
      young = [:]
    }
    young[card.id] = card
  }

  /// Folds an entry into the card that it follows; others are left to be read again.
  mutating func evolve(_ entry: Entry, revision: UInt32) {
    guard var card = young[entry.record] ?? old[entry.record], card.revision + 1 == revision else {
      return
    }
    card.evolve(entry, revision: revision)
    keep(card)
  }
}

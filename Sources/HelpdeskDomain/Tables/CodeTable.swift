/// The records of one small table, with what finding them needs.
struct CodeTable: Equatable, Sendable {
  /// The record with the counter n stands at n - 1.
  private(set) var cards: [RecordCard] = []
  /// The same, as rows.
  private(set) var rows: [CodeRow] = []
  /// The places of the rows in the order in which they are shown: retired ones last.
  private var order: [Int] = []
  /// The places of each code, in lower case: specific codes repeat below different general ones.
  private var places: [String: [Int]] = [:]

  /// The rows as they are shown.
  var shown: [CodeRow] { order.map { rows[$0] } }

  /// The rows with a code, without case.
  func rows(code: String) -> [CodeRow] { (places[code.lowercased()] ?? []).map { rows[$0] } }

  /// Folds an entry; returns the record's card.
  mutating func evolve(_ entry: Entry, _ type: RecordType, revision: UInt32) -> RecordCard {
    let place = entry.record.row
    while cards.count <= place {
      let card = RecordCard(id: RecordID(type, cards.count + 1))
      cards.append(card)
      rows.append(CodeRow(card))
      insert(cards.count - 1)
    }
    remove(place)
    cards[place].evolve(entry, revision: revision)
    rows[place] = CodeRow(cards[place])
    insert(place)
    return cards[place]
  }

  private mutating func insert(_ place: Int) {
    let key = CodeTable.key(rows[place])
    let index = order.lastIndex { CodeTable.key(rows[$0]) <= key } ?? -1
    order.insert(place, at: index + 1)
    places[rows[place].code.lowercased(), default: []].append(place)
  }

  private mutating func remove(_ place: Int) {
    order.removeAll { $0 == place }
    places[rows[place].code.lowercased()]?.removeAll { $0 == place }
  }

  private static func key(_ row: CodeRow) -> (Int, Int, String) {
    (row.isRetired ? 1 : 0, row.order, row.code)
  }
}

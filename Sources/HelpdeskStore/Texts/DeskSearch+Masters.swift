public import HelpdeskDomain

/// Lists of masters for code lists and type-ahead in the mask.
extension DeskSearch {
  /// The masters of a type whose texts hold all the words of a text; all of them for an empty one.
  ///
  /// - Parameter customer: only those of this customer; for persons and units.
  /// - Parameter withRetired: retired ones too.
  /// - Returns: those that match, by their number.
  /// - Complexity: O(masters of the type).
  public func masters(
    _ type: RecordType, _ text: String, of customer: RecordID? = nil, withRetired: Bool = false,
    in desk: Desk
  ) -> [RecordID] {
    let count = desk.count(of: type)
    var rows = RowSet(all: count)
    for word in text.split(whereSeparator: \.isWhitespace).map({ WordNeedles(String($0)) }) {
      if word.spellings.isEmpty { continue }
      var held = RowSet(capacity: count)
      for needle in word.spellings {
        arena(of: type).insertRows(holding: needle, in: .all, into: &held)
      }
      rows.formIntersection(held)
    }
    var found: [RecordID] = []
    rows.forEach { row in
      let id = RecordID(type, row + 1)
      guard let master = desk.master(id), withRetired || !master.isRetired else { return }
      if let customer, master.customer != customer { return }
      found.append(id)
    }
    return found
  }

  private func arena(of type: RecordType) -> TextArena {
    switch type {
    case .person: persons
    case .customer: customers
    case .unit: units
    case .item: items
    default: incidents
    }
  }
}

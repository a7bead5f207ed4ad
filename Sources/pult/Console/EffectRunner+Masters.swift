import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Answering the lists and forms of masters and codes.
extension EffectRunner {
  func masters(_ request: MasterListRequest) throws(StoreError) -> MasterPage {
    let desk = session.desk
    let ids = try rows(of: request)
    let uses = uses(of: request.type)
    let place = request.around.flatMap { ids.firstIndex(of: $0) }
    let first = place.map { max(0, $0 - request.count / 2) } ?? min(request.first, ids.count)
    var lines: [MasterLine] = []
    for id in ids.dropFirst(first).prefix(request.count) {
      guard let line = try line(of: id, uses) else { continue }
      lines.append(line)
    }
    return MasterPage(
      rows: lines, first: first, found: ids.count, all: desk.count(of: request.type),
      place: place, generation: request.generation)
  }

  func master(_ id: RecordID) throws(StoreError) -> MasterLine? {
    guard let type = id.type else { return nil }
    return try line(of: id, uses(of: type))
  }

  private func line(of id: RecordID, _ uses: UseCounts) throws(StoreError) -> MasterLine? {
    guard let card = try session.card(id) else { return nil }
    var names: [RecordID: MasterName] = [:]
    for pair in card.fields.pairs {
      guard let other = pair.value.record, other.type?.isSmallTable == false,
        other.type != .incident, let known = try session.card(other)
      else { continue }
      let field = MasterNames.field(of: other.type)
      names[other] = MasterName(
        code: ExchangeTable.key(of: known), name: field.flatMap { known[$0].text } ?? "")
    }
    return MasterLine(card: card, use: uses[id], names: names)
  }

  /// The counts of a table, made anew only when the desk has changed.
  private func uses(of type: RecordType) -> UseCounts {
    let sequence = session.desk.sequence
    if let known = knownUses, known.sequence == sequence, known.type == type { return known.counts }
    let counts = session.desk.useCounts(of: type)
    knownUses = (sequence, type, counts)
    return counts
  }

  /// What a request finds, in the order of the table.
  private func rows(of request: MasterListRequest) throws(StoreError) -> [RecordID] {
    let desk = session.desk
    let type = request.type
    if type.isSmallTable { return codes(request) }
    if type == .contract { return contracts(request.text, withRetired: request.withRetired) }
    if !request.text.isEmpty {
      return search.texts.masters(
        type, request.text, withRetired: request.withRetired, in: desk)
    }
    return (0..<desk.count(of: type)).map { RecordID(type, $0 + 1) }.filter {
      request.withRetired || desk.master($0)?.isRetired == false
    }
  }

  private func codes(_ request: MasterListRequest) -> [RecordID] {
    let tables = session.desk.tables
    if request.type == .desk { return [RecordID(.desk, 1)] }
    let words = TextFolding.folded(request.text).split(separator: 0x20)
    return tables.codeRows(of: request.type).filter { row in
      if row.isRetired && !request.withRetired { return false }
      let partner = tables.partner(row.id).map { "\($0.name) \($0.login) \($0.skills)" } ?? ""
      let text = TextFolding.folded(
        "\(tables.qualifiedCode(row)) \(row.text.all.joined(separator: " ")) \(partner)")
      return words.allSatisfy { word in
        ByteSearch(Array(word)).map { needle in
          text.withUnsafeBufferPointer { needle.firstOccurrence(in: $0) != nil }
        } ?? true
      }
    }.map(\.id)
  }

  /// The contracts of the customers that match, and the one of that code.
  func contracts(_ text: String, withRetired: Bool, of customer: RecordID? = nil) -> [RecordID] {
    let desk = session.desk
    let exact = desk.record(code: text, of: .contract)
    let customers = text.isEmpty ? [] : search.texts.masters(.customer, text, in: desk)
    let wanted = Set(customers)
    return (0..<desk.count(of: .contract)).map { RecordID(.contract, $0 + 1) }.filter { id in
      guard let row = desk.master(id), withRetired || !row.isRetired else { return false }
      if let customer, row.customer != customer { return false }
      return text.isEmpty || id == exact || row.customer.map(wanted.contains) ?? false
    }
  }
}

/// What large masters are called in lists of others.
enum MasterNames {
  static func field(of type: RecordType?) -> Field? {
    switch type {
    case .customer: CustomerField.name
    case .person: PersonField.name
    case .unit: UnitField.name
    case .item: ItemField.name
    default: nil
    }
  }
}

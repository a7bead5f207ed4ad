public import HelpdeskDomain

/// The texts of the desk, folded, for the filter and for the first question of a call: is this
/// about something we know (DESIGN §5 "Search", §8)?
///
/// It is fed with entries in the order of the journal and works from the first one on; `sequence`
/// says how far it has read. Names of customers, persons and units are kept once, with the master,
/// and incidents are found through the desk's columns.
public struct DeskSearch: Sendable {
  var incidents = TextArena()
  var persons = TextArena()
  var customers = TextArena()
  var units = TextArena()
  var items = TextArena()
  /// Grows with every change, so that remembered words are forgotten.
  private(set) var revision = 0
  /// The sequence of the newest entry read: `sequence < desk.sequence` means not whole yet.
  public private(set) var sequence: UInt64 = 0
  private var stale: Set<RecordID> = []

  private var row = RowText()
  private var record: RecordID?
  private var isNew = false
  private var isTouched = false
  private var links = Links()

  private struct Links {
    var customer: RecordID?
    var person: RecordID?
    var unit: RecordID?
  }

  public init() {}

  /// Makes room once for what the desk is known to hold.
  public mutating func reserve(for desk: Desk) {
    incidents.reserve(desk.incidents.count)
    persons.reserve(desk.persons.count)
    customers.reserve(desk.customers.count)
    units.reserve(desk.units.count)
  }

  /// Bytes of memory that the texts take.
  public var byteCount: Int {
    [incidents, persons, customers, units, items].reduce(0) { $0 + $1.byteCount }
  }

  /// Records whose texts changed after they were first told: to be read again from their cards by
  /// `refresh`, as a change alone does not tell the rest.
  public mutating func takeStale() -> [RecordID] {
    defer { stale.removeAll() }
    return stale.sorted()
  }

  /// Takes an entry whole; what the store does byte by byte with `begin`, `take` and `end`.
  public mutating func take(_ entry: Entry, sequence: UInt64) {
    begin(entry.record, isNew: entry.kind.verb == .created, sequence: sequence)
    for change in entry.changes where change.row == 0 { take(change.field, change.new) }
    end()
  }

  /// Keeps the texts of a card instead of what was known of the record.
  public mutating func refresh(_ card: RecordCard) {
    begin(card.id, isNew: true, sequence: sequence)
    for pair in card.fields.pairs { take(pair.number, pair.value) }
    end()
    stale.remove(card.id)
  }

  private mutating func take(_ field: UInt16, _ value: FieldValue) {
    switch value {
    case .text(var text): text.withUTF8 { take(field: field, text: $0) }
    case .record(let id): take(field: field, record: id)
    case .none: take(field: field, record: nil)
    case .number, .instant, .flag, .unknown: break
    }
  }
}

/// The feeding byte by byte, without an allocation for each entry.
extension DeskSearch {
  /// - Parameter isNew: whether the entry creates the record, and so tells all of its texts.
  public mutating func begin(_ record: RecordID, isNew: Bool, sequence: UInt64) {
    self.sequence = max(self.sequence, sequence)
    self.record = record
    self.isNew = isNew
    isTouched = false
    links = Links()
    row.removeAll()
  }

  /// Takes a text of the record itself, public or private; other fields than the searched ones are
  /// passed over.
  public mutating func take(field: UInt16, text: UnsafeBufferPointer<UInt8>) {
    guard let type = record?.type, let segment = SearchFields.segment(of: field, type) else {
      return
    }
    isTouched = true
    if isNew { row.add(segment, text) }
  }

  /// Takes a reference of the record itself; nil = emptied.
  public mutating func take(field: UInt16, record target: RecordID?) {
    guard let type = record?.type else { return }
    if SearchFields.segment(of: field, type) != nil { isTouched = true }
    guard type == .incident else { return }
    switch field {
    case IncidentField.customer.number: links.customer = target
    case IncidentField.contactPerson.number: links.person = target
    case IncidentField.unit.number: links.unit = target
    default: return
    }
    isTouched = true
  }

  public mutating func end() {
    guard let record, let type = record.type else { return }
    self.record = nil
    guard isNew else {
      if isTouched { stale.insert(record) }
      return
    }
    revision &+= 1
    switch type {
    case .incident: incidents.set(record.row, row.without(isKnownByLink))
    case .person: persons.set(record.row, row.bytes)
    case .customer: customers.set(record.row, row.bytes)
    case .unit: units.set(record.row, row.bytes)
    case .item: items.set(record.row, row.bytes)
    default: break
    }
  }

  /// Whether a part of an incident's text stands with the master it refers to. A person who is
  /// told in the same frame has not been read yet, and says what the incident says.
  private func isKnownByLink(_ segment: SearchSegment, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch segment {
    case .customer: isKnown(links.customer, customers, segment, bytes)
    case .contact, .phone, .email: isKnown(links.person, persons, segment, bytes)
    case .serial, .unit: isKnown(links.unit, units, segment, bytes)
    case .description, .code, .site: false
    }
  }

  private func isKnown(
    _ link: RecordID?, _ arena: TextArena, _ segment: SearchSegment, _ bytes: ArraySlice<UInt8>
  ) -> Bool {
    guard let link else { return false }
    return link.row >= arena.count || arena.row(link.row, has: segment, bytes)
  }
}

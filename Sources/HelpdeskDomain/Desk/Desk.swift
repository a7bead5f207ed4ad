/// The whole desk as the journal tells it: small tables as values, everything large as rows in
/// columns. Evolved by facts alone; private parts are never opened for it (DESIGN §3, §5).
///
/// Two desks are compared by `sequence`, not field by field.
public struct Desk: Sendable {
  public internal(set) var tables = DeskTables()
  public internal(set) var incidents = IncidentColumns()
  var severalReasons = SeveralCodes()
  var severalResolutions = SeveralCodes()
  public internal(set) var persons = MasterColumns()
  public internal(set) var customers = MasterColumns()
  public internal(set) var units = MasterColumns()
  var secondWarranties = WarrantyColumns()
  var thirdWarranties = WarrantyColumns()
  public internal(set) var items = MasterColumns()
  public internal(set) var contracts = MasterColumns()
  public internal(set) var orders = OrderColumns()
  public internal(set) var mails = MailColumns()
  /// The newest entry about an escalation task: what was decided before it is decided again.
  var escalationTasksSequence: UInt64 = 0
  var codes = CodeIndex()
  /// Typed numbers (DESIGN §4.8), without case.
  var typedNumbers = CodeIndex()
  /// The warranty codes in use, few; a unit's row refers to its place.
  var warrantyCodes: [String] = []
  /// The unit types of items and the regions of customers, few; rows refer to their places.
  var unitTypes: [String] = []
  var regions: [String] = []
  /// What numbers began with, oldest first.
  var numberPrefixes: [NumberPrefix] = []
  /// The highest counter that Pult gave to an incident's number.
  public internal(set) var lastNumberCounter = 0
  /// The highest counter of a service order's number.
  var lastOrderCounter = 0
  /// The number of the newest entry taken in.
  public internal(set) var sequence: UInt64 = 0

  public init() {}

  public mutating func reserve(incidents count: Int) { incidents.reserve(count) }

  /// How many records of a type there are; the next one gets the counter after it.
  public func count(of type: RecordType) -> Int {
    switch type {
    case .incident: incidents.count
    case .person: persons.count
    case .customer: customers.count
    case .unit: units.count
    case .item: items.count
    case .contract: contracts.count
    case .serviceOrder: orders.count
    case .mail: mails.count
    default: tables.count(of: type)
    }
  }

  /// A master's row, or nil for a record that does not exist.
  public func master(_ id: RecordID?) -> MasterRow? {
    guard let id, let type = id.type, id.row >= 0, id.row < count(of: type) else { return nil }
    switch type {
    case .person: return persons[id.row]
    case .customer: return customers[id.row]
    case .unit: return units[id.row]
    case .item: return items[id.row]
    case .contract: return contracts[id.row]
    default: return nil
    }
  }

  /// The code of a unit's first warranty.
  public func warrantyCode(of unit: RecordID) -> String? {
    let place = Int(units.warranties[unit.row])
    return place == 0 ? nil : warrantyCodes[place - 1]
  }

  /// The unit type of an item, as it is written.
  func unitType(of item: RecordID?) -> String? {
    guard let item, item.row < items.count else { return nil }
    let place = Int(items.words[item.row])
    return place == 0 ? nil : unitTypes[place - 1]
  }

  /// The region of a customer.
  func region(of customer: RecordID?) -> String? {
    guard let customer, customer.row < customers.count else { return nil }
    let place = Int(customers.words[customer.row])
    return place == 0 ? nil : regions[place - 1]
  }

  /// The journal offset of the frame that holds the newest entry of a large record.
  public func lastFrame(of id: RecordID) -> UInt64? {
    switch id.type {
    case .incident: incidents.lastFrame(id.row)
    case .serviceOrder: orders.lastFrame(id.row)
    case .mail: mails.lastFrame(id.row)
    default: master(id)?.lastFrame
    }
  }

  public func revision(of id: RecordID) -> UInt32 {
    switch id.type {
    case .incident: incidents.revision(id.row)
    case .serviceOrder: orders.revision(id.row)
    case .mail: mails.revision(id.row)
    default: tables.card(id)?.revision ?? master(id)?.revision ?? 0
    }
  }

  /// Revision and newest frame of a large record: what its next entry needs to know of the one
  /// before. Nil where there is no such row.
  ///
  /// Mutating although it only looks: a value of a hundred columns is lent then, not copied.
  public mutating func newest(of id: RecordID) -> (revision: UInt32, frame: UInt64)? {
    switch id.type {
    case .incident: incidents.newest(id.row)
    case .person: persons.newest(id.row)
    case .customer: customers.newest(id.row)
    case .unit: units.newest(id.row)
    case .item: items.newest(id.row)
    case .contract: contracts.newest(id.row)
    case .serviceOrder: orders.newest(id.row)
    case .mail: mails.newest(id.row)
    default: nil
    }
  }

  /// The record of a code, without case: a customer's, unit's, item's, contract's or a person's.
  public func record(code: String, of type: RecordType) -> RecordID? {
    if type == .incident { return incident(number: code) }
    if type.isSmallTable { return tables.find(code, in: type) }
    return codes.record(CodeIndex.hash(type, code.utf8))
  }
}

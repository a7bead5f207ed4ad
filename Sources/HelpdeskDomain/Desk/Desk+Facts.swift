/// How the desk evolves from the facts of entries, one at a time and without allocation: the hot
/// path of reading a journal (DESIGN §8: 3,000,000 entries a second).
///
/// The store calls `begin`, then `take` for the facts, many at a time: one call of another module
/// for each of them would cost more than the fact. Entries of small tables come whole, by
/// `evolveTables`. All of them are mutating, so that nothing is copied on the way.
extension Desk {
  /// Starts an entry: the record exists from here on and has this revision.
  ///
  /// - Returns: false where the record cannot be: ids are given in order, so that it stands or is
  ///   the next of its type.
  public mutating func begin(
    _ record: RecordID, _ type: RecordType, revision: UInt32, frame: UInt64, sequence: UInt64
  ) -> Bool {
    self.sequence = sequence
    let row = record.row
    return switch type {
    case .incident: incidents.touch(row, revision: revision, frame: frame)
    case .person: persons.touch(row, revision: revision, frame: frame)
    case .customer: customers.touch(row, revision: revision, frame: frame)
    case .unit: units.touch(row, revision: revision, frame: frame)
    case .item: items.touch(row, revision: revision, frame: frame)
    case .contract: contracts.touch(row, revision: revision, frame: frame)
    case .serviceOrder: orders.touch(row, revision: revision, frame: frame)
    case .mail: mails.touch(row, revision: revision, frame: frame)
    default: row >= 0 && row <= tables.count(of: type)
    }
  }

  /// Passes over an entry of a type that only a newer version knows.
  public mutating func pass(sequence: UInt64) { self.sequence = sequence }

  /// Folds an entry of a small table whole.
  public mutating func evolveTables(_ entry: Entry, revision: UInt32, sequence: UInt64) {
    self.sequence = sequence
    tables.evolve(entry, revision: revision)
    if entry.record.type == .desk { notePrefix() }
    if entry.record.type == .escalationTask { escalationTasksSequence = sequence }
  }

  /// Whether any column is about a field: whoever reads facts need not take the others. Of the
  /// lists, the rows' first fields say which event, reason or resolution it is.
  @inlinable
  public static func isKept(_ field: UInt16) -> Bool {
    field < 0x100 || (field & 0xFF == 1 && field < 0x400)
  }

  /// Takes facts in their order, as `take(_:row:field:value:)` and `take(_:row:field:text:)` take
  /// one. `begin` came before.
  public mutating func take(
    _ type: RecordType, row: Int, facts: UnsafeBufferPointer<Fact>
  ) {
    for fact in facts {
      if fact.isText {
        take(type, row: row, field: fact.field, text: fact.text)
      } else if type == .incident {
        takeIncident(row, fact.field, fact.integer)
      } else {
        take(type, row: row, field: fact.field, value: fact.integer)
      }
    }
  }

  /// Takes a fact whose value is a number, an instant (milliseconds), a flag (0 or 1) or a record
  /// (its raw value); 0 where the field was emptied. `begin` came before.
  public mutating func take(_ type: RecordType, row: Int, field: UInt16, value: Int64) {
    switch type {
    case .incident: takeIncident(row, field, value)
    case .customer:
      if field == CustomerField.region.number { customers.words.set(row, 0) }
      Desk.takeMaster(&customers, row, field, value, Desk.customerFields)
    case .person: Desk.takeMaster(&persons, row, field, value, Desk.personFields)
    case .unit:
      if field == UnitField.warranty.number { units.warranties.set(row, 0) }
      if field == UnitField.contract.number {
        recount(unit: row, contract: value & 0x00FF_FFFF_FFFF_FFFF)
      }
      if field >= UnitField.warranty2.number {
        secondWarranties.take(row, field, value, WarrantySlot.all[1])
        return thirdWarranties.take(row, field, value, WarrantySlot.all[2])
      }
      Desk.takeMaster(&units, row, field, value, Desk.unitFields)
    case .item:
      if field == ItemField.unitType.number { items.words.set(row, 0) }
      Desk.takeMaster(&items, row, field, value, Desk.itemFields)
    case .contract:
      if field == ContractField.customer.number {
        relink(contract: row, to: value & 0x00FF_FFFF_FFFF_FFFF)
      }
      Desk.takeMaster(&contracts, row, field, value, Desk.contractFields)
    case .serviceOrder:
      if field == OrderField.counter.number { lastOrderCounter = max(lastOrderCounter, Int(value)) }
      orders.take(row, field, value)
    case .mail: mails.take(row, field, value)
    default: break
    }
  }

  /// Takes a fact whose value is a text: numbers, codes, a unit's warranty, an item's unit type and
  /// a customer's region are all that the columns need. An incident's counter comes before its
  /// number, and explains it.
  public mutating func take(
    _ type: RecordType, row: Int, field: UInt16, text: UnsafeRawBufferPointer
  ) {
    if type == .incident {
      guard field == IncidentField.number.number, incidents.numbers[row] == 0 else { return }
      incidents.typedNumbers[row] = String(decoding: text, as: UTF8.self)
      typedNumbers.insert(CodeIndex.hash(.incident, text), RecordID(.incident, row + 1))
    } else if field == CodeField.code.number {
      codes.insert(CodeIndex.hash(type, text), RecordID(type, row + 1))
    } else if type == .unit && field == UnitField.warranty.number {
      units.warranties.set(row, placeOfWarranty(text))
    } else if type == .unit && field == UnitField.warranty2.number {
      secondWarranties.codes.set(row, placeOfWarranty(text))
    } else if type == .unit && field == UnitField.warranty3.number {
      thirdWarranties.codes.set(row, placeOfWarranty(text))
    } else if type == .item && field == ItemField.unitType.number {
      items.words.set(row, UInt16(clamping: Desk.place(of: text, in: &unitTypes) + 1))
    } else if type == .customer && field == CustomerField.region.number {
      customers.words.set(row, UInt16(clamping: Desk.place(of: text, in: &regions) + 1))
    }
  }

  private mutating func placeOfWarranty(_ text: UnsafeRawBufferPointer) -> UInt8 {
    UInt8(clamping: Desk.place(of: text, in: &warrantyCodes) + 1)
  }

  private static func place(
    of text: UnsafeRawBufferPointer, in known: inout [String]
  ) -> Int {
    if let place = known.firstIndex(where: { $0.utf8.elementsEqual(text) }) { return place }
    known.append(String(decoding: text, as: UTF8.self))
    return known.count - 1
  }

  @inline(__always)
  private mutating func takeIncident(_ row: Int, _ field: UInt16, _ value: Int64) {
    let counter = value & 0x00FF_FFFF_FFFF_FFFF
    switch field {
    case 2: incidents.opened.set(row, ColumnTime.seconds(value))
    case 3: takeStatus(row, counter)
    case 4: incidents.priorities.set(row, UInt8(clamping: counter))
    case 6: takeOwner(row, value)
    case 7: incidents.ssrs.set(row, UInt16(clamping: counter))
    case 8: incidents.customers.set(row, UInt32(clamping: counter))
    case 9: incidents.persons.set(row, UInt32(clamping: counter))
    case 10: incidents.units.set(row, UInt32(clamping: counter))
    case 11: incidents.items.set(row, UInt32(clamping: counter))
    case 20: incidents.serviceTypes.set(row, UInt8(clamping: counter))
    case 22: incidents.followUps.set(row, ColumnTime.seconds(value))
    case 23: incidents.warnings.set(row, ColumnTime.seconds(value))
    case 24: incidents.lates.set(row, ColumnTime.seconds(value))
    case 25: incidents.dues.set(row, ColumnTime.seconds(value))
    case 27: incidents.setFlag(row, .clockStopped, value != 0)
    case 28:
      incidents.closings.set(row, ColumnTime.seconds(value))
      incidents.setFlag(row, .closed, value != 0)
    case 29: incidents.setFlag(row, .awaitingParts, value != 0)
    case 30: incidents.setFlag(row, .callback, value != 0)
    case 31: incidents.priors.set(row, UInt32(clamping: counter))
    case 32: incidents.setFlag(row, .incomplete, value != 0)
    case 37: incidents.appointments.set(row, ColumnTime.seconds(value))
    case 40: incidents.setFlag(row, .withdrawn, value != 0)
    case 41:
      incidents.numbers.set(row, UInt32(clamping: value))
      lastNumberCounter = max(lastNumberCounter, Int(value))
    case 62:
      incidents.escalatedTos.set(row, ColumnTime.seconds(value))
      incidents.escalatedRevisions.set(row, incidents.revisions[row])
      incidents.escalatedSequences.set(row, UInt32(clamping: sequence))
    case 0x101:
      // An event went: the undo that took it says again which ones stay.
      let bit = counter > 0 ? IncidentColumns.bit(of: Int(counter)) : 0
      incidents.eventCodes.set(row, counter > 0 ? incidents.eventCodes[row] | bit : 0)
    case 0x201: takeReason(row, counter)
    case 0x301: takeResolution(row, counter)
    default: break
    }
  }

  /// The first reason is the primary one. Reasons are replaced as a whole: all rows go, then the
  /// new ones come in their order.
  private mutating func takeReason(_ row: Int, _ counter: Int64) {
    let first = incidents.reasons[row]
    if counter == 0 || first == 0 {
      if counter == 0 { severalReasons.clear(row) }
      incidents.reasons.set(row, UInt16(clamping: counter))
    } else {
      severalReasons.add(UInt16(clamping: counter), besides: first, row: row)
    }
  }

  /// The column keeps the resolution that was said last.
  private mutating func takeResolution(_ row: Int, _ counter: Int64) {
    let last = incidents.resolutions[row]
    let code = UInt16(clamping: counter)
    if counter == 0 {
      severalResolutions.clear(row)
    } else if last != 0, last != code {
      severalResolutions.add(code, besides: last, row: row)
    }
    incidents.resolutions.set(row, code)
  }

  private mutating func takeStatus(_ row: Int, _ counter: Int64) {
    incidents.statuses.set(row, UInt16(clamping: counter))
    let place = Int(counter) - 1
    let isSilent = tables.statuses.indices.contains(place) && tables.statuses[place].ignoresAlert
    incidents.setFlag(row, .ignoresAlert, isSilent)
  }

  private mutating func takeOwner(_ row: Int, _ value: Int64) {
    let packed =
      value == 0
      ? 0 : IncidentColumns.packedOwner(RecordID(rawValue: UInt64(bitPattern: value)))
    incidents.owners.set(row, packed)
  }

  /// Which field of a master type goes into which column; 0 = none does.
  private struct MasterFields {
    var customer: UInt16 = 0
    var item: UInt16 = 0
    var contract: UInt16 = 0
    var start: UInt16 = 0
    var end: UInt16 = 0
    var priority: UInt16 = 0
    var serviceType: UInt16 = 0
    var calendar: UInt16 = 0
    var parent: UInt16 = 0
    var meter: UInt16 = 0
    var meterLimit: UInt16 = 0
  }

  private static let customerFields = MasterFields(priority: CustomerField.priority.number)
  private static let personFields = MasterFields(customer: PersonField.customer.number)
  private static let unitFields = MasterFields(
    customer: UnitField.customer.number, item: UnitField.item.number,
    contract: UnitField.contract.number, start: UnitField.warrantyFrom.number,
    end: UnitField.warrantyUntil.number, priority: UnitField.priority.number,
    parent: UnitField.partOf.number, meter: UnitField.meter.number,
    meterLimit: UnitField.warrantyMeter.number)
  private static let itemFields = MasterFields(priority: ItemField.priority.number)
  private static let contractFields = MasterFields(
    customer: ContractField.customer.number, item: ContractField.item.number,
    start: ContractField.validFrom.number,
    end: ContractField.validUntil.number, priority: ContractField.priority.number,
    serviceType: ContractField.serviceType.number, calendar: ContractField.calendar.number)

  private static func takeMaster(
    _ columns: inout MasterColumns, _ row: Int, _ field: UInt16, _ value: Int64,
    _ fields: MasterFields
  ) {
    let counter = value & 0x00FF_FFFF_FFFF_FFFF
    switch field {
    case CodeField.retired.number: columns.retired.set(row, UInt8(clamping: value))
    case fields.customer: columns.customers.set(row, UInt32(clamping: counter))
    case fields.item: columns.items.set(row, UInt32(clamping: counter))
    case fields.contract: columns.contracts.set(row, UInt32(clamping: counter))
    case fields.start: columns.starts.set(row, ColumnTime.seconds(value))
    case fields.end: columns.ends.set(row, ColumnTime.seconds(value))
    case fields.priority: columns.priorities.set(row, UInt8(clamping: counter))
    case fields.parent: columns.parents.set(row, UInt32(clamping: counter))
    case fields.meter: columns.meters.set(row, UInt32(clamping: value))
    case fields.meterLimit: columns.meterLimits.set(row, UInt32(clamping: value))
    case fields.calendar: columns.calendars.set(row, UInt8(clamping: counter))
    case fields.serviceType: columns.serviceTypes.set(row, UInt8(clamping: counter))
    default: break
    }
  }
}

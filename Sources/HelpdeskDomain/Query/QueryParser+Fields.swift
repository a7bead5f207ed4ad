/// What each field of a query means. The names are the JSON keys (DESIGN §7), without case.
extension QueryParser {
  /// The conditions of which one has to hold for a value of a field.
  mutating func atoms(
    _ field: String, _ value: String, at range: Range<Int>
  ) throws(QueryError) -> [IncidentQuery.Atom] {
    let name = field.lowercased()
    let unknown = QueryError(.unknownValue(field: field, value: value), at: range)
    if let moment = QueryParser.moments[name], !QueryParser.isFlagValue(value) {
      return [.column(.isWithin(moment, try seconds(field, value, at: range)))]
    }
    if let place = QueryParser.textPlaces[name] {
      if value.isEmpty { throw unknown }
      return master(name, value) ?? [text(value, place)]
    }
    if let reference = QueryParser.tables[name] {
      let ids = codes(value, of: reference.type)
      if ids.isEmpty { throw unknown }
      return [.column(test(reference.column, ids))]
    }
    switch name {
    case "is":
      guard let state = QueryState(value) else { throw unknown }
      return [.column(test(of: state))]
    case "closed", "incomplete":
      guard QueryParser.isFlagValue(value) else { throw unknown }
      let flag: IncidentColumns.Flags = name == "closed" ? .closed : .incomplete
      return [.column(value.lowercased() == "true" ? .hasFlag(flag) : .lacksFlag(flag))]
    case "owner", "ssr", "group":
      let owners = people(name, value)
      if owners.isEmpty { throw unknown }
      return [.column(.isOneOf(name == "ssr" ? .ssr : .owner, owners))]
    case "event":
      let bits = codes(value, of: .eventCode).map { IncidentColumns.bit(of: $0.counter) }
      if bits.isEmpty { throw unknown }
      return [.column(.hasEvent(bits.reduce(0, |)))]
    case "alert":
      let alerts = Alert.allCases.filter { $0.name.lowercased() == value.lowercased() }
      if alerts.isEmpty { throw unknown }
      return alerts.map { .column(.hasAlert($0)) }
    case "number": return try number(value, unknown)
    default: throw QueryError(.unknownField(field), at: range)
    }
  }

  private static let moments: [String: ColumnTest.Moment] = [
    "opened": .opened, "closed": .closed, "closedat": .closed, "followupat": .followUp,
    "warningat": .warning, "lateat": .late, "dueat": .due, "appointmentat": .appointment,
  ]

  private static let textPlaces: [String: QueryWord.Place] = [
    "customer": .customer, "customername": .customer, "contact": .contact, "unit": .unit,
    "item": .item, "serial": .serial, "phone": .phone, "mobile": .phone, "email": .email,
    "description": .description,
  ]

  private static let masters: [String: (type: RecordType, column: ColumnTest.Reference)] = [
    "customer": (.customer, .customer), "contact": (.person, .person), "unit": (.unit, .unit),
    "item": (.item, .item),
  ]

  private static let tables: [String: (type: RecordType, column: ColumnTest.Reference)] = [
    "status": (.statusCode, .status), "priority": (.priorityCode, .priority),
    "reason": (.reason, .reason), "resolution": (.resolution, .resolution),
    "servicetype": (.serviceType, .serviceType),
  ]

  private static func isFlagValue(_ value: String) -> Bool {
    ["true", "false"].contains(value.lowercased())
  }

  /// The master of exactly this code; a text that is none is looked for as a text.
  private func master(_ name: String, _ value: String) -> [IncidentQuery.Atom]? {
    guard let master = QueryParser.masters[name],
      let id = desk.record(code: value, of: master.type)
    else { return nil }
    return [.column(.isOneOf(master.column, [UInt32(clamping: id.counter)]))]
  }

  private func test(_ column: ColumnTest.Reference, _ ids: [RecordID]) -> ColumnTest {
    .isOneOf(column, ids.map { UInt32(clamping: $0.counter) })
  }

  /// A whole number names one incident, withdrawn or not; anything else is a part of numbers.
  private mutating func number(
    _ value: String, _ unknown: QueryError
  ) throws(QueryError) -> [IncidentQuery.Atom] {
    if value.isEmpty { throw unknown }
    guard let id = desk.incident(number: value) else { return [text(value, .number)] }
    query.numberedRows.append(id.row)
    return [.column(.isRow(id.row))]
  }

  /// Days as seconds of the zone: from the first one's beginning until before the last one's end.
  private func seconds(
    _ field: String, _ value: String, at range: Range<Int>
  ) throws(QueryError) -> Range<UInt32> {
    do {
      let moments = try TimeText.dateRange(value).moments(zone: zone)
      let from = moments.from.map(ColumnTime.ceiling) ?? 0
      let before = moments.before.map(ColumnTime.ceiling) ?? .max
      return from..<max(from, before)
    } catch {
      throw QueryError(.badDate(field: field, value: value), at: range)
    }
  }
}

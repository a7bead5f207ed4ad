import HelpdeskDomain
import HelpdeskStore

/// A desk as one command looks at it: the session, the zone, the moment it judges by.
struct DeskView {
  let session: DeskSession
  let zone: TimeZoneRules
  let now: Instant
  let language: Language

  var desk: Desk { session.desk }

  /// All texts of the desk, read at once: a command of the shell has no key to answer meanwhile.
  func readTexts() throws -> DeskSearch {
    var search = DeskSearch()
    var cursor = TextCursor()
    while try session.readTexts(into: &search, &cursor, maximumMilliseconds: 1000) {}
    return search
  }

  /// The code of a record: a small table's from memory, a master's from its card.
  func code(_ id: RecordID?) throws -> String? {
    guard let id else { return nil }
    if let row = desk.tables.codeRow(id) { return desk.tables.qualifiedCode(row) }
    return try session.card(id)?[CodeField.code].text
  }

  func customerName(of incident: Incident) throws -> String? {
    if let typed = incident[IncidentField.customerName].text { return typed }
    guard let customer = incident.customer else { return nil }
    return try session.card(customer)?[CustomerField.name].text
  }

  /// The serial number as told, else the unit's.
  func serial(of incident: Incident) throws -> String? {
    if let typed = incident[IncidentField.serial].text { return typed }
    guard let unit = incident.unit else { return nil }
    return try session.card(unit)?[UnitField.serial].text
  }

  /// The text of a code row in the language of the screen.
  func text(_ id: RecordID?) -> String {
    guard let row = desk.tables.codeRow(id) else { return "" }
    return row.text.text(in: language, desk: desk.tables.parameters.language) ?? row.code
  }
}

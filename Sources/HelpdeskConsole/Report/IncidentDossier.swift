public import HelpdeskDomain

/// What the incident report calls the records of an incident that no small table knows.
public struct DossierNames: Equatable, Sendable {
  public var customer = ""
  public var unit = ""
  public var item = ""
  public var contract = ""
  public var serial = ""
  public var priorNumber = ""

  public init() {}
}

/// The parts of the incident report that can be left out (incidents-mask.md §4.1).
public enum DossierSection: String, CaseIterable, Sendable {
  case reasons, events, resolutions, notes, history
}

/// One incident as the incident report shows it: lines of text.
public struct IncidentDossier {
  private let words: ReportWords
  private let tables: DeskTables
  private let language: Language
  private let zone: TimeZoneRules
  private let now: Instant
  private let sections: Set<DossierSection>

  public init(
    tables: DeskTables, language: Language, zone: TimeZoneRules, now: Instant,
    sections: Set<DossierSection>
  ) {
    words = ReportWords.of(language)
    self.tables = tables
    self.language = language
    self.zone = zone
    self.now = now
    self.sections = sections
  }

  /// The first line of the report.
  public var title: String { "\(words.incidentReport)  \(TimeText.local(now, zone: zone))" }

  /// Under the totals, where the screen shows only the first incidents whole.
  public func firstOnly(_ count: Int) -> String { words.firstOnly(count) }

  /// The last line of the report.
  public func totals(_ rows: [QueueRow]) -> String {
    let open = rows.count { !$0.isClosed }
    let late = rows.count { $0.alert(at: now) == .late }
    return words.totals(rows.count, open, rows.count - open, late)
  }

  public func lines(_ incident: Incident, _ row: QueueRow, _ names: DossierNames) -> [String] {
    var lines = [head(incident, row)]
    lines += parties(incident, names).compactMap(line)
    lines += cover(incident, names).compactMap(line)
    lines += state(incident, names).compactMap(line)
    for section in DossierSection.allCases where sections.contains(section) {
      lines += part(section, incident)
    }
    return lines
  }

  private func head(_ incident: Incident, _ row: QueueRow) -> String {
    let mark = row.alert(at: now) == .late ? "  \(words.late.uppercased())" : ""
    return "\(incident.number)\(mark)  \(incident.description)"
  }

  /// A label and its values; nothing where all are empty.
  private func line(_ pairs: [(String, String?)]) -> String? {
    let filled = pairs.compactMap { label, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      return "\(label) \(value)"
    }
    return filled.isEmpty ? nil : "  " + filled.joined(separator: " · ")
  }

  private func parties(_ incident: Incident, _ names: DossierNames) -> [[(String, String?)]] {
    [
      [
        (words.customer, names.customer), (words.site, incident[IncidentField.site].text),
      ],
      [
        (words.contact, incident[IncidentField.contact].text),
        (words.phone, incident[IncidentField.phone].text),
        (words.email, incident[IncidentField.email].text),
      ],
    ]
  }

  private func cover(_ incident: Incident, _ names: DossierNames) -> [[(String, String?)]] {
    [
      [
        (words.unit, names.unit), (words.item, names.item), (words.serial, names.serial),
      ],
      [
        (
          words.warranty,
          verdict(
            incident[IncidentField.warrantyCovered], incident[IncidentField.warranty].text,
            incident[IncidentField.warrantyUntil].instant)
        ),
        (
          words.contract,
          verdict(
            incident[IncidentField.contractCovered], names.contract,
            incident[IncidentField.contractUntil].instant)
        ),
      ],
    ]
  }

  /// The verdict is the first word (screens.md §1.5).
  private func verdict(_ covered: FieldValue, _ code: String?, _ until: Instant?) -> String? {
    guard case .flag(let isCovered) = covered else { return nil }
    var text = isCovered ? words.yes : words.no
    if let code, !code.isEmpty { text += " \(code)" }
    if let until { text += " \(words.until) \(TimeText.date(zone.date(at: until)))" }
    return text
  }

  private func state(_ incident: Incident, _ names: DossierNames) -> [[(String, String?)]] {
    let dates = incident.dates
    return [
      [
        (words.priority, code(incident.priority)), (words.status, code(incident.status)),
        (words.owner, tables.ownerText(incident.owner, in: language)),
        (words.ssr, tables.ownerText(incident.ssr, in: language)),
      ],
      [
        (words.opened, moment(incident.opened)),
        (words.closedAt, moment(incident[IncidentField.closedAt].instant)),
        (words.followUp, moment(dates.followUp)), (words.warning, moment(dates.warning)),
        (words.late, moment(dates.late)), (words.due, moment(dates.due)),
      ],
      [
        (
          words.destination,
          [
            incident[IncidentField.destinationType].text,
            incident[IncidentField.destinationNumber].text,
          ].compactMap { $0 }.joined(separator: " ")
        ),
        (words.repeatOf, names.priorNumber),
      ],
    ]
  }

  private func part(_ section: DossierSection, _ incident: Incident) -> [String] {
    switch section {
    case .reasons:
      return listed(words.reasons, incident.reasons.compactMap(code))
    case .events: return listed(words.events, incident.events.map(event))
    case .resolutions:
      return listed(
        words.resolutions,
        incident.resolutions.map { joined([code($0.code), $0.text]) })
    case .notes:
      return listed(words.notes, [incident[IncidentField.notes].text].compactMap { $0 })
    case .history: return listed(words.history, incident.history.map(change))
    }
  }

  private func listed(_ head: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["  \(head)"] + rows.map { "    \(flat($0))" }
  }

  private func event(_ event: IncidentEvent) -> String {
    joined([
      moment(event.at), tables.eventCode(event.code)?.row.code,
      tables.ownerText(event.by, in: language), event.with,
      event.minutes.map { "\($0) \(words.minutes)" }, event.text,
    ])
  }

  private func change(_ change: StatusChange) -> String {
    let way = [tables.codeRow(change.from)?.code, tables.codeRow(change.to)?.code]
    return joined([
      moment(change.at), way.compactMap { $0 }.joined(separator: " -> "),
      tables.ownerText(change.owner, in: language), tables.ownerText(change.by, in: language),
    ])
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// One row is one line, whatever was typed.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }

  private func code(_ id: RecordID?) -> String? {
    guard let row = tables.codeRow(id) else { return nil }
    let text = row.text.text(in: language, desk: tables.parameters.language) ?? ""
    return text.isEmpty ? tables.qualifiedCode(row) : "\(tables.qualifiedCode(row)) \(text)"
  }

  private func moment(_ instant: Instant?) -> String? {
    instant.map { TimeText.local($0, zone: zone) }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// The incident report as text, incident by incident as they are read: for standard output, or for
/// the console's screen.
struct DossierLines {
  private let view: DeskView
  private let dossier: IncidentDossier
  private let pages: Bool

  init(
    view: DeskView, sections: Set<DossierSection> = Set(DossierSection.allCases),
    pages: Bool = false
  ) {
    self.view = view
    self.pages = pages
    dossier = IncidentDossier(
      tables: view.desk.tables, language: view.language, zone: view.zone, now: view.now,
      sections: sections)
  }

  func write(_ rows: [Int]) throws {
    var output = StandardOutput()
    try output.write(dossier.title + "\n")
    for (place, row) in rows.enumerated() {
      try output.write(pages && place > 0 ? "\u{0C}\n" : "\n")
      for line in try lines(row) { try output.write(line + "\n") }
    }
    try output.write("\n" + dossier.totals(rows.map { view.desk.incidents[$0] }) + "\n")
    try output.flush()
  }

  /// The report of the first so many rows, for the screen.
  func text(_ rows: [Int], limit: Int) throws -> [String] {
    var text = [dossier.title]
    for row in rows.prefix(limit) { text += [""] + (try lines(row)) }
    text += ["", dossier.totals(rows.map { view.desk.incidents[$0] })]
    if rows.count > limit { text.append(dossier.firstOnly(limit)) }
    return text
  }

  private func lines(_ row: Int) throws -> [String] {
    let fixed = view.desk.incidents[row]
    guard let card = try view.session.card(fixed.id) else { return [] }
    let incident = Incident(card)
    return dossier.lines(incident, fixed, try names(of: incident))
  }

  private func names(of incident: Incident) throws -> DossierNames {
    var names = DossierNames()
    names.customer = [try view.code(incident.customer), try view.customerName(of: incident)]
      .compactMap { $0 }.joined(separator: " ")
    names.unit = try view.code(incident.unit) ?? incident[IncidentField.unitName].text ?? ""
    names.item = try view.code(incident.item) ?? ""
    names.contract = try view.code(incident[IncidentField.contract].record) ?? ""
    names.serial = try view.serial(of: incident) ?? ""
    if let prior = incident[IncidentField.priorIncident].record {
      names.priorNumber = view.desk.number(row: prior.row)
    }
    return names
  }
}

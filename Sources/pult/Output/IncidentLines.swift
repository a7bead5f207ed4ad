import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A list of incidents: whole objects as JSON, the columns of the queue otherwise.
struct IncidentLines {
  private let view: DeskView
  private var list: ListPrinter

  init(_ view: DeskView, format: OutputFormat) {
    self.view = view
    list = ListPrinter(
      format,
      columns: [
        "number", "alert", "priority", "status", "opened", "lateAt", "customer", "unit",
        "description", "owner",
      ])
  }

  mutating func add(_ row: Int) throws {
    let view = view
    let fixed = view.desk.incidents[row]
    guard let card = try view.session.card(fixed.id) else { return }
    let incident = Incident(card)
    try list.add(
      json: try IncidentJSON(view: view).value(incident),
      cells: try IncidentLines.cells(of: incident, fixed, view))
  }

  mutating func finish() throws { try list.finish() }

  private static func cells(
    of incident: Incident, _ row: QueueRow, _ view: DeskView
  ) throws -> [String] {
    let tables = view.desk.tables
    let alert = row.alert(at: view.now)
    return [
      incident.number, alert == .none ? "" : alert.name,
      tables.codeRow(incident.priority)?.code ?? "", tables.codeRow(incident.status)?.code ?? "",
      TimeText.local(incident.opened, zone: view.zone),
      incident.dates.late.map { TimeText.local($0, zone: view.zone) } ?? "",
      try view.customerName(of: incident) ?? "",
      try view.code(incident.unit) ?? incident[IncidentField.unitName].text ?? "",
      incident.description,
      tables.ownerText(incident.owner, in: view.language) ?? "",
    ]
  }
}

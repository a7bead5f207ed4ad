import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A list of incidents: whole objects as JSON, the columns of the queue otherwise.
struct IncidentLines {
  private let view: DeskView
  private let format: OutputFormat
  private var output = StandardOutput()
  private var table = TableText(columns: [
    "number", "alert", "priority", "status", "opened", "lateAt", "customer", "unit", "description",
    "owner",
  ])

  init(_ view: DeskView, format: OutputFormat) {
    self.view = view
    self.format = format
  }

  mutating func add(_ row: Int) throws {
    let fixed = view.desk.incidents[row]
    guard let card = try view.session.card(fixed.id) else { return }
    let incident = Incident(card)
    if format == .json {
      try output.write(try IncidentJSON(view: view).value(incident).line + "\n")
      return
    }
    let tables = view.desk.tables
    let alert = fixed.alert(at: view.now)
    table.rows.append([
      incident.number, alert == .none ? "" : alert.name,
      tables.codeRow(incident.priority)?.code ?? "", tables.codeRow(incident.status)?.code ?? "",
      TimeText.local(incident.opened, zone: view.zone),
      incident.dates.late.map { TimeText.local($0, zone: view.zone) } ?? "",
      try view.customerName(of: incident) ?? "",
      try view.code(incident.unit) ?? incident[IncidentField.unitName].text ?? "",
      incident.description,
      tables.ownerText(incident.owner, in: view.language) ?? "",
    ])
  }

  mutating func finish() throws {
    switch format {
    case .json: break
    case .table: try output.write(table.aligned)
    case .csv: try output.write(table.commaSeparated)
    }
    try output.flush()
  }
}

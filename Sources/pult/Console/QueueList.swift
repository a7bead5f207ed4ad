import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// The list that the queue shows: rows in their order, made anew only when the console asks for it
/// (DESIGN §4.25: the list holds still).
struct QueueList {
  var rows: [Int] = []
  var totalInView = 0
  var view: DefaultView?
  var filter = ""
  var problem: QueryError?
  var words = IncidentFilter()
}

/// Answering the queue's questions.
extension EffectRunner {
  func page(for request: QueueRequest) throws -> QueuePage {
    var newCount = 0
    if request.keepsRows && queue.view == request.view && queue.filter == request.filter {
      newCount = countNew(request)
    } else {
      makeList(request)
    }
    let place = request.cursor.flatMap { id in queue.rows.firstIndex(of: id.row) }
    var first = min(max(0, request.first), max(0, queue.rows.count - 1))
    if let place, place < first || place >= first + request.count {
      first = max(0, place - request.count / 2)
    }
    let window = queue.rows[first..<min(queue.rows.count, first + request.count)]
    return QueuePage(
      total: queue.rows.count, totalInView: queue.totalInView, newCount: newCount, first: first,
      lines: try window.map(line), cursorPlace: place,
      readPermille: request.filter.isEmpty ? 1000 : search.permille(session.desk),
      problem: queue.problem, generation: request.generation)
  }

  private func makeList(_ request: QueueRequest) {
    queue.view = request.view
    queue.filter = request.filter
    let matching = match(request)
    queue.totalInView = matching.inView
    let order = request.view.order
    queue.rows = session.desk.sorted(matching.rows, by: order, now: now)
  }

  /// What the view and the filter hold at this moment.
  private func match(_ request: QueueRequest) -> (rows: RowSet, inView: Int) {
    let desk = session.desk
    let view = request.view.query(actor: actor, now: now)
    queue.problem = nil
    if request.filter.isEmpty {
      let rows = desk.rowSet(matching: view, now: now)
      return (rows, rows.count)
    }
    let inView = desk.rowSet(matching: view, now: now)
    return (narrow(inView, of: view, by: request.filter), inView.count)
  }

  /// What the filter holds. A word that is not understood, such as `own:` while it is typed, is
  /// told of and does not count: the list does not go empty below the hands.
  private func narrow(_ inView: RowSet, of view: IncidentQuery, by text: String) -> RowSet {
    let desk = session.desk
    do throws(QueryError) {
      let filter = try IncidentQuery.parse(text, desk: desk, actor: actor, now: now, zone: zone)
      let query = view.and(filter)
      let words = queue.words.wordRows(
        for: query, in: search.texts, desk: desk, among: inView)
      return desk.rowSet(matching: query, now: now, wordRows: words)
    } catch {
      if queue.problem == nil { queue.problem = error }
      var rest = Array(text)
      let range = error.range.clamped(to: 0..<rest.count)
      rest.removeSubrange(range)
      if range.isEmpty || rest.allSatisfy(\.isWhitespace) { return inView }
      return narrow(inView, of: view, by: String(rest))
    }
  }

  /// Incidents that F5 would bring in.
  private func countNew(_ request: QueueRequest) -> Int {
    var arrived = match(request).rows
    for row in queue.rows where row < arrived.capacity { arrived.remove(row) }
    return arrived.count
  }

  func line(_ row: Int) throws(StoreError) -> QueueLine {
    let desk = session.desk
    let fixed = desk.incidents[row]
    let incident = try session.card(fixed.id).map(Incident.init)
    return QueueLine(
      row: fixed, number: desk.number(row: row), description: incident?.description ?? "",
      customer: try customerName(of: incident), unit: try unitCode(of: incident))
  }

  func customerName(of incident: Incident?) throws(StoreError) -> String {
    guard let incident else { return "" }
    if let typed = incident[IncidentField.customerName].text { return typed }
    return try text(CustomerField.name, of: incident.customer)
  }

  func unitCode(of incident: Incident?) throws(StoreError) -> String {
    guard let incident else { return "" }
    if let unit = incident.unit { return try text(CodeField.code, of: unit) }
    return incident[IncidentField.unitName].text ?? ""
  }

  func text(_ field: Field, of id: RecordID?) throws(StoreError) -> String {
    guard let id else { return "" }
    return try session.card(id)?[field].text ?? ""
  }
}

import HelpdeskDomain
import ScreenCore

/// The transition table beside the list of statuses: a column for each one that may follow, headed
/// by the first letters of its code, as many as there is room for.
struct TransitionColumns {
  static let width = 2

  private let table: TransitionTable

  /// nil for every table but that of the statuses.
  init?(_ type: RecordType, _ tables: DeskTables) {
    guard type == .statusCode else { return nil }
    table = TransitionTable(tables, withRetired: false)
  }

  var count: Int { table.statuses.count }

  func drawHeading(
    _ columns: MastersColumns, row: Int, _ painter: Painter, on surface: inout Surface
  ) {
    for place in columns.others.indices {
      surface.draw(
        String(table.statuses[place].row.code.prefix(Self.width)),
        at: Point(row: row, column: columns.start(of: place)), width: Self.width,
        style: painter.theme[.heading], ellipsis: false)
    }
  }

  /// A status that is retired has no marks: nothing is brought into it any more.
  func draw(_ status: RecordID, _ columns: MastersColumns, row: Int, on surface: inout Surface) {
    guard let from = table.statuses.firstIndex(where: { $0.row.id == status }) else { return }
    for place in columns.others.indices {
      guard let allows = table.allows(from, place) else { continue }
      surface.draw(
        allows ? "x" : "-", at: Point(row: row, column: columns.start(of: place)), width: 1)
    }
  }
}

import HelpdeskDomain
import TestSupport
import Testing

/// Protects the order of the queue: what burns stands on top, and equal rows do not jump.
struct QueueOrderTests {
  @Test func `every order is the one that comparing rows gives`() throws {
    try Seeded.runs(4, long: 40) { generator in
      let desk = try RandomDesk.desk(incidents: 150, &generator)
      let all = RowSet(all: desk.desk.incidents.count)
      for key in QueueOrder.Key.allCases {
        let rows = desk.desk.sorted(all, by: QueueOrder(key), now: desk.now)
        #expect(rows.sorted() == all.rows)
        let places = rows.map { place(desk, $0, key) }
        #expect(isAscending(places), "seed \(generator.seed): \(key)")
        for (left, right) in zip(rows, rows.dropFirst())
        where place(desk, left, key) == place(desk, right, key) {
          #expect(left < right)
        }
        let back = desk.desk.sorted(all, by: QueueOrder(key, isDescending: true), now: desk.now)
        #expect(isAscending(back.reversed().map { place(desk, $0, key) }))
      }
    }
  }

  /// A slow key: numbers compared one after another.
  private func place(_ desk: TestDesk, _ row: Int, _ key: QueueOrder.Key) -> [Int64] {
    let queue = desk.desk.incidents[row]
    let never = Int64.max
    switch key {
    case .alert:
      let next = queue.nextDate(at: desk.now)?.rawValue ?? never
      return [-Int64(queue.alert(at: desk.now).rawValue), next]
    case .number: return [Int64(queue.numberCounter ?? 0)]
    case .opened: return [queue.opened.rawValue / 1000]
    case .closed: return [queue.closedAt?.rawValue ?? 0]
    case .priority: return [codePlace(desk, queue.priority, .priorityCode)]
    case .status: return [codePlace(desk, queue.status, .statusCode)]
    case .customer: return [queue.customer.map { Int64($0.counter) } ?? never]
    case .owner:
      guard let owner = queue.owner else { return [never] }
      return [owner.type == .partner ? Int64(owner.counter) : 1000 + Int64(owner.counter)]
    }
  }

  private func codePlace(_ desk: TestDesk, _ id: RecordID?, _ type: RecordType) -> Int64 {
    let place = desk.desk.tables.codeRows(of: type).firstIndex { $0.id == id }
    return place.map(Int64.init) ?? .max
  }

  private func isAscending(_ places: [[Int64]]) -> Bool {
    zip(places, places.dropFirst()).allSatisfy { left, right in
      !right.lexicographicallyPrecedes(left)
    }
  }

  @Test func `customers are sorted by their names where they are told`() throws {
    var desk = try TestDesk()
    for name in ["Zander", "Adler", "Moewe"] {
      let customer = try desk.create(
        .customer, [CodeField.code: .text(name), CustomerField.name: .text(name)])
      _ = try desk.log("Jam", [IncidentField.customer: .record(customer)])
    }
    _ = try desk.log("Jam")
    let rows = desk.desk.rows(
      matching: IncidentQuery(), sortedBy: QueueOrder(.customer), now: desk.now,
      ranks: QueueRanks(customers: [2, 0, 1]))
    #expect(rows == [1, 2, 0, 3])
  }

  @Test func `an order is read from what the shell says`() {
    #expect(QueueOrder(text: "opened") == QueueOrder(.opened))
    #expect(QueueOrder(text: "-Number") == QueueOrder(.number, isDescending: true))
    #expect(QueueOrder(text: "colour") == nil)
    #expect(QueueOrder(text: "-") == nil)
  }
}

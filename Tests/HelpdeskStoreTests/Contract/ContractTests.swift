import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

/// Protects the contract of a store: the journal store and the one in memory answer every command
/// alike, and reading a journal anew ends where folding entry by entry does.
struct ContractTests {
  @Test func `both stores answer a random working day alike`() throws {
    try Seeded.runs(3, long: 100) { generator in
      let desk = try TestDesk()
      let journal = try desk.open()
      let memory = try MemoryStore(
        TestDesk.founding, TestDesk.identity("meyer", name: "Anna Meyer", counter: 1))
      for counter in 0..<60 {
        let command = RandomCommand.next(on: memory.desk, using: &generator)
        let login = ["meyer", "weber", "kiss"].randomElement(using: &generator) ?? "meyer"
        let identity = TestDesk.identity(login, counter: Int64(counter + 100))
        let one = Answer { () throws(StoreCallError) in
          try journal.perform(command, base: nil, identity)
        }
        let other = Answer { () throws(StoreCallError) in
          try memory.perform(command, base: nil, identity)
        }
        #expect(one == other, "PULT_SEED=\(generator.seed), command \(counter): \(command)")
      }
      try compare(journal, memory, generator.seed)
      let again = try desk.open()
      try compare(again, memory, generator.seed)
      #expect(again.desk.tables == journal.desk.tables)
    }
  }

  private func compare(_ one: any DeskStore, _ other: any DeskStore, _ seed: UInt64) throws {
    let note: Comment = "PULT_SEED=\(seed)"
    #expect(one.desk.sequence == other.desk.sequence, note)
    #expect(one.desk.nextNumber() == other.desk.nextNumber(), note)
    for type in RecordType.allCases {
      #expect(one.desk.count(of: type) == other.desk.count(of: type), note)
      guard one.desk.count(of: type) > 0 else { continue }
      for counter in 1...one.desk.count(of: type) {
        let id = RecordID(type, counter)
        #expect(Picture(one.desk, id) == Picture(other.desk, id), note)
        #expect(try one.card(id) == other.card(id), note)
        let entries = try other.entries(of: id).map { step in
          var step = step
          step.entry = Codec.sorted(step.entry)
          return step
        }
        #expect(try one.entries(of: id) == entries, note)
      }
    }
  }
}

/// What came of a command, frame offsets aside.
private enum Answer: Equatable {
  case performed([RecordID], revision: UInt32, sequence: UInt64)
  case refused(DeskRefusal)
  case failed(StoreError)

  init(_ body: () throws(StoreCallError) -> Performed) {
    do throws(StoreCallError) {
      let performed = try body()
      self = .performed(
        performed.records, revision: performed.revision, sequence: performed.sequence)
    } catch {
      switch error {
      case .refused(let refusal): self = .refused(refusal)
      case .failed(let failure): self = .failed(failure)
      }
    }
  }
}

/// A record as the desk's columns tell it, offsets aside.
private struct Picture: Equatable {
  var values: [String]

  init(_ desk: Desk, _ id: RecordID) {
    values = ["\(desk.revision(of: id))"]
    if id.type == .incident {
      let row = desk.incidents[id.row]
      for child in Mirror(reflecting: row).children where child.label != "lastFrame" {
        values.append("\(child.label ?? ""): \(child.value)")
      }
      values.append(desk.number(row: id.row))
      for code in desk.tables.eventCodes {
        values.append("\(desk.incidents.hasEvent(row: id.row, code: code.row.id))")
      }
    } else if id.type == .serviceOrder {
      let row = desk.orders[id.row]
      for child in Mirror(reflecting: row).children where child.label != "lastFrame" {
        values.append("\(child.label ?? ""): \(child.value)")
      }
    } else if let master = desk.master(id) {
      for child in Mirror(reflecting: master).children where child.label != "lastFrame" {
        values.append("\(child.label ?? ""): \(child.value)")
      }
      if id.type == .unit { values.append(desk.warrantyCode(of: id) ?? "") }
    }
  }
}

/// Commands that mostly make sense on the desk as it is.
enum RandomCommand {
  static func next(on desk: Desk, using generator: inout SeededGenerator) -> DeskCommand {
    let incidents = desk.incidents.count
    let choice = incidents == 0 ? 0 : Int.random(in: 0...11, using: &generator)
    let incident = RecordID(.incident, max(1, Int.random(in: 0...incidents, using: &generator)))
    switch choice {
    case 0, 1: return log(desk, &generator)
    case 2: return master(desk, &generator)
    case 3, 4:
      var event = EventDraft(code: any(.eventCode, desk, &generator), text: "Größe \(choice)")
      event.minutes = Bool.random(using: &generator) ? 5 : nil
      event.owner = Bool.random(using: &generator) ? any(.group, desk, &generator) : nil
      return .incident(.recordEvent(incident, event, reopening: Bool.random(using: &generator)))
    case 5:
      return .incident(
        .change(
          incident,
          [
            IncidentField.description: .text(Bool.random(using: &generator) ? "" : "neu"),
            IncidentField.priority: FieldValue(any(.priorityCode, desk, &generator)),
          ], reasons: [any(.reason, desk, &generator)].compactMap { $0 }))
    case 6:
      var draft = StatusDraft(any(.statusCode, desk, &generator) ?? incident)
      draft.note = "weil"
      return .incident(.changeStatus(incident, draft))
    case 7:
      let resolution = any(.resolution, desk, &generator) ?? incident
      return .incident(.resolve(incident, resolution: resolution, text: "Rolle"))
    case 8: return .incident(.close(incident))
    case 9, 10: return .order(order(desk, incident, &generator))
    default: return .incident(.reopen(incident))
    }
  }

  /// Of ten: makes orders, fills them, closes them; rarely lets both sides follow each other.
  private static func order(
    _ desk: Desk, _ incident: RecordID, _ generator: inout SeededGenerator
  ) -> OrderCommand {
    let order = any(.serviceOrder, desk, &generator)
    guard let order, Int.random(in: 0...3, using: &generator) > 0 else {
      return .create(NewOrder(incident: incident))
    }
    switch Int.random(in: 0...4, using: &generator) {
    case 0:
      return .changeStatus(
        order, Bool.random(using: &generator) ? .closed : .open,
        resolution: any(.resolution, desk, &generator), text: "fertig")
    case 1: return .removeLine(order, line: 1)
    case 2:
      return .change(
        order, [OrderField.lead: FieldValue(any(.partner, desk, &generator))],
        reasons: [any(.reason, desk, &generator)].compactMap { $0 })
    default:
      return .addLine(
        order,
        [
          LineField.kind: .number(Int64.random(in: 1...3, using: &generator)),
          LineField.price: .number(Int64.random(in: 0...999, using: &generator)),
          LineField.text: .text("Zeile"),
        ])
    }
  }

  private static func any(
    _ type: RecordType, _ desk: Desk, _ generator: inout SeededGenerator
  ) -> RecordID? {
    let count = desk.count(of: type)
    return count == 0 ? nil : RecordID(type, Int.random(in: 1...count, using: &generator))
  }

  private static func log(_ desk: Desk, _ generator: inout SeededGenerator) -> DeskCommand {
    var new = NewIncident()
    new[IncidentField.description] = .text("Drucker \(desk.incidents.count)")
    if Bool.random(using: &generator) { new[IncidentField.contact] = .text("Jörg") }
    new[IncidentField.customer] = FieldValue(any(.customer, desk, &generator))
    new[IncidentField.unit] = FieldValue(any(.unit, desk, &generator))
    if Int.random(in: 0...3, using: &generator) == 0 {
      new.number = "T-\(Int.random(in: 1...9, using: &generator))"
    }
    new.reasons = [any(.reason, desk, &generator)].compactMap { $0 }
    return .incident(.log(new))
  }

  private static func master(_ desk: Desk, _ generator: inout SeededGenerator) -> DeskCommand {
    switch Int.random(in: 0...4, using: &generator) {
    case 0: return TestCommand.customer("Nordwerk \(desk.customers.count)")
    case 1:
      return .master(
        .create(
          .unit,
          [
            UnitField.customer: FieldValue(any(.customer, desk, &generator)),
            UnitField.serial: .text("SN-1"), UnitField.warranty: .text("STD"),
            UnitField.warrantyUntil: .instant(Instant(rawValue: TestDesk.start + 90_000_000)),
          ]))
    case 2:
      let sync = OrderSync.allCases.randomElement(using: &generator) ?? .off
      return .master(
        .change(
          RecordID(.desk, 1),
          [
            DeskField.orderSync: .text(sync.rawValue),
            DeskField.orderSyncFirst: .text("order"),
          ]))
    case 3:
      guard let unit = any(.unit, desk, &generator) else { return TestCommand.customer("A") }
      return .master(.change(unit, [UnitField.priority: .record(RecordID(.priorityCode, 1))]))
    default:
      guard let group = any(.group, desk, &generator) else { return TestCommand.customer("B") }
      return .master(.retire(group))
    }
  }
}

import HelpdeskDomain
import Testing

/// Protects the unit that stands with another customer: it comes over in the frame of the incident
/// that says so, or stays where it is.
struct MoveUnitTests {
  private var desk: TestDesk
  private let old: RecordID
  private let new: RecordID
  private let unit: RecordID

  init() throws {
    desk = try TestDesk()
    old = try desk.create(
      .customer, [CodeField.code: .text("K-1"), CustomerField.name: .text("Nordwerk")])
    new = try desk.create(
      .customer, [CodeField.code: .text("K-2"), CustomerField.name: .text("Brandt")])
    unit = try desk.create(.unit, [UnitField.customer: .record(old)])
  }

  private func log(moving: Bool) -> DeskCommand {
    var call = NewIncident(values: [
      IncidentField.description: .text("Jam"), IncidentField.customer: .record(new),
      IncidentField.unit: .record(unit), IncidentField.contact: .text("A. Brandt"),
    ])
    call.movesUnit = moving
    return .incident(.log(call))
  }

  @Test func `a new incident brings its unit over in the same frame`() throws {
    let entries = try desk.desk.decide(log(moving: true), on: nil, desk.context)
    #expect(entries.map(\.record.type) == [.incident, .person, .unit])
    let move = try #require(entries.last)
    #expect(
      move.changes
        == [FieldChange(UnitField.customer, old: .record(old), new: .record(new))])
    #expect(move.base == desk.desk.revision(of: unit))
  }

  @Test func `a unit that nobody says has moved stays`() throws {
    let entries = try desk.desk.decide(log(moving: false), on: nil, desk.context)
    #expect(entries.map(\.record.type) == [.incident, .person])
  }

  @Test func `a refused incident moves no unit, a unit that has come already refuses none`() throws
  {
    var desk = desk
    let id = try desk.perform(log(moving: true))
    #expect(desk.desk.master(unit)?.customer == new)
    let again = DeskCommand.incident(
      .change(id, [IncidentField.site: .text("Halle 4")], reasons: nil, movesUnit: true))
    #expect(try desk.desk.decide(again, on: desk.cards[id], desk.context).count == 1)
    try desk.bring(id, to: "CLOSED")
    #expect(throws: DeskRefusal.self) { try desk.perform(again) }
  }

  @Test func `a changed customer brings the unit over`() throws {
    var desk = desk
    let id = try desk.log("Jam", [IncidentField.unit: .record(unit)])
    try desk.perform(
      .change(id, [IncidentField.customer: .record(new)], reasons: nil, movesUnit: true))
    #expect(desk.desk.master(unit)?.customer == new)
  }
}

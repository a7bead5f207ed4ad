import HelpdeskDomain
import Testing

/// Protects the rows of a record's lists from the order in which an entry's parts are read: facts
/// come first, texts behind them.
struct RecordCardTests {
  private let incident = RecordID(.incident, 1)

  @Test func `a row that is taken away stays away when its text follows`() {
    var card = RecordCard(id: incident)
    let added = [
      FieldChange(EventField.minutes, row: 2, new: .number(3)),
      FieldChange(EventField.text, row: 2, new: .text("here")),
    ]
    card.evolve(Entry(incident, EntryKind(.incident, .changed), added), revision: 1)
    #expect(card.rows(EventField.list).map(\.id) == [2])
    let presence = Field.presence(inList: EventField.list)
    let removed = [
      FieldChange(EventField.minutes, row: 2, old: .number(3), new: .none),
      FieldChange(number: presence, row: 2, old: .flag(true), new: .flag(false)),
      FieldChange(EventField.text, row: 2, old: .text("here"), new: .none),
    ]
    card.evolve(Entry(incident, EntryKind(.incident, .changed), removed), revision: 2)
    #expect(card.rows(EventField.list).isEmpty)
    #expect(card.nextRow(in: EventField.list) == 3, "an id is not given again")
  }

  @Test func `the fields of a new record ascend, and the later of two values stands`() {
    var card = RecordCard(id: incident)
    let changes = [
      FieldChange(IncidentField.phone, new: .text("1")),
      FieldChange(EventField.minutes, row: 1, new: .number(3)),
      FieldChange(IncidentField.status, new: .record(RecordID(.statusCode, 1))),
      FieldChange(IncidentField.phone, new: .text("2")),
      FieldChange(IncidentField.unit, new: .none),
      FieldChange(IncidentField.opened, new: .instant(Instant(rawValue: 5))),
      FieldChange(IncidentField.fax, new: .text("3")),
      FieldChange(IncidentField.fax, old: .text("3"), new: .none),
    ]
    card.evolve(Entry(incident, EntryKind(.incident, .created), changes), revision: 1)
    #expect(card[IncidentField.phone] == .text("2"))
    #expect(card[IncidentField.opened] == .instant(Instant(rawValue: 5)))
    let numbers = card.fields.pairs.map(\.number)
    #expect(numbers == numbers.sorted() && numbers.count == 3)
    #expect(card.rows(EventField.list).map(\.id) == [1])

    // One by one they make the same card.
    var slow = RecordCard(id: incident)
    for (place, change) in changes.enumerated() {
      slow.evolve(
        Entry(incident, EntryKind(.incident, .changed), [change]), revision: UInt32(place) + 1)
    }
    slow.revision = card.revision
    #expect(slow == card)
  }
}

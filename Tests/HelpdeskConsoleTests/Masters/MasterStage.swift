import HelpdeskConsole
import HelpdeskDomain
import ScreenCore

/// A console with some customers and units, and the ways into their lists.
struct MasterStage {
  var console: TestConsole

  init(_ language: Language = .en, columns: Int = 80, rows: Int = 24) {
    console = TestConsole(language: language, columns: columns, rows: rows)
    let customers: [(String, String, String, String)] = [
      ("K-1001", "Nordwerk GmbH", "Hafenstr. 4, 20457 Hamburg", "040 555-0"),
      ("K-1002", "Brandt & Söhne", "Kai 7, 23552 Lübeck", "0451 040-555"),
      ("K-1003", "東京商事 KK", "Chiyoda, Tokyo", "+81 3 5555"),
    ]
    for (place, customer) in customers.enumerated() {
      console.masters.append(
        MasterStage.line(
          RecordID(.customer, place + 1),
          [
            CodeField.code: .text(customer.0), CustomerField.name: .text(customer.1),
            CustomerField.site: .text(customer.2), CustomerField.phone: .text(customer.3),
          ], use: UseCount(incidents: 12 - place * 5, masters: 4 - place)))
    }
    console.masters.append(
      MasterStage.line(
        RecordID(.unit, 1),
        [
          CodeField.code: .text("DR-77123"), UnitField.name: .text("3. OG links"),
          UnitField.serial: .text("77123"), UnitField.customer: .record(RecordID(.customer, 1)),
          UnitField.priority: .record(console.sketch.test.code("2", .priorityCode)),
          UnitField.warranty: .text("STD-24"), UnitField.meter: .number(48_210),
          UnitField.installedAt: .instant(TestTime.may(4, "08:00")),
          UnitField.warrantyUntil: .instant(TestTime.moment("2028-05-04T08:00:00+02:00")),
        ], use: UseCount(incidents: 3, masters: 2),
        names: [RecordID(.customer, 1): MasterName(code: "K-1001", name: "Nordwerk GmbH")]))
  }

  static func line(
    _ id: RecordID, _ values: [Field: FieldValue], use: UseCount = UseCount(),
    names: [RecordID: MasterName] = [:]
  ) -> MasterLine {
    var card = RecordCard(id: id)
    let changes = values.map { FieldChange($0.key, new: $0.value) }
    card.evolve(
      Entry(id, EntryKind(id.type ?? .customer, .created), changes), revision: 1)
    return MasterLine(card: card, use: use, names: names)
  }

  /// Opens a table by typing its name into the palette.
  mutating func open(_ name: String) {
    console.press(.function(9))
    console.type(name)
    console.press(.enter)
  }

  var masters: MastersState? {
    if case .masters(let masters) = console.state.place.screen { masters } else { nil }
  }

  var form: MasterFormState? {
    if case .form(let form) = console.state.place.layers.last { form } else { nil }
  }

  var row23: String { console.surface().text[22] }
}

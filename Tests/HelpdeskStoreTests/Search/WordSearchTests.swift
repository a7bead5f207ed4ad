import HelpdeskDomain
import HelpdeskStore
import Testing

/// Protects the filter: whatever the agent types finds the incident, in any spelling, through the
/// incident itself or through its customer, caller and unit.
struct WordSearchTests {
  @Test func `case, marks and German spellings do not matter`() throws {
    var desk = try SearchDesk()
    let texts = [
      "Störung am Drucker", "Stoerung im Netz", "Kőszegi úr: Tűz", "Åkeri Norr", "Straße 5",
      "東京商事 KK", "O'Brien called", "O’Brien wrote",
    ]
    for text in texts { try desk.log(text) }
    let expected: [(String, [Int])] = [
      ("stoerung", [0, 1]), ("Störung", [0, 1]), ("STORUNG", [0]), ("koszegi", [2]),
      ("KŐSZEGI", [2]), ("akeri", [3]), ("ÅKERI", [3]), ("strasse", [4]), ("straße", [4]),
      ("東京", [5]), ("京商", [5]), ("o'brien", [6, 7]), ("O’BRIEN", [6, 7]), ("nothing", []),
      ("\u{1}Netz", [1]), ("am\nDrucker", [0]),
      ("Netz\u{1}", []),
    ]
    for (word, rows) in expected { #expect(desk.rows(word) == rows, "\(word)") }
  }

  @Test func `words stand in different places of one incident`() throws {
    var desk = try SearchDesk()
    let customer = try desk.customer("K-1001", "Nordwerk GmbH", site: "Hafenstr. 4, Hamburg")
    let person = try desk.person("Anna Brandt", of: customer, phone: "040-555 12")
    let unit = try desk.unit("DR-77123", of: customer, serial: "SN9912", name: "3rd floor")
    try desk.log(
      "Paper jam",
      [
        IncidentField.customer: .record(customer), IncidentField.contactPerson: .record(person),
        IncidentField.contact: .text("Anna Brandt"), IncidentField.unit: .record(unit),
      ])
    try desk.log("Paper jam")
    let found = [
      "jam nordwerk", "BRANDT paper", "dr-77 K-1001", "sn9912", "\"3rd floor\" jam", "040-555-12",
      "+494055512", "0000001 jam", "inc0000001", "55512", "contact:brandt", "unit:77123",
      "serial:9912", "customer:nordwerk", "phone:040/55512", "-contact:meyer jam nordwerk",
      "number:00001 nordwerk",
    ]
    for text in found { #expect(try desk.asked(text) == [0], "\(text)") }
    #expect(try desk.asked("jam") == [0, 1])
    #expect(try desk.asked("-contact:brandt") == [1])
    #expect(try desk.asked("-description:jam") == [])
    for text in ["hamburg", "contact:nordwerk", "serial:77123", "description:brandt", "inc"] {
      #expect(try desk.asked(text) == [], "\(text)")
    }
  }

  @Test func `what was said in the call is found, known or not`() throws {
    var desk = try SearchDesk()
    try desk.log(
      "Jam",
      [
        IncidentField.contact: .text("Zoë Ågren"),
        IncidentField.customerName: .text("Ostsee Bäcker"),
        IncidentField.unitName: .text("the old copier"), IncidentField.serial: .text("X-100"),
        IncidentField.phone: .text("0451/040 555"),
        IncidentField.email: .text("zoe@ostsee.example"),
      ])
    for text in ["zoe", "baecker", "copier", "x-100", "040555", "ostsee.example"] {
      #expect(desk.rows(text) == [0], "\(text)")
    }
  }

  @Test func `a change is found and what it replaced is not`() throws {
    var desk = try SearchDesk()
    let customer = try desk.customer("K-1", "Nordwerk")
    let id = try desk.log("Jam", [IncidentField.customer: .record(customer)])
    let other = try desk.log("Toner")
    for text in ["A much longer description than before", "No", "Something longer again"] {
      try desk.describe(id, text)
      #expect(desk.rows(text) == [id.row])
    }
    #expect(desk.rows("jam") == [])
    #expect(desk.rows("longer description") == [])
    #expect(desk.rows("toner") == [other.row])
    try desk.perform(.master(.change(customer, [CustomerField.name: .text("Südwerk AG & Co")])))
    #expect(desk.rows("nordwerk") == [])
    #expect(desk.rows("suedwerk") == [id.row])
  }

  @Test func `a name stays found when its link to the master goes`() throws {
    var desk = try SearchDesk()
    let customer = try desk.customer("K-1", "Nordwerk")
    let id = try desk.log(
      "Jam",
      [
        IncidentField.customer: .record(customer), IncidentField.customerName: .text("Nordwerk"),
      ])
    #expect(desk.rows("nordwerk") == [id.row])
    let unlinked: [Field: FieldValue] = [IncidentField.customer: .none]
    try desk.perform(.incident(.change(id, unlinked, reasons: nil)))
    #expect(desk.desk.incidents[id.row].customer == nil)
    #expect(desk.rows("nordwerk") == [id.row])
  }

  @Test func `a part of a number counts only with a digit`() throws {
    var desk = try SearchDesk()
    for _ in 0..<12 { try desk.log("x") }
    try desk.log("x", number: "RMA-2024-7")
    #expect(desk.rows("0000012") == [11])
    #expect(desk.rows("C0000003") == [2])
    #expect(desk.rows("12") == [11])
    #expect(desk.rows("nc") == [])
    #expect(desk.rows("rma-2024") == [12])
    #expect(desk.rows("7", in: .number) == [6, 12])
  }

  @Test func `slices read what reading at once reads, and say how far they are`() throws {
    var desk = try SearchDesk()
    for count in 0..<50 { try desk.log("Jam \(count)") }
    var sliced = DeskSearch()
    var waiting = desk.entries[...]
    var time: Int64 = 0
    var slices = 0
    var hasMore = true
    func clock() -> Int64 {
      time += 1
      return time
    }
    while hasMore {
      #expect(sliced.progress(of: desk.desk.sequence) < 1000)
      hasMore = sliced.build(maximumMilliseconds: 5, clock: clock) { search in
        for next in waiting.prefix(7) { search.take(next.entry, sequence: next.sequence) }
        waiting = waiting.dropFirst(7)
        return !waiting.isEmpty
      }
      slices += 1
    }
    #expect(slices > 2)
    #expect(sliced.progress(of: desk.desk.sequence) == 1000)
    let word = QueryWord("jam 4")
    let whole = desk.search.rows(holding: word, in: desk.desk)
    #expect(sliced.rows(holding: word, in: desk.desk) == whole)
  }
}

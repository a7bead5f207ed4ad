import HelpdeskConsole
import HelpdeskDomain

/// The twelve incidents of the first sketch (screens.md §4).
struct SketchDesk {
  var test: TestDesk
  private(set) var lines: [QueueLine] = []
  private(set) var incidents: [Incident] = []

  /// Made once a language: founding a desk is the slow part of a test.
  private static let made = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, SketchDesk(founding: $0)) })

  init(language: Language = .en) {
    self = Self.made[language] ?? SketchDesk(founding: language)
  }

  private init(founding language: Language) {
    test = TestDesk(language: language)
    for sketch in SketchRow.all { add(sketch) }
  }

  var tables: DeskTables { test.tables }

  func page(
    total: Int? = nil, inView: Int? = nil, new: Int = 0, generation: Int
  ) -> QueuePage {
    QueuePage(
      total: total ?? lines.count, totalInView: inView ?? lines.count, newCount: new,
      lines: lines, generation: generation)
  }

  private mutating func add(_ sketch: SketchRow) {
    var values: [Field: FieldValue] = [
      IncidentField.number: .text("INC\(sketch.number)"),
      IncidentField.counter: .number(Int64(sketch.number) ?? 0),
      IncidentField.opened: .instant(sketch.opened),
      IncidentField.priority: .record(test.code(sketch.priority, .priorityCode)),
      IncidentField.status: .record(test.code(sketch.status, .statusCode)),
      IncidentField.followUpAt: FieldValue(sketch.followUp),
      IncidentField.warningAt: FieldValue(sketch.warning),
      IncidentField.lateAt: FieldValue(sketch.late),
      IncidentField.description: .text(sketch.description),
    ]
    if let owner = sketch.owner { values[IncidentField.owner] = .record(test.partner(owner)) }
    if sketch.isStopped { values[IncidentField.clockStoppedAt] = .instant(sketch.opened) }
    let incident = test.incident(values)
    incidents.append(incident)
    lines.append(
      QueueLine(
        row: test.desk.incidents[incident.id.row], number: incident.number,
        description: sketch.description, customer: sketch.customer, unit: sketch.unit))
  }

  /// What the preview of the first sketch says.
  var preview: IncidentPreview {
    var card = incidents[0].card
    let event = [
      FieldChange(EventField.code, row: 1, new: .record(test.code("CALLOUT", .eventCode))),
      FieldChange(EventField.at, row: 1, new: .instant(TestTime.may(20, "08:20"))),
      FieldChange(EventField.by, row: 1, new: .record(test.partner("meyer"))),
      FieldChange(EventField.text, row: 1, new: .text("part ordered, visit agreed")),
      FieldChange(IncidentField.toldAt, new: .instant(TestTime.may(20, "08:20"))),
      FieldChange(IncidentField.appointmentAt, new: .instant(TestTime.may(21, "08:00"))),
      FieldChange(IncidentField.warrantyCovered, new: .flag(false)),
      FieldChange(IncidentField.contractCovered, new: .flag(true)),
    ]
    card.evolve(Entry(card.id, EntryKind(.incident, .eventRecorded), event), revision: 1)
    return IncidentPreview(
      incident: Incident(card), contact: "A. Brandt", phone: "040-555 12",
      customer: "Nordwerk GmbH", place: "Hamburg", moreOpen: 2, unit: "DR-77123",
      unitName: "3rd floor", item: "LP-450", contract: "V-12")
  }
}

/// A row of the sketch.
struct SketchRow {
  var number: String
  var priority: String
  var status: String
  var opened: Instant
  var followUp: Instant?
  var warning: Instant?
  var late: Instant?
  var isStopped = false
  var customer: String
  var unit: String
  var description: String
  var owner: String?

  static let all = open + waiting

  private static let open = [
    SketchRow(
      number: "0000123", priority: "2", status: "WORK", opened: TestTime.may(19, "09:12"),
      followUp: TestTime.may(19, "11:12"), warning: TestTime.may(19, "15:12"),
      late: TestTime.may(20, "09:12"), customer: "Nordwerk GmbH", unit: "DR-77123",
      description: "Paper jam after every 10th sheet", owner: "meyer"),
    SketchRow(
      number: "0000119", priority: "3", status: "WPART", opened: TestTime.may(15, "10:00"),
      late: TestTime.may(20, "10:35"), customer: "Åkeri Norr AB", unit: "DR-20981",
      description: "Paper jam, duplex unit", owner: "ek"),
    SketchRow(
      number: "0000131", priority: "2", status: "ASSIGN", opened: TestTime.may(19, "14:00"),
      warning: TestTime.may(20, "09:00"), late: TestTime.may(20, "13:57"),
      customer: "Brandt & Söhne", unit: "DR-77140", description: "Paper jam, tray 2",
      owner: "ek"),
    SketchRow(
      number: "0000127", priority: "3", status: "WORK", opened: TestTime.may(18, "10:25"),
      warning: TestTime.may(20, "10:25"), late: TestTime.may(21, "10:25"),
      customer: "東京商事 KK", unit: "DR-40007", description: "Paper jam behind door",
      owner: "meyer"),
    SketchRow(
      number: "0000140", priority: "3", status: "OPEN", opened: TestTime.may(19, "09:00"),
      followUp: TestTime.may(20, "09:00"), warning: TestTime.may(20, "16:15"),
      late: TestTime.may(22, "09:00"), customer: "Kovács Kft.", unit: "DR-31415",
      description: "Paper jam on tray 3"),
    SketchRow(
      number: "0000136", priority: "3", status: "PLAN", opened: TestTime.may(19, "09:45"),
      followUp: TestTime.may(20, "09:45"), warning: TestTime.may(21, "09:45"),
      late: TestTime.may(22, "09:45"), customer: "Müller OHG", unit: "DR-10022",
      description: "Paper jam at the exit", owner: "ek"),
  ]

  private static let waiting = [
    SketchRow(
      number: "0000142", priority: "3", status: "OPEN", opened: TestTime.may(20, "12:03"),
      followUp: TestTime.may(21, "12:03"), customer: "Åkeri Norr AB", unit: "DR-20981",
      description: "Paper jam again"),
    SketchRow(
      number: "0000138", priority: "4", status: "ASSIGN", opened: TestTime.may(19, "11:00"),
      followUp: TestTime.may(22, "13:15"), customer: "Kőszegi Zrt.", unit: "DR-31500",
      description: "Paper jam, labels", owner: "klein"),
    SketchRow(
      number: "0000144", priority: "4", status: "OPEN", opened: TestTime.may(20, "12:10"),
      followUp: TestTime.may(26, "12:10"), customer: "Lindgren & Co", unit: "DR-20440",
      description: "Paper jam once a day"),
    SketchRow(
      number: "0000121", priority: "5", status: "PLAN", opened: TestTime.may(11, "10:00"),
      followUp: TestTime.may(27, "10:00"), customer: "Nordwerk GmbH", unit: "DR-77101",
      description: "Paper jam, change rollers", owner: "meyer"),
    SketchRow(
      number: "0000145", priority: "5", status: "OPEN", opened: TestTime.may(20, "12:13"),
      followUp: TestTime.moment("2026-06-04T12:00:00+02:00"), customer: "Kovács Kft.",
      unit: "DR-31416", description: "Paper jam counter wrong"),
    SketchRow(
      number: "0000139", priority: "4", status: "WCUST", opened: TestTime.may(19, "08:00"),
      isStopped: true, customer: "Ostsee Bäcker", unit: "DR-55010",
      description: "Paper jam, will call", owner: "klein"),
  ]
}

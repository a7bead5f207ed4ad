import HelpdeskDomain
import Testing

/// Protects what a customer pays: [C] lines for labour, material and misc. cost, and what no
/// warranty and no contract covers is billed (incidents-mask.md §2.8).
struct OrderLineTests {
  /// Two hours at 80.00, a roller at 49.50, travel of 25.00.
  private func filled(_ verdict: BillingVerdict?) throws -> (OrderStage, RecordID) {
    var stage = try OrderStage(verdict)
    let order = try stage.make().id
    try stage.add(.labour, 2000, 8000, to: order)
    try stage.add(.material, 1000, 4950, to: order)
    try stage.add(.misc, 1000, 2500, to: order)
    return (stage, order)
  }

  @Test(arguments: [
    (BillingVerdict?.some(.free), Int64(0)), (.partsOnly, 4950), (.chargeable, 23450),
    (.outsideHours, 23450), (nil, 23450),
  ])
  func `★ [C] warranty covers all, a contract all but the parts, nothing covers the rest`(
    verdict: BillingVerdict?, charged: Int64
  ) throws {
    let (stage, order) = try filled(verdict)
    let totals = try stage.order(order).totals
    #expect(totals.amount == 23450)
    #expect(totals.charged == charged)
    #expect(totals.covered == 23450 - charged)
  }

  @Test func `a line says what covers it`() throws {
    var (stage, order) = try filled(.partsOnly)
    try stage.add(.material, 1000, 1000, cover: 50, to: order)
    let sources = try stage.order(order).lines.map(\.coveredBy)
    #expect(sources == [.contract, nil, .contract, .hand])
    let (free, other) = try filled(.free)
    #expect(try free.order(other).lines.map(\.coveredBy) == [.warranty, .warranty, .warranty])
  }

  @Test func `a new verdict covers the lines anew, but for those set by hand`() throws {
    var (stage, order) = try filled(.chargeable)
    try stage.add(.material, 1000, 1000, cover: 50, to: order)
    #expect(try stage.order(order).totals.charged == 23450 + 500)
    let free = FieldValue.number(BillingVerdict.free.rawValue)
    try stage.desk.perform(.order(.change(order, [OrderField.billing: free], reasons: nil)))
    let whole = try stage.order(order)
    #expect(whole.totals.charged == 500)
    #expect(whole.lines.map(\.coveredBy) == [.goodwill, .goodwill, .goodwill, .hand])
  }

  @Test func `half a cent is rounded up, once a line`() throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    try stage.add(.labour, 333, 1001, to: order)
    try stage.add(.labour, 500, 3, to: order)
    #expect(try stage.order(order).lines.map(\.amount) == [333, 2])
    try stage.add(.labour, 1000, 3, cover: 50, to: order)
    #expect(try stage.order(order).lines.last?.covered == 2)
  }

  @Test func `a line is changed and removed, and its number is not given again`() throws {
    var (stage, order) = try filled(nil)
    try stage.desk.perform(
      .order(.changeLine(order, line: 2, [LineField.quantity: .number(2000)])))
    #expect(try stage.order(order).lines[1].amount == 9900)
    try stage.desk.perform(.order(.removeLine(order, line: 3)))
    try stage.add(.misc, 1000, 100, to: order)
    #expect(try stage.order(order).lines.map(\.number) == [1, 2, 4])
    stage.expectRefused(
      .order(.unknownLine(number: "SO0000001", line: 3)), .removeLine(order, line: 3))
  }

  @Test func `a line without a kind or a price, and values out of range, are refused`() throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    stage.expectRefused(.order(.missing(LineField.kind)), .addLine(order, [:]))
    stage.expectRefused(
      .order(.missing(LineField.price)), .addLine(order, [LineField.kind: .number(1)]))
    func line(_ field: Field, _ number: Int64) -> OrderCommand {
      .addLine(
        order,
        [LineField.kind: .number(1), LineField.price: .number(1)].merging(
          [field: .number(number)]
        ) { _, new in new })
    }
    for (field, number) in [
      (LineField.quantity, 0), (LineField.price, -1), (LineField.cover, 101), (LineField.kind, 7),
    ] {
      stage.expectRefused(.order(.outOfRange(field)), line(field, Int64(number)))
    }
    stage.expectRefused(.order(.fixedField(LineField.amount)), line(LineField.amount, 1))
  }

  @Test(arguments: [
    ("12", 2, Int64?.some(1200)), ("12.5", 2, 1250), ("12,50", 2, 1250), (",5", 2, 50),
    ("12.345", 2, nil), ("1.5", 3, 1500), ("1 000", 2, nil), ("-3", 2, nil), ("", 2, nil),
    ("1.2.3", 2, nil), ("7", 0, 7), ("7.0", 0, nil), ("99999999999", 2, nil),
  ])
  func `amounts are read as whole numbers of the smallest unit`(
    typed: String, digits: Int, expected: Int64?
  ) {
    #expect(DecimalText.read(typed, digits: digits) == expected)
  }

  @Test func `amounts are written with the digits of their currency`() throws {
    #expect(DecimalText.text(5, digits: 2) == "0.05")
    #expect(DecimalText.text(123_456, digits: 2, point: ",") == "1234,56")
    #expect(DecimalText.text(1500, digits: 3, trimmed: true) == "1.5")
    #expect(DecimalText.text(2000, digits: 3, trimmed: true) == "2")
    #expect(DecimalText.text(-50, digits: 2) == "-0.50")
    #expect(try #require(Currency(code: "jpy")).fractionDigits == 0)
    #expect(try #require(Currency(code: "KWD")).fractionDigits == 3)
    #expect(Currency(code: "EU") == nil)
  }
}

/// Protects the caller's consent: who, when, up to what sum, as an event (DESIGN §4.22).
struct ConsentTests {
  @Test func `★ a consent is an event with who, when and up to what sum; the newest counts`()
    throws
  {
    var stage = try OrderStage(.chargeable)
    var draft = ConsentDraft(by: "A. Brandt", sum: 15000)
    draft.text = "Up to 150"
    try stage.desk.perform(.order(.consent(stage.incident, draft)))
    stage.desk.wait(hours: 1)
    try stage.desk.perform(
      .order(.consent(stage.incident, ConsentDraft(by: "A. Brandt", sum: 20000))))
    let incident = try stage.desk.incident(stage.incident)
    #expect(incident.consents.map(\.sum) == [15000, 20000])
    #expect(incident.consents.last?.at == stage.desk.now)
    #expect(incident.consents.first?.event == 2)
    let event = try #require(incident.events.first { $0.number == 2 })
    #expect(event.text == "Up to 150")
    #expect(event.with == "A. Brandt")
    #expect(stage.desk.desk.tables.eventCode(event.code)?.row.code == "NOTE")
  }

  @Test func `lines beyond the sum are told apart from those within`() throws {
    var stage = try OrderStage(.chargeable)
    let order = try stage.make().id
    try stage.desk.perform(
      .order(.consent(stage.incident, ConsentDraft(by: "A. Brandt", sum: 10000))))
    let consent = try #require(try stage.desk.incident(stage.incident).consents.last)
    try stage.add(.labour, 1000, 10000, to: order)
    #expect(consent.excess(of: try stage.order(order).totals) == nil)
    try stage.add(.misc, 1000, 1, to: order)
    #expect(consent.excess(of: try stage.order(order).totals) == 1)
  }

  @Test func `a consent without a name or a sum is refused`() throws {
    let stage = try OrderStage()
    stage.expectRefused(
      .order(.missing(ConsentField.by)),
      .consent(stage.incident, ConsentDraft(by: " ", sum: 1)))
    stage.expectRefused(
      .order(.outOfRange(ConsentField.sum)),
      .consent(stage.incident, ConsentDraft(by: "A", sum: 0)))
  }

  @Test func `[C] work without a price costs the hourly rate of who did it`() throws {
    var stage = try OrderStage()
    try stage.desk.perform(
      .master(.change(stage.desk.meyer, [PartnerField.hourlyRate: .number(8550)])))
    let order = try stage.make()
    func add(_ kind: LineKind, _ more: [Field: FieldValue] = [:]) throws {
      var values = more
      values[LineField.kind] = .number(kind.rawValue)
      values[LineField.quantity] = .number(2000)
      try stage.desk.perform(.order(.addLine(order.id, values)))
    }
    try add(.labour)
    try add(.labour, [LineField.price: .number(5000)])
    let lines = try stage.order(order.id).lines
    #expect(lines.map(\.price) == [8550, 5000])
    #expect(lines.map(\.unit) == ["h", ""])
    #expect(lines.first?.amount == 17100)
    // Nobody else's rate, and none for parts.
    #expect(throws: DeskRefusal.order(.missing(LineField.price))) {
      try add(.labour, [LineField.by: .record(stage.desk.klein)])
    }
    #expect(throws: DeskRefusal.order(.missing(LineField.price))) { try add(.material) }
  }

  @Test func `amounts of a partner are read and written in the desk's currency`() throws {
    var stage = try OrderStage()
    let rate = PartnerField.hourlyRate
    let desk = stage.desk.desk
    #expect(try desk.value(typed: "85,5", for: rate, zone: .utc) == .number(8550))
    #expect(desk.written(.number(8550), in: rate, zone: .utc) == "85.50")
    #expect(throws: TypedValueError.notANumber(rate, "much")) {
      try desk.value(typed: "much", for: rate, zone: .utc)
    }
    #expect(throws: DeskRefusal.master(.belowZero(rate))) {
      try stage.desk.perform(.master(.change(stage.desk.meyer, [rate: .number(-1)])))
    }
  }
}

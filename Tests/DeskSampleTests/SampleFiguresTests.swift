import DeskSample
import HelpdeskDomain
import Testing

/// Protects that a sample desk looks like life: the figures that issue 2 names, measured on a
/// German desk of 2,000 incidents that was decided step by step.
struct SampleFiguresTests {
  static let sample = Result { try SampleInterpreter(SampleInterpreter.parameters(2000)) }

  let sample: SampleInterpreter
  let incidents: [Incident]

  init() throws {
    sample = try Self.sample.get()
    incidents = sample.incidents
  }

  private func perMille(_ part: Int, of whole: Int) -> Int { part * 1000 / max(1, whole) }

  @Test func `every step is decided without a refusal, in order and before the end`() {
    #expect(sample.refusals.prefix(3).isEmpty)
    #expect(sample.isOrdered)
    #expect(sample.stepsAfterLast == 0)
    #expect(incidents.count == 2000)
  }

  @Test func `about five entries an incident, masters included`() {
    #expect((4 * 2000...6 * 2000).contains(sample.entryCount))
  }

  @Test func `few customers make most calls`() {
    var calls: [RecordID: Int] = [:]
    for incident in incidents { incident.customer.map { calls[$0, default: 0] += 1 } }
    let customers = sample.desk.count(of: .customer)
    let top = calls.values.sorted(by: >).prefix(customers / 5).reduce(0, +)
    let share = perMille(top, of: calls.values.reduce(0, +))
    #expect((600...900).contains(share))
    #expect(calls.count > customers / 2)
  }

  @Test func `8 to 12 % are open and 2 to 5 % are late`() {
    let rows = (0..<incidents.count).map { sample.desk.incidents[$0] }
    let open = perMille(rows.count { !$0.isClosed }, of: rows.count)
    let late = perMille(
      rows.count { $0.alert(at: SampleInterpreter.until) == .late }, of: rows.count)
    #expect((80...120).contains(open))
    #expect((20...50).contains(late))
  }

  @Test func `what is open is young for the most part, with an old tail`() {
    let open = incidents.filter { !$0.isClosed }
    let young = open.count { days(since: $0.opened) <= 91 }
    let old = open.count { days(since: $0.opened) > 182 }
    #expect(perMille(young, of: open.count) >= 450)
    #expect(old > 10)
  }

  private func days(since instant: Instant) -> Int {
    Int(SampleInterpreter.until.milliseconds(since: instant) / Milliseconds.perDay)
  }

  @Test func `calls spread over a year and a half, in working hours with two peaks a weekday`() {
    var halfHours: [Int] = Array(repeating: 0, count: 48)
    var within = 0
    var saturdays = 0
    for incident in incidents {
      let local = SampleInterpreter.berlin.civil(at: incident.opened)
      let isWeekday = local.date.weekday <= 5
      if isWeekday { halfHours[local.minuteOfDay / 30] += 1 }
      if isWeekday && (450..<1050).contains(local.minuteOfDay) { within += 1 }
      if local.date.weekday == 6 { saturdays += 1 }
    }
    let first = incidents.map(\.opened).min() ?? SampleInterpreter.until
    #expect(days(since: first) > 500)
    #expect(perMille(within, of: incidents.count) >= 950)
    #expect((1...60).contains(perMille(saturdays, of: incidents.count)))
    // 09:00–11:00 and 13:30–15:00 stand above the noon between them and the edges of the day.
    let (morning, noon) = (halfHours[18..<22].reduce(0, +) / 4, halfHours[24..<26].reduce(0, +) / 2)
    let (afternoon, evening) = (halfHours[27..<30].reduce(0, +) / 3, halfHours[33])
    #expect(morning > noon * 3 / 2 && afternoon > noon * 3 / 2)
    #expect(afternoon > evening * 3 / 2)
  }

  @Test func `each model has the fault that comes back`() {
    var faults: [RecordID: [RecordID: Int]] = [:]
    for incident in incidents {
      guard let item = incident.item, let reason = incident.reasons.first else { continue }
      faults[item, default: [:]][reason, default: 0] += 1
    }
    let busy = faults.values.filter { $0.values.reduce(0, +) >= 40 }
    #expect(busy.count >= 5)
    for counts in busy {
      #expect(perMille(counts.values.max() ?? 0, of: counts.values.reduce(0, +)) >= 300)
    }
    #expect(incidents.count { $0[IncidentField.priorIncident].record != nil } > 10)
  }

  @Test func `contracts and warranties run and have run out`() {
    let contracts = sample.cards(of: .contract).compactMap {
      $0[ContractField.validUntil].instant
    }
    let warranties = sample.cards(of: .unit).compactMap { $0[UnitField.warrantyUntil].instant }
    for ends in [contracts, warranties] {
      let running = perMille(ends.count { $0 >= SampleInterpreter.until }, of: ends.count)
      #expect((250...800).contains(running))
    }
    #expect(Set(incidents.compactMap { $0[IncidentField.billing].number }) == [1, 2, 3])
  }

  @Test func `some callers, companies and devices are in no master, and some calls incomplete`() {
    #expect(incidents.count { !$0[IncidentField.customerName].isEmpty } > 10)
    #expect(incidents.count { !$0[IncidentField.unitName].isEmpty } > 10)
    #expect(incidents.count { $0[IncidentField.incomplete].isTrue } > 5)
    let persons = sample.cards(of: .person)
    #expect(persons.count { $0[PersonField.origin].record != nil } > 50)
    #expect(incidents.count { $0.prioritySource == .hand } > 20)
  }
}

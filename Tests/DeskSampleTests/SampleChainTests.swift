import DeskSample
import HelpdeskDomain
import Testing

/// Protects that the events of a sample incident make a story: what comes later has its cause
/// before it, and what solved it fits what it was about.
struct SampleChainTests {
  let sample: SampleInterpreter
  let incidents: [Incident]

  init() throws {
    sample = try SampleFiguresTests.sample.get()
    incidents = sample.incidents
  }

  private func events(_ incident: Incident) -> [String] {
    incident.events.map { sample.code($0.code) }
  }

  @Test func `a visit is preceded by its schedule, and by the same technician`() {
    var visits = 0
    for incident in incidents {
      var planned: IncidentEvent?
      for event in incident.events {
        if sample.code(event.code) == "SCHED" { planned = event }
        guard sample.code(event.code) == "VISIT" else { continue }
        visits += 1
        #expect(planned?.technician == event.technician)
        #expect((planned?.plannedFrom).map { $0 <= event.at ?? $0 } == true)
      }
    }
    #expect(visits > 150)
  }

  @Test func `whoever waits for parts has ordered them and knows the day`() {
    var orders = 0
    for incident in incidents where events(incident).contains("PARTS") {
      orders += 1
      #expect(incident.dates.due != nil)
      #expect(incident.history.contains { sample.code($0.to) == "WPART" })
    }
    #expect(orders > 60)
  }

  @Test func `a closed incident has a resolution or was cancelled with a note`() {
    var cancelled = 0
    for incident in incidents where incident.isClosed {
      if sample.code(incident.status) == "CANCEL" {
        cancelled += 1
        #expect(events(incident).last == "NOTE")
      } else {
        #expect(!incident.resolutions.isEmpty)
        #expect(incident.resolutions.allSatisfy { !$0.text.isEmpty })
      }
    }
    #expect((20...120).contains(cancelled))
  }

  @Test func `what was solved on site had a visit`() {
    for incident in incidents {
      let isOnSite = incident.resolutions.contains { sample.code($0.code).hasPrefix("SITE/") }
      if isOnSite { #expect(events(incident).contains("VISIT") || isSolvedRemotely(incident)) }
    }
  }

  /// A loose cable can be found on the phone.
  private func isSolvedRemotely(_ incident: Incident) -> Bool {
    sample.code(incident.reasons.first) == "SCN/DEST"
  }

  @Test func `chains differ: first-call fixes, handovers, waits, reopened ones`() {
    func share(_ isSo: (Incident) -> Bool) -> Int { incidents.count(where: isSo) * 100 / 2000 }
    let atOnce = share { incident in
      guard let closed = incident[IncidentField.closedAt].instant else { return false }
      return incident.events.count == 1
        && closed.milliseconds(since: incident.opened) < Milliseconds.perHour
        && sample.code(incident.status) == "CLOSED"
    }
    #expect((25...50).contains(atOnce))
    #expect((2...20).contains(share { $0.history.contains { sample.code($0.to) == "ASSIGN" } }))
    #expect((3...20).contains(share { $0.history.contains { sample.code($0.to) == "WCUST" } }))
    let reopened = incidents.count { incident in
      incident.history.contains { sample.code($0.from) == "CLOSED" }
    }
    #expect((15...80).contains(reopened))
  }

  @Test func `the owner of work comes from the group of the reason`() {
    let tables = sample.desk.tables
    for incident in incidents {
      guard let reason = tables.reason(incident.reasons.first),
        incident.history.contains(where: { sample.code($0.to) == "ASSIGN" })
      else { continue }
      let group = reason.group ?? tables.reason(reason.row.parent)?.group
      let assigned = incident.history.first { sample.code($0.to) == "ASSIGN" }?.owner
      #expect(tables.partner(assigned)?.group == group)
    }
  }
}

import HelpdeskDomain
import Testing

/// Protects "fügt der SvM ein neues Ereignis … hinzu": an event is whole, and one act.
struct RecordEventTests {
  @Test func `an event leaves a status and an owner behind in one entry`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let before = try desk.incident(id).revision
    var event = EventDraft(code: try desk.code("SCHED", .eventCode), text: "Visit agreed")
    event.status = try desk.status("PLAN")
    event.owner = desk.meyer
    event.plannedFrom = try desk.time("2026-05-21 08:00")
    event.plannedTo = try desk.time("2026-05-21 10:00")
    event.technician = desk.meyer
    event.minutes = 4
    try desk.perform(.recordEvent(id, event, reopening: false))
    let incident = try desk.incident(id)
    #expect(incident.revision == before + 1)
    #expect(try desk.statusCode(of: id) == "PLAN")
    #expect(incident.owner == desk.meyer)
    #expect(incident.events.last?.technician == desk.meyer)
    #expect(incident[IncidentField.appointmentAt].instant == event.plannedFrom)
    #expect(incident[IncidentField.firstResponseAt].instant == desk.now)
    #expect(incident[IncidentField.toldAt].instant == nil)
  }

  @Test func `an event brings the resolution that its status asks for`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    var event = EventDraft(code: try desk.code("CALLOUT", .eventCode), text: "Restarted")
    event.status = try desk.status("SOLVED")
    expectRefused(
      .demanded(.resolution, status: "SOLVED"), desk, .recordEvent(id, event, reopening: false))
    event.resolution = try desk.code("PHONE/RESET", .resolution)
    try desk.perform(.recordEvent(id, event, reopening: false))
    #expect(try desk.statusCode(of: id) == "SOLVED")
    #expect(try desk.incident(id).resolutions.map(\.code) == [event.resolution])
  }

  @Test func `only the first response is the first`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    let first = desk.now
    let callOut = EventDraft(code: try desk.code("CALLOUT", .eventCode))
    try desk.perform(.recordEvent(id, callOut, reopening: false))
    desk.wait(hours: 1)
    try desk.perform(.recordEvent(id, callOut, reopening: false))
    let incident = try desk.incident(id)
    #expect(incident[IncidentField.firstResponseAt].instant == first)
    #expect(incident[IncidentField.toldAt].instant == desk.now)
  }

  @Test func `a visit typed in the evening keeps its own time`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    var event = EventDraft(code: try desk.code("VISIT", .eventCode), text: "Done")
    event.at = try desk.time("2026-05-20 08:10")
    event.by = desk.meyer
    try desk.perform(.recordEvent(id, event, reopening: false))
    let recorded = try #require(try desk.incident(id).events.last)
    #expect(recorded.at == event.at)
    #expect(recorded.by == desk.meyer)
  }

  @Test func `an event on a closed incident reopens it in one frame when asked to`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    try desk.bring(id, to: "CLOSED")
    let event = EventDraft(code: try desk.code("CALLIN", .eventCode), text: "It jams again")
    expectRefused(
      .closed(number: "INC0000001"), desk, .recordEvent(id, event, reopening: false))
    try desk.perform(.recordEvent(id, event, reopening: true))
    #expect(try desk.statusCode(of: id) == "WORK")
    #expect(try desk.incident(id).events.last?.text == "It jams again")
  }

  @Test func `impossible events are refused`() throws {
    var desk = try TestDesk()
    let id = try desk.log()
    var event = EventDraft(code: try desk.code("SCHED", .eventCode))
    event.plannedFrom = try desk.time("2026-05-22 10:00")
    event.plannedTo = try desk.time("2026-05-22 08:00")
    expectRefused(.plannedBackwards, desk, .recordEvent(id, event, reopening: false))
    event = EventDraft(code: try desk.code("SCHED", .eventCode))
    event.minutes = -1
    expectRefused(.negativeMinutes, desk, .recordEvent(id, event, reopening: false))
    event = EventDraft(code: RecordID(.eventCode, 99))
    expectRefused(.unknownRecord(EventField.code), desk, .recordEvent(id, event, reopening: false))
  }
}

extension RecordEventTests {
  @Test func `resolutions are counted by the reason of their incidents`() throws {
    var desk = try TestDesk()
    let part = try desk.code("SITE/PART", .resolution)
    let use = try desk.code("PHONE/USE", .resolution)
    for resolution in [part, part, use] {
      let id = try desk.log("Jam", reasons: ["PRN/JAM"])
      try desk.perform(.resolve(id, resolution: resolution, text: ""))
    }
    _ = try desk.log("Jam", reasons: ["PRN/JAM"])
    let other = try desk.log("Slow", reasons: ["PC/SLOW"])
    try desk.perform(.resolve(other, resolution: use, text: ""))
    let counts = desk.desk.resolutionCounts(reason: try desk.code("PRN/JAM", .reason))
    #expect(counts == [part: 2, use: 1])
  }
}

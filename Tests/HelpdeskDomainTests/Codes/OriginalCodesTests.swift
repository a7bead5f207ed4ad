import HelpdeskDomain
import Testing

/// Protects the tables around the original's mask (incidents-mask.md §1.4): what a new desk has of
/// each, and that the desk may make its own.
struct OriginalCodesTests {
  @Test func `★ [C] a new desk has the six event codes of the document, in German too`() throws {
    let codes = DefaultCodes.eventCodes
    let six = ["CALLIN", "CALLOUT", "MAILIN", "MAILOUT", "SCHED", "NOTE"]
    let german = six.map { code in codes.first { $0.code == code }?.text[.de] }
    #expect(
      german == ["AnrufEin", "AnrufAus", "EmailEin", "EmailAus", "Einplanung", "Anmerkungen"])
    let english = six.map { code in codes.first { $0.code == code }?.text[.en] }
    #expect(english == ["CallIn", "CallOut", "EmailIn", "EmailOut", "Schedule", "Notes"])
  }

  @Test func `[C] an event is a call, a dispatch or a service order, and reminds`() throws {
    let desk = try TestDesk()
    func row(_ code: String) throws -> EventCode {
      try #require(desk.desk.tables.eventCode(try desk.code(code, .eventCode)))
    }
    #expect(try row("CALLIN").eventClass == EventClass.call.rawValue)
    #expect(try row("SCHED").eventClass == EventClass.dispatch.rawValue)
    #expect(try row("ORDER").eventClass == EventClass.serviceOrder.rawValue)
    #expect(try row("CALLIN").row.hint[.de]?.contains("Rückrufnummer") == true)
  }

  @Test func `[C] reasons have two levels, questions, checks and an expected duration`() throws {
    let desk = try TestDesk()
    let jam = try desk.code("PRN/JAM", .reason)
    let row = try #require(desk.desk.tables.reason(jam))
    #expect(row.expectedMinutes == 45)
    let printer = try desk.code("PRN", .reason)
    #expect(row.row.parent == printer)
    let general = try #require(desk.desk.tables.reason(printer))
    #expect(general.row.hint[.de]?.contains("Seit wann?") == true)
    #expect(general.check.isEmpty == false)
    for reason in DefaultCodes.reasons {
      #expect(reason.specifics.allSatisfy { $0.expectedMinutes > 0 }, "\(reason.code)")
    }
  }

  @Test func `[C] resolutions have two levels, and incidents take both or none`() throws {
    var desk = try TestDesk()
    #expect(!DefaultCodes.resolutions.isEmpty)
    #expect(DefaultCodes.resolutions.allSatisfy { !$0.specifics.isEmpty })
    let id = try desk.log()
    let general = try desk.code("SITE", .resolution)
    expectRefused(
      .halfResolution(code: "SITE"), desk, .resolve(id, resolution: general, text: ""))
    let both = try desk.code("SITE/PART", .resolution)
    try desk.perform(.resolve(id, resolution: both, text: "Roller"))
    #expect(try desk.incident(id).resolutions.map(\.code) == [both])
  }

  @Test func `★ [C] an event code of the desk's own is recorded like the others`() throws {
    var desk = try TestDesk()
    let letter = try desk.create(
      .eventCode,
      [
        CodeField.code: .text("LETTERIN"), CodeField.text(.en): .text("LetterIn"),
        EventCodeField.eventClass: try #require(FieldChoice.eventClass.value("call")),
        EventCodeField.direction: try #require(FieldChoice.direction.value("in")),
      ])
    let id = try desk.log()
    try desk.perform(.recordEvent(id, EventDraft(code: letter, text: "By post"), reopening: false))
    #expect(try desk.incident(id).events.last?.code == letter)
    #expect(try desk.code("letterin", .eventCode) == letter)
  }
}

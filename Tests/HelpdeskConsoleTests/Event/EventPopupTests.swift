import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the event pop-up: one command, few keys, nothing typed is lost.
struct EventPopupTests {
  @Test func `an event on a found incident takes four keys besides digits and text`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.press(.function(6))
    stage.type("04055512")
    stage.press(.down, .enter)
    stage.type("Stau jetzt bei jedem Blatt.")
    stage.press(.function(10))
    #expect(stage.pressed == 4)
    let event = try #require(try stage.incident(id).events.last)
    #expect(event.text == "Stau jetzt bei jedem Blatt.")
    #expect(event.code == (try stage.code("CALLIN", .eventCode)))
    #expect(event.with == "A. Brandt")
    #expect(stage.commands.count == 1)
    #expect(stage.state.place.isQueue)
    #expect(stage.disk.isEmpty)
  }

  @Test func `minutes count from the opening and time is the opening`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    let begun = stage.state.now
    stage.openEvent(id)
    stage.type("Long call")
    stage.wait(minutes: 7)
    stage.press(.control("s"))
    let event = try #require(try stage.incident(id).events.last)
    #expect(event.minutes == 7)
    #expect(event.at == begun)
  }

  @Test func `what is typed stands above what counts by itself`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id, atCode: true)
    #expect(stage.event?.focus == .code)
    stage.press(.tab, .control("u"))
    stage.type("11:00")
    stage.press(.tab)
    stage.type("Mey")
    stage.press(.tab, .control("u"))
    stage.type("25")
    stage.press(.tab, .control("u"))
    stage.type("S. Olsen")
    stage.press(.tab, .control("u"))
    stage.type("0451-9")
    stage.press(.tab)
    stage.type("Visited")
    stage.press(.function(10))
    let event = try #require(try stage.incident(id).events.last)
    #expect(event.at == (try TimeText.instant("2026-05-20 11:00", zone: .utc)))
    #expect(event.by == stage.meyer)
    #expect(event.minutes == 25)
    #expect(event.with == "S. Olsen, 0451-9")
  }

  @Test func `a save without a text marks it and keeps everything`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id, atCode: true)
    stage.press(.function(10))
    #expect(stage.commands.isEmpty)
    #expect(stage.event?.focus == .text)
    #expect(stage.message == "Text: missing.")
    stage.type("x")
    #expect(stage.event?.problems.isEmpty == true)
  }

  @Test func `an unknown code is marked at once and never traps`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id, atCode: true)
    stage.type("zzz")
    stage.press(.tab)
    #expect(stage.event?.focus == .at)
    #expect(stage.event?.problems[.code] != nil)
    #expect(stage.message == "Event: not known. F4 lists.")
    stage.press(.backTab, .control("u"))
    stage.type("callout")
    stage.press(.enter)
    #expect(stage.event?.focus == .text)
    #expect(stage.event?.problems.isEmpty == true)
    #expect(stage.event?[.code].record == (try stage.code("CALLOUT", .eventCode)))
  }

  @Test func `F4 lists the codes of the field and the choice stands in it`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id, atCode: true)
    stage.press(.function(4))
    stage.type("visit")
    stage.press(.enter)
    #expect(stage.event?[.code].record == (try stage.code("VISIT", .eventCode)))
    #expect(stage.event?.focus == .text)
  }

  @Test func `a status asks there for exactly what it needs`() throws {
    var stage = try EventStage()
    let id = try stage.log(reason: nil)
    stage.openEvent(id)
    stage.type("Visit agreed")
    stage.press(.tab)
    stage.type("PLAN")
    stage.press(.function(10))
    #expect(
      stage.event?.problems.keys.sorted { $0.rawValue < $1.rawValue } == [.owner, .plannedFrom])
    #expect(stage.event?.focus == .owner)
    stage.type("meyer")
    stage.press(.enter)
    #expect(stage.event?.focus == .plannedFrom)
    stage.type("21.05. 08:00")
    stage.press(.tab)
    stage.type("10:00")
    stage.press(.function(10))
    let incident = try stage.incident(id)
    #expect(try stage.statusCode(id) == "PLAN")
    #expect(incident.owner == stage.meyer)
    #expect(
      incident.events.last?.plannedTo == (try TimeText.instant("2026-05-21 10:00", zone: .utc)))
    #expect(stage.commands.count == 1)
  }

  @Test func `a status that asks for a resolution opens its field`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.type("Restarted")
    stage.press(.tab)
    stage.type("SOLVED")
    stage.press(.tab)
    #expect(stage.event?.fields(stage.state.tables).contains(.resolution) == true)
    stage.press(.tab)
    stage.type("PHONE/RESET")
    stage.press(.function(10))
    #expect(try stage.statusCode(id) == "SOLVED")
    let resolution = try stage.code("PHONE/RESET", .resolution)
    #expect(try stage.incident(id).resolutions.map(\.code) == [resolution])
  }
}

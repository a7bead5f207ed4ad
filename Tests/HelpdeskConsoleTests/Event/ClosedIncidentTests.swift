import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the two ways out of a closed incident and that refusals lose nothing (DESIGN §7).
struct ClosedIncidentTests {
  private func closed(_ status: String = "CLOSED") throws -> (EventStage, RecordID) {
    var stage = try EventStage()
    let id = try stage.log()
    try stage.bring(id, to: status)
    stage.openEvent(id)
    stage.type("Jams again")
    return (stage, id)
  }

  @Test func `saving on a closed incident offers two ways and keeps the text`() throws {
    var (stage, _) = try closed()
    stage.press(.function(10))
    #expect(stage.commands.isEmpty)
    #expect(stage.event?.focus == .reopen)
    #expect(stage.event?.text.text == "Jams again")
    #expect(stage.message.contains("r reopens it, w logs a repeat"))
  }

  @Test func `r reopens and records in one command`() throws {
    var (stage, id) = try closed()
    stage.press(.function(10), .character("r"))
    #expect(stage.commands.count == 1)
    #expect(try stage.statusCode(id) == "WORK")
    #expect(try stage.incident(id).events.last?.text == "Jams again")
    #expect(stage.event == nil)
  }

  @Test func `w logs a repeat with the event as its first`() throws {
    var (stage, id) = try closed()
    stage.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab)
    #expect(stage.event?.focus == .repeated)
    stage.press(.enter)
    #expect(stage.commands.count == 1)
    let repeated = try stage.incident(RecordID(.incident, 2))
    #expect(repeated[IncidentField.priorIncident].record == id)
    #expect(repeated.events.map(\.text) == ["Jams again"])
    #expect(try stage.incident(id).isClosed)
    #expect(
      stage.message == "INC0000002 saved as a repeat of INC0000001. Tell the caller the number.")
  }

  @Test func `a cancelled incident goes back to where it may`() throws {
    var (stage, id) = try closed("CANCEL")
    stage.press(.function(10), .character("r"))
    #expect(try stage.statusCode(id) == "OPEN")
  }

  @Test func `an incident that someone closed meanwhile offers the ways then`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.type("Asks again")
    try stage.bring(id, to: "CLOSED")
    stage.press(.function(10))
    #expect(stage.event?.focus == .reopen)
    #expect(stage.event?.text.text == "Asks again")
    stage.press(.character("r"))
    #expect(try stage.statusCode(id) == "WORK")
  }

  @Test func `a disk that takes nothing keeps the pop-up as it is`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.openEvent(id)
    stage.type("Important")
    stage.failure = .diskFull
    stage.press(.function(10))
    #expect(stage.event?.text.text == "Important")
    #expect(stage.message.hasPrefix("Cannot save now"))
    #expect(stage.disk.count == 1)
    stage.failure = nil
    stage.press(.function(10))
    #expect(try stage.incident(id).events.last?.text == "Important")
    #expect(stage.disk.isEmpty)
  }
}

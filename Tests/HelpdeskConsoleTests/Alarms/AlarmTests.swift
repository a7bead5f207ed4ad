import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects alarms on the screen: ★ row 22 of every screen, never covered, a list behind `a`, a
/// bell only if wanted, and never a stolen focus (seed 004: "eine Alarmmeldung bei potenziellen
/// Problemen"; screens.md §1.12).
struct AlarmTests {
  /// A console whose partner has unread alarms about the second and the first incident.
  /// The task that is made here, behind those of a new desk.
  private static let late = RecordID(.escalationTask, 7)

  private func console(_ language: Language = .en, alarms count: Int = 2) throws -> TestConsole {
    var console = TestConsole(language: language)
    let tables = console.sketch.tables
    let command = MasterCommand.create(
      .escalationTask,
      [
        CodeField.code: .text("LATE3"), EscalationTaskField.basis: .text("late"),
        EscalationTaskField.priority: FieldValue(tables.find("3", in: .priorityCode)),
        EscalationTaskField.alarmTo: .text("owner,supervisor"),
      ])
    let desk = console.sketch.test
    for entry in try desk.desk.decide(command, on: nil, desk.context) {
      console.sketch.test.evolve(entry)
    }
    console.send(.deskChanged(DeskNews(tables: console.sketch.tables)))
    console.send(.alarmsChanged(Array(lines(console).prefix(count))))
    return console
  }

  private func lines(_ console: TestConsole) -> [AlarmLine] {
    [(1, "10:35"), (0, "09:13")].enumerated().map { place, alarm in
      let incident = console.sketch.incidents[alarm.0]
      return AlarmLine(
        mail: RecordID(.mail, 9 - place), incident: incident.id, number: incident.number,
        task: Self.late, owner: incident.owner,
        at: TestTime.may(20, alarm.1))
    }
  }

  private let english =
    "! ALARM 10:35 INC0000119 is late, owner Ek and supervisor told.      a: 2 unread"
  private let german =
    "! ALARM 10:35 INC0000119 ist verspätet, Ek und Vorgesetzter informiert. a: 2 neu"

  @Test func `★ row 22 shows the newest alarm and how many are unread, as sketched`() throws {
    #expect(try console().surface().text[21] == english)
    #expect(try console(.de).surface().text[21] == german)
    #expect(TestConsole().surface().text[21].allSatisfy { $0 == " " })
  }

  @Test func `nothing covers row 22: screens, lists, pop-ups, help`() throws {
    for keys: [Key] in [
      [.function(6)], [.character("o")], [.function(1)], [.function(9)], [.character("w")],
      [.function(2)], [.enter], [.character("a")], [.function(6), .function(1)],
    ] {
      var console = try console()
      for key in keys { console.press(key) }
      let row = console.surface().text[21]
      #expect(row.hasPrefix("! ALARM 10:35 INC0000119 is late"), "\(keys): \(row)")
      #expect(row.hasSuffix("2 unread"), "\(keys): \(row)")
    }
  }

  @Test func `in a field a is a letter, and row 22 does not promise it`() throws {
    var console = try console()
    console.press(.function(6))
    #expect(console.surface().text[21].hasSuffix("   2 unread"))
    #expect(console.surface().text[0].contains("2 alarms   Wed 12:15"))
  }

  @Test func `★ a lists the unread alarms, Enter goes to the incident and takes it as read`() throws
  {
    var console = try console()
    console.press(.character("a"))
    #expect(console.state.context == .alarms)
    console.press(.down, .enter)
    #expect(console.effects.contains(.readAlarm(RecordID(.mail, 8))))
    guard case .mask(let mask) = console.state.place.screen else {
      Issue.record("the incident is open")
      return
    }
    #expect(mask.incident == console.sketch.incidents[0].id)
    console.press(.escape)
    #expect(console.state.context == .queue)
  }

  @Test func `from a mask with something typed Back leads there again`() throws {
    var console = try console()
    console.press(.function(6))
    console.type("Brandt")
    console.press(.function(9))
    console.type("alarms")
    console.press(.enter, .enter)
    #expect(console.state.parked.count == 1)
    console.press(.escape)
    guard case .intake(let intake) = console.state.place.screen else {
      Issue.record("the intake line is back")
      return
    }
    #expect(intake.line.text == "Brandt")
  }

  @Test func `Space takes an alarm as read and stays`() throws {
    var console = try console()
    console.press(.character("a"), .character(" "))
    #expect(console.effects.last == .readAlarm(RecordID(.mail, 9)))
    console.send(.alarmsChanged([lines(console)[1]]))
    #expect(console.state.context == .alarms)
    console.send(.alarmsChanged([]))
    #expect(console.surface().text.joined().contains("No alarm is unread."))
    console.press(.escape)
    #expect(console.state.context == .queue)
  }

  @Test func `an alarm steals no focus and no key`() throws {
    var console = TestConsole()
    console.press(.function(6))
    console.type("Bra")
    let before = console.state.place
    console.send(.alarmsChanged(lines(console)))
    #expect(console.state.place == before)
    console.type("ndt")
    guard case .intake(let intake) = console.state.place.screen else {
      Issue.record("the intake line is there")
      return
    }
    #expect(intake.line.text == "Brandt")
  }

  @Test func `the bell rings for a new alarm, if it is wanted, and not for those of before`() throws
  {
    var console = TestConsole()
    console.state.ringsBell = true
    let all = lines(console)
    console.send(.alarmsChanged([all[1]]))
    #expect(!console.effects.contains(.bell))
    console.send(.alarmsChanged(all))
    #expect(console.effects.contains(.bell))
    var silent = TestConsole()
    silent.send(.alarmsChanged([]))
    silent.send(.alarmsChanged(all))
    #expect(!silent.effects.contains(.bell))
  }

  @Test func `the cursor of the list stays on its alarm when another comes`() throws {
    var console = try console(alarms: 1)
    console.press(.character("a"))
    let newer = AlarmLine(
      mail: RecordID(.mail, 12), incident: console.sketch.incidents[2].id, number: "INC0000131",
      task: Self.late, owner: nil, at: TestTime.may(20, "12:14"))
    console.send(.alarmsChanged([newer] + console.state.alarms))
    console.press(.character(" "))
    #expect(console.effects.last == .readAlarm(RecordID(.mail, 9)))
  }

  @Test(arguments: [Language.en, .de])
  func `the list of unread alarms`(_ language: Language) throws {
    var console = try console(language)
    console.press(.character("a"))
    try console.snapshot().verify(named: "alarms.\(language).80x24")
  }
}

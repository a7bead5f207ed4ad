import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects ★ "what cannot be sent waits in an outbox and is shown": counted in row 22 of every
/// screen, listed behind `a`, decided about by hand and never by itself (DESIGN §4.7; issue 4).
struct OutboxTests {
  private func lines(_ console: TestConsole) -> [OutboxLine] {
    let incidents = console.sketch.incidents
    func line(
      _ number: Int, _ incident: Int, _ state: MailState, _ recipient: String, at: String,
      claimed: String? = nil, trouble: MailTrouble? = nil
    ) -> OutboxLine {
      OutboxLine(
        mail: RecordID(.mail, number), incident: incidents[incident].id,
        number: incidents[incident].number, channel: number == 3 ? .text : .mail, state: state,
        at: TestTime.may(20, at), claimedAt: claimed.map { TestTime.may(20, $0) },
        recipient: recipient, subject: "\(incidents[incident].number) is late: paper jam",
        trouble: trouble)
    }
    return [
      line(1, 2, .waiting, "EK", at: "12:14"),
      line(2, 0, .claimed, "MEYER", at: "10:31", claimed: "10:31"),
      line(3, 1, .failed, "0170-55 512", at: "09:13", trouble: .exited(69)),
      line(4, 3, .claimed, "KLEIN", at: "12:14", claimed: "12:14"),
    ]
  }

  private let news = OutboxNews(
    waiting: 1, failed: 1, claims: [TestTime.may(20, "10:31"), TestTime.may(20, "12:14")])

  /// A console that has heard of the outbox and lists it.
  private func listing(
    _ language: Language = .en, columns: Int = 80, rows: Int = 24
  )
    -> TestConsole
  {
    var console = TestConsole(language: language, columns: columns, rows: rows)
    console.send(.outboxChanged(news))
    console.press(.character("a"))
    answer(&console)
    return console
  }

  private func answer(_ console: inout TestConsole) {
    guard case .loadOutbox(let generation)? = console.effects.last else {
      Issue.record("the outbox is asked for")
      return
    }
    console.send(.outboxLoaded(lines(console), total: 4, generation: generation))
  }

  @Test func `★ row 22 counts what was not accepted and what is uncertain, not what waits`() {
    var console = TestConsole()
    console.send(.outboxChanged(OutboxNews(waiting: 7, claims: [TestTime.may(20, "12:14")])))
    #expect(console.surface().text[21].allSatisfy { $0 == " " })
    console.send(.outboxChanged(news))
    #expect(console.surface().text[21].hasPrefix("! 2 mails could not be sent."))
    #expect(console.surface().text[21].hasSuffix("a: Outbox"))
    console.press(.function(6))
    #expect(console.surface().text[21].hasPrefix("! 2 mails could not be sent."))
  }

  @Test func `a claim becomes uncertain two minutes after it was made, by the clock alone`() {
    var console = TestConsole()
    console.send(.outboxChanged(OutboxNews(claims: [TestTime.now])))
    console.send(.clock(TestTime.now.advanced(byMilliseconds: 120_000)))
    #expect(console.surface().text[21].allSatisfy { $0 == " " })
    console.send(.clock(TestTime.now.advanced(byMilliseconds: 120_001)))
    #expect(console.surface().text[21].hasPrefix("! 1 mail could not be sent."))
  }

  @Test func `what needs a hand stands on top, and Enter goes to the incident`() {
    var console = listing()
    #expect(console.state.context == .outbox)
    let text = console.surface().text.joined(separator: "\n")
    #expect(text.contains("> uncertain "))
    #expect(text.contains("and no answer came. It may have"))
    console.press(.enter)
    guard case .mask(let mask) = console.state.place.screen else {
      Issue.record("the incident is open")
      return
    }
    #expect(mask.incident == console.sketch.incidents[0].id)
    console.press(.escape)
    #expect(console.state.context == .queue)
  }

  @Test func `s sends again what is uncertain or was not accepted, and nothing else`() {
    var console = listing()
    console.press(.character("s"))
    #expect(console.effects.last == .handleMail(RecordID(.mail, 2), .sendAgain))
    console.press(.down, .character("s"))
    #expect(console.effects.last == .handleMail(RecordID(.mail, 3), .sendAgain))
    let before = console.effects.count
    console.press(.down, .character("s"), .down, .character("s"))
    #expect(console.effects.count == before)
    #expect(console.state.message == .outbox(.underWay))
  }

  @Test func `giving up takes Del twice, and the desk's answer is said`() {
    var console = listing()
    console.press(.down, .delete)
    #expect(console.state.message == .outbox(.giveUpAgain))
    console.press(.up, .delete)
    #expect(console.state.message == .outbox(.giveUpAgain), "another mail begins anew")
    console.press(.delete)
    #expect(console.effects.last == .handleMail(RecordID(.mail, 2), .giveUp))
    console.send(.mailHandled(RecordID(.mail, 2), .giveUp, nil))
    #expect(console.state.message == .outbox(.givenUp("INC0000123")))
    console.send(.mailHandled(RecordID(.mail, 2), .giveUp, .mail(.notNow(.done))))
    #expect(console.state.message == .refused(.mail(.notNow(.done))))
  }

  @Test func `a desk that can only be read decides nothing`() {
    var console = listing()
    console.state.access = .readOnly(.noPermission)
    console.press(.character("s"))
    #expect(console.state.message == .readOnly(.noPermission))
    if case .handleMail? = console.effects.last { Issue.record("nothing is asked for") }
  }

  @Test func `Tab goes from the alarms to the outbox and back, with one place to leave`() {
    var console = listing()
    console.press(.tab)
    #expect(console.state.context == .alarms)
    console.press(.tab)
    #expect(console.state.context == .outbox)
    console.press(.escape)
    #expect(console.state.context == .queue)
  }

  @Test func `the list follows the desk, and the cursor stays on its mail`() {
    var console = listing()
    console.press(.down)
    console.send(.outboxChanged(OutboxNews(failed: 1)))
    guard case .loadOutbox(let generation)? = console.effects.last else {
      Issue.record("the outbox is read again")
      return
    }
    console.send(
      .outboxLoaded([lines(console)[2]], total: 1, generation: generation))
    console.press(.character("s"))
    #expect(console.effects.last == .handleMail(RecordID(.mail, 3), .sendAgain))
    console.send(.outboxChanged(OutboxNews()))
    if case .loadOutbox(let generation)? = console.effects.last {
      console.send(.outboxLoaded([], total: 0, generation: generation))
    }
    #expect(console.surface().text.joined().contains("Nothing waits: all mails are sent."))
  }

  @Test(arguments: [Language.en, .de])
  func `the list of the outbox`(_ language: Language) throws {
    let console = listing(language)
    try console.snapshot().verify(named: "outbox.\(language).80x24")
    var large = listing(language, columns: 120, rows: 40)
    large.press(.down)
    try large.snapshot().verify(named: "outbox.\(language).120x40")
  }
}

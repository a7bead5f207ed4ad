import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the sketches of screens.md to the column: what stands where is decided there.
struct SketchTests {
  /// The first sketch; the alarm row is empty until there is escalation.
  private let queueSketch = [
    " Open incidents   find: paper jam               12 of 4 318   +3 new   Wed 12:15",
    " ! No.     P Status   Age Next     Customer       Unit     Description     Owner",
    ">L 0000123 2 In work   1d -3h 03m  Nordwerk GmbH  DR-77123 Paper jam afte… Meyer",
    " L 0000119 3 W.parts   5d -1h 40m  Åkeri Norr AB  DR-20981 Paper jam, dup… Ek   ",
    " W 0000131 2 Assigned 22h +1h 42m  Brandt & Söhne DR-77140 Paper jam, tra… Ek   ",
    " W 0000127 3 In work   2d Th 10:25 東京商事 KK    DR-40007 Paper jam behi… Meyer",
    " F 0000140 3 Open      1d +4h 00m  Kovács Kft.    DR-31415 Paper jam on t… -    ",
    " F 0000136 3 Planned   1d Th 09:45 Müller OHG     DR-10022 Paper jam at t… Ek   ",
    "   0000142 3 Open     12m Th 12:03 Åkeri Norr AB  DR-20981 Paper jam again -    ",
    "   0000138 4 Assigned  1d Fr 13:15 Kőszegi Zrt.   DR-31500 Paper jam, lab… Klein",
    "   0000144 4 Open      5m Tu 12:10 Lindgren & Co  DR-20440 Paper jam once… -    ",
    "   0000121 5 Planned   9d 27 May   Nordwerk GmbH  DR-77101 Paper jam, cha… Meyer",
    "   0000145 5 Open      2m 4 Jun    Kovács Kft.    DR-31416 Paper jam coun… -    ",
    "   0000139 4 W.cust    1d stopped  Ostsee Bäcker  DR-55010 Paper jam, wil… Klein",
    "                                                                                ",
    "                                                                                ",
    "────────────────────────────────────────────────────────────────────────────────",
    " INC0000123 Paper jam after every 10th sheet              LATE since today 09:12",
    " A. Brandt 040-555 12, Nordwerk GmbH, Hamburg · 2 more open · told today 08:20  ",
    " DR-77123 LP-450 3rd floor · warranty NO · contract V-12 YES, covers now        ",
    " Last 08:20 CallOut Meyer: part ordered, visit agreed · next Thu 21 May 08:00   ",
    "                                                                                ",
    " INC0000138 assigned to Klein. u undoes.                                        ",
    " F1 Help F2 Event F3 Find F4 Change F6 New call F7/F8 View F9 Command Enter Open",
  ]

  @Test func `the queue stands as sketched`() {
    var console = TestConsole()
    console.press(.character("f"))
    console.type("paper jam")
    console.press(.enter)
    var page = console.sketch.page(
      inView: 4318, new: 3, generation: (console.state.queue.request?.generation ?? 0))
    page.cursorPlace = 0
    console.send(.queueLoaded(page))
    console.state.message = .changed(
      number: "INC0000138", field: IncidentField.owner, value: "Klein")
    let text = console.surface().text
    for (row, line) in queueSketch.enumerated() { #expect(text[row] == line, "row \(row + 1)") }
    #expect(console.surface().cursor == Point(row: 2, column: 0))
  }

  private let intakeSketch = [
    " New call                                                               Wed 12:15",
    " Caller     040 555                         name, phone, serial, number, e-mail ",
    " Callers 3                                        Phone         Open   Last call",
    ">A. Brandt         Nordwerk GmbH, Hamburg         040-555 12      3    today    ",
    " S. Özdemir        Brandt & Söhne, Lübeck         0451-040 555    1    12 days  ",
    " (switchboard)     Nordwerk GmbH, Hamburg         040-555 0       3    3 months ",
    " Open incidents of A. Brandt and Nordwerk GmbH 3                                ",
    " L 0000123 2 In work  DR-77123 3rd floor Paper jam after every 10th sheet  Meyer",
    " F 0000140 3 Open     DR-77101 Warehouse No network after the move         -    ",
    "   0000121 5 Planned  DR-77101 Warehouse Paper jam, change rollers         Meyer",
    " Closed in the last 30 days: 1   PgDn                                           ",
    " Enter on a caller: new incident. On an incident: CallIn event. Tab: as typed.  ",
  ]

  @Test func `the intake line stands as sketched`() {
    var console = TestConsole()
    console.found = Callers.three(console.sketch)
    console.press(.function(6))
    console.type("040 555")
    let text = console.surface().text
    // The clock's row has one column less than the sketch's picture of it, which shows alarms.
    #expect(text[0] == " New call" + String(repeating: " ", count: 62) + "Wed 12:15")
    for (row, line) in intakeSketch.enumerated().dropFirst() {
      #expect(text[row] == line, "row \(row + 1)")
    }
    #expect(console.surface().cursor == Point(row: 1, column: 19))
  }
}

import HelpdeskDomain
import Testing

/// Every status against every command: which are taken, which are refused, and for what. The table
/// is the rule; a change of rules must be made here first.
struct StatusMatrixTests {
  static let statuses = [
    "OPEN", "ASSIGN", "WORK", "PLAN", "WCUST", "WPART", "WVEND", "SOLVED", "CLOSED", "CANCEL",
  ]

  @Test(arguments: statuses) func `commands meet each status`(_ code: String) throws {
    var desk = try TestDesk()
    let id = try desk.log("Jam", [IncidentField.owner: .record(RecordID(.partner, 2))])
    try desk.bring(id, to: code)
    let isClosed = code == "CLOSED" || code == "CANCEL"
    let number = "INC0000001"
    let commands: [(IncidentCommand, IncidentRefusal?)] = [
      (
        .recordEvent(id, EventDraft(code: try desk.code("NOTE", .eventCode)), reopening: false),
        isClosed ? .closed(number: number) : nil
      ),
      (
        .recordEvent(id, EventDraft(code: try desk.code("NOTE", .eventCode)), reopening: true),
        code == "CANCEL" ? .statusForbidden(from: "CANCEL", to: "WORK") : nil
      ),
      (
        .change(id, [IncidentField.phone: .text("1")], reasons: nil),
        isClosed ? .closed(number: number) : nil
      ),
      (
        .resolve(id, resolution: try desk.code("SITE/PART", .resolution), text: ""),
        isClosed ? .closed(number: number) : nil
      ),
      (
        .reopen(id),
        code == "CLOSED"
          ? nil
          : code == "CANCEL"
            ? .statusForbidden(from: "CANCEL", to: "WORK") : .notClosed(number: number)
      ),
    ]
    for (command, refusal) in commands {
      if let refusal {
        expectRefused(refusal, desk, command)
      } else {
        var copy = desk
        #expect(throws: Never.self) { try copy.perform(command) }
      }
    }
  }

  /// What `mayGoTo` of terms-and-codes.md §2.2 allows, written out.
  static let forbidden: [String: Set<String>] = [
    "WORK": ["OPEN"], "PLAN": ["OPEN"],
    "WCUST": ["OPEN", "ASSIGN", "WVEND"],
    "WPART": ["OPEN", "ASSIGN", "CLOSED"],
    "WVEND": ["OPEN", "ASSIGN", "CLOSED"],
    "SOLVED": ["OPEN", "ASSIGN", "PLAN", "WCUST", "WPART", "WVEND", "CANCEL"],
    "CLOSED": [
      "OPEN", "ASSIGN", "PLAN", "WCUST", "WPART", "WVEND", "SOLVED", "CANCEL",
    ],
    "CANCEL": [
      "ASSIGN", "WORK", "PLAN", "WCUST", "WPART", "WVEND", "SOLVED", "CLOSED",
    ],
  ]

  @Test(arguments: statuses) func `each status goes only where its row says`(_ from: String) throws
  {
    for to in StatusMatrixTests.statuses where to != from {
      var desk = try TestDesk()
      let id = try desk.log()
      try desk.bring(id, to: from)
      let isForbidden = StatusMatrixTests.forbidden[from]?.contains(to) ?? false
      if isForbidden {
        #expect(throws: DeskRefusal.incident(.statusForbidden(from: from, to: to)), "\(from) \(to)")
        {
          try desk.bring(id, to: to)
        }
      } else {
        #expect(throws: Never.self, "\(from) \(to)") { try desk.bring(id, to: to) }
        #expect(try desk.statusCode(of: id) == to)
      }
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the sentences: every refusal, failure and message says something in both languages,
/// ends like a sentence, and fits its row.
struct StringsTests {
  private static let refusals: [DeskRefusal] = [
    .incident(.missing(IncidentField.description)),
    .incident(.tooLong(IncidentField.site, maximum: 500)),
    .incident(.controlCharacter(IncidentField.contact)),
    .incident(.unknownRecord(IncidentField.customer)),
    .incident(.retired(ReasonField.reason, code: "PRN/JAM")),
    .incident(.halfReason(code: "PRN")), .incident(.halfResolution(code: "SITE")),
    .incident(.closed(number: "INC0000123")), .incident(.notClosed(number: "INC0000123")),
    .incident(.withdrawn(number: "INC0000123")),
    .incident(.statusForbidden(from: "WPART", to: "OPEN")),
    .incident(.demanded([.owner], status: "ASSIGN")),
    .incident(.demanded([.resolution], status: "CLOSED")), .incident(.unchanged),
    .incident(.invalidNumber("#1")), .incident(.numberTaken("A-1")), .incident(.openedInFuture),
    .incident(.plannedBackwards), .incident(.negativeMinutes),
    .incident(.fixedField(IncidentField.ssr)), .master(.invalidCode("a b")),
    .master(.codeTaken(.customer, "K-1001")), .master(.missing(CustomerField.name)),
    .master(.tooLong(CustomerField.name, maximum: 500)),
    .master(.controlCharacter(CustomerField.name)),
    .master(.unknownRecord(UnitField.customer)), .master(.unknown(RecordID(.unit, 9))),
    .master(.foreignField(UnitField.serial, .customer)), .master(.contractBackwards),
    .master(.unchanged), .master(.alreadyRetired(code: "X")),
    .master(.supervisorLoop(code: "MEYER")), .master(.componentLoop(code: "DR-77123")),
    .master(.warrantyWithoutStart(code: "STD-24", missing: UnitField.installedAt)),
    .master(.neededByDesk(code: "CLOSED", DeskField.closedStatus)),
    .master(.unknownChoice(PriorityField.basis)), .master(.belowZero(UnitField.meter)),
    .master(.unknownCode(StatusField.mayGoTo, "NOWHERE")), .master(.invalidPrefix("A1")),
    .conflict(RecordID(.incident, 1), base: 1, current: 2),
    .merge(
      MergeConflict(
        record: RecordID(.incident, 1), base: 1, current: 2, fields: [], since: [])),
    .unknownRecord(RecordID(.incident, 1)), .undo(.nothingToUndo), .undo(.founding),
    .undo(
      .overtaken(
        RecordID(.incident, 1), field: IncidentField.owner.number, by: nil, sequence: 1)),
    .undo(.builtUpon(RecordID(.incident, 1), by: nil, sequence: 1)),
  ]

  private static let failures: [ConsoleFailure] = [
    .busy(processID: 4711, command: "pult"), .busy(processID: nil, command: nil), .diskFull,
    .poisoned, .damaged(file: "0003.seg", offset: 8192), .readOnly(.noPermission),
    .readOnly(.newerVersion), .readOnly(.poisoned), .readOnly(.fileSystem("nfs")),
    .unsupported(version: "9.1"), .inputOutput(detail: "EIO"),
  ]

  private static let messages: [Message] = [
    .nothingToSave, .pasteIgnored, .textTooLong(droppedCharacters: 1),
    .textTooLong(droppedCharacters: 1200), .quitByKey, .parkedRemain(1), .parkedRemain(3),
    .copied("INC0000123"), .marked(2), .nothingMarked, .noIncident, .noneInList,
    .nothingToRepeat, .filterReads(permille: 512), .cannotSuspend, .callParked("INC0000123"),
    .draftKept, .draftsRecovered(1), .draftsRecovered(2), .draftUnreadable,
    .draftOfThis(number: "INC0000123"), .nothingFound,
    .triageEnded, .discardAgain, .noFunction(.triage),
    .changed(number: "INC0000123", field: IncidentField.priority, value: "Hoch"),
    .changed(number: "INC0000123", field: IncidentField.owner, value: "Klein"),
    .eventRecorded(number: "INC0000123"), .resolved(number: "INC0000123"),
    .closed(number: "INC0000123"),
    .bulk(
      done: 40, refused: 0, first: nil,
      change: .field(IncidentField.status, value: "Waiting for customer")),
    .undone(number: "INC0000123"), .redone(number: "INC0000123"), .nothingToRedo,
    .deskCopied, .formErased,
    .filterProblem(QueryError(.unknownField("colour"), at: 0..<6)),
    .filterProblem(QueryError(.unknownValue(field: "status", value: "x"), at: 0..<6)),
    .filterProblem(QueryError(.badDate(field: "opened", value: "2026-13-01"), at: 0..<6)),
    .filterProblem(QueryError(.unclosedQuote, at: 0..<6)),
    .filterProblem(QueryError(.optionLike("--late"), at: 0..<6)),
  ]

  /// What row 23 shows of a message.
  private func row(_ message: Message, _ language: Language) -> String {
    var console = TestConsole(language: language)
    console.state.message = message
    return console.surface().text[22]
  }

  @Test(arguments: [Language.en, .de])
  func `every message fits its row and ends`(_ language: Language) {
    let all =
      Self.messages + Self.refusals.map(Message.refused) + Self.failures.map(Message.failed)
      + Self.failures.map(Message.draftNotSaved)
    for message in all {
      let text = row(message, language)
      #expect(text.contains(".") && !text.contains("…"), "\(message): \(text)")
      #expect(!text.contains("  .") && text.hasPrefix(" "), "\(message): \(text)")
    }
  }

  @Test func `each language has its own sentences`() {
    for message in Self.messages where message != .marked(2) {
      #expect(row(message, .en) != row(message, .de), "\(message)")
    }
  }

  @Test func `one and many are told apart`() {
    #expect(row(.draftsRecovered(1), .en).contains("1 draft was"))
    #expect(row(.draftsRecovered(2), .en).contains("2 drafts were"))
    #expect(row(.draftsRecovered(2), .de).contains("2 Entwürfe"))
    #expect(row(.textTooLong(droppedCharacters: 1200), .en).contains("1 200 characters"))
  }

  @Test(arguments: [Language.en, .de])
  func `every function of the palette has a name and a sentence`(_ language: Language) {
    let page = KeyMap.documentation(in: language)
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmed }
      #expect(cells.count == 3 && cells.allSatisfy { !$0.isEmpty }, "\(line)")
      #expect(cells.last?.hasSuffix(".") == true, "\(line)")
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The words of every function of the key table.
struct KeyWords: Sendable {
  let help: FunctionWords
  let newCall: FunctionWords
  let command: FunctionWords
  let back: FunctionWords
  let suspend: FunctionWords
  let repaint: FunctionWords
  let quit: FunctionWords
  let move: FunctionWords
  let page: FunctionWords
  let ends: FunctionWords
  let open: FunctionWords
  let event: FunctionWords
  let find: FunctionWords
  let change: FunctionWords
  let refresh: FunctionWords
  let previousView: FunctionWords
  let nextView: FunctionWords
  let preview: FunctionWords
  let mark: FunctionWords
  let parked: FunctionWords
  let status: FunctionWords
  let owner: FunctionWords
  let takeMyself: FunctionWords
  let priority: FunctionWords
  let reason: FunctionWords
  let resolve: FunctionWords
  let close: FunctionWords
  let triage: FunctionWords
  let destination: FunctionWords
  let repeatLast: FunctionWords
  let copyNumber: FunctionWords
  let undo: FunctionWords
  let redo: FunctionWords
  let why: FunctionWords
  let alarms: FunctionWords
  let readAlarm: FunctionWords
  let outbox: FunctionWords
  let sendAgain: FunctionWords
  let giveUp: FunctionWords
  let callSheet: FunctionWords
  let incidentReport: FunctionWords
  let timeAnalysis: FunctionWords
  let nextGrouping: FunctionWords
  let aside: FunctionWords
  let card: FunctionWords
  let addRow: FunctionWords
  let removeRow: FunctionWords
  let makePrimary: FunctionWords
  let tick: FunctionWords
  let list: FunctionWords
  let save: FunctionWords
  let accept: FunctionWords
  let nextField: FunctionWords
  let previousIncident: FunctionWords
  let nextIncident: FunctionWords
  let nextError: FunctionWords
  let scroll: FunctionWords
  let intoFields: FunctionWords
  let clearMarks: FunctionWords
  let take: FunctionWords
  let markRow: FunctionWords
  let clearFilter: FunctionWords
  let closeLayer: FunctionWords
  let run: FunctionWords
  let choose: FunctionWords
  let asTyped: FunctionWords
  let allCustomers: FunctionWords
  let searchAgain: FunctionWords
  let keepFilter: FunctionWords
  let discard: FunctionWords
  let addLine: FunctionWords
  let editLine: FunctionWords
  let removeLine: FunctionWords
  let consent: FunctionWords
  let lead: FunctionWords
  let billed: FunctionWords
  let orderOfEvent: FunctionWords
  let leaveLayer: FunctionWords
  let newRecord: FunctionWords
  let retire: FunctionWords
  let withRetired: FunctionWords
  let nextTable: FunctionWords
  let theirs: FunctionWords
  let mine: FunctionWords
  let keepDraft: FunctionWords
  let helpOnCode: FunctionWords
  let explain: FunctionWords

  subscript(function: Function) -> FunctionWords {
    switch function {
    case .help: help
    case .newCall: newCall
    case .command: command
    case .back: back
    case .suspend: suspend
    case .repaint: repaint
    case .quit: quit
    case .up, .down: move
    case .pageUp, .pageDown: page
    case .top, .bottom: ends
    case .open, .showEvent: open
    case .event: event
    case .find: find
    case .change: change
    case .refresh: refresh
    case .previousView: previousView
    case .nextView: nextView
    case .preview: preview
    case .mark: mark
    case .parked: parked
    case .status: status
    case .owner: owner
    case .takeMyself: takeMyself
    case .priority: priority
    case .reason: reason
    case .resolve: resolve
    case .close: close
    case .triage: triage
    case .destination: destination
    case .repeatLast: repeatLast
    case .copyNumber: copyNumber
    case .undo: undo
    case .redo: redo
    case .why: why
    case .alarms: alarms
    case .readAlarm: readAlarm
    case .incidentReport: incidentReport
    case .timeAnalysis: timeAnalysis
    case .nextGrouping: nextGrouping
    case .scrollLeft, .scrollRight: aside
    case .card: card
    case .list: list
    case .save: save
    case .accept: accept
    case .nextField, .previousField: nextField
    case .previousIncident: previousIncident
    case .nextIncident: nextIncident
    case .nextError: nextError
    case .scrollUp, .scrollDown: scroll
    case .intoFields: intoFields
    case .clearMarks: clearMarks
    default: inLayers(function)
    }
  }

  /// The functions of lists, the intake line and other layers.
  private func inLayers(_ function: Function) -> FunctionWords {
    switch function {
    case .take: take
    case .markRow: markRow
    case .clearFilter: clearFilter
    case .closeLayer: closeLayer
    case .run: run
    case .choose: choose
    case .asTyped: asTyped
    case .allCustomers: allCustomers
    case .searchAgain: searchAgain
    case .keepFilter: keepFilter
    case .discard: discard
    case .outbox: outbox
    case .sendAgain: sendAgain
    case .giveUp: giveUp
    case .callSheet: callSheet
    case .addLine: addLine
    case .editLine: editLine
    case .removeLine: removeLine
    case .consent: consent
    case .lead: lead
    case .billed: billed
    case .orderOfEvent: orderOfEvent
    case .leaveLayer: leaveLayer
    case .newRecord: newRecord
    case .retire: retire
    case .withRetired: withRetired
    case .previousTable, .nextTable: nextTable
    case .theirs: theirs
    case .mine: mine
    case .keepDraft: keepDraft
    case .helpOnCode: helpOnCode
    case .explain: explain
    case .addRow: addRow
    case .removeRow: removeRow
    case .makePrimary: makePrimary
    case .tick: tick
    case .help, .newCall, .command, .back, .suspend, .repaint, .quit, .up, .down, .pageUp,
      .pageDown, .top, .bottom, .open, .event, .find, .change, .refresh, .previousView, .nextView,
      .preview, .mark, .parked, .status, .owner, .takeMyself, .priority, .reason, .resolve, .close,
      .triage, .destination, .repeatLast, .copyNumber, .undo, .redo, .why, .card, .alarms,
      .readAlarm,
      .incidentReport, .timeAnalysis, .nextGrouping, .scrollLeft, .scrollRight, .list, .save,
      .accept, .nextField, .previousField, .previousIncident, .nextIncident, .nextError, .scrollUp,
      .scrollDown, .showEvent, .intoFields, .clearMarks:
      preconditionFailure("The words of \(function) stand with those of the screens.")
    }
  }
}

/// What a function is called.
struct FunctionWords: Sendable {
  /// In the footer.
  let short: String
  /// In the palette and in help.
  let name: String
  /// What it does, as a sentence.
  let help: String

  init(_ short: String, _ name: String, _ help: String) {
    self.short = short
    self.name = name
    self.help = help
  }
}

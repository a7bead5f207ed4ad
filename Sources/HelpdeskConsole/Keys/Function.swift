/// Everything a key or the palette can ask for. F-keys have one meaning everywhere; the twelve most
/// used functions have an F-key and a letter or Ctrl key and a palette name (DESIGN §6).
public enum Function: String, CaseIterable, Sendable {
  case help, newCall, command, back, suspend, repaint, quit

  case up, down, pageUp, pageDown, top, bottom

  case open, event, find, change, refresh, previousView, nextView, preview, mark, parked
  case status, owner, takeMyself, priority, reason, resolve, close, triage, destination
  case repeatLast, copyNumber, undo, redo, why, card
  /// The list of unread alarms, and taking one as read.
  case alarms, readAlarm
  /// The list of mails that are not over; what is decided about one.
  case outbox, sendAgain, giveUp
  case incidentReport, timeAnalysis, nextGrouping, scrollLeft, scrollRight

  /// Rows of the mask's lower pane: reasons, resolutions, questions.
  case addRow, removeRow, makePrimary, tick
  /// What a new incident takes along beside its fields.
  case callSheet

  case list, save, accept, nextField, previousField, previousIncident, nextIncident, nextError
  case scrollUp, scrollDown, showEvent, intoFields, clearMarks

  case take, markRow, clearFilter, closeLayer, leaveLayer, run

  case choose, asTyped, allCustomers, searchAgain, keepFilter, discard

  /// The lines of a service order, and the caller's consent.
  case addLine, editLine, removeLine, consent, lead, billed
  /// A service order of one event.
  case orderOfEvent

  /// In the list of a table of masters or codes.
  case newRecord, retire, withRetired, previousTable, nextTable

  /// Which side's value stands in a conflict.
  case theirs, mine
  /// Another word for Back, where what was typed stays.
  case keepDraft

  /// Other words for help, where it explains a code or an error.
  case helpOnCode, explain
}

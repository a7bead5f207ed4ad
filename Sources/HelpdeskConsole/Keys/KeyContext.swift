/// Where a key is pressed: it decides which function a key has.
public enum KeyContext: String, CaseIterable, Sendable {
  case queue
  /// The queue's filter has the cursor.
  case filter
  case intake
  case maskField
  /// The lower pane of the mask, where letters are verbs.
  case maskPane
  case list
  case popup
  /// The list of a table, and its filter.
  case masters
  case mastersFilter
  /// Which value stands, where two agents changed the same field.
  case conflict
  /// A report on the screen.
  case report
  /// The card of a customer or a unit.
  case card
  /// The order mask, where letters are verbs.
  case order
  case help
  case palette
  case parked
  /// The list of unread alarms.
  case alarms
  /// The list of mails that are not over.
  case outbox
  /// What a new incident takes along: questions, marks, what it repeats.
  case callSheet
}

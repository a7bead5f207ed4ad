public import HelpdeskDomain
public import ScreenCore

/// What stands in one field of the mask.
public struct MaskEntry: Equatable, Sendable {
  /// Who put it there: a value pulled in yields to the next one, a typed one stays
  /// (screens.md §2.8).
  public enum Origin: Equatable, Sendable {
    case pulled
    case typed
  }

  /// What is typed; of a record that was taken, its code.
  public var editor: LineEditor
  /// The record that the text stands for.
  public var record: RecordID?
  /// The name beside the code.
  public var name: String
  public var origin: Origin
  /// Typed and to be kept as a text that no master knows.
  public var isKept = false

  public init(
    _ text: String = "", record: RecordID? = nil, name: String = "", origin: Origin = .pulled
  ) {
    editor = LineEditor(text)
    self.record = record
    self.name = name
    self.origin = origin
  }

  public var text: String { editor.text }
  public var isEmpty: Bool { editor.isEmpty && record == nil }

  /// Where the two say the same, whatever the cursor does. A record's text may still be on its
  /// way; a contact's may be another one than the person's name.
  func says(_ other: MaskEntry) -> Bool {
    let isSameText = text == other.text
    guard record != nil || other.record != nil else { return isSameText }
    return record == other.record && (isSameText || text.isEmpty || other.text.isEmpty)
  }
}

public import HelpdeskDomain
public import ScreenCore

/// What stands in one field of a pop-up.
public struct PopupEntry: Equatable, Sendable {
  /// What is typed; of a record that was taken, its text.
  public var editor: LineEditor
  /// The record that the text stands for.
  public var record: RecordID?
  /// Whether the agent put it there; a value pulled in yields to the next one.
  public var isByHand: Bool

  public init(_ text: String = "", record: RecordID? = nil, isByHand: Bool = false) {
    editor = LineEditor(text)
    self.record = record
    self.isByHand = isByHand
  }

  /// What is typed into the list of a field.
  init(_ query: LineEditor) {
    editor = query
    isByHand = true
  }

  public var text: String { editor.text }
  public var isBlank: Bool { record == nil && text.allSatisfy(\.isWhitespace) }

  /// A key in the field. Where a record stands, typing begins a new text and deleting empties it:
  /// half of a code's text means nothing.
  mutating func handle(_ key: Key) -> EditOutcome {
    let before = text
    var outcome: EditOutcome = .unchanged
    if record != nil, key.changesText {
      outcome = editor.replaceAll(with: "")
      if case .character = key { outcome = editor.handle(key) }
    } else {
      outcome = editor.handle(key)
    }
    noticeChange(from: before)
    return outcome
  }

  mutating func paste(_ pasted: String) -> EditOutcome {
    let before = text
    if record != nil { _ = editor.replaceAll(with: "") }
    let outcome = editor.paste(pasted)
    noticeChange(from: before)
    return outcome
  }

  /// Takes a row of a list: its text stands in the field, as one step of undo.
  mutating func take(_ id: RecordID, text: String) {
    _ = editor.replaceAll(with: text)
    record = id
    isByHand = true
  }

  private mutating func noticeChange(from before: String) {
    guard text != before else { return }
    record = nil
    isByHand = true
  }
}

extension Key {
  /// Whether a field with a record in it is emptied by the key before anything else.
  fileprivate var changesText: Bool {
    switch self {
    case .character, .backspace, .delete: true
    case .control("u"), .control("k"), .control("w"): true
    default: false
    }
  }
}

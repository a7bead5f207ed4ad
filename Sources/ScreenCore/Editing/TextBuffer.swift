/// Text, cursor, kill and undo: what the line editor and the text editor share.
///
/// Offsets count graphemes. A mark that arrives after its letter joins it, because each insertion
/// is read together with its neighbours.
struct TextBuffer: Equatable, Sendable {
  private(set) var characters: [Character]
  private(set) var cursor: Int
  private(set) var history: [Edit] = []
  var killed: [Character] = []
  let maximumLength: Int
  let keepsNewlines: Bool

  /// A change that can be taken back: put `removed` in place of `inserted` characters.
  struct Edit: Equatable, Sendable {
    var offset: Int
    var removed: [Character]
    var inserted: Int
    var cursor: Int
    var isTyping: Bool
  }

  static let longestHistory = 500

  init(_ text: String, maximumLength: Int, keepsNewlines: Bool) {
    self.maximumLength = max(0, maximumLength)
    self.keepsNewlines = keepsNewlines
    characters = Self.admitted(text, keepsNewlines: keepsNewlines)
    cursor = characters.count
  }

  var text: String { String(characters) }

  mutating func move(to offset: Int) {
    cursor = min(max(0, offset), characters.count)
  }

  /// Inserts at the cursor as much as fits.
  mutating func insert(_ text: String, isTyping: Bool) -> EditOutcome {
    let wanted = Self.admitted(text, keepsNewlines: keepsNewlines)
    guard !wanted.isEmpty else { return .unchanged }
    let joined = joined(cursor..<cursor, with: wanted)
    let growth = joined.characters.count - joined.range.count
    let room = max(0, maximumLength - characters.count)
    guard growth > 0, growth > room else {
      replace(cursor..<cursor, with: wanted, isTyping: isTyping)
      return .changed
    }
    let kept = Array(wanted.prefix(room))
    if !kept.isEmpty { replace(cursor..<cursor, with: kept, isTyping: isTyping) }
    return .full(droppedCharacters: wanted.count - kept.count)
  }

  mutating func remove(_ range: Range<Int>, kills: Bool = false) -> EditOutcome {
    guard !range.isEmpty else { return .unchanged }
    if kills { killed = Array(characters[range]) }
    replace(range, with: [], isTyping: false)
    return .changed
  }

  mutating func replaceAll(with text: String) -> EditOutcome {
    let wanted = Self.admitted(text, keepsNewlines: keepsNewlines)
    guard wanted != characters else { return .unchanged }
    replace(0..<characters.count, with: Array(wanted.prefix(maximumLength)), isTyping: false)
    let dropped = wanted.count - min(wanted.count, maximumLength)
    return dropped > 0 ? .full(droppedCharacters: dropped) : .changed
  }

  mutating func undo() -> EditOutcome {
    guard let edit = history.last else { return .unchanged }
    revert(edit)
    return .changed
  }

  private mutating func revert(_ edit: Edit) {
    characters.replaceSubrange(edit.offset..<edit.offset + edit.inserted, with: edit.removed)
    cursor = edit.cursor
    history.removeLast()
  }

  /// One neighbour on each side takes part, so that "e" and a combining acute become one.
  private func joined(
    _ range: Range<Int>, with inserted: [Character]
  ) -> (range: Range<Int>, characters: [Character], cursor: Int) {
    let wide = max(0, range.lowerBound - 1)..<min(characters.count, range.upperBound + 1)
    let before = String(characters[wide.lowerBound..<range.lowerBound] + inserted)
    let all = Array(before + String(characters[range.upperBound..<wide.upperBound]))
    return (wide, all, wide.lowerBound + min(before.count, all.count))
  }

  private mutating func replace(_ range: Range<Int>, with inserted: [Character], isTyping: Bool) {
    let joined = joined(range, with: inserted)
    let edit = Edit(
      offset: joined.range.lowerBound, removed: Array(characters[joined.range]),
      inserted: joined.characters.count, cursor: cursor, isTyping: isTyping)
    characters.replaceSubrange(joined.range, with: joined.characters)
    cursor = joined.cursor
    remember(edit)
  }

  /// Words typed in one go are taken back in one go; each blank begins a new step.
  private mutating func remember(_ edit: Edit) {
    if edit.isTyping, let last = history.last, last.isTyping,
      last.offset + last.inserted >= edit.offset + edit.removed.count,
      edit.offset >= last.offset, cursor > 0, characters[cursor - 1] != " "
    {
      history[history.count - 1].inserted += edit.inserted - edit.removed.count
      return
    }
    history.append(edit)
    if history.count > Self.longestHistory { history.removeFirst() }
  }

  /// Controls never enter a text; a one-line field takes line breaks and tabs as spaces.
  private static func admitted(_ text: String, keepsNewlines: Bool) -> [Character] {
    text.compactMap { character -> Character? in
      if character.isLineBreak { return keepsNewlines ? "\n" : " " }
      if character == "\t" { return " " }
      guard let scalar = character.unicodeScalars.first else { return nil }
      return scalar.properties.generalCategory == .control ? nil : character
    }
  }
}

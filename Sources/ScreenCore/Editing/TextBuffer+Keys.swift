extension TextBuffer {
  /// The readline keys that mean the same in one line and in many (screens.md §3, "In a field").
  mutating func handle(_ key: Key) -> EditOutcome {
    switch key {
    case .character(let character): insert(String(character), isTyping: true)
    case .left: step(to: cursor - 1)
    case .right: step(to: cursor + 1)
    case .controlLeft: step(to: wordStart)
    case .controlRight: step(to: wordEnd)
    case .home, .control("a"): step(to: lineStart)
    case .end, .control("e"): step(to: lineEnd)
    case .controlHome: step(to: 0)
    case .controlEnd: step(to: characters.count)
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(cursor + 1, characters.count))
    case .control("u"): remove(lineStart..<cursor, kills: true)
    case .control("k"): remove(cursor..<killEnd, kills: true)
    case .control("w"): remove(blankDelimitedStart..<cursor, kills: true)
    case .control("y"): insert(String(killed), isTyping: false)
    case .control("_"): undo()
    default: .ignored
    }
  }

  private mutating func step(to offset: Int) -> EditOutcome {
    let before = cursor
    move(to: offset)
    return cursor == before ? .unchanged : .moved
  }

  var lineStart: Int {
    var offset = cursor
    while offset > 0, !characters[offset - 1].isLineBreak { offset -= 1 }
    return offset
  }

  var lineEnd: Int {
    var offset = cursor
    while offset < characters.count, !characters[offset].isLineBreak { offset += 1 }
    return offset
  }

  /// At the end of a line Ctrl-K takes the line break, as in readline's larger relatives.
  private var killEnd: Int {
    let end = lineEnd
    return end == cursor ? min(end + 1, characters.count) : end
  }

  private var wordStart: Int {
    var offset = cursor
    while offset > 0, !characters[offset - 1].isWordPart { offset -= 1 }
    while offset > 0, characters[offset - 1].isWordPart { offset -= 1 }
    return offset
  }

  private var wordEnd: Int {
    var offset = cursor
    while offset < characters.count, !characters[offset].isWordPart { offset += 1 }
    while offset < characters.count, characters[offset].isWordPart { offset += 1 }
    return offset
  }

  private var blankDelimitedStart: Int {
    var offset = cursor
    while offset > 0, characters[offset - 1].isWhitespace { offset -= 1 }
    while offset > 0, !characters[offset - 1].isWhitespace { offset -= 1 }
    return offset
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

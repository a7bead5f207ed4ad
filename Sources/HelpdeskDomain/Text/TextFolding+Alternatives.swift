extension TextFolding {
  /// The folded spellings under which a word may stand in a folded text, the nearest first; a text
  /// that contains one of them contains the word.
  ///
  /// German writes umlauts as two letters where a keyboard or a form has none, so `stoerung` also
  /// finds "Störung", and `störung` also finds "Stoerung". At most three spellings are returned:
  /// as typed, with all such pairs as one letter, with all umlauts as two. An `e` after another
  /// vowel or after `qu` is no umlaut: `neue` and `quelle` stay as they are.
  ///
  /// - Returns: nothing for a word that folds to nothing.
  public static func alternatives(of word: String) -> [[UInt8]] {
    let typed = folded(word)
    if typed.isEmpty { return [] }
    var alternatives = [typed]
    for spelling in [collapsed(typed), expanded(word)] where !alternatives.contains(spelling) {
      alternatives.append(spelling)
    }
    return alternatives
  }

  /// Pairs that spell an umlaut become its letter.
  private static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      result.append(byte)
      let isPair =
        isUmlautBase(byte) && position + 1 < bytes.count
        && bytes[position + 1] == UInt8(ascii: "e") && !keepsPairAfter(previous)
      position += isPair ? 2 : 1
      previous = byte
    }
    return result
  }

  /// Umlauts become the pair that spells them.
  private static func expanded(_ word: String) -> [UInt8] {
    var result: [UInt8] = []
    var scalars = word.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      append(scalar, to: &result)
      // An umlaut is one character, or a letter and the combining diaeresis after it.
      let isUmlaut = umlauts.contains(scalar.value)
      let isComposed = next?.value == 0x308 && result.last.map(isUmlautBase) == true
      if isUmlaut || isComposed { result.append(UInt8(ascii: "e")) }
    }
    return result
  }

  /// Ä Ö Ü ä ö ü, and the Ø ø that Danish and Norwegian names spell the same way.
  private static let umlauts: Set<UInt32> = [0xC4, 0xD6, 0xDC, 0xE4, 0xF6, 0xFC, 0xD8, 0xF8]

  private static func isUmlautBase(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
  }

  private static func keepsPairAfter(_ byte: UInt8) -> Bool {
    isUmlautBase(byte) || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "q")
  }
}

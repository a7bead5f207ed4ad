import HelpdeskDomain

/// What a person is known by, folded, to be looked for in texts.
struct PersonNeedles: Sendable {
  enum Match: Comparable {
    /// The last name alone.
    case part
    case whole
  }

  private var whole: [ByteSearch] = []
  private var parts: [ByteSearch] = []
  private var known: Set<[UInt8]> = []

  /// Takes in what a field of the person's own entries says. Events' texts are about the person and
  /// do not say who it is.
  mutating func take(_ change: FieldChange, of type: RecordType?) {
    for value in [change.old, change.new] {
      guard let text = value.text else { continue }
      switch (type, change.field) {
      case (.person, PersonField.name.number), (.partner, PartnerField.name.number),
        (.incident, IncidentField.contact.number), (.incident, EventField.with.number),
        (.incident, ConsentField.by.number), (.serviceOrder, OrderField.contact.number):
        takeName(text)
      case (.person, PersonField.email.number), (.partner, PartnerField.email.number),
        (.incident, IncidentField.email.number):
        add(TextFolding.folded(text), atLeast: 5, to: \.whole)
      case (.person, PersonField.phone.number), (.person, PersonField.mobile.number),
        (.incident, IncidentField.phone.number), (.incident, IncidentField.mobile.number),
        (.serviceOrder, OrderField.phone.number):
        takeNumber(text)
      default: break
      }
    }
  }

  private mutating func takeName(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    add(TextFolding.folded(text), atLeast: 3, to: \.whole)
    guard words.count > 1, let last = words.last else { return }
    add(TextFolding.folded(String(last)), atLeast: 3, to: \.parts)
  }

  private mutating func takeNumber(_ text: String) {
    add(TextFolding.folded(text), atLeast: 6, to: \.whole)
    add(text.utf8.filter { (0x30...0x39).contains($0) }, atLeast: 6, to: \.whole)
  }

  private mutating func add(
    _ bytes: [UInt8], atLeast length: Int, to list: WritableKeyPath<PersonNeedles, [ByteSearch]>
  ) {
    guard bytes.count >= length, known.insert(bytes).inserted, let needle = ByteSearch(bytes) else {
      return
    }
    self[keyPath: list].append(needle)
  }

  var isEmpty: Bool { whole.isEmpty && parts.isEmpty }

  func match(in text: String) -> Match? {
    let folded = TextFolding.folded(text)
    return folded.withUnsafeBufferPointer { bytes in
      if whole.contains(where: { $0.firstOccurrence(in: bytes) != nil }) { return .whole }
      if parts.contains(where: { stands($0, in: bytes) }) { return .part }
      return nil
    }
  }

  /// A last name counts only as a word: half of the texts have an "Ort" in them.
  private func stands(_ needle: ByteSearch, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isWord = false
    needle.eachOccurrence(in: bytes) { offset in
      let end = offset + needle.needle.count
      let opens = offset == 0 || !Self.isLetter(bytes[offset - 1])
      if opens && (end == bytes.count || !Self.isLetter(bytes[end])) { isWord = true }
      return isWord ? bytes.count : offset + 1
    }
    return isWord
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

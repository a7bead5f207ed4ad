import HelpdeskDomain

/// A word as what is compared: its folded spellings, and its digits where it can be a phone number.
struct WordNeedles {
  let spellings: [ByteSearch]
  let digits: ByteSearch?

  init(_ text: String) {
    // As in the texts, a control character is a blank: it would find the marks between them.
    spellings = TextFolding.alternatives(of: text).compactMap { spelling in
      ByteSearch(spelling.map { $0 < 0x20 ? 0x20 : $0 })
    }
    digits = PhoneDigits.looksLikeNumber(text) ? ByteSearch(PhoneDigits(text).searched) : nil
  }

  /// The digits of a text that is known to be meant as a phone number, however short.
  init(phone text: String) {
    spellings = []
    digits = ByteSearch(PhoneDigits(text).bytes)
  }

  /// Adds the rows of an arena that hold the word in some segments.
  func insertRows(
    of arena: TextArena, in segments: SearchSegments, among candidates: RowSet?,
    into set: inout RowSet
  ) {
    let narrowed = candidates.map { $0.count * 8 < arena.count } ?? false
    guard let candidates, narrowed else {
      for needle in spellings { arena.insertRows(holding: needle, in: segments, into: &set) }
      if let digits, segments.contains(SearchSegments(.phone)) {
        arena.insertRows(holding: digits, in: SearchSegments(.phone), into: &set)
      }
      return
    }
    candidates.forEach { if holds($0, of: arena, in: segments) { set.insert($0) } }
  }

  func holds(_ row: Int, of arena: TextArena, in segments: SearchSegments) -> Bool {
    if spellings.contains(where: { arena.row(row, holds: $0, in: segments) }) { return true }
    guard let digits, segments.contains(SearchSegments(.phone)) else { return false }
    return arena.row(row, holds: digits, in: SearchSegments(.phone))
  }
}

/// Where a word of a query is looked for: the segments of the incidents' own texts and those of
/// the masters whose incidents count as hits.
struct WordScope {
  var incidents: SearchSegments = []
  var customers: SearchSegments = []
  var persons: SearchSegments = []
  var units: SearchSegments = []
  var items: SearchSegments = []
  var hasNumbers = false

  init(_ place: QueryWord.Place) {
    switch place {
    case .anywhere:
      incidents = .all
      customers = SearchSegments(.customer, .code)
      persons = .all
      units = .all
      hasNumbers = true
    case .number: hasNumbers = true
    case .description: incidents = SearchSegments(.description)
    case .customer:
      incidents = SearchSegments(.customer)
      customers = SearchSegments(.customer, .code)
    case .contact:
      incidents = SearchSegments(.contact)
      persons = SearchSegments(.contact, .code)
    case .unit:
      incidents = SearchSegments(.unit)
      units = SearchSegments(.unit, .code)
    case .item: items = .all
    case .serial:
      incidents = SearchSegments(.serial)
      units = SearchSegments(.serial)
    case .phone:
      incidents = SearchSegments(.phone)
      persons = SearchSegments(.phone)
    case .email:
      incidents = SearchSegments(.email)
      persons = SearchSegments(.email)
    }
  }
}

import HelpdeskDomain

extension DeskSession {
  /// Old resolutions by reason, item and words, the most used first (incidents-mask.md §5: "alte
  /// Lösungen wiederfinden").
  ///
  /// The nearest incidents are read, as many as the question's limit, each once. Of what they say a
  /// number is kept; the texts are read again of those alone that are handed out.
  ///
  /// - Parameters:
  ///   - most: how many resolutions are handed out.
  ///   - progress: hears now and then which share of the incidents was read.
  public func pastResolutions(
    _ question: ResolutionQuestion, most: Int = .max, progress: (Double) -> Void = { _ in }
  ) throws(StoreError) -> [PastResolution] {
    let words = question.words.split(separator: " ").map { TextFolding.folded(String($0)) }
    let rows = desk.resolvedRows(
      reason: question.reason, item: question.item, limit: question.limit)
    var uses: [Int: ResolutionUse] = [:]
    for (place, row) in rows.enumerated() {
      if place % 1024 == 0 { progress(Double(place) / Double(rows.count)) }
      guard let incident = try incident(RecordID(.incident, row + 1)) else { continue }
      for resolution in incident.resolutions {
        let text = TextFolding.folded(resolution.text)
        guard holds(resolution, text, incident, words) else { continue }
        let key = DeskSession.key(resolution.code, text)
        let new = ResolutionUse(place: uses.count, incident: incident.id)
        uses[key, default: new].count += 1
      }
    }
    // Those as frequent stay as near as they are.
    let order = uses.sorted { left, right in
      left.value.count == right.value.count
        ? left.value.place < right.value.place : left.value.count > right.value.count
    }
    var found: [PastResolution] = []
    for (key, use) in order.prefix(most) {
      let resolution = try incident(use.incident)?.resolutions.first {
        DeskSession.key($0.code, TextFolding.folded($0.text)) == key
      }
      guard let resolution else { continue }
      found.append(
        PastResolution(
          code: resolution.code, text: resolution.text, count: use.count,
          incident: use.incident))
    }
    return found
  }

  /// What stands for a code and its folded text. Two of a million share it once in thirty million
  /// desks, and are counted as one.
  private static func key(_ code: RecordID, _ text: [UInt8]) -> Int {
    var hasher = Hasher()
    hasher.combine(code)
    hasher.combine(text)
    return hasher.finalize()
  }

  /// How often a resolution was found.
  private struct ResolutionUse {
    /// How near the nearest incident is.
    let place: Int
    /// The nearest incident.
    let incident: RecordID
    var count = 0
  }

  private func holds(
    _ resolution: IncidentResolution, _ text: [UInt8], _ incident: Incident, _ words: [[UInt8]]
  ) -> Bool {
    if words.isEmpty { return true }
    var said = text + [0x20] + TextFolding.folded(incident.description)
    for id in [resolution.code] + incident.reasons {
      guard let row = desk.tables.codeRow(id) else { continue }
      let names = [desk.tables.qualifiedCode(row)] + row.text.all
      said += [0x20] + TextFolding.folded(names.joined(separator: " "))
    }
    return words.allSatisfy { DeskSession.holds(said, word: $0) }
  }

  /// Whether a word of the text begins with what was typed.
  private static func holds(_ text: [UInt8], word: [UInt8]) -> Bool {
    var place = 0
    while place + word.count <= text.count {
      let isStart = place == 0 || !isLetter(text[place - 1])
      if isStart, text[place..<place + word.count].elementsEqual(word) { return true }
      place += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}

import HelpdeskDomain

extension DeskSession {
  /// Old resolutions by reason, item and words, the most used first (incidents-mask.md §5: "alte
  /// Lösungen wiederfinden").
  ///
  /// The nearest incidents are read, as many as the question's limit: a list that is shown while a
  /// caller waits.
  public func pastResolutions(
    _ question: ResolutionQuestion
  ) throws(StoreError) -> [PastResolution] {
    let words = question.words.split(separator: " ").map { TextFolding.folded(String($0)) }
    let rows = desk.resolvedRows(
      reason: question.reason, item: question.item, limit: question.limit)
    var found: [PastResolution] = []
    var places: [GroupKey: Int] = [:]
    for row in rows {
      guard let incident = try incident(RecordID(.incident, row + 1)) else { continue }
      for resolution in incident.resolutions {
        let text = TextFolding.folded(resolution.text)
        guard holds(resolution, text, incident, words) else { continue }
        let key = GroupKey(code: resolution.code, text: text)
        if let place = places[key] {
          found[place].count += 1
        } else {
          places[key] = found.count
          found.append(
            PastResolution(
              code: resolution.code, text: resolution.text, count: 1, incident: incident.id))
        }
      }
    }
    // Those as frequent stay as near as they are.
    return found.enumerated().sorted { left, right in
      left.element.count == right.element.count
        ? left.offset < right.offset : left.element.count > right.element.count
    }.map(\.element)
  }

  private struct GroupKey: Hashable {
    let code: RecordID
    let text: [UInt8]
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

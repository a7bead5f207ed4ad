import HelpdeskDomain

/// Reads what is typed into the fields of a pop-up, and writes what stands in them.
struct PopupReader {
  let tables: DeskTables
  let language: Language
  let now: Instant
  let time: TimeFormat
  let moments: TypedMoment

  init(_ state: ConsoleState) {
    tables = state.tables
    language = state.language
    now = state.now
    let words = Strings.of(state.language).time
    time = TimeFormat(words: words, zone: state.setting.zone, now: state.now)
    let hours = state.tables.businessHours.weekdays
    moments = TypedMoment(
      now: state.now, zone: state.setting.zone, months: words.months,
      startOfBusinessMinute: hours.lazy.compactMap(\.first).first?.lowerBound ?? 8 * 60)
  }

  /// The text that stands in a field for a record.
  func text(_ id: RecordID?) -> String {
    guard let row = tables.codeRow(id) else { return "" }
    let text = row.text.text(in: language, desk: tables.parameters.language) ?? row.code
    switch id?.type {
    case .partner, .group: return tables.ownerText(id, in: language) ?? row.code
    case .statusCode: return row.code
    case .resolution, .reason: return "\(tables.qualifiedCode(row)) \(text)"
    default: return text
    }
  }

  func entry(_ id: RecordID?, isByHand: Bool = false) -> PopupEntry {
    PopupEntry(text(id), record: id, isByHand: isByHand)
  }

  /// The record that a typed text means: a code, any language's text, or the beginning of just one.
  func find(_ typed: String, _ kind: EventPopupField.Kind) -> RecordID? {
    let typed = typed.trimmed
    guard !typed.isEmpty else { return nil }
    switch kind {
    case .owner: return offered(tables.findOwner(typed)) ?? only(typed, [.partner, .group])
    case .code(let type): return offered(tables.find(typed, in: type)) ?? only(typed, [type])
    case .line, .prose, .minutes, .moment, .button: return nil
    }
  }

  private func offered(_ id: RecordID?) -> RecordID? {
    guard let id, let row = tables.codeRow(id), !row.isRetired else { return nil }
    return id
  }

  /// The only row that all words typed fit on; nil where there is none or a choice.
  private func only(_ typed: String, _ types: [RecordType]) -> RecordID? {
    let words = Matching.words(typed)
    let fitting = types.flatMap(tables.codeRows).filter { row in
      if row.isRetired || (row.id.type == .resolution && row.parent == nil) { return false }
      let names = (row.text.all + [tables.qualifiedCode(row), text(row.id)]).joined(separator: " ")
      let folded = Matching.folded(names)
      return words.allSatisfy { Matching.contains(folded, $0) }
    }
    return fitting.count == 1 ? fitting.first?.id : nil
  }

  /// A moment, or why the text is none.
  func moment(_ typed: String, on day: Instant? = nil) -> Result<Instant, PopupReadError> {
    var text = typed.trimmed
    if let day, text.contains(":"), !text.contains(" "), !text.contains("-") {
      text = "\(TimeText.date(time.zone.date(at: day))) \(text)"
    }
    do throws(TypedMomentError) {
      return .success(try moments.read(text))
    } catch {
      let problem: PopupProblem =
        error == .impossible ? .impossibleDate(typed.trimmed) : .notADate(typed.trimmed)
      return .failure(PopupReadError(problem: problem))
    }
  }
}

/// Carries the problem of a text that cannot be read.
struct PopupReadError: Error, Equatable {
  let problem: PopupProblem
}

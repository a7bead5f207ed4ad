import HelpdeskDomain

/// What the mask needs of the desk to read and to show a field: codes, words, time.
struct MaskDesk {
  let tables: DeskTables
  let language: Language
  let now: Instant
  /// The partner at the keyboard.
  let actor: RecordID
  let time: TimeFormat
  let moments: TypedMoment

  init(_ state: ConsoleState) {
    tables = state.tables
    language = state.language
    now = state.now
    actor = state.setting.actor
    let words = Strings.of(state.language).time
    time = TimeFormat(words: words, zone: state.setting.zone, now: state.now)
    let hours = state.tables.businessHours.weekdays
    moments = TypedMoment(
      now: state.now, zone: state.setting.zone, months: words.months,
      startOfBusinessMinute: hours.lazy.compactMap(\.first).first?.lowerBound ?? 8 * 60)
  }

  /// A code row's text on this screen.
  func text(_ row: CodeRow) -> String {
    row.text.text(in: language, desk: tables.parameters.language) ?? row.code
  }

  func isGeneralReason(_ typed: String) -> Bool {
    guard let id = tables.find(typed, in: .reason), let row = tables.codeRow(id) else {
      return false
    }
    return row.parent == nil
  }

  /// The record of a small table that a typed text means; nil where it is none, or one that is no
  /// longer offered, or half a reason.
  func find(_ typed: String, for kind: MaskField.Kind) -> RecordID? {
    let id: RecordID?
    switch kind {
    case .code(let type): id = tables.find(typed, in: type)
    case .owner: id = tables.findOwner(typed)
    default: return nil
    }
    guard let id, let row = tables.codeRow(id), !row.isRetired else { return nil }
    if kind == .code(.reason), row.parent == nil { return nil }
    return id
  }

  /// The type of a destination that a typed text means: its code, or the beginning of its name in
  /// any language where only one begins so.
  func destination(_ typed: String) -> DestinationType? {
    if let type = DestinationType(code: typed) { return type }
    let wanted = Matching.folded(typed)
    guard !wanted.isEmpty else { return nil }
    let named = DestinationType.allCases.filter { type in
      Language.allCases.contains {
        Matching.folded(Strings.of($0).lists.destination(type)).hasPrefix(wanted)
      }
    }
    return named.count == 1 ? named.first : nil
  }

  /// A record of a small table as an entry: `PRN/JAM` and `Paper jam`.
  func entry(_ id: RecordID?, origin: MaskEntry.Origin) -> MaskEntry {
    guard let id, let row = tables.codeRow(id) else { return MaskEntry(origin: origin) }
    if id.type == .partner {
      let name = tables.ownerText(id, in: language) ?? row.code
      let group = tables.partner(id).flatMap { tables.group($0.group) }.map(text) ?? ""
      return MaskEntry(name, record: id, name: group, origin: origin)
    }
    return MaskEntry(tables.qualifiedCode(row), record: id, name: text(row), origin: origin)
  }

  /// A moment as a field shows it.
  func entry(_ moment: Instant?, origin: MaskEntry.Origin, weekday: Bool) -> MaskEntry {
    guard let moment else { return MaskEntry(origin: origin) }
    let text = weekday ? time.weekdayMoment(moment) : time.moment(moment)
    return MaskEntry(text, origin: origin)
  }
}

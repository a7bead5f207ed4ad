import HelpdeskDomain
import ScreenCore

/// Lists of reasons: how often each was given here, what to ask, and what helped before
/// (screens.md, sketch 6).
extension Console {
  /// Asks how often reasons were given, once a list.
  static func countReasons(
    _ list: inout CodeListState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard list.subject == .codes(.reason) else { return [] }
    list.awaited = state.nextGeneration()
    var item: RecordID?
    var customer: RecordID?
    if case .mask(let mask) = state.place.screen {
      item = mask[.item].record
      customer = mask[.customer].record
    } else if let first = list.purpose.incidents.first, let row = row(of: first, state) {
      item = row.item
      customer = row.customer
    }
    return [.countReasons(item: item, customer: customer, generation: list.awaited)]
  }

  /// The most used stands first; a row chosen already keeps the cursor.
  static func reasonsCounted(
    _ use: ReasonUse, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let index = state.place.layers.lastIndex { layer in
      if case .list(let list) = layer { list.awaited == generation } else { false }
    }
    guard let index, case .list(var list) = state.place.layers[index] else { return [] }
    let chosen = list.cursor == 0 ? nil : list.chosenRow
    list.use = use
    let last = list.rows.filter(\.isOfLast)
    let order = list.rows.filter { !$0.isOfLast }.enumerated().sorted { left, right in
      use.isMoreUsed(left.element.id, than: right.element.id) ?? (left.offset < right.offset)
    }
    list.rows = last + order.map(\.element)
    if let chosen {
      list.cursor =
        list.shownRows.firstIndex { $0.id == chosen.id && $0.isOfLast == chosen.isOfLast } ?? 0
    }
    state.place.layers[index] = .list(list)
    return []
  }
}

extension ListPurpose {
  /// The incidents that the choice is for.
  var incidents: [RecordID] {
    switch self {
    case .verb(_, let incidents): incidents
    case .triage(_, let incident): [incident]
    default: []
    }
  }
}

/// The block below the rows: what to ask, what to check, what follows, what helped.
struct ReasonNotes {
  let lines: [(label: String, text: String)]

  /// How many rows it takes, its rule included.
  static let rows = 5

  /// Nil for a list of something else.
  init?(_ list: CodeListState, _ state: ConsoleState, _ painter: Painter) {
    guard list.subject == .codes(.reason) else { return nil }
    let words = painter.strings.lists
    guard let row = list.chosenRow, let reason = painter.tables.reason(row.id) else {
      lines = [words.ask, words.check, words.then, words.fixed].map { ($0, "-") }
      return
    }
    let general = painter.tables.reason(reason.row.parent)
    func said(_ own: LocalizedText, _ above: LocalizedText?) -> String {
      let text = own.isEmpty ? above ?? own : own
      return text.text(in: painter.strings.language, desk: painter.tables.parameters.language)
        ?? "-"
    }
    lines = [
      (words.ask, said(reason.row.hint, general?.row.hint)),
      (words.check, said(reason.check, general?.check)),
      (words.then, ReasonNotes.follows(reason, general, state, painter)),
      (words.fixed, ReasonNotes.fixed(list.use?.fixes(of: reason.row.id) ?? [], painter)),
    ]
  }

  /// Whom the reason routes to and which priority it gives; a priority that the caller's contract,
  /// unit or customer gave stays.
  private static func follows(
    _ reason: ReasonCode, _ general: ReasonCode?, _ state: ConsoleState, _ painter: Painter
  ) -> String {
    let words = painter.strings.lists
    let group = reason.group ?? general?.group
    let owner = group == nil ? painter.strings.queue.nobody : painter.owner(group)
    let given =
      reason.priority ?? general?.priority ?? painter.tables.parameters.defaultPriority
    var priority = painter.tables.priority(given)?.row.code ?? "-"
    if case .mask(let mask) = state.place.screen, let stays = mask.priorityAboveReason,
      let row = painter.tables.priority(stays)
    {
      priority = words.stays(row.row.code)
    }
    return words.follows(owner, priority)
  }

  private static func fixed(
    _ fixes: [(resolution: RecordID, percent: Int)], _ painter: Painter
  ) -> String {
    if fixes.isEmpty { return "-" }
    return fixes.prefix(3).map { fix in
      let code = painter.tables.qualifiedCode(fix.resolution) ?? ""
      return "\(code) \(painter.text(fix.resolution)) \(fix.percent)%"
    }.joined(separator: ", ")
  }
}

extension MaskState {
  /// The priority, where something before the reason in the cascade gave it; nil where the reason
  /// decides (DESIGN §4.6).
  var priorityAboveReason: RecordID? {
    if self[.priority].origin == .typed, isNew { return self[.priority].record }
    let source = judgement?.prioritySource ?? sheet?.incident.prioritySource
    switch source {
    case .reason, .desk, nil: return nil
    default: return self[.priority].record
    }
  }
}

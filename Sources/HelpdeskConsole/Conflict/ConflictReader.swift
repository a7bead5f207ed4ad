import HelpdeskDomain

/// Values and changes as the pop-up says them.
struct ConflictReader {
  let popup: ConflictState
  let painter: Painter

  private var words: ConflictWords { painter.strings.conflict }

  /// The values of one side. What was said in words goes before the record it was found to be.
  func text(_ values: [FieldValue]) -> String {
    let texts = values.compactMap(\.text)
    if !texts.isEmpty { return texts.joined(separator: ", ") }
    let shown = values.map(text).filter { !$0.isEmpty }.joined(separator: ", ")
    return shown.isEmpty ? "-" : shown
  }

  private func text(_ value: FieldValue) -> String {
    switch value {
    case .none, .unknown: return ""
    case .text(let text): return text
    case .number(let number): return NumberFormat.grouped(Int(clamping: number))
    case .instant(let moment): return painter.time.weekdayMoment(moment)
    case .flag(let flag): return flag ? painter.strings.mask.yes : "-"
    case .record(let id):
      if let name = popup.names[id] { return name }
      if id.type == .partner || id.type == .group { return painter.owner(id) }
      guard let row = painter.tables.codeRow(id) else { return "…" }
      return "\(painter.tables.qualifiedCode(row)) \(painter.text(row))"
    }
  }

  func mine(_ conflict: FieldConflict) -> String {
    let text = popup.mine[conflict.field] ?? text(conflict.mine)
    return text.isEmpty ? "-" : text
  }

  func name(_ who: RecordID?) -> String { who.map { painter.owner($0) } ?? words.someone }

  /// Everything that needs no choice: what others changed besides, their events, what is changed
  /// here.
  var merged: String {
    var parts = theirFields + theirEvents
    parts += popup.merged.map {
      "\(painter.strings.fields[$0.field]) \($0.text.isEmpty ? "-" : $0.text) (\(words.you))"
    }
    return parts.joined(separator: ", ")
  }

  private var theirFields: [String] {
    let asked = Set(popup.fields.map(\.field))
    var changes: [Field: (old: FieldValue, new: FieldValue, by: RecordID?)] = [:]
    for recorded in popup.conflict.since {
      for change in recorded.entry.changes where change.row == 0 {
        guard let field = MaskField(number: change.field)?.field, !asked.contains(field) else {
          continue
        }
        changes[field] = (changes[field]?.old ?? change.old, change.new, recorded.actor)
      }
    }
    return changes.sorted { $0.key.number < $1.key.number }.map { field, change in
      let name = painter.strings.fields[field]
      let who = self.name(change.by)
      guard field == IncidentField.status else { return "\(name) \(text([change.new])) (\(who))" }
      return "\(name) \(code(change.old)) -> \(code(change.new)) (\(who))"
    }
  }

  private func code(_ value: FieldValue) -> String {
    painter.tables.codeRow(value.record)?.code ?? "-"
  }

  private var theirEvents: [String] {
    var counts: [RecordID?: Int] = [:]
    for recorded in popup.conflict.since {
      let rows = recorded.entry.changes.filter { Field.list(of: $0.field) == EventField.list }
      counts[recorded.actor, default: 0] += Set(rows.map(\.row)).count
    }
    return counts.filter { $0.value > 0 }
      .sorted { ($0.key?.rawValue ?? 0) < ($1.key?.rawValue ?? 0) }
      .map { "\(words.events($0.value)) (\(name($0.key)))" }
  }

  /// Row 23 while the pop-up has the keys.
  var notSaved: String {
    words.notSaved(popup.fields.map { painter.strings.fields[$0.field] }.joined(separator: ", "))
  }
}

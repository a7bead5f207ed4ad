import HelpdeskDomain

/// The questions and checks that a reason suggests, one by one (incidents-mask.md §1.4, "Service
/// Reasons"; screens.md, sketch 6, "Ask" and "Check").
struct CheckList {
  /// Questions first, then checks.
  let points: [(point: CheckPoint, isQuestion: Bool, text: String)]

  /// A specific reason without words of its own takes the general's.
  init(_ id: RecordID, _ tables: DeskTables, _ language: Language) {
    guard let reason = tables.reason(id) else {
      points = []
      return
    }
    let general = tables.reason(reason.row.parent)
    func said(_ own: LocalizedText, _ above: LocalizedText?) -> String {
      let text = own.isEmpty ? above ?? own : own
      return text.text(in: language, desk: tables.parameters.language) ?? ""
    }
    let questions = CheckList.parts(said(reason.row.hint, general?.row.hint), endingWith: "?")
    let checks = CheckList.parts(said(reason.check, general?.check), endingWith: ".,;")
    points = (questions.map { (true, $0) } + checks.map { (false, $0) }).enumerated().map {
      (CheckPoint(id, $0.offset), $0.element.0, $0.element.1)
    }
  }

  /// "Which tray? Which paper?" are two, "Open doors, note the meter." too. The question mark
  /// stays, other ends go.
  private static func parts(_ text: String, endingWith ends: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in text {
      if character == "?" || !ends.contains(character) { part.append(character) }
      guard ends.contains(character) else { continue }
      parts.append(part.trimmed)
      part = ""
    }
    parts.append(part.trimmed)
    return parts.filter { !$0.isEmpty }
  }
}

extension MaskState {
  /// What was ticked, as the text of an event: every question and check of the reasons that have a
  /// tick, those without one too, so that it is known what was not asked.
  func checkText(_ desk: MaskDesk) -> String {
    let asked = chosenReasons.filter { reason in ticks.contains { $0.reason == reason } }
    var lines: [String] = []
    for reason in asked {
      if asked.count > 1, let row = desk.tables.codeRow(reason) { lines.append(desk.text(row)) }
      for point in CheckList(reason, desk.tables, desk.language).points {
        lines.append((ticks.contains(point.point) ? "[x] " : "[ ] ") + point.text)
      }
    }
    return lines.joined(separator: "\n")
  }
}

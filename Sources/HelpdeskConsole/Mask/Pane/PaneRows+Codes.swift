import HelpdeskDomain
import ScreenCore

/// Tabs 2 and 3: reasons with what to ask and to check, and resolutions; one to many rows each, the
/// first is the primary one (DESIGN §4.5).
extension PaneRows {
  var reasons: [PaneRow] {
    let reasons = incident.reasons
    return reasons.enumerated().flatMap { place, reason -> [PaneRow] in
      let expected = painter.tables.reason(reason)?.expectedMinutes.map(paneWords.expected)
      let primary = place == 0 && reasons.count > 1 ? paneWords.primary : nil
      let behind = [expected, primary].compactMap(\.self).joined(separator: ", ")
      return [
        PaneRow(
          code(reason) + DisplayText.padded(names(reason), columns: 36) + behind,
          .reason(place))
      ] + points(of: reason)
    }
  }

  private func points(of reason: RecordID) -> [PaneRow] {
    CheckList(reason, painter.tables, painter.strings.language).points.map { point in
      let word = point.isQuestion ? paneWords.ask : paneWords.check
      let mark = mask.ticks.contains(point.point) ? "[x]" : "[ ]"
      return PaneRow(
        "  \(mark) \(DisplayText.padded(word, columns: 8))\(point.text)", .point(point.point))
    }
  }

  var resolutions: [PaneRow] {
    let resolutions = incident.resolutions
    return resolutions.enumerated().map { place, resolution in
      let head = code(resolution.code) + names(resolution.code)
      let primary = place == 0 && resolutions.count > 1 ? " (\(paneWords.primary))" : ""
      let text = resolution.text.isEmpty ? "" : "  " + oneLine(resolution.text)
      return PaneRow(
        head + primary + text, .resolution(place),
        whole: [head + primary]
          + resolution.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init))
    }
  }

  private func code(_ id: RecordID) -> String {
    DisplayText.padded(painter.tables.qualifiedCode(id) ?? "", columns: 14)
  }

  /// `Printer, Paper jam`
  private func names(_ id: RecordID) -> String {
    let general = painter.tables.codeRow(id)?.parent.map { painter.text($0) + ", " } ?? ""
    return general + painter.text(id)
  }
}

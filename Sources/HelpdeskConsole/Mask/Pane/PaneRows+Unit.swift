import HelpdeskDomain
import ScreenCore

/// Tab 7: the unit and what covers it, the verdict first; and the flags that hang on it.
extension PaneRows {
  var unit: [PaneRow] {
    let hasUnit = !mask[.unit].isEmpty
    return (hasUnit ? unitRows : [PaneRow(words.noUnit)])
      + [flag(IncidentField.awaitingParts), flag(IncidentField.warrantyClaim)]
  }

  private var unitRows: [PaneRow] {
    let facts = MaskFacts(mask, painter)
    let text = MaskText(mask, painter)
    let labels = words.labels
    let judged = incident[IncidentField.judgedAt].instant
      .map { "  (" + paneWords.judged(painter.time.moment($0)) + ")" }.orEmpty
    let warranty = incident[IncidentField.warranty].text.map { "  \($0)" }.orEmpty
    let until = incident[IncidentField.contractUntil].instant
      .map { "  " + painter.time.fullDay($0) }.orEmpty
    return [
      labeled(
        labels.unit,
        "\(text.shown(.unit))  \(labels.serial) \(facts.serial)"
          + "  \(labels.meter) \(mask[.meter].isEmpty ? "-" : mask[.meter].text)"),
      labeled(labels.item, text.shown(.item)),
      labeled(labels.warranty, facts.warranty + warranty + judged),
      labeled(labels.contract, facts.contract + until),
      labeled(labels.billing, facts.billing),
    ] + owner + components
  }

  /// Whose the unit is, where that is another customer than the incident's.
  private var owner: [PaneRow] {
    guard let customer = mask.unit?.customer, customer != incident.customer else { return [] }
    return [
      labeled(paneWords.customer, painter.strings.mask.messages.unitOfOther(mask[.unit].text))
    ]
  }

  /// The warranties of the unit and its components as they stand now, by date and by meter.
  private var components: [PaneRow] {
    sheet.warranties.filter { $0.standing != nil || $0.depth > 0 }.map { warranty in
      let indent = String(repeating: "  ", count: warranty.depth)
      let name = "\(indent)\(warranty.unit.code) \(warranty.unit.name)"
      return PaneRow(
        DisplayText.padded(name, columns: 34) + painter.verdict(warranty.standing))
    }
  }

  private func flag(_ field: Field) -> PaneRow {
    let mark = incident[field].isTrue ? "[x] " : "[ ] "
    return PaneRow(mark + painter.strings.fields[field], .flag(field))
  }

  func labeled(_ label: String, _ text: String) -> PaneRow {
    PaneRow(DisplayText.padded(label, columns: 12) + text)
  }
}

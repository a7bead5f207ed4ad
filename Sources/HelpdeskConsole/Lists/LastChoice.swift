public import HelpdeskDomain
import ScreenCore

/// What the last incident that was logged here has in a field: the first row of the field's list,
/// "as last incident" (screens.md §3.4).
public struct LastChoice: Equatable, Sendable {
  public var record: RecordID
  /// The texts of a record of a large table.
  public var source: LookUpRow?

  public init(_ record: RecordID, source: LookUpRow? = nil) {
    self.record = record
    self.source = source
  }
}

extension MaskState {
  /// What the next incident may have the same.
  var choices: [Field: LastChoice] {
    var choices: [Field: LastChoice] = [:]
    for field in MaskField.allCases where field.hasList {
      guard let record = self[field].record else { continue }
      choices[field.field] = LastChoice(record, source: source(of: field, record))
    }
    return choices
  }

  private func source(of field: MaskField, _ record: RecordID) -> LookUpRow? {
    let entry = self[field]
    switch field {
    case .customer: return customer
    case .unit: return unit
    case .item: return LookUpRow(id: record, code: entry.text, name: entry.name)
    case .contact:
      return LookUpRow(
        id: record, code: "", name: entry.text, customer: self[.customer].record)
    default: return nil
    }
  }
}

extension CodeListState {
  /// Puts the last incident's row on top, where it may be chosen here.
  mutating func addLast(_ choices: [Field: LastChoice], _ words: ListWords) {
    rows.removeAll(where: \.isOfLast)
    guard let field = purpose.field, let last = choices[field] else { return }
    var row: CodeListRow?
    if case .masters(let subject) = subject {
      if subject.mayList(last.source), query.isEmpty { row = last.source.map(CodeListRow.init) }
    } else {
      row = rows.first { $0.id == last.record }
    }
    guard var row else { return }
    row.isOfLast = true
    row.detail = words.asLast
    rows.insert(row, at: 0)
  }

  /// How many rows match, without the one that only repeats another.
  var shownCount: Int { shownRows.count { !$0.isOfLast } }
}

extension LookUpRequest.Subject {
  /// Another customer's unit or person is no choice here.
  fileprivate func mayList(_ row: LookUpRow?) -> Bool {
    guard let row else { return false }
    switch self {
    case .customers: return row.id.type == .customer
    case .items: return row.id.type == .item
    case .units(let customer): return customer == nil || row.customer == customer
    case .persons(let customer): return customer == nil || row.customer == customer
    case .record, .sites, .incidents, .earlierIncidents, .pastResolutions, .contracts: return false
    }
  }
}

extension ListPurpose {
  /// The field of an incident that the choice is for.
  var field: Field? {
    switch self {
    case .maskField(let field), .eventField(let field): field
    case .verb(.status, _): IncidentField.status
    case .verb(.owner, _), .triage(.owner, _): IncidentField.owner
    case .verb(.priority, _), .triage(.priority, _): IncidentField.priority
    case .verb(.reason, _), .triage(.reason, _): ReasonField.reason
    case .verb, .intakeCustomer, .statusField, .paneRow, .destination, .orderStatus, .masterField,
      .orderLead, .orderItem, .callPrior:
      nil
    }
  }
}

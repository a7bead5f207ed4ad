import HelpdeskDomain
import ScreenCore

/// The fields of an existing incident as its sheet gives them, and merging a newer sheet.
extension MaskState {
  /// Opens an incident, the cursor on its newest event.
  init(_ sheet: IncidentSheet, _ desk: MaskDesk) {
    self.init(startedAt: desk.now)
    focus = .pane
    take(sheet, desk)
  }

  /// Takes a sheet: fields nobody typed into show it, typed ones stay.
  ///
  /// - Returns: the fields that were typed into here and changed there.
  @discardableResult
  mutating func take(_ sheet: IncidentSheet, _ desk: MaskDesk) -> [MaskField] {
    let old = self.sheet.map { MaskState.entries(of: $0, desk) }
    let new = MaskState.entries(of: sheet, desk)
    var conflicts: [MaskField] = []
    for field in MaskField.allCases where !field.isOfFirstEvent && !field.isProse && field != .save
    {
      let mine = self[field]
      let before = old?[field] ?? MaskEntry()
      let now = new[field] ?? MaskEntry()
      let isMine = old == nil ? mine.origin == .typed : !mine.says(before)
      if !isMine {
        entries[field] = now
      } else if !now.says(before), !now.says(mine), old != nil {
        conflicts.append(field)
      }
    }
    if take(notesOf: sheet) { conflicts.append(.notes) }
    // What is typed started from the base, unless others have left those fields alone since. A
    // draft of an earlier run brings a base and no sheet to compare with.
    if old == nil ? base != nil : !conflicts.isEmpty { holdsBase = true }
    self.sheet = sheet
    incident = sheet.incident.id
    if changedFields(desk).isEmpty { holdsBase = false }
    if !holdsBase { base = sheet.incident.revision }
    if self[.customer].record == sheet.customer?.id { customer = sheet.customer }
    if self[.unit].record == sheet.unit?.id {
      unit = sheet.unit
      contract = sheet.contract
    }
    if changedFields(desk).isEmpty { judgement = nil }
    alsoOpen = sheet.openOfCustomer + sheet.openOfUnit
    if pane.tab == .events {
      pane.cursor = max(0, min(pane.cursor, sheet.incident.events.count - 1))
    }
    ticks = ticks.filter { sheet.incident.reasons.contains($0.reason) }
    return conflicts
  }

  /// The fields whose value is not the sheet's.
  func changedFields(_ desk: MaskDesk) -> [MaskField] {
    guard let sheet else { return [] }
    let before = MaskState.entries(of: sheet, desk)
    return MaskField.allCases.filter { field in
      if field.isOfFirstEvent || field == .save || field == .status { return false }
      if field == .notes { return hasTypedNotes }
      return !self[field].says(before[field] ?? MaskEntry())
    }
  }

  /// What the sheet puts into each field.
  static func entries(of sheet: IncidentSheet, _ desk: MaskDesk) -> [MaskField: MaskEntry] {
    let incident = sheet.incident
    func text(_ field: Field) -> String { incident[field].text ?? "" }
    var entries: [MaskField: MaskEntry] = [
      .site: MaskEntry(text(IncidentField.site)),
      .contact: MaskEntry(text(IncidentField.contact), record: incident.contactPerson),
      .phone: MaskEntry(text(IncidentField.phone)),
      .mobile: MaskEntry(text(IncidentField.mobile)),
      .email: MaskEntry(text(IncidentField.email)),
      .fax: MaskEntry(text(IncidentField.fax)),
      .prefers: desk.entry(incident[IncidentField.prefers].record, origin: .pulled),
      .description: MaskEntry(incident.description),
      .reason: desk.entry(incident.reasons.first, origin: .pulled),
      .priority: desk.entry(incident.priority, origin: .pulled),
      .status: desk.entry(incident.status, origin: .pulled),
      .owner: desk.entry(incident.owner, origin: .pulled),
      .serviceType: desk.entry(incident[IncidentField.serviceType].record, origin: .pulled),
      .destinationType: MaskEntry(text(IncidentField.destinationType)),
      .destinationNumber: MaskEntry(text(IncidentField.destinationNumber)),
      .opened: desk.entry(incident.opened, origin: .pulled, weekday: true),
      .due: desk.entry(incident.dates.due, origin: .pulled, weekday: true),
      .meter: MaskEntry(meter(of: sheet).map(NumberFormat.grouped) ?? ""),
    ]
    entries[.customer] = master(
      sheet.customer, incident.customer, orTyped: text(IncidentField.customerName))
    entries[.unit] = master(sheet.unit, incident.unit, orTyped: text(IncidentField.unitName))
    entries[.item] = master(sheet.item, incident.item, orTyped: "")
    if entries[.contact]?.text.isEmpty == true, let person = sheet.contactPerson {
      entries[.contact] = MaskEntry(person.name, record: person.id)
    }
    return entries
  }

  /// What was read off in the call, else what the unit last had.
  private static func meter(of sheet: IncidentSheet) -> Int? {
    sheet.incident[IncidentField.meter].number.map { Int($0) } ?? sheet.unit?.values.meter
  }

  private static func master(
    _ row: LookUpRow?, _ id: RecordID?, orTyped typed: String
  ) -> MaskEntry {
    if let row { return MaskEntry(row.code, record: row.id, name: row.name) }
    var entry = MaskEntry(typed, record: id)
    entry.isKept = id == nil && !typed.isEmpty
    return entry
  }
}

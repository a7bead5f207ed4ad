import HelpdeskDomain
import ScreenCore

/// What stands in the cells of the mask, as words.
struct MaskText {
  let mask: MaskState
  let painter: Painter
  let words: MaskWords

  init(_ mask: MaskState, _ painter: Painter) {
    self.mask = mask
    self.painter = painter
    words = painter.strings.mask
  }

  /// What a field shows while the cursor is elsewhere: `PRN/JAM+ Paper jam`, `-` where empty.
  ///
  /// - Parameter columns: how wide the field is; a name that no master knows is shortened, not
  ///   the words behind it that say so.
  func shown(_ field: MaskField, columns: Int = .max) -> String {
    let entry = mask[field]
    switch field {
    case .save: return painter.saveButton
    case .text: return mask.text.text
    case .eventMinutes where entry.isEmpty:
      return "\(mask.minutesSoFar(painter.time.now))"
    case .eventWith: return entry.isEmpty ? "-" : entry.text + plus(field)
    default: break
    }
    if case .halfReason(let typed) = mask.problems[field] {
      let general = typed.split(separator: "/").first.map(String.init) ?? typed
      return "\(general.uppercased())/-+ \(words.specificMissing)"
    }
    if field == .contact, isContactErased { return words.contactErased + plus(field) }
    if entry.isEmpty { return empty(field) }
    guard field.isCoded else { return entry.text + plus(field) }
    guard entry.record != nil else {
      guard entry.isKept else { return entry.text }
      let behind = " (\(words.notInMaster))"
      let room = max(1, columns - DisplayWidth.columns(of: behind))
      return DisplayText.truncated(entry.text, columns: room) + behind
    }
    if entry.text.isEmpty { return entry.name }
    if field == .item {
      return [entry.text, entry.name].filter { !$0.isEmpty }.joined(separator: " ")
    }
    if field == .eventCode || field == .prefers { return codeAlone(entry, field) }
    return "\(entry.text)+ \(behind(field, entry))"
  }

  private var isContactErased: Bool {
    guard let person = mask.sheet?.contactPerson, person.isErased else { return false }
    return mask[.contact].text.isEmpty && mask[.contact].record == person.id
  }

  private func codeAlone(_ entry: MaskEntry, _ field: MaskField) -> String {
    guard field == .prefers else { return "\(entry.name)+" }
    let code = painter.tables.codeRow(entry.record)?.code ?? ""
    return words.channel(code) ?? painter.shortText(entry.record)
  }

  private func plus(_ field: MaskField) -> String {
    switch field {
    case .site, .destinationType: "+"
    case .destinationNumber: orderStatus
    case .contact, .eventWith: mask[.customer].record == nil ? "" : "+"
    default: ""
    }
  }

  /// How far the service order is that the incident refers to.
  private var orderStatus: String {
    mask.sheet?.orderStatus.map { " " + painter.strings.orders.status($0) } ?? ""
  }

  private func empty(_ field: MaskField) -> String {
    switch field {
    case .customer, .description, .reason, .meter, .destinationNumber: ""
    case .item: "-" + (mask[.unit].record == nil ? "+" : "")
    case .contact: "-" + plus(field)
    default: field.hasList ? "-+" : "-"
    }
  }

  /// What follows a code: its text, and why it is there.
  private func behind(_ field: MaskField, _ entry: MaskEntry) -> String {
    switch field {
    case .priority:
      guard let source = prioritySource else { return entry.name }
      return "\(entry.name) (\(source))"
    case .owner where mask.isNew && entry.origin == .pulled:
      return "\(words.suggested): \(rule.map(words.suggestedByRule) ?? words.suggestedByReason)"
    case .reason where !mask.moreReasons.isEmpty:
      return "\(entry.name) +\(mask.moreReasons.count)"
    default: return entry.name
    }
  }

  /// The code of the routing rule that suggests the owner, where one does.
  private var rule: String? {
    guard let step = mask.judgement?.routeTrail.steps.last, step.outcome == .given,
      step.source.type == .rule
    else { return nil }
    return painter.tables.codeRow(step.source)?.code
  }

  private var prioritySource: String? {
    if mask[.priority].origin == .typed { return words.source(.hand) }
    let source =
      mask.isNew ? mask.judgement?.prioritySource ?? .desk : mask.sheet?.incident.prioritySource
    guard let source else { return nil }
    if source == .unitContract, let contract = mask.contract {
      return "\(words.source(source)) \(contract.code)"
    }
    return words.source(source)
  }

  /// The label's star: only the description holds back the save.
  func isRequired(_ field: MaskField) -> Bool {
    field == .customer || field == .description || field == .reason
  }
}

/// What nobody types: verdicts, dates, what else is open.
struct MaskFacts {
  let mask: MaskState
  let painter: Painter
  let words: MaskWords

  init(_ mask: MaskState, _ painter: Painter) {
    self.mask = mask
    self.painter = painter
    words = painter.strings.mask
  }

  private var incident: Incident? { mask.sheet?.incident }
  private var now: Instant { painter.time.now }

  /// The judgement where something was changed here, else what the incident keeps.
  private var warrantyCovered: Bool? {
    if let judgement = mask.judgement { return judgement.warrantyCovered }
    guard let value = incident?[IncidentField.warrantyCovered], value != .none else { return nil }
    return value.isTrue
  }

  private var warrantyUntil: Instant? {
    mask.judgement?.warrantyUntil ?? incident?[IncidentField.warrantyUntil].instant
  }

  /// The unit's own warranty that decides, as it stands now.
  private var today: WarrantyStanding? {
    let own = mask.sheet?.warranties.filter { $0.depth == 0 } ?? []
    return WarrantyStanding.best(of: own.compactMap(\.standing))
  }

  var serial: String {
    let serial = mask.unit?.values.serial ?? incident?[IncidentField.serial].text ?? ""
    return serial.isEmpty ? "-" : serial
  }

  /// The verdict is the first word; where then and now differ, both stand (DESIGN §4.22).
  var warranty: String {
    guard let covered = warrantyCovered else { return "-" }
    let day = warrantyUntil.map(painter.time.fullDay)
    let standing = mask.judgement.map(\.warrantyStanding) ?? today
    let isRunning = standing?.verdict == .notBegun || standing?.verdict == .meterPassed
    let isCoveredNow =
      mask.judgement == nil && today != nil
      ? today?.verdict == .holds : isRunning ? covered : warrantyUntil.map { $0 >= now } ?? covered
    if isCoveredNow != covered { return words.verdictChanged(isCoveredNow, covered) }
    if standing?.verdict == .meterPassed { return painter.strings.card.meterPassed }
    if standing?.verdict == .notBegun, let from = standing?.from {
      return painter.strings.card.notBegun(painter.time.fullDay(from))
    }
    guard let day else { return covered ? words.yes : words.noWarranty }
    return covered ? words.coveredUntil(day) : words.endedOn(day)
  }

  var contract: String {
    let covered: Bool?
    let until: Instant?
    if let judgement = mask.judgement {
      covered = judgement.contractCovered
      until = judgement.contractUntil
    } else if let value = incident?[IncidentField.contractCovered], value != .none {
      covered = value.isTrue
      until = incident?[IncidentField.contractUntil].instant
    } else {
      return "-"
    }
    guard let covered else { return "-" }
    let code = mask.contract?.code ?? ""
    if !covered, code.isEmpty { return words.noContract }
    if !covered, verdict == .outsideHours { return words.contractNotNow(code) }
    if let until, (until >= now) != covered { return words.verdictChanged(until >= now, covered) }
    return covered ? words.contractCovers(code) : words.contractEnded(code)
  }

  var billing: String { verdict.map(words.billing) ?? "-" }

  private var verdict: BillingVerdict? {
    mask.judgement.map(\.billing)
      ?? incident?[IncidentField.billing].number.flatMap(BillingVerdict.init)
  }

  private var dates: IncidentDates? {
    if let judgement = mask.judgement, mask.isNew || datesMove { return judgement.dates }
    return incident?.dates
  }

  /// Only a changed priority or opening date moves the dates of an existing incident.
  private var datesMove: Bool {
    guard let incident, let judgement = mask.judgement else { return false }
    return judgement.priority != incident.priority || mask[.opened].origin == .typed
  }

  func date(_ role: DateRole) -> (text: String, isPassed: Bool) {
    let date: Instant? =
      switch role {
      case .followUp: dates?.followUp
      case .warning: dates?.warning
      case .late: dates?.late
      }
    guard let date else { return ("-", false) }
    let text = painter.time.weekdayMoment(date)
    guard let incident else { return (text, false) }
    if role == .followUp, let answered = incident[IncidentField.firstResponseAt].instant,
      answered <= date
    {
      return ("\(text) \(words.met)", false)
    }
    let end = incident[IncidentField.closedAt].instant ?? now
    if end <= date { return (text, false) }
    return ("\(text) \(role == .late ? words.passedLate : words.passed)", role == .late)
  }

  enum DateRole { case followUp, warning, late }

  var next: String {
    guard let at = incident?[IncidentField.appointmentAt].instant else { return "-" }
    return painter.time.weekdayMoment(at) + " " + words.visit
  }

  /// When the customer was last told, and by whom.
  var told: String {
    guard let incident, let at = incident[IncidentField.toldAt].instant else { return "-" }
    let event = incident.events.last { $0.at == at }
    return painter.time.weekdayMoment(at) + (event?.by).map { " " + painter.owner($0) }.orEmpty
  }

  func ssr(columns: Int) -> String { painter.owner(incident?.ssr ?? mask.ssr, columns: columns) }

  var alsoOpen: String {
    let customer = mask[.customer].record
    let ofUnit = mask.openOfUnit
    let ofCustomer = mask.othersOpen.filter { customer != nil && $0.row.customer == customer }
    if mask.isNew, let hit = ofUnit.first {
      return words.openOfUnit(ofUnit.count, painter.bareNumber(hit.number))
    }
    if ofUnit.isEmpty, ofCustomer.isEmpty, mask.isNew { return "-" }
    return words.openCounts(ofCustomer.count, ofUnit.count)
  }
}

extension MaskState {
  /// Other open incidents that are known, each one once.
  var othersOpen: [IncidentHit] {
    var seen: Set<RecordID> = []
    return alsoOpen.filter { $0.id != incident && seen.insert($0.id).inserted }
  }

  /// Those of the unit.
  var openOfUnit: [IncidentHit] {
    guard let unit = self[.unit].record else { return [] }
    return othersOpen.filter { $0.row.unit == unit }
  }
}

extension String? {
  var orEmpty: String { self ?? "" }
}

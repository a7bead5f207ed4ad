import HelpdeskConsole
import HelpdeskDomain
import ScreenCore

/// A console before a desk in memory that really decides: what the runner answers from disk is
/// answered here from cards.
struct MaskRig {
  var state: ConsoleState
  private(set) var desk = Desk()
  private(set) var cards: [RecordID: RecordCard] = [:]
  private(set) var effects: [ConsoleEffect] = []
  private(set) var keyCount = 0
  /// Answers to commands are held back until `answerSaves`.
  var holdsSaves = false
  /// Answers to lookups are held back until `answerLookUps`.
  var holdsLookUps = false
  private var heldSaves: [ConsoleEffect] = []
  private var heldLookUps: [ConsoleEffect] = []
  private var sequence: UInt64 = 0
  /// The entries of every record, for merging.
  private var history: [RecordID: [RecordedEntry]] = [:]
  /// Who writes, where it is not the agent at this console.
  private var writer: RecordID?

  let nordwerk = RecordID(.customer, 1)
  let brandtSons = RecordID(.customer, 2)
  let brandt = RecordID(.person, 1)
  let oezdemir = RecordID(.person, 2)
  let paperJam = RecordID(.unit, 1)
  let reception = RecordID(.unit, 3)

  init(language: Language = .en, columns: Int = 80, rows: Int = 24, at time: String? = nil) {
    let now = MaskRig.moment(time ?? "2026-05-20T12:15:00+02:00")
    state = ConsoleState(
      size: Size(rows: rows, columns: columns),
      setting: Setting(
        language: language, now: now, zone: MaskRig.berlin, tables: DeskTables(),
        actor: RecordID(.partner, 1), session: 7))
    if let founded = MaskRig.founded[language] {
      (desk, cards, sequence, history) = founded
    } else {
      found(language)
    }
    state.setting.tables = desk.tables
    send(.started)
  }

  /// The desk as founded, once a language.
  private static let founded = Dictionary(
    uniqueKeysWithValues: [Language.en, .de].map { language in
      var rig = MaskRig(unfounded: language)
      rig.found(language)
      return (language, (rig.desk, rig.cards, rig.sequence, rig.history))
    })

  private init(unfounded language: Language) {
    state = ConsoleState(
      size: Size(rows: 24, columns: 80),
      setting: Setting(
        language: language, now: MaskRig.moment("2026-05-20T12:15:00+02:00"),
        zone: MaskRig.berlin, tables: DeskTables(), actor: RecordID(.partner, 1), session: 7))
  }

  static let berlin = TimeZoneRules(
    name: "Europe/Berlin", offsetSecondsBefore: 3600,
    transitions: [
      .init(at: moment("2026-03-29T01:00:00Z"), offsetSeconds: 7200),
      .init(at: moment("2026-10-25T01:00:00Z"), offsetSeconds: 3600),
    ])

  static func moment(_ text: String) -> Instant {
    do { return try TimeText.instant(text, zone: .utc) } catch {
      preconditionFailure("The fixture \(text) is no time: \(error).")
    }
  }

  var mask: MaskState? {
    if case .mask(let mask) = state.place.screen { mask } else { nil }
  }

  var list: CodeListState? {
    if case .list(let list) = state.place.layers.last { list } else { nil }
  }

  var surface: Surface { Console.render(state) }

  // MARK: The desk

  private mutating func found(_ language: Language) {
    let founding = DeskFounding(
      name: "Rig", zoneName: "Europe/Berlin", language: language)
    do {
      for entry in try founding.entries(context) { take(entry) }
      for (code, name) in [("KLEIN", "Klein"), ("MEYER", "Meyer"), ("EK", "Ek")] {
        try create(.partner, [CodeField.code: .text(code), PartnerField.name: .text(name)])
      }
      try createMasters()
    } catch {
      preconditionFailure("The rig's desk can be founded: \(error).")
    }
  }

  private mutating func createMasters() throws {
    let item = try create(
      .item, [CodeField.code: .text("LP-450"), ItemField.name: .text("Laser printer")])
    try create(
      .customer,
      [
        CodeField.code: .text("K-1001"), CustomerField.name: .text("Nordwerk GmbH"),
        CustomerField.site: .text("Hafenstr. 4, 20457 Hamburg"),
        CustomerField.phone: .text("040-555 0"), CustomerField.fax: .text("040-555 99"),
      ])
    try create(
      .customer,
      [
        CodeField.code: .text("K-1044"), CustomerField.name: .text("Brandt & Söhne"),
        CustomerField.site: .text("Kai 7, 23552 Lübeck"),
        CustomerField.phone: .text("0451-040 0"),
      ])
    let contract = try create(
      .contract,
      [
        CodeField.code: .text("V-12"), ContractField.customer: .record(nordwerk),
        ContractField.priority: .record(code("2", .priorityCode)),
      ])
    try create(
      .person,
      [
        CodeField.code: .text("P-1"), PersonField.name: .text("A. Brandt"),
        PersonField.customer: .record(nordwerk), PersonField.phone: .text("040-555 12"),
        PersonField.mobile: .text("0170-55 512"),
        PersonField.email: .text("brandt@nordwerk.example"),
      ])
    try create(
      .person,
      [
        CodeField.code: .text("P-2"), PersonField.name: .text("S. Özdemir"),
        PersonField.customer: .record(brandtSons), PersonField.phone: .text("0451-040 555"),
        PersonField.email: .text("oezdemir@brandt.example"),
      ])
    let units: [(String, String, RecordID, String, Instant, RecordID?)] = [
      ("DR-77123", "3rd floor left", nordwerk, "77123", at("2025-11-30T12:00:00Z"), contract),
      ("DR-77101", "Warehouse", nordwerk, "77101", at("2026-11-30T12:00:00Z"), nil),
      ("DR-77140", "Reception", brandtSons, "77140", at("2026-11-30T12:00:00Z"), nil),
    ]
    for (code, name, customer, serial, end, contract) in units {
      try create(
        .unit,
        [
          CodeField.code: .text(code), UnitField.name: .text(name),
          UnitField.customer: .record(customer), UnitField.item: .record(item),
          UnitField.serial: .text(serial), UnitField.warrantyUntil: .instant(end),
          UnitField.contract: FieldValue(contract), UnitField.meter: .number(48_210),
        ])
    }
  }

  func at(_ text: String) -> Instant { MaskRig.moment(text) }

  func code(_ code: String, _ type: RecordType) -> RecordID {
    guard let id = desk.tables.find(code, in: type) else {
      preconditionFailure("The rig's desk has the code \(code).")
    }
    return id
  }

  @discardableResult
  private mutating func create(
    _ type: RecordType, _ values: [Field: FieldValue]
  ) throws -> RecordID {
    try perform(.master(.create(type, values.filter { $0.value != .none })))
  }

  @discardableResult
  mutating func perform(_ command: DeskCommand, merging base: UInt32? = nil) throws -> RecordID {
    let card = command.record.flatMap { cards[$0] ?? desk.tables.card($0) }
    let entries: [Entry]
    if let base, let card, base < card.revision {
      let old = MergeBase(history[card.id] ?? [], of: card.id, at: base)
      entries = try desk.decide(command, on: card, merging: old, context)
    } else {
      entries = try desk.decide(command, on: card, context)
    }
    for entry in entries { take(entry) }
    guard let first = entries.first else { return RecordID(.desk, 1) }
    return first.record
  }

  /// Another agent changes an incident.
  mutating func elsewhere(_ command: IncidentCommand, by writer: RecordID? = nil) throws {
    self.writer = writer
    defer { self.writer = nil }
    let id = try perform(.incident(command))
    send(.deskChanged(DeskNews(incidents: [id])))
  }

  var context: DecisionContext {
    DecisionContext(now: state.now, actor: writer ?? state.setting.actor, zone: MaskRig.berlin)
  }

  private mutating func take(_ entry: Entry) {
    sequence += 1
    let revision = desk.revision(of: entry.record) + 1
    desk.evolve(entry, revision: revision, frame: sequence, sequence: sequence)
    cards[entry.record, default: RecordCard(id: entry.record)].evolve(entry, revision: revision)
    history[entry.record, default: []].append(
      RecordedEntry(
        entry, sequence: sequence, recordedAt: state.now, actor: context.actor, origin: .console,
        revision: revision))
  }

  func incident(_ id: RecordID) -> Incident? { cards[id].map(Incident.init) }

  var newest: Incident? {
    let count = desk.incidents.count
    return count == 0 ? nil : incident(RecordID(.incident, count))
  }

  // MARK: Keys and answers

  mutating func press(_ keys: Key...) {
    for key in keys {
      keyCount += 1
      send(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ action: ConsoleAction) {
    let asked = Console.update(&state, action)
    effects += asked
    for effect in asked { answer(effect) }
  }

  mutating func answerSaves() {
    holdsSaves = false
    let held = heldSaves
    heldSaves = []
    for effect in held { answer(effect) }
  }

  mutating func answerLookUps() {
    holdsLookUps = false
    let held = heldLookUps
    heldLookUps = []
    for effect in held { answer(effect) }
  }

  private mutating func answer(_ effect: ConsoleEffect) {
    switch effect {
    case .lookUp(let request):
      if holdsLookUps { heldLookUps.append(effect) } else { send(.lookedUp(rows(for: request))) }
    case .judge(let question, let generation):
      let judgement = desk.judge(question, now: state.now, zone: MaskRig.berlin)
      send(.judged(judgement, generation: generation))
    case .loadOpen(let customer, let unit, let generation):
      send(.openLoaded(openHits(customer, unit), generation: generation))
    case .countReasons(let item, let customer, let generation):
      let use = desk.reasonUse(item: item, customer: customer)
      send(.reasonsCounted(use, generation: generation))
    case .explain(let question, let generation):
      var incident: Incident?
      if case .incident(let id) = question { incident = self.incident(id) }
      var answer = WhyAnswer(question, incident: incident, desk: desk, zone: MaskRig.berlin)
      for id in answer?.masters ?? [] { answer?.codes[id] = cards[id]?[CodeField.code].text }
      if let answer { send(.explained(answer, generation: generation)) }
    case .loadCard(let id, let other, let generation):
      if let card = card(of: id) { send(.cardLoaded(card, other: other, generation: generation)) }
    case .openDestination(let id, let event, let generation):
      send(.destinationFound(destination(of: id, event: event), generation: generation))
    case .openOrder(let id, let generation):
      if let sheet = orderSheet(id) { send(.orderOpened(sheet, generation: generation)) }
    case .openIncident(let id, let generation):
      if let sheet = sheet(of: id) { send(.incidentOpened(sheet, generation: generation)) }
    case .perform(let commands, let tag):
      if holdsSaves { heldSaves.append(effect) } else { save(commands, tag) }
    default: break
    }
  }

  private mutating func save(_ commands: [BasedCommand], _ tag: CommandTag) {
    var outcomes: [CommandOutcome] = []
    var changed: [RecordID] = []
    for based in commands {
      do {
        let id = try perform(based.command, merging: based.base)
        changed.append(id)
        let number = incident(id)?.number ?? ""
        outcomes.append(
          .done(
            CommandReceipt(record: id, number: number, revision: cards[id]?.revision ?? 0)))
      } catch let refusal as DeskRefusal {
        outcomes.append(.refused(refusal))
      } catch {
        preconditionFailure("The domain throws refusals only: \(error).")
      }
    }
    send(.performed(tag, outcomes))
    if !changed.isEmpty { send(.deskChanged(DeskNews(incidents: changed))) }
  }

  // MARK: Rows

  func row(_ id: RecordID) -> LookUpRow? {
    guard let card = cards[id], let type = id.type else { return nil }
    func text(_ field: Field) -> String { card[field].text ?? "" }
    var values = MasterTexts()
    var row = LookUpRow(id: id, code: text(CodeField.code), name: "")
    switch type {
    case .customer:
      row.name = text(CustomerField.name)
      values.site = text(CustomerField.site)
      values.phone = text(CustomerField.phone)
      values.fax = text(CustomerField.fax)
      values.email = text(CustomerField.email)
    case .person:
      row.name = text(PersonField.name)
      row.customer = card[PersonField.customer].record
      values.phone = text(PersonField.phone)
      values.mobile = text(PersonField.mobile)
      values.email = text(PersonField.email)
    case .unit:
      row.name = text(UnitField.name)
      row.customer = card[UnitField.customer].record
      values.serial = text(UnitField.serial)
      values.meter = card[UnitField.meter].number.map(Int.init)
      values.item = card[UnitField.item].record
      let item = values.item.flatMap { cards[$0] }
      values.itemText =
        item?[ItemField.name].text ?? ""
    case .item: row.name = text(ItemField.name)
    default: break
    }
    row.values = values
    return row
  }

  private func rows(for request: LookUpRequest) -> LookUpAnswer {
    let words = request.text.lowercased()
    func all(_ type: RecordType, of customer: RecordID? = nil) -> [LookUpRow] {
      cards.keys.filter { $0.type == type }.sorted().compactMap(row).filter { row in
        (customer == nil || row.customer == customer)
          && (words.isEmpty || row.code.lowercased().hasPrefix(words)
            || row.name.lowercased().hasPrefix(words))
      }
    }
    let rows: [LookUpRow] =
      switch request.subject {
      case .customers: all(.customer)
      case .units(let customer): all(.unit, of: customer)
      case .persons(let customer): all(.person, of: customer)
      case .items: all(.item)
      case .sites(let id): sites(of: id)
      case .incidents(let id): earlier(than: id, words)
      case .earlierIncidents(let customer, let unit): earlier(of: [unit, customer], words)
      case .pastResolutions(let reason, _): pastResolutions(reason, words)
      case .contracts(let customer): all(.contract, of: customer)
      case .record(let id): [row(id)].compactMap(\.self)
      }
    return LookUpAnswer(rows: rows, total: rows.count, generation: request.generation)
  }

  func sheet(of id: RecordID) -> IncidentSheet? {
    guard let incident = incident(id) else { return nil }
    var sheet = IncidentSheet(
      incident: incident, customer: incident.customer.flatMap(row),
      unit: incident.unit.flatMap(row), item: incident.item.flatMap(row),
      contract: incident[IncidentField.contract].record.flatMap(row),
      contactPerson: incident.contactPerson.flatMap(row))
    sheet.related = related(to: incident)
    sheet.warranties = incident.unit.map(warranties) ?? []
    sheet.orderStatus = incident.destination?.order.map { desk.orders[$0.row].status }
    return sheet
  }

  /// What is open of a customer or a unit.
  func openHits(_ customer: RecordID?, _ unit: RecordID?) -> [IncidentHit] {
    cards.keys.filter { $0.type == .incident }.sorted().compactMap(hit).filter { hit in
      let row = hit.row
      return !row.isClosed
        && ((customer != nil && row.customer == customer) || (unit != nil && row.unit == unit))
    }
  }

  func hit(_ id: RecordID) -> IncidentHit? {
    guard let incident = incident(id) else { return nil }
    return IncidentHit(
      row: desk.incidents[id.row], number: incident.number,
      unit: incident.unit.flatMap(row)?.code ?? "", unitPlace: "",
      description: incident.description)
  }
}

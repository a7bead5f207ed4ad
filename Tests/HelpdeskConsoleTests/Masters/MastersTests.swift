import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the masks of masters and codes (★ "Ereignisse sind anwenderdefinierbar", and every
/// table of incidents-mask.md §1.4): reached from the palette, narrowed as one types, saved whole
/// or not at all, and nothing that was typed is lost.
struct MastersTests {
  @Test(arguments: [
    (Language.en, "customers", RecordType.customer), (.de, "kunden", .customer),
    (.de, "customers", .customer), (.en, "priority codes", .priorityCode),
    (.de, "prioritätscodes", .priorityCode), (.en, "warranties", .warranty),
    (.de, "ereigniscodes", .eventCode), (.en, "desk parameters", .desk),
    (.de, "geräte", .unit), (.de, "kalender", .calendar),
  ])
  func `a table is opened by its name in either language`(
    language: Language, name: String, type: RecordType
  ) {
    var stage = MasterStage(language)
    stage.open(name)
    #expect(stage.masters?.type == type)
  }

  @Test(arguments: [Language.en, .de])
  func `the list of codes and of customers`(language: Language) throws {
    var stage = MasterStage(language)
    stage.open(language == .de ? "statuscodes" : "status codes")
    stage.console.press(.down, .down)
    try stage.console.snapshot().verify(named: "list.status.\(language).80x24")
    stage.open(language == .de ? "kunden" : "customers")
    stage.console.press(.character("/"))
    stage.console.type("n")
    try stage.console.snapshot().verify(named: "list.customers.\(language).80x24")
  }

  @Test(arguments: [Language.en, .de])
  func `the form of a unit and of a status`(language: Language) throws {
    var stage = MasterStage(language)
    stage.open(language == .de ? "geräte" : "units")
    stage.console.press(.enter, .tab, .tab)
    try stage.console.snapshot().verify(named: "form.unit.\(language).80x24")
    stage.console.press(.escape)
    stage.open(language == .de ? "statuscodes" : "status codes")
    stage.console.press(.enter)
    try stage.console.snapshot().verify(named: "form.status.\(language).80x24")
  }

  @Test func `a wide screen shows the whole form`() throws {
    var stage = MasterStage(.de, columns: 120, rows: 40)
    stage.open("geräte")
    stage.console.press(.enter)
    try stage.console.snapshot().verify(named: "form.unit.de.120x40")
  }

  @Test func `letters narrow only in the filter; Esc leads out step by step`() {
    var stage = MasterStage()
    stage.open("customers")
    #expect(stage.masters?.page?.found == 3)
    stage.console.press(.character("/"))
    stage.console.type("nord")
    #expect(stage.masters?.page?.found == 1)
    stage.console.press(.escape)
    #expect(stage.masters?.isFiltering == false && stage.masters?.filter.text == "nord")
    stage.console.press(.escape)
    #expect(stage.masters?.filter.text == "" && stage.masters?.page?.found == 3)
    stage.console.press(.escape)
    #expect(stage.console.state.place.isQueue)
  }

  @Test func `a new record is saved with what was typed`() {
    var stage = MasterStage()
    stage.open("customers")
    stage.console.press(.character("n"))
    stage.console.type("K-9")
    stage.console.press(.tab)
    stage.console.type("Åkeri Norr AB")
    stage.console.press(.tab)
    stage.console.type("2")
    stage.console.press(.function(10))
    let priority = stage.console.sketch.test.code("2", .priorityCode)
    #expect(
      stage.console.commands == [
        .master(
          .create(
            .customer,
            [
              CodeField.code: .text("K-9"), CustomerField.name: .text("Åkeri Norr AB"),
              CustomerField.priority: .record(priority),
            ]))
      ])
    #expect(stage.form == nil)
    #expect(stage.masters?.type == .customer)
  }

  @Test(arguments: [Language.en, .de])
  func `all that is wrong is marked at once, the cursor in the first`(
    language: Language
  ) throws {
    var stage = MasterStage(language)
    stage.open(language == .de ? "kunden" : "customers")
    stage.console.press(.character("n"), .tab, .tab)
    stage.console.type("urgent?")
    stage.console.press(.function(10))
    #expect(stage.form?.field == CustomerField.name)
    #expect(stage.form?.problems.count == 2)
    #expect(stage.console.commands.isEmpty)
    try stage.console.snapshot().verify(named: "form.errors.\(language).80x24")
    stage.console.type("Nordwerk")
    stage.console.press(.enter)
    #expect(stage.form?.field == CustomerField.priority, "Enter goes to the next error")
  }

  @Test func `only what was changed is saved, on the revision it was read at`() throws {
    var stage = MasterStage()
    stage.open("units")
    stage.console.press(.enter, .tab)
    stage.console.type(" hinten")
    stage.console.press(.function(10))
    let last = try #require(
      stage.console.effects.last { effect in
        if case .perform = effect { true } else { false }
      })
    guard case .perform(let commands, _) = last else { return }
    #expect(
      commands == [
        BasedCommand(
          .master(
            .change(RecordID(.unit, 1), [UnitField.name: .text("3. OG links hinten")])), base: 1)
      ])
  }

  @Test func `a refusal marks its field and keeps what was typed`() throws {
    var stage = MasterStage()
    stage.open("customers")
    stage.console.press(.character("n"))
    stage.console.type("K-1001")
    stage.console.press(.tab)
    stage.console.type("Double")
    stage.console.outcomes = [.refused(.master(.codeTaken(.customer, "K-1001")))]
    stage.console.press(.function(10))
    let form = try #require(stage.form)
    #expect(form.field == CodeField.code)
    #expect(form.problems[CodeField.code.number] == .refused(.codeTaken(.customer, "K-1001")))
    #expect(form.entries[CustomerField.name.number]?.text == "Double")
    #expect(stage.row23.contains("K-1001 is taken"))
  }

  @Test func `a master that is typed is looked up before it is saved`() throws {
    var stage = MasterStage()
    stage.open("contracts")
    stage.console.press(.character("n"))
    stage.console.type("V-12")
    stage.console.press(.tab)
    stage.console.type("k-1002")
    stage.console.lookedUp = [
      LookUpRow(id: RecordID(.customer, 2), code: "K-1002", name: "Brandt & Söhne")
    ]
    stage.console.press(.function(10))
    #expect(
      stage.console.commands == [
        .master(
          .create(
            .contract,
            [
              CodeField.code: .text("V-12"),
              ContractField.customer: .record(RecordID(.customer, 2)),
            ]))
      ])
  }

  @Test func `Esc keeps what was typed as a draft that outlives the process`() throws {
    var stage = MasterStage()
    stage.open("customers")
    stage.console.press(.character("n"), .tab)
    stage.console.type("Half a na")
    stage.console.press(.escape)
    #expect(stage.form == nil && stage.masters?.type == .customer)
    let kept = stage.console.effects.compactMap { effect -> StoredDraft? in
      guard case .saveDraft(let id, let bytes) = effect else { return nil }
      return StoredDraft(id: DraftID(session: 1, number: id.number), bytes: bytes)
    }
    var other = MasterStage()
    other.console.send(.draftsFound([try #require(kept.last)]))
    other.console.press(.character("w"), .enter)
    let form = try #require(other.form)
    #expect(other.masters?.type == .customer)
    #expect(form.entries[CustomerField.name.number]?.text == "Half a na")
    #expect(form.type == .customer && form.focus == 1)
  }

  @Test func `a call in the middle of a form parks it; Back leads to the very field`() {
    var stage = MasterStage()
    stage.open("units")
    stage.console.press(.enter, .tab)
    stage.console.type("x")
    stage.console.press(.function(6))
    #expect(stage.console.state.parked.count == 1)
    stage.console.press(.escape)
    #expect(stage.form?.field == UnitField.customer || stage.form?.field == UnitField.name)
    #expect(stage.form?.entries[stage.form?.field?.number ?? 0]?.text.hasSuffix("x") == true)
  }

  @Test func `a code in use is retired by a verb, never deleted, and offered again by it`() throws {
    var stage = MasterStage()
    stage.open("event codes")
    stage.console.press(.delete)
    let first = try #require(stage.masters?.row?.card.id)
    #expect(stage.console.commands == [.master(.retire(first))])
    #expect(stage.row23.contains("offered no more"))
    stage.console.outcomes = [
      .refused(.master(.neededByDesk(code: "CALLIN", DeskField.firstEvent)))
    ]
    stage.console.press(.character("r"))
    #expect(stage.row23.contains("the desk needs it"))
  }

  @Test func `F4 lists codes, words of a choice and general codes`() throws {
    var stage = MasterStage()
    stage.open("priority codes")
    stage.console.press(.enter)
    while stage.form?.field != PriorityField.basis { stage.console.press(.tab) }
    stage.console.press(.function(4))
    stage.console.type("contr")
    stage.console.press(.enter)
    #expect(stage.form?.entries[PriorityField.basis.number]?.text == "Contract hours")
    stage.console.press(.escape)
    stage.open("reasons")
    stage.console.press(.character("n"), .tab, .function(4))
    guard case .list(let list) = stage.console.state.place.layers.last else {
      Issue.record("no list")
      return
    }
    #expect(list.rows.count == 12)
  }

  @Test func `F7 and F8 go from table to table`() {
    var stage = MasterStage()
    stage.open("customers")
    stage.console.press(.function(8))
    #expect(stage.masters?.type == .person)
    stage.console.press(.function(7), .function(7))
    #expect(stage.masters?.type == .desk)
  }

  @Test func `Enter goes the way that the desk's parameters say`() throws {
    var console = TestConsole()
    console.sketch.test.evolve(
      Entry(
        RecordID(.desk, 1), EntryKind(.desk, .changed),
        [FieldChange(DeskField.enterPath, new: .text("customer priority text"))]), revision: 2)
    console.state.setting.tables = console.sketch.tables
    console.press(.function(6))
    console.type("Ostsee")
    console.press(.tab)
    func focus() -> MaskField? {
      guard case .mask(let mask) = console.state.place.screen, case .field(let field) = mask.focus
      else { return nil }
      return field
    }
    console.press(.enter)
    while focus() == .contact || focus() == .customer { console.press(.enter) }
    let met = try #require(focus())
    #expect([.priority, .text].contains(met), "\(met)")
  }
}

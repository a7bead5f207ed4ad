import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects a person's right to be forgotten on every screen: what is open or parked about somebody
/// who was erased elsewhere is gone from this console's memory, and nothing else is.
struct ErasedFormTests {
  /// One call parked, another one open.
  private func console() -> (console: TestConsole, parked: DraftID, open: DraftID?) {
    var console = TestConsole()
    console.press(.function(6))
    console.type("Mustermann")
    console.press(.function(6))
    console.type("Brandt")
    return (console, console.state.parked[0].id, console.state.place.draft)
  }

  private func forms(_ console: TestConsole) -> [FormInMemory] {
    for case .judgeForms(let forms) in console.effects.reversed() { return forms }
    return []
  }

  @Test func `everything typed is asked about, and nothing is kept to be offered again`() throws {
    var (console, parked, open) = console()
    console.send(.personErased)
    #expect(forms(console).map(\.id) == [parked, try #require(open)])
    let texts = forms(console).map { Draft(bytes: $0.draft)?.values.first?.text }
    #expect(texts == ["Mustermann", "Brandt"])
    #expect(console.state.lastIncident.isEmpty && console.state.queue.preview == nil)
  }

  @Test func `a parked call about the person goes, its draft with it, the open one stays`() {
    var (console, parked, open) = console()
    console.send(.personErased)
    console.effects = []
    console.send(.formsErased([parked]))
    #expect(console.state.parked.isEmpty)
    #expect(console.effects == [.removeDraft(parked)])
    #expect(console.state.place.draft == open)
    #expect(console.surface().text[22].contains("was erased"))
    console.press(.escape, .escape)
    #expect(console.state.place.isQueue, "Back does not lead to what is gone")
  }

  @Test func `the open form about the person is left at once, and is no draft`() throws {
    var (console, parked, open) = console()
    console.send(.draftsDue)
    console.send(.personErased)
    console.effects = []
    console.send(.formsErased([try #require(open)]))
    #expect(console.effects.contains(.removeDraft(try #require(open))))
    #expect(console.state.place.draft == parked, "what it had interrupted is back")
    #expect(!console.surface().text.joined().contains("Brandt  "))
  }

  @Test func `an incident that is only shown is asked about too`() {
    var console = TestConsole()
    console.press(.enter)
    let shown = console.state.queue.cursor
    console.send(.personErased)
    #expect(forms(console).count == 1)
    #expect(forms(console).first.map { [.incident($0.incidents[0])] } == [shown])
    #expect(forms(console).first?.draft == [])
    console.send(.formsErased(forms(console).map(\.id)))
    #expect(console.state.place.isQueue)
  }

  @Test func `where nobody is concerned nothing is said`() {
    var (console, _, open) = console()
    console.send(.personErased)
    console.send(.formsErased([]))
    #expect(console.state.parked.count == 1 && console.state.place.draft == open)
    #expect(!console.surface().text[22].contains("erased"))
  }

  @Test(arguments: [Language.en, .de])
  func `the mask says that its contact was erased`(_ language: Language) throws {
    var console = TestConsole(language: language, columns: 120, rows: 40)
    console.press(.enter)
    var asked: (id: RecordID, generation: Int)?
    for case .openIncident(let id, let generation) in console.effects { asked = (id, generation) }
    let opened = try #require(asked)
    var incident = try #require(console.sketch.incidents.first { $0.id == opened.id })
    let person = RecordID(.person, 9)
    incident.card.fields[IncidentField.contactPerson.number] = .record(person)
    incident.card.fields[IncidentField.contact.number] = nil
    var sheet = IncidentSheet(incident: incident)
    sheet.contactPerson = LookUpRow(id: person, code: "", name: "", isErased: true)
    console.send(.incidentOpened(sheet, generation: opened.generation))
    let word = language == .de ? "gelöscht" : "erased"
    #expect(console.surface().text.contains { $0.contains(word) })
  }
}

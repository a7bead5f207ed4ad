import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects the words of the forms: every table is reached, and every field of it has a label in
/// the screen's language, not the name that programs know it by.
struct MasterWordsTests {
  /// Each table once, with the rows of its form for a new record.
  private func forms(_ language: Language) -> [(type: RecordType, rows: [String])] {
    var stage = MasterStage(language, columns: 120, rows: 50)
    stage.open(language == .de ? "kunden" : "customers")
    var forms: [(type: RecordType, rows: [String])] = []
    while let type = stage.masters?.type, !forms.contains(where: { $0.type == type }) {
      stage.console.press(type == .desk ? .enter : .character("n"))
      forms.append((type, stage.console.surface().text))
      stage.console.press(.escape)
      stage.console.press(.function(8))
    }
    return forms
  }

  @Test(arguments: [Language.en, .de])
  func `every table has a form, and every field of it a label`(language: Language) {
    let forms = forms(language)
    #expect(
      Set(forms.map(\.type))
        == Set(RecordType.allCases).subtracting([.incident, .mail, .serviceOrder]))
    for form in forms {
      for field in FieldCatalog.fields(of: form.type)
      where field.name.contains(where: \.isUppercase) {
        let shows = form.rows.contains { $0.contains(field.name) }
        #expect(!shows, "\(form.type): \(field.name)")
      }
      #expect(!form.rows.contains { $0.contains("…") }, "\(form.type): a label is cut off")
    }
  }

  @Test func `the titles differ between the languages and the tables`() {
    let titles = [Language.en, .de].map { forms($0).map { $0.rows[1] } }
    #expect(Set(titles[0]).count == titles[0].count)
    #expect(zip(titles[0], titles[1]).allSatisfy { $0 != $1 || $0.contains("Partner") })
  }
}

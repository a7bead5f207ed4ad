import DeskSample
import HelpdeskDomain
import Testing

/// Protects the words of a sample desk: enough of them, in the desk's language, and names that
/// show whether letters survive.
struct SampleWordsTests {
  @Test(arguments: [Language.en, .de])
  func `there are at least 300 phrases, and each reason has some`(language: Language) {
    #expect(PhraseBook(language).count >= 300)
  }

  @Test func `names have umlauts, rings and double acutes, and some are wide`() throws {
    let sample = try SampleFiguresTests.sample.get()
    let names = sample.cards(of: .customer).compactMap { $0[CustomerField.name].text }
    for letter in ["ü", "ö", "å", "Å", "ő"] {
      #expect(names.contains { $0.contains(letter) }, "no name with \(letter)")
    }
    let wide = names.count { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    #expect((2...40).contains(wide))
    #expect(
      names.prefix(9) == [
        "Nordwerk GmbH", "Brandt & Söhne", "Åkeri Norr AB", "東京商事 KK", "Kovács Kft.",
        "Müller OHG", "Kőszegi Zrt.", "Lindgren & Co", "Ostsee Bäcker",
      ])
    let partners = sample.desk.tables.partners.map(\.name)
    #expect(partners.contains("Meyer") && partners.contains("Ek") && partners.contains("Klein"))
  }

  @Test func `customers have several contacts with phones, and several units`() throws {
    let sample = try SampleFiguresTests.sample.get()
    let first = RecordID(.customer, 1)
    let contacts = sample.cards(of: .person).filter {
      $0[PersonField.customer].record == first && $0[PersonField.origin].record == nil
    }
    #expect(contacts.count >= 3)
    #expect(contacts.allSatisfy { !$0[PersonField.phone].isEmpty })
    #expect(contacts.first?[PersonField.name].text == "A. Brandt")
    let units = sample.cards(of: .unit).filter { $0[UnitField.customer].record == first }
    #expect(units.count >= 4)
    #expect(units.first?[CodeField.code].text == "DR-77123")
  }

  @Test func `a German desk is German, an English desk English, with no gap left unfilled`() throws
  {
    let german = try SampleFiguresTests.sample.get()
    let english = try SampleInterpreter(SampleInterpreter.parameters(200, .en))
    #expect(english.refusals.prefix(3).isEmpty)
    for (sample, words) in [(german, "Papierstau"), (english, "Paper jam")] {
      let texts = sample.incidents.flatMap { [$0.description] + $0.events.map(\.text) }
      #expect(texts.contains { $0.contains(words) })
      #expect(!texts.contains { $0.contains("{") || $0.contains("}") })
    }
    #expect(!german.incidents.contains { $0.description.contains("Paper jam") })
  }

  @Test func `the same seed gives the same steps, another seed others`() {
    let one = Array(SampleDesk(SampleInterpreter.parameters(150)))
    #expect(one == Array(SampleDesk(SampleInterpreter.parameters(150))))
    #expect(one != Array(SampleDesk(SampleInterpreter.parameters(150, seed: 8))))
  }

  @Test(arguments: [0, 1, 12, 60])
  func `small desks work too`(incidents: Int) throws {
    let sample = try SampleInterpreter(SampleInterpreter.parameters(incidents, seed: 3))
    #expect(sample.refusals.isEmpty)
    #expect(sample.isOrdered)
    #expect(sample.desk.count(of: .incident) == incidents)
    #expect(sample.desk.count(of: .customer) == 12)
  }
}

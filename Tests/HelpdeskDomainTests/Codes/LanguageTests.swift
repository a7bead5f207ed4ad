import HelpdeskDomain
import Testing

/// Protects the choice of language: what is asked for first decides, and no text is ever blank as
/// long as one language has it.
struct LanguageTests {
  @Test(arguments: [
    ("de_DE.UTF-8", Language.de), ("de", .de), ("DE", .de), ("de-AT", .de), ("hu_HU", .hu),
    ("sv_SE@euro", .sv), ("en_US.ISO-8859-1", .en),
  ])
  func `a locale names its language`(text: String, language: Language) {
    #expect(Language(environmentText: text) == language)
    #expect(Language(text: text) == language)
  }

  @Test(arguments: ["C", "POSIX", "", "fr_FR.UTF-8", "deutsch", "_de", "C.UTF-8"])
  func `what is no language of the console is none`(text: String) {
    #expect(Language(environmentText: text) == nil)
  }

  @Test func `option before configuration before environment`() {
    func chosen(
      _ option: String? = nil, _ configuration: String? = nil, _ lcAll: String? = nil,
      _ lcMessages: String? = nil, _ lang: String? = nil
    ) -> Language? {
      Language.chosen(
        option: option, configuration: configuration, lcAll: lcAll, lcMessages: lcMessages,
        lang: lang)
    }
    #expect(chosen("hu", "sv", "de_DE", "en", "en") == .hu)
    #expect(chosen(nil, "sv", "de_DE", "en", "en") == .sv)
    #expect(chosen(nil, nil, "de_DE", "en", "en") == .de)
    #expect(chosen(nil, nil, "", "sv_SE", "en") == .sv)
    #expect(chosen(nil, nil, nil, nil, "hu_HU.UTF-8") == .hu)
    #expect(chosen(nil, nil, "C", "sv_SE", "en") == nil)
    #expect(chosen() == nil)
  }

  @Test func `a missing text is taken from the desk's language, then English, then any`() {
    let all = LocalizedText(en: "Late", de: "Verspätet", sv: "Försenat", hu: "Késik")
    #expect(all.text(in: .hu, desk: .de) == "Késik")
    var some = LocalizedText(en: "Late", de: "Verspätet")
    #expect(some.text(in: .hu, desk: .de) == "Verspätet")
    #expect(some.text(in: .hu, desk: .sv) == "Late")
    some[.en] = nil
    #expect(some.text(in: .hu, desk: .sv) == "Verspätet")
    #expect(LocalizedText().text(in: .en, desk: .en) == nil)
    #expect(LocalizedText().isEmpty)
  }

  @Test func `a text is recognised in any language and any case`() {
    let text = LocalizedText(en: "Late", de: "Verspätet", sv: "Försenat", hu: "Késik")
    #expect(text.contains(text: "VERSPÄTET"))
    #expect(text.contains(text: "késik"))
    #expect(!text.contains(text: "Verspät"))
    #expect(!text.contains(text: ""))
  }
}

import HelpdeskDomain
import Testing

/// Protects finding: an agent types what she hears, on the keyboard she has.
struct TextFoldingTests {
  private func folded(_ text: String) -> String {
    String(decoding: TextFolding.folded(text), as: UTF8.self)
  }

  /// Whether a search for the word finds it in the text.
  private func finds(_ word: String, in text: String) -> Bool {
    let haystack = TextFolding.folded(text)
    return TextFolding.alternatives(of: word).contains { alternative in
      haystack.withUnsafeBufferPointer {
        ByteSearch(alternative)?.firstOccurrence(in: $0) != nil
      }
    }
  }

  @Test(arguments: [
    ("Störung", "storung"), ("STÖRUNG", "storung"), ("Straße", "strasse"), ("Åkesson", "akesson"),
    ("Kovács Győző", "kovacs gyozo"), ("TŰZ", "tuz"), ("Łódź", "lodz"), ("Søren", "soren"),
    ("Kjær", "kjaer"), ("Œuvre", "oeuvre"), ("İstanbul", "istanbul"), ("Đặng", "dang"),
    ("naïve café", "naive cafe"), ("plain ASCII 123 @[]`{", "plain ascii 123 @[]`{"),
    ("Ελλάς", "ελλάσ"), ("ЁЛКА", "ёлка"), ("東京 Tower", "東京 tower"), ("🖨 kaputt", "🖨 kaputt"),
    ("E\u{2011}Mail – “x”\u{A0}y", "e-mail - \"x\" y"), ("Auf\u{AD}trag", "auftrag"),
    ("o\u{308}sterreich", "osterreich"), ("", ""),
  ])
  func `a text folds to what is compared`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func `folding twice changes nothing`() {
    for value in (0x20...0x2FFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = folded(String(scalar))
      #expect(folded(once) == once, "U+\(value)")
    }
  }

  @Test func `bytes that are no UTF-8 are kept and the rest is folded`() {
    let broken: [UInt8] = [0x41, 0xFF, 0xC3, 0x41, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xC3, 0x96, 0xE2]
    var bytes: [UInt8] = []
    broken.withUnsafeBufferPointer { TextFolding.fold($0, into: &bytes) }
    #expect(
      bytes == [0x61, 0xFF, 0xC3, 0x61, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x6F, 0xE2])
  }

  @Test func `bytes fold as their text does`() {
    let text = "Größe: ÅÄÖ 12 €, Łódź, Ελλάς, 東京, 🖨."
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { TextFolding.fold($0, into: &bytes) }
    #expect(bytes == TextFolding.folded(text))
  }

  @Test(arguments: [
    ("stoerung", "Störung"), ("STOERUNG", "Störung"), ("störung", "Stoerung"),
    ("störung", "STÖRUNG"), ("storung", "Störung"), ("strasse", "Straße"),
    ("straße", "Strasse"), ("mueller", "Müller"), ("müller", "Mueller"), ("muller", "Müller"),
    ("rückgeräusch", "Rueckgeraeusch"), ("o\u{308}l", "Oel"), ("akesson", "Åkesson"),
    ("neue", "Neue Anlage"), ("quelle", "Quelle"), ("soerensen", "Sørensen"),
  ])
  func `a word finds its other spelling`(word: String, text: String) {
    #expect(finds(word, in: text))
  }

  @Test(arguments: [("neue", "manuell"), ("steuer", "Sturm"), ("storung", "Stoerung")])
  func `a word does not find what is another word`(word: String, text: String) {
    #expect(!finds(word, in: text))
  }

  @Test func `a word has few spellings, the one typed first`() {
    func spellings(_ word: String) -> [String] {
      TextFolding.alternatives(of: word).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(spellings("drucker") == ["drucker"])
    #expect(spellings("Störung") == ["storung", "stoerung"])
    #expect(spellings("Stoerung") == ["stoerung", "storung"])
    #expect(spellings("Übergroesse") == ["ubergroesse", "ubergrosse", "uebergroesse"])
    #expect(spellings("\u{308}").isEmpty)
  }
}

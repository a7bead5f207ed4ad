import ScreenCore
import Testing

/// Protects the user from a paste that acts: between its marks nothing is a key (terminal.md §1.7).
struct PasteTests {
  private func decode(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.feed(.byte(byte)) }
    return decoder.drained()
  }

  private func paste(_ text: String) -> [InputEvent] {
    decode(Array("\u{1B}[200~\(text)\u{1B}[201~x".utf8))
  }

  @Test(arguments: [
    ("one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"), ("Größe ő", "Größe ő"),
    ("a\u{1B}[2Jb\u{7}\u{9B}c", "a[2Jbc"), ("q\u{3}\u{1A}", "q"), ("tab\there", "tab\there"),
    ("\u{1B}[20", "[20"), ("\u{1B}\u{1B}[201", "[201"), ("", ""),
  ])
  func `a paste is text without controls, whatever it contains`(text: String, expected: String) {
    #expect(paste(text) == [.paste(Paste(text: expected)), .key(.character("x"))])
  }

  @Test func `Latin-1 in a paste is kept`() {
    let bytes = Array("\u{1B}[200~".utf8) + [0x47, 0xF6, 0xDF, 0x65] + Array("\u{1B}[201~".utf8)
    #expect(decode(bytes) == [.paste(Paste(text: "Göße"))])
  }

  @Test func `what is beyond 1 MiB is dropped and told, and keys work again`() {
    let filler = String(repeating: "ö", count: 1 << 19)
    #expect(
      paste("a" + filler + "end") == [
        .paste(Paste(text: "a" + String(filler.dropLast()), droppedBytes: 4)),
        .key(.character("x")),
      ])
  }

  @Test func `marks that the library recognised work alike, and keys between them are nothing`() {
    var decoder = KeyDecoder()
    decoder.feed(.pasteStart)
    decoder.feed(.byte(0x61))
    decoder.feed(.key(.up))
    decoder.feed(.byte(0x0D))
    #expect(decoder.drained().isEmpty)
    #expect(decoder.waiting == .paste)
    decoder.feed(.pasteEnd)
    #expect(decoder.drained() == [.paste(Paste(text: "a\n"))])
  }

  @Test func `a paste whose end never comes is given up with what there is of it`() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~half".utf8 { decoder.feed(.byte(byte)) }
    #expect(decoder.drained().isEmpty)
    #expect(decoder.expire() == [.paste(Paste(text: "half"))])
    #expect(decoder.waiting == .nothing)
  }
}

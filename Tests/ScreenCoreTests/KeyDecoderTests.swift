import ScreenCore
import Testing

/// Protects every byte a terminal may send: no key is lost, none becomes another, none acts twice
/// (terminal.md §0.1, §3.4).
struct KeyDecoderTests {
  private func decode(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.feed(.byte(byte)) }
    return decoder.drained()
  }

  private func keys(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

  @Test(
    arguments: [
      ("a", [Key.character("a")]), ("ö", [.character("ö")]),
      (
        "ő€😀",
        [
          .character("ő"), .character("€"), .character("😀"),
        ]
      ),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{8}", [.backspace]),
      ("\u{7F}", [.backspace]), ("\u{0}", [.control("@")]), ("\u{1}", [.control("a")]),
      ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{1C}", [.control("\\")]),
      ("\u{1F}", [.control("_")]), ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}3", [.escape, .character("3")]), ("\u{1B}ö", [.escape, .character("ö")]),
      ("\u{1B}\r", [.escape, .enter]), ("\u{1B}O", [.escape, .character("O")]),
      ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
      ("\u{1B}OX", [.escape, .character("O"), .character("X")]),
      ("\u{1B}[1;5A", [.controlUp]), ("\u{1B}[1;2A", [.up]), ("\u{1B}[1;3D", [.left]),
      ("\u{1B}[15;2~", [.function(5)]), ("\u{1B}[3;5~", [.delete]), ("\u{1B}[[C", [.function(3)]),
    ] as [(String, [Key])])
  func `bytes become the keys that were meant`(bytes: String, expected: [Key]) {
    #expect(keys(bytes) == expected.map { .key($0) })
  }

  @Test func `every fallback sequence is its key, also between others`() {
    for (sequence, key) in KeySequences.all {
      #expect(
        keys("x\u{1B}\(sequence)y") == [
          .key(.character("x")), .key(key), .key(.character("y")),
        ], "\(sequence)")
    }
    #expect(KeySequences.all.count >= 40)
  }

  @Test(arguments: [
    "[99~", "[?1;2c", "[200;300X", "[<0;1;2M", "[12;34R", "[I", "[5n", "[1;2;3;4q", "[ q", "[[Z",
  ])
  func `an unknown sequence is one ignored key, never an Escape`(sequence: String) {
    #expect(keys("\u{1B}\(sequence)n") == [.key(.character("n"))])
  }

  @Test func `a sequence without end or with a foreign byte swallows no key`() {
    #expect(keys("\u{1B}[12\rx") == [.key(.enter), .key(.character("x"))])
    let endless = "\u{1B}[" + String(repeating: "1", count: 500) + "a"
    #expect(keys(endless).count > 100)
  }

  @Test func `Latin-1 bytes are characters and the next key works`() {
    #expect(decode([0xF6, 0x78]) == [.key(.character("ö")), .key(.character("x"))])
    #expect(decode([0xE4, 0x78]) == [.key(.character("ä")), .key(.character("x"))])
    #expect(
      decode([0xFC, 0xDF, 0x0D]) == [.key(.character("ü")), .key(.character("ß")), .key(.enter)])
  }

  @Test func `a lone Latin-1 byte that could begin UTF-8 waits only as long as it must`() {
    var decoder = KeyDecoder()
    decoder.feed(.byte(0xE4))
    #expect(decoder.drained().isEmpty)
    #expect(decoder.waiting == .sequence)
    #expect(decoder.expire() == [.key(.character("ä"))])
    #expect(decoder.waiting == .nothing)
  }

  @Test func `a character split over two reads arrives whole`() {
    for text in ["ö", "€", "😀"] {
      let bytes = Array(text.utf8)
      for split in 1..<bytes.count {
        var decoder = KeyDecoder()
        for byte in bytes[..<split] { decoder.feed(.byte(byte)) }
        #expect(decoder.drained().isEmpty)
        for byte in bytes[split...] { decoder.feed(.byte(byte)) }
        #expect(decoder.drained() == [.key(.character(Character(text)))])
      }
    }
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE],
    ] as [[UInt8]])
  func `overlong forms, surrogates and nonsense end in no control and lose no later key`(
    bytes: [UInt8]
  ) {
    let events = decode(bytes + [0x78])
    #expect(events.last == .key(.character("x")))
    #expect(!events.contains(.key(.character("/"))))
  }

  @Test func `random bytes never trap and never leave the decoder deaf`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      var decoder = KeyDecoder()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        decoder.feed(.byte(UInt8.random(in: 0...255, using: &generator)))
        if Int.random(in: 0...9, using: &generator) == 0 { _ = decoder.drained() }
      }
      _ = decoder.drained()
      _ = decoder.expire()
      decoder.feed(.byte(0x78))
      #expect(decoder.drained() == [.key(.character("x"))])
    }
  }

  @Test func `keys that the library knew settle what was pending`() {
    var decoder = KeyDecoder()
    decoder.feed(.byte(0x1B))
    decoder.feed(.key(.up))
    decoder.feed(.byte(0xE4))
    decoder.feed(.key(.function(6)))
    #expect(
      decoder.drained() == [
        .key(.escape), .key(.up), .key(.character("ä")), .key(.function(6)),
      ])
  }
}

/// Texts cut and padded by columns.
public enum DisplayText {
  /// The glyphs of a text that fit; what does not fit is cut, and an ellipsis may say so.
  static func glyphs(_ text: String, columns: Int, ellipsis: Bool) -> [Glyph] {
    guard columns > 0 else { return [] }
    var glyphs: [Glyph] = []
    var taken = 0
    var overflows = false
    let plain = text.isPlainAscii
    if plain {
      glyphs.reserveCapacity(min(text.utf8.count, columns))
      for byte in text.utf8.prefix(columns) { glyphs.append(.ascii(byte)) }
      taken = glyphs.count
      overflows = text.utf8.count > columns
    } else {
      fitting: for character in text {
        for glyph in DisplayFilter.glyphs(of: character) {
          guard taken + Int(glyph.columns) <= columns else {
            overflows = true
            break fitting
          }
          glyphs.append(glyph)
          taken += Int(glyph.columns)
        }
      }
    }
    guard overflows, ellipsis else { return glyphs }
    while taken >= columns, let last = glyphs.popLast() { taken -= Int(last.columns) }
    glyphs.append(.ellipsis)
    return glyphs
  }

  /// The text as shown, at most that many columns wide, ending in `…` where something is missing.
  public static func truncated(_ text: String, columns: Int, ellipsis: Bool = true) -> String {
    shown(glyphs(text, columns: columns, ellipsis: ellipsis))
  }

  /// The text as shown, exactly that many columns wide.
  public static func padded(
    _ text: String, columns: Int, alignment: Alignment = .leading, ellipsis: Bool = true
  ) -> String {
    let glyphs = glyphs(text, columns: columns, ellipsis: ellipsis)
    let taken = glyphs.reduce(0) { $0 + Int($1.columns) }
    let lead = alignment.lead(of: taken, in: columns)
    return blanks(lead) + shown(glyphs) + blanks(columns - lead - taken)
  }

  /// What is left of the text when that many columns are cut from its front; of a wide character
  /// that is cut in two a blank remains.
  public static func dropping(_ columns: Int, of text: String) -> String {
    guard columns > 0 else { return text }
    var glyphs = glyphs(text, columns: Int.max, ellipsis: false)[...]
    var left = columns
    while left > 0, let first = glyphs.popFirst() { left -= Int(first.columns) }
    return blanks(-left) + shown(Array(glyphs))
  }

  private static func shown(_ glyphs: [Glyph]) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs { glyph.append(to: &scalars) }
    return String(scalars)
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

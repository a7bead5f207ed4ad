/// What may reach a cell. Text is stored unchanged; only its picture is filtered.
///
/// Controls would act on the terminal, bidirectional controls would reorder the row, zero-width
/// spaces hide, and joined emoji are measured differently by every terminal (terminal.md §3.6).
/// The first three become something visible, the last are reduced to their base glyph.
public enum DisplayFilter {
  /// Stands for whatever cannot be shown.
  public static let placeholder: Unicode.Scalar = "▯"

  /// The glyphs of one grapheme; at least one, each 1 or 2 columns wide.
  public static func glyphs(of character: Character) -> [Glyph] {
    if character.isPlainAscii, let byte = character.byte { return [.ascii(byte)] }
    var glyphs: [Glyph] = []
    var joins = false
    for scalar in character.unicodeScalars {
      if scalar == "\u{200D}" {
        // In an emoji the rest belongs to a picture nobody measures alike; elsewhere the joiner
        // only shapes letters that are all still wanted.
        joins = character.isPictograph
        if joins { break }
        continue
      }
      if !glyphs.isEmpty, isModifier(scalar) { continue }
      let width = isHidden(scalar) ? nil : DisplayWidth.columns(of: scalar)
      switch width {
      case .some(0) where !glyphs.isEmpty:
        glyphs[glyphs.count - 1].add(scalar)
      case .some(let width) where width > 0:
        glyphs.append(Glyph(shown(scalar), columns: UInt8(width)))
      default:
        glyphs.append(Glyph(stand(for: scalar), columns: 1))
      }
    }
    if character == "\r\n" { return [Glyph("↵", columns: 1)] }
    return glyphs.isEmpty ? [.placeholder] : glyphs
  }

  /// The text as it will be seen.
  public static func shown(_ text: String) -> String {
    if text.isPlainAscii { return text }
    var result = String.UnicodeScalarView()
    for character in text {
      for glyph in glyphs(of: character) { glyph.append(to: &result) }
    }
    return String(result)
  }

  /// A soft hyphen has one column for libc and none for most terminals: a hyphen has one for all.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\u{AD}" ? "-" : scalar
  }

  private static func stand(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t": " "
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": "↵"
    default: placeholder
    }
  }

  /// Variation selectors and skin tones: they change how wide a terminal draws the glyph before.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF, 0x200C, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Scalars of no width that reorder or hide text, and what Unicode calls a non-character.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB: true
    default: false
    }
  }
}

extension Character {
  fileprivate var isPictograph: Bool {
    guard let first = unicodeScalars.first, !first.isASCII else { return false }
    return first.properties.isEmoji
  }
}

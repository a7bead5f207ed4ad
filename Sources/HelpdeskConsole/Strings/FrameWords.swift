/// The words of the rows that are never covered.
struct FrameWords: Sendable {
  /// Shown alone where the terminal is smaller than 80×24.
  let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  let parkedCount: Plural
  let parkedOne: @Sendable (_ what: String) -> String
  let readOnly: String

  static let english = FrameWords(
    tooSmall: { "Pult needs 80 x 24; this window has \($0) x \($1). Nothing is lost." },
    parkedCount: Plural("# parked", "# parked"), parkedOne: { "parked: \($0)" },
    readOnly: "read-only")

  static let german = FrameWords(
    tooSmall: { "Pult braucht 80 x 24; dieses Fenster hat \($0) x \($1). Nichts ist verloren." },
    parkedCount: Plural("# geparkt", "# geparkt"), parkedOne: { "geparkt: \($0)" },
    readOnly: "nur lesen")
}

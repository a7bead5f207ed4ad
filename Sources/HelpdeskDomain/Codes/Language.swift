/// A language the console speaks; the raw value is its ISO 639-1 code.
public enum Language: String, CaseIterable, Sendable {
  case en, de, sv, hu

  /// Reads what `--language` and the configuration say: `de`, `DE`, `de_AT`, `de-CH`.
  public init?(text: String) {
    self.init(environmentText: text)
  }

  /// Reads what `LC_ALL`, `LC_MESSAGES` or `LANG` say: `de_DE.UTF-8`, `hu`, `sv_SE@euro`.
  ///
  /// - Returns: nil for `C`, `POSIX`, an empty text and every language that the console does not
  ///   speak.
  public init?(environmentText: String) {
    let stops: [Unicode.Scalar] = ["_", "-", ".", "@"]
    let name = environmentText.unicodeScalars.prefix { !stops.contains($0) }
    self.init(rawValue: String(name).lowercased())
  }

  /// The first of some texts that names a language: `--language`, then the configuration, then
  /// the environment.
  ///
  /// As in the C library an environment variable that is set decides, even if it says `C`.
  public static func chosen(
    option: String?, configuration: String?, lcAll: String?, lcMessages: String?, lang: String?
  ) -> Language? {
    for text in [option, configuration] {
      if let text, let language = Language(text: text) { return language }
    }
    let decisive = [lcAll, lcMessages, lang].compactMap(\.self).first { !$0.isEmpty }
    return decisive.flatMap { Language(environmentText: $0) }
  }
}

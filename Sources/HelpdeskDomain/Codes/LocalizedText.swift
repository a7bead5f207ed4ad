/// A text of a code table in the languages it is known in (DESIGN §4.13, §4.18).
///
/// The journal stores codes; a text is only what the screen shows for one.
public struct LocalizedText: Equatable, Hashable, Sendable {
  private var en: String
  private var de: String
  private var sv: String
  private var hu: String

  /// - Parameters: an empty text is one that is not known.
  public init(en: String = "", de: String = "", sv: String = "", hu: String = "") {
    self.en = en
    self.de = de
    self.sv = sv
    self.hu = hu
  }

  /// The text of exactly this language, or nil where it is not known.
  public subscript(language: Language) -> String? {
    get {
      let text = stored(language)
      return text.isEmpty ? nil : text
    }
    set {
      let text = newValue ?? ""
      switch language {
      case .en: en = text
      case .de: de = text
      case .sv: sv = text
      case .hu: hu = text
      }
    }
  }

  /// The text for a screen: in its language, else in the desk's, else in English, else in any.
  ///
  /// - Returns: nil where no language has a text; the code itself is shown then.
  public func text(in language: Language, desk: Language) -> String? {
    self[language] ?? self[desk] ?? self[.en] ?? all.first
  }

  /// Every text that is known, in the order of `Language.allCases`.
  public var all: [String] { Language.allCases.compactMap { self[$0] } }

  public var isEmpty: Bool { all.isEmpty }

  /// Whether any language has this text, without case: what commands take besides the code.
  public func contains(text: String) -> Bool {
    let wanted = text.lowercased()
    return all.contains { $0.lowercased() == wanted }
  }

  private func stored(_ language: Language) -> String {
    switch language {
    case .en: en
    case .de: de
    case .sv: sv
    case .hu: hu
    }
  }
}

/// A text of a code table in the languages it is known in (DESIGN §4.13, §4.18).
///
/// The journal stores codes; a text is only what the screen shows for one. The texts stand in one
/// array, so that a row of a code table with its three texts is copied by a few references: every
/// decision looks at some rows.
public struct LocalizedText: Equatable, Hashable, Sendable {
  /// In the order of `Language.allCases`; nothing where no language has a text.
  private var texts: [String]

  /// - Parameters: an empty text is one that is not known.
  public init(en: String = "", de: String = "", sv: String = "", hu: String = "") {
    let isEmpty = en.isEmpty && de.isEmpty && sv.isEmpty && hu.isEmpty
    texts = isEmpty ? [] : [en, de, sv, hu]
  }

  /// The text of exactly this language, or nil where it is not known.
  public subscript(language: Language) -> String? {
    get {
      if texts.isEmpty { return nil }
      let text = texts[LocalizedText.place(of: language)]
      return text.isEmpty ? nil : text
    }
    set {
      var all = texts.isEmpty ? [String](repeating: "", count: 4) : texts
      all[LocalizedText.place(of: language)] = newValue ?? ""
      texts = all.allSatisfy(\.isEmpty) ? [] : all
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

  public var isEmpty: Bool { texts.isEmpty }

  /// Whether any language has this text, without case: what commands take besides the code.
  public func contains(text: String) -> Bool {
    let wanted = text.lowercased()
    return all.contains { $0.lowercased() == wanted }
  }

  private static func place(of language: Language) -> Int {
    switch language {
    case .en: 0
    case .de: 1
    case .sv: 2
    case .hu: 3
    }
  }
}

import HelpdeskDomain

/// Names, streets and towns of one country, from which customers and their people are made.
struct Culture: Sendable {
  /// Family names with their ASCII form, which addresses of e-mail are made of.
  let surnames: [Name]
  /// Given names as they stand before the family name: initials, mostly.
  let givenNames: [String]
  /// The family name first, as in Hungarian and Japanese.
  let surnameFirst: Bool
  let trades: [Name]
  let legalForms: [String]
  let streets: [String]
  let towns: [Town]

  struct Name: Sendable {
    let text: String
    let ascii: String

    init(_ text: String, ascii: String? = nil) {
      self.text = text
      self.ascii = ascii ?? Name.ascii(text)
    }

    /// Lower case, without diacritics, as domains are spelled.
    static func ascii(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9", "-": result.unicodeScalars.append(scalar)
        case "A"..."Z": result.append(String(scalar).lowercased())
        case "ä", "Ä", "æ", "Æ": result += "ae"
        case "ö", "Ö", "ø", "Ø", "ő", "Ő": result += "oe"
        case "ü", "Ü", "ű", "Ű": result += "ue"
        case "å", "Å": result += "aa"
        case "ß": result += "ss"
        case "á", "Á": result += "a"
        case "é", "É": result += "e"
        case "í", "Í", "ı", "İ": result += "i"
        case "ó", "Ó": result += "o"
        case "ú", "Ú": result += "u"
        case "ş", "Ş": result += "s"
        case "ç", "Ç": result += "c"
        case "ğ": result += "g"
        default: continue
        }
      }
      return result
    }
  }

  struct Town: Sendable {
    let name: String
    let postalCode: String
    let areaCode: String

    init(_ name: String, _ postalCode: String, _ areaCode: String) {
      self.name = name
      self.postalCode = postalCode
      self.areaCode = areaCode
    }
  }

  static func names(_ texts: [String]) -> [Name] { texts.map { Name($0) } }
}

/// Which cultures a desk's customers come from, and how many of each.
struct CultureMix: Sendable {
  let cultures: [Culture]
  private let weights: WeightTable

  init(_ language: Language) {
    cultures = [.german, .swedish, .hungarian, .english, .japanese]
    switch language {
    case .de: weights = WeightTable([62, 14, 12, 9, 3])
    case .sv: weights = WeightTable([14, 62, 9, 12, 3])
    case .hu: weights = WeightTable([14, 9, 62, 12, 3])
    case .en: weights = WeightTable([30, 20, 14, 33, 3])
    }
  }

  func draw(_ random: inout SampleRandom) -> Culture { cultures[weights.draw(&random)] }
}

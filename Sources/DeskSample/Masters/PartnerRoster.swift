import HelpdeskDomain

/// The partners of the sample desk: who works there, and in which group.
struct PartnerRoster: Sendable {
  private static let people: [(name: String, group: String)] = [
    ("Klein", "SSR"), ("Meyer", "FIELD"), ("Ek", "PRINT"), ("Sommer", "SSR"), ("Lange", "TILLS"),
    ("Weiß", "NETWORK"), ("Yılmaz", "WORKPLACE"), ("Graf", "SECURITY"), ("Lindholm", "SSR"),
    ("Krüger", "PRINT"), ("Peters", "FIELD"), ("Nagy", "SSR"), ("Hahn", "WORKPLACE"),
    ("Dahl", "TILLS"), ("Öberg", "NETWORK"), ("Özdemir", "SSR"), ("Åkesson", "FIELD"),
    ("Sjögren", "PRINT"), ("Kaya", "SSR"), ("Strand", "WORKPLACE"), ("Holm", "SECURITY"),
    ("Berg", "SSR"), ("Győri", "PRINT"), ("Fekete", "FIELD"), ("Kiss", "TILLS"),
    ("Szűcs", "SSR"), ("Molnár", "NETWORK"), ("Papp", "WORKPLACE"), ("Hoffmann", "SSR"),
    ("Walter", "SSR"), ("Busch", "PRINT"), ("Vogt", "FIELD"), ("Jansen", "SSR"),
    ("Nyström", "SSR"), ("Lorenz", "NETWORK"), ("Bauer", "SSR"), ("Seidel", "TILLS"),
    ("Horváth", "SSR"), ("Kurz", "WORKPLACE"), ("Schröder", "FIELD"), ("Roth", "SSR"),
    ("Wolf", "SSR"), ("Franke", "WORKPLACE"), ("Vincze", "SECURITY"),
  ]

  let count: Int
  /// The partners of each group, by the group's counter less one.
  private let members: [[RecordID]]

  /// - Parameter incidents: a larger desk has more people.
  init(incidents: Int) {
    count = min(PartnerRoster.people.count, 13 + incidents / 1500)
    let codes = DefaultCodes.groups.map(\.code)
    members = codes.map { code in
      PartnerRoster.people.prefix(13 + incidents / 1500).enumerated()
        .filter { $0.element.group == code }.map { RecordID(.partner, $0.offset + 1) }
    }
  }

  /// Somebody of a group.
  func member(of group: RecordID, _ random: inout SampleRandom) -> RecordID {
    random.pick(members[group.row])
  }

  func values(_ place: Int) -> [Field: FieldValue] {
    let person = PartnerRoster.people[place]
    let login = Culture.Name.ascii(person.name)
    return [
      CodeField.code: .text(login.uppercased()), PartnerField.login: .text(login),
      PartnerField.group: .record(SampleCodes.group(person.group)),
      PartnerField.name: .text(person.name),
      PartnerField.email: .text("\(login)@pult.example"),
    ]
  }
}

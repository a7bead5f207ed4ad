/// The customers that every sample desk has: the first ones, who call most.
struct NamedCustomer: Sendable {
  let name: String
  let culture: Culture
  let site: String
  let phone: String
  let domain: String
  /// The first contacts, family names last; the others are drawn.
  let contacts: [Contact]

  struct Contact: Sendable {
    let name: String
    let mailbox: String
    let `extension`: String
  }

  private static func contact(
    _ name: String, _ mailbox: String, _ direct: String
  ) -> Contact {
    Contact(name: name, mailbox: mailbox, extension: direct)
  }

  static let all: [NamedCustomer] = [
    NamedCustomer(
      name: "Nordwerk GmbH", culture: .german, site: "Hafenstr. 4, 20457 Hamburg",
      phone: "040-555", domain: "nordwerk.example",
      contacts: [contact("A. Brandt", "brandt", "12"), contact("J. Weiß", "weiss", "31")]),
    NamedCustomer(
      name: "Brandt & Söhne", culture: .german, site: "Kai 7, 23552 Lübeck", phone: "0451-040",
      domain: "brandt.example", contacts: [contact("S. Özdemir", "oezdemir", "555")]),
    NamedCustomer(
      name: "Åkeri Norr AB", culture: .swedish, site: "Hamngatan 18, 972 31 Luleå",
      phone: "+46 920-55", domain: "akerinorr.example",
      contacts: [contact("Åsa Lindström", "asa.lindstrom", "410")]),
    NamedCustomer(
      name: "東京商事 KK", culture: .japanese, site: "Immermannstr. 41, 40210 Düsseldorf",
      phone: "0211-3355", domain: "tokyo-shoji.example",
      contacts: [contact("田中 美咲", "tanaka", "7"), contact("佐藤 健一", "sato", "9")]),
    NamedCustomer(
      name: "Kovács Kft.", culture: .hungarian, site: "Fő utca 12, 9021 Győr",
      phone: "+36 96 555", domain: "kovacs.example",
      contacts: [contact("Kovács Ágnes", "kovacs.agnes", "14")]),
    NamedCustomer(
      name: "Müller OHG", culture: .german, site: "Mühlenweg 3, 28195 Bremen", phone: "0421-887",
      domain: "mueller-ohg.example", contacts: [contact("Jörg Müller", "mueller", "0")]),
    NamedCustomer(
      name: "Kőszegi Zrt.", culture: .hungarian, site: "Kőris utca 5, 9730 Kőszeg",
      phone: "+36 94 360", domain: "koszegi.example",
      contacts: [contact("Őri Gergő", "ori.gergo", "22")]),
    NamedCustomer(
      name: "Lindgren & Co", culture: .swedish, site: "Storgatan 9, 211 19 Malmö",
      phone: "+46 40-660", domain: "lindgren.example",
      contacts: [contact("Karin Lindgren", "karin", "11")]),
    NamedCustomer(
      name: "Ostsee Bäcker", culture: .german, site: "Am Kai 22, 18055 Rostock",
      phone: "0381-455", domain: "ostsee-baecker.example",
      contacts: [contact("Käthe Lüders", "lueders", "3")]),
  ]
}

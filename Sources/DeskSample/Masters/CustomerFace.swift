/// What a customer is called and where it is: drawn from the seed and its place again whenever it
/// is needed, so that 200,000 of them need no memory.
struct CustomerFace: Sendable {
  let culture: Culture
  let name: String
  let site: String
  /// Without the extension.
  let phone: String
  let domain: String

  /// - Parameter place: counts from 0; the first ones have names that every sample has.
  init(_ place: Int, seed: UInt64, mix: CultureMix) {
    if place < NamedCustomer.all.count {
      let named = NamedCustomer.all[place]
      culture = named.culture
      name = named.name
      site = named.site
      phone = named.phone
      domain = named.domain
      return
    }
    var random = SampleRandom(seed: seed, .customer, place)
    culture = mix.draw(&random)
    let surname = random.pick(culture.surnames)
    let trade = random.pick(culture.trades)
    let town = random.pick(culture.towns)
    name = CustomerFace.name(surname, trade, town, culture, &random)
    domain = "\(surname.ascii)-\(trade.ascii).example"
    let street = random.pick(culture.streets)
    site = "\(street) \(random.between(1, 98)), \(town.postalCode) \(town.name)"
    phone = "\(town.areaCode)-\(random.between(200, 9899))"
  }

  private static func name(
    _ surname: Culture.Name, _ trade: Culture.Name, _ town: Culture.Town, _ culture: Culture,
    _ random: inout SampleRandom
  ) -> String {
    let form = random.pick(culture.legalForms)
    if culture.surnames.first?.ascii == "tanaka" { return "\(surname.text)\(trade.text) \(form)" }
    switch random.below(5) {
    case 0: return "\(surname.text) \(form)"
    case 1: return "\(trade.text) \(town.name) \(form)"
    case 2: return "\(trade.text) \(surname.text) \(form)"
    default: return "\(surname.text) \(trade.text) \(form)"
    }
  }
}

/// A contact of a customer, drawn again whenever it is needed.
struct ContactFace: Sendable {
  let name: String
  let phone: String
  let mobile: String?
  let email: String
  let prefersMail: Bool

  /// - Parameters:
  ///   - place: counts from 0 within the customer.
  ///   - number: counts from 0 over all contacts of the desk.
  init(_ place: Int, number: Int, of customer: Int, _ face: CustomerFace, seed: UInt64) {
    var random = SampleRandom(seed: seed, .person, number)
    mobile =
      random.chance(420) ? "017\(random.below(10))-\(random.between(200_000, 9_899_999))" : nil
    prefersMail = random.chance(250)
    if customer < NamedCustomer.all.count, place < NamedCustomer.all[customer].contacts.count {
      let contact = NamedCustomer.all[customer].contacts[place]
      name = contact.name
      phone = "\(face.phone) \(contact.extension)"
      email = "\(contact.mailbox)@\(face.domain)"
      return
    }
    let surname = random.pick(face.culture.surnames)
    let given = random.pick(face.culture.givenNames)
    name =
      face.culture.surnameFirst
      ? "\(surname.text) \(given)" : "\(given) \(surname.text)"
    phone = "\(face.phone) \(random.between(10, 899))"
    email = "\(surname.ascii)@\(face.domain)"
  }
}

import HelpdeskDomain

/// Two companies, three people of whom two share a number, a printer and two incidents.
struct SearchTown {
  var desk: SearchDesk
  let nordwerk: RecordID
  let brandt: RecordID
  let ozdemir: RecordID
  let obrien: RecordID
  let printer: RecordID
  let jam: RecordID
  let noise: RecordID

  init() throws {
    var desk = try SearchDesk()
    nordwerk = try desk.customer(
      "K-1001", "Nordwerk GmbH", phone: "040-555 0", site: "Hafenstr. 4, Hamburg")
    let soehne = try desk.customer("K-1044", "Brandt & Söhne", site: "Kai 7, Lübeck")
    brandt = try desk.person(
      "Anna Brandt", of: nordwerk, phone: "040-555 12", mobile: "0170-55 512",
      email: "brandt@nordwerk.example")
    ozdemir = try desk.person("Selin Özdemir", of: soehne, phone: "0451-040 555")
    obrien = try desk.person("Pat O'Brien", of: nordwerk, phone: "+49 (0)40 555-12")
    printer = try desk.unit("DR-77123", of: nordwerk, serial: "SN-9912", name: "3rd floor left")
    jam = try desk.log(
      "Paper jam",
      [
        IncidentField.customer: .record(nordwerk), IncidentField.contactPerson: .record(brandt),
        IncidentField.unit: .record(printer),
      ])
    desk.now = desk.now.advanced(byMilliseconds: 3_600_000)
    noise = try desk.log(
      "Noise",
      [
        IncidentField.customer: .record(nordwerk), IncidentField.contactPerson: .record(obrien),
      ])
    self.desk = desk
  }
}

import HelpdeskDomain

/// The words of the cards of customers and units.
struct CardWords: Sendable {
  let open, closed, contracts, warranties, lastContacts, contacts, units: String
  let customerCard, unitCard: String
  let ended, begins, until: @Sendable (_ day: String) -> String
  let soon: Plural
  let runs: String
  let notBegun: @Sendable (_ day: String) -> String
  let meterPassed: String
  let meterLimit: @Sendable (_ reading: String) -> String
  let noCard: String

  func title(_ row: LookUpRow) -> String {
    let kind = row.id.type == .unit ? unitCard : customerCard
    return [kind, row.code, row.name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  static let english = CardWords(
    open: "Open incidents", closed: "Closed incidents", contracts: "Contracts",
    warranties: "Warranties", lastContacts: "Last contacts", contacts: "Contacts", units: "Units",
    customerCard: "Customer", unitCard: "Unit", ended: { "NO, ended \($0)" },
    begins: { "NO, begins \($0)" }, until: { "YES, until \($0)" },
    soon: Plural("# day left", "# days left"), runs: "YES, without end",
    notBegun: { "NO, begins \($0)" }, meterPassed: "NO, meter passed",
    meterLimit: { "up to \($0)" }, noCard: "No customer and no unit is named here.")

  static let german = CardWords(
    open: "Offene Incidents", closed: "Geschlossene Incidents", contracts: "Verträge",
    warranties: "Garantien", lastContacts: "Letzte Kontakte", contacts: "Kontakte",
    units: "Geräte", customerCard: "Kunde", unitCard: "Gerät", ended: { "NEIN, endete \($0)" },
    begins: { "NEIN, beginnt \($0)" }, until: { "JA, bis \($0)" },
    soon: Plural("noch # Tag", "noch # Tage"), runs: "JA, ohne Ende",
    notBegun: { "NEIN, beginnt \($0)" }, meterPassed: "NEIN, Zähler überschritten",
    meterLimit: { "bis \($0)" }, noCard: "Hier ist weder Kunde noch Gerät genannt.")
}

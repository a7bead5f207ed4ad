import HelpdeskDomain

/// The words of lists.
struct ListWords: Sendable {
  let count: @Sendable (_ shown: String, _ all: String) -> String
  let none: String
  let hint: String
  let hintMany: String
  let minutes: @Sendable (_ minutes: Int) -> String
  let group: String
  let changeWhat: String
  let marked: Plural
  let code, general, specific: String
  let priority, status, owner, reason, resolution, eventCode, serviceType: String
  let customer, unit, person, item, partner: String

  func subject(_ subject: ListSubject) -> String {
    switch subject {
    case .codes(.priorityCode): priority
    case .codes(.statusCode), .statuses: status
    case .codes(.reason): reason
    case .codes(.resolution): resolution
    case .codes(.eventCode): eventCode
    case .codes(.serviceType): serviceType
    case .codes(.partner): partner
    case .codes: changeWhat
    case .owners: owner
    case .masters(.customers): customer
    case .masters(.units): unit
    case .masters(.persons): person
    case .masters(.items), .masters(.record): item
    }
  }

  static let english = ListWords(
    count: { "\($0) of \($1)" }, none: "No code matches. Backspace or F3 widens the list.",
    hint: "Code or words. Enter takes it and goes on.",
    hintMany: "Code or words. Enter takes both levels and goes on. Space marks several.",
    minutes: { "\($0) min" }, group: "group", changeWhat: "Change",
    marked: Plural("# marked", "# marked"), code: "Code", general: "General",
    specific: "Specific", priority: "Priority", status: "Status",
    owner: "Owner", reason: "Reason", resolution: "Resolution", eventCode: "Event",
    serviceType: "Service type", customer: "Customer", unit: "Unit", person: "Contact",
    item: "Item",
    partner: "Partner")

  static let german = ListWords(
    count: { "\($0) von \($1)" }, none: "Kein Code passt. Rück oder F3 weitet die Liste.",
    hint: "Code oder Wörter. Enter übernimmt und geht weiter.",
    hintMany: "Code oder Wörter. Enter nimmt beide Ebenen. Leertaste merkt mehrere vor.",
    minutes: { "\($0) Min." }, group: "Gruppe", changeWhat: "Ändern",
    marked: Plural("# markiert", "# markiert"), code: "Code", general: "Allgemein",
    specific: "Speziell", priority: "Priorität", status: "Status",
    owner: "Eigentümer", reason: "Grund", resolution: "Lösung", eventCode: "Ereignis",
    serviceType: "Servicetyp", customer: "Kunde", unit: "Gerät", person: "Kontakt",
    item: "Artikel", partner: "Partner")
}

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
  let customer, unit, person, item, partner, contract, incident, pastResolution, site: String
  /// The first row of a list.
  let asLast: String
  /// The columns and the block below the reasons.
  let here, expected, ask, check, then, fixed: String
  let stays: @Sendable (_ priority: String) -> String
  let follows: @Sendable (_ owner: String, _ priority: String) -> String
  let hintTyping: String
  let destinationType: String
  /// In the order of `DestinationType.allCases`.
  let destinations: [String]

  func destination(_ type: DestinationType) -> String {
    destinations.indices.contains(type.place - 1) ? destinations[type.place - 1] : type.rawValue
  }

  func subject(_ subject: ListSubject) -> String {
    switch subject {
    case .codes(.priorityCode): priority
    case .codes(.statusCode), .statuses, .orderStatuses: status
    case .codes(.reason): reason
    case .codes(.resolution): resolution
    case .codes(.eventCode): eventCode
    case .codes(.serviceType): serviceType
    case .codes(.partner): partner
    case .codes, .generals, .choices: changeWhat
    case .owners: owner
    case .destinations: destinationType
    case .masters(.customers): customer
    case .masters(.units): unit
    case .masters(.persons): person
    case .masters(.items), .masters(.record): item
    case .masters(.incidents), .masters(.earlierIncidents): incident
    case .masters(.sites): site
    case .masters(.pastResolutions): pastResolution
    case .masters(.contracts): contract
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
    item: "Item", partner: "Partner", contract: "Contract", incident: "Incident",
    pastResolution: "Earlier resolutions", site: "Site", asLast: "as last incident", here: "Here",
    expected: "Expected",
    ask: "Ask", check: "Check", then: "Then", fixed: "Fixed", stays: { "stays \($0)" },
    follows: { "owner \($0), priority \($1)" },
    hintTyping: "Code or words. Enter takes both levels. Down, then Space marks several.",
    destinationType: "Destination type",
    destinations: [
      "Service order", "Customer order", "Job", "Project", "Purchase order", "Requisition",
    ])

  static let german = ListWords(
    count: { "\($0) von \($1)" }, none: "Kein Code passt. Rück oder F3 weitet die Liste.",
    hint: "Code oder Wörter. Enter übernimmt und geht weiter.",
    hintMany: "Code oder Wörter. Enter nimmt beide Ebenen. Leertaste merkt mehrere vor.",
    minutes: { "\($0) Min." }, group: "Gruppe", changeWhat: "Ändern",
    marked: Plural("# markiert", "# markiert"), code: "Code", general: "Allgemein",
    specific: "Speziell", priority: "Priorität", status: "Status",
    owner: "Eigentümer", reason: "Grund", resolution: "Lösung", eventCode: "Ereignis",
    serviceType: "Servicetyp", customer: "Kunde", unit: "Gerät", person: "Kontakt",
    item: "Artikel", partner: "Partner", contract: "Vertrag", incident: "Incident",
    pastResolution: "Frühere Lösungen", site: "Einsatzort", asLast: "wie zuletzt", here: "Hier",
    expected: "Erwartet", ask: "Fragen", check: "Prüfen", then: "Danach", fixed: "Gelöst",
    stays: { "bleibt \($0)" }, follows: { "Eigentümer \($0), Priorität \($1)" },
    hintTyping: "Code oder Wörter. Enter nimmt beide Ebenen. Ab, dann Leertaste: mehrere.",
    destinationType: "Zieltyp",
    destinations: [
      "Serviceauftrag", "Kundenauftrag", "Auftrag", "Projekt", "Bestellung",
      "Bestellanforderung",
    ])
}

import HelpdeskDomain

/// The words of the mask.
struct MaskWords: Sendable {
  let labels: MaskLabels
  let messages: MaskMessageWords

  /// In the title.
  let draftKept, notSaved: String
  let fields: Plural
  let late: @Sendable (_ span: String) -> String
  let closed, withdrawn, clockStopped: String
  let here: @Sendable (_ who: String) -> String
  let alsoYours: String

  /// The first event, in the rule above its text.
  let firstEvent, with, at, minutes: String
  /// In place of a contact who was erased.
  let contactErased: String
  let notInMaster, specificMissing, suggested, suggestedByReason: String
  let suggestedByRule: @Sendable (_ code: String) -> String
  let sources: [PrioritySource: String]

  let yes, noWarranty, noContract: String
  let coveredUntil, endedOn: @Sendable (_ day: String) -> String
  let contractCovers, contractEnded, contractNotNow: @Sendable (_ code: String) -> String
  let verdictChanged: @Sendable (_ now: Bool, _ then: Bool) -> String
  let free, partsOnly, chargeable, outsideHours: String
  let met, passed, passedLate, visit: String
  let openOfUnit: @Sendable (_ count: Int, _ number: String) -> String
  let openCounts: @Sendable (_ ofCustomer: Int, _ ofUnit: Int) -> String

  /// The tabs in the order of their digits, and what an empty one says.
  let tabs: [String]
  let noReasons, noResolution, noEscalation, noNotes, noUnit, noRelated: String
  let channels: Channels
  let ownerThen, judgedAt, nowWord, thenWord, repeatOf, planned: String

  /// The channel that an event code stands for, as a word behind "prefers"; nil for all others.
  func channel(_ code: String) -> String? {
    switch code {
    case "CALLIN", "CALLOUT": channels.phone
    case "MAILIN", "MAILOUT": channels.email
    case "FAXIN", "FAXOUT": channels.fax
    case "WEBIN": channels.web
    default: nil
    }
  }

  struct Channels: Sendable {
    let phone, email, fax, web: String
  }

  func source(_ source: PrioritySource) -> String { sources[source] ?? source.name }

  func billing(_ verdict: BillingVerdict) -> String {
    switch verdict {
    case .free: free
    case .partsOnly: partsOnly
    case .chargeable: chargeable
    case .outsideHours: outsideHours
    }
  }
}

extension MaskWords {
  static let english = MaskWords(
    labels: .english, messages: .english, draftKept: "draft kept", notSaved: "NOT SAVED",
    fields: Plural("# field", "# fields"), late: { "LATE \($0)" }, closed: "closed",
    withdrawn: "withdrawn", clockStopped: "clock stopped", here: { "\($0) is here" },
    alsoYours: "also on your other screen",
    firstEvent: "First event", with: "with", at: "at", minutes: "min",
    contactErased: ErasureWords.english.mark,
    notInMaster: "not in master", specificMissing: "specific reason missing",
    suggested: "suggested", suggestedByReason: "by the reason",
    suggestedByRule: { "by rule \($0)" },
    sources: [
      .hand: "by hand", .unitContract: "contract", .itemContract: "contract of item",
      .customerContract: "contract of customer", .unit: "unit", .item: "item",
      .customer: "customer", .reason: "reason", .desk: "default",
    ],
    yes: "YES", noWarranty: "NO, no warranty", noContract: "NO, no contract",
    coveredUntil: { "YES, until \($0)" }, endedOn: { "NO, ended \($0)" },
    contractCovers: { "YES, \($0) covers now" }, contractEnded: { "NO, \($0) ended" },
    contractNotNow: { "NO, \($0) not this hour" },
    verdictChanged: { "\($0 ? "YES" : "NO") now, \($1 ? "YES" : "NO") when logged" },
    free: "free under warranty", partsOnly: "work free, parts charged", chargeable: "chargeable",
    outsideHours: "not covered at this hour",
    met: "met", passed: "passed", passedLate: "PASSED", visit: "visit",
    openOfUnit: { "\($0) of unit: \($1) (F2: there)" },
    openCounts: { "\($0) of the customer, \($1) of the unit" },
    tabs: [
      "Events", "Reasons", "Resolution", "History", "Escal.", "Notes", "Unit", "Related",
    ],
    noReasons: "No reason yet: r gives one.", noResolution: "Not resolved yet: d resolves.",
    noEscalation: "Nothing was escalated.", noNotes: "No notes.",
    noUnit: "No unit is named.", noRelated: "Nothing else is open here.",
    channels: Channels(phone: "phone", email: "e-mail", fax: "fax", web: "portal"),
    ownerThen: "owner", judgedAt: "judged", nowWord: "now", thenWord: "when logged",
    repeatOf: "Repeat of", planned: "planned")

  static let german = MaskWords(
    labels: .german, messages: .german, draftKept: "Entwurf gesichert",
    notSaved: "NICHT GESPEICHERT", fields: Plural("# Feld", "# Felder"),
    late: { "VERSPÄTET \($0)" }, closed: "geschlossen", withdrawn: "zurückgezogen",
    clockStopped: "Uhr steht", here: { "\($0) ist hier" },
    alsoYours: "auch an Ihrem anderen Platz", firstEvent: "Erstes Ereignis",
    with: "mit", at: "Zeit", minutes: "Min.", contactErased: ErasureWords.german.mark,
    notInMaster: "nicht im Stamm",
    specificMissing: "spezieller Grund fehlt", suggested: "Vorschlag",
    suggestedByReason: "vom Grund", suggestedByRule: { "von Regel \($0)" },
    sources: [
      .hand: "von Hand", .unitContract: "Vertrag", .itemContract: "Vertrag des Artikels",
      .customerContract: "Vertrag des Kunden", .unit: "Gerät", .item: "Artikel",
      .customer: "Kunde", .reason: "Grund", .desk: "Vorgabe",
    ],
    yes: "JA", noWarranty: "NEIN, keine Garantie", noContract: "NEIN, kein Vertrag",
    coveredUntil: { "JA, bis \($0)" }, endedOn: { "NEIN, endete \($0)" },
    contractCovers: { "JA, \($0) gilt jetzt" }, contractEnded: { "NEIN, \($0) endete" },
    contractNotNow: { "NEIN, \($0) nicht jetzt" },
    verdictChanged: { "\($0 ? "JA" : "NEIN") jetzt, damals \($1 ? "JA" : "NEIN")" },
    free: "frei über Garantie", partsOnly: "nur Teile werden bezahlt",
    chargeable: "kostenpflichtig", outsideHours: "Zeit nicht abgedeckt", met: "erfüllt",
    passed: "vorbei", passedLate: "VORBEI",
    visit: "Einsatz", openOfUnit: { "\($0) zum Gerät: \($1) (F2: dort)" },
    openCounts: { "\($0) vom Kunden, \($1) zum Gerät" },
    tabs: [
      "Ereignisse", "Gründe", "Lösung", "Historie", "Eskal.", "Anm.", "Gerät", "Verkn.",
    ],
    noReasons: "Noch kein Grund: r gibt einen.", noResolution: "Noch nicht gelöst: d löst.",
    noEscalation: "Nichts wurde eskaliert.", noNotes: "Keine Anmerkungen.",
    noUnit: "Kein Gerät genannt.", noRelated: "Sonst ist hier nichts offen.",
    channels: Channels(phone: "Telefon", email: "E-Mail", fax: "Fax", web: "Portal"),
    ownerThen: "Eigentümer", judgedAt: "beurteilt", nowWord: "jetzt", thenWord: "damals",
    repeatOf: "Wiederholung von", planned: "geplant")
}

public import HelpdeskDomain

/// The words of the two reports (call-center document: Incident-Bericht, Incident-Zeitanalyse).
public struct ReportWords: Sendable {
  let timeAnalysis: String
  let incidentReport: String
  let incidents, closed, open: String
  /// Heads of columns: count, mean, median, 90th percentile, maximum.
  let count, mean, median, ninetieth, maximum: String
  let wallClock, covered: String
  let firstResponse, resolution, lastResolution, lateBy: String
  let dates, met, missed, pending, inTime: String
  let followUpKept, warningKept, lateKept: String
  let byStatus, byOwner, share, waiting: String
  let handOvers, reopenings, callbacks: String
  let ages: String
  let none: String
  let groups: @Sendable (_ grouping: ReportGrouping) -> String
  let closedOnly: String
  /// Sections and labels of a dossier.
  let opened, closedAt, customer, contact, phone, email, site, unit, item, serial: String
  let warranty, contract, priority, status, owner, ssr, followUp, warning, late, due: String
  let reasons, events, resolutions, notes, history, destination, repeatOf: String
  let minutes: String
  let yes, no, until: String
  let totals: @Sendable (_ all: Int, _ open: Int, _ closed: Int, _ late: Int) -> String
  let progress: @Sendable (_ percent: Int) -> String
  let firstOnly: @Sendable (_ count: Int) -> String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> ReportWords {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  /// The line on standard error while a long report is read.
  public func progressLine(_ percent: Int) -> String { progress(percent) }
}

extension ReportWords {
  static let english = ReportWords(
    timeAnalysis: "Incident time analysis", incidentReport: "Incident report",
    incidents: "Incidents", closed: "closed", open: "open", count: "n", mean: "Mean",
    median: "Median", ninetieth: "90 %", maximum: "Maximum", wallClock: "wall clock",
    covered: "covered time", firstResponse: "First response", resolution: "First closing",
    lastResolution: "Last closing", lateBy: "Late by", dates: "Dates", met: "met",
    missed: "missed", pending: "pending", inTime: "in time",
    followUpKept: "First response by follow-up", warningKept: "Closed before warning",
    lateKept: "Closed before late", byStatus: "Time in status", byOwner: "Time with owner",
    share: "share", waiting: "clock stopped", handOvers: "Hand-overs",
    reopenings: "Reopenings", callbacks: "Repeats", ages: "Open incidents by age in days",
    none: "none",
    groups: {
      switch $0 {
      case .none: ""
      case .owner: "Owner"
      case .ssr: "SSR"
      case .customer: "Customer"
      case .priority: "Priority"
      case .reason: "Reason"
      case .item: "Item"
      case .month: "Month"
      }
    },
    closedOnly: "Means are of closed incidents only; open ones are counted apart.",
    opened: "Opened", closedAt: "Closed", customer: "Customer", contact: "Contact",
    phone: "Phone", email: "E-mail", site: "Site", unit: "Unit", item: "Item",
    serial: "Serial", warranty: "Warranty", contract: "Contract", priority: "Priority",
    status: "Status", owner: "Owner", ssr: "SSR", followUp: "Follow-up", warning: "Warning",
    late: "Late", due: "Due", reasons: "Reasons", events: "Events", resolutions: "Resolutions",
    notes: "Notes", history: "Status history", destination: "Destination",
    repeatOf: "Repeat of", minutes: "min", yes: "YES", no: "NO", until: "until",
    totals: { all, open, closed, late in
      "\(all) incidents: \(open) open, \(closed) closed, \(late) late."
    },
    progress: { "Reading the journal: \($0) %" },
    firstOnly: { "Only the first \($0) are shown whole: pult report incident writes all." })

  static let german = ReportWords(
    timeAnalysis: "Incident-Zeitanalyse", incidentReport: "Incident-Bericht",
    incidents: "Incidents", closed: "geschlossen", open: "offen", count: "n", mean: "Mittel",
    median: "Median", ninetieth: "90 %", maximum: "Maximum", wallClock: "Uhrzeit",
    covered: "abgedeckte Zeit", firstResponse: "Erste Reaktion",
    resolution: "Erstes Schließen", lastResolution: "Letztes Schließen",
    lateBy: "Verspätung", dates: "Termine", met: "erfüllt", missed: "verfehlt",
    pending: "offen", inTime: "pünktlich",
    followUpKept: "Reaktion bis Nachverfolgung", warningKept: "Geschlossen vor Warnung",
    lateKept: "Geschlossen vor Verspätung", byStatus: "Zeit je Status",
    byOwner: "Zeit je Eigentümer", share: "Anteil", waiting: "Uhr steht",
    handOvers: "Übergaben", reopenings: "Wiedereröffnungen", callbacks: "Wiederholungen",
    ages: "Offene Incidents nach Alter in Tagen", none: "ohne",
    groups: {
      switch $0 {
      case .none: ""
      case .owner: "Eigentümer"
      case .ssr: "SvM"
      case .customer: "Kunde"
      case .priority: "Priorität"
      case .reason: "Grund"
      case .item: "Artikel"
      case .month: "Monat"
      }
    },
    closedOnly: "Mittelwerte gelten für geschlossene Incidents; offene zählen für sich.",
    opened: "Eröffnet", closedAt: "Geschlossen", customer: "Kunde", contact: "Kontakt",
    phone: "Telefon", email: "E-Mail", site: "Einsatzort", unit: "Gerät", item: "Artikel",
    serial: "Serien-Nr", warranty: "Garantie", contract: "Vertrag", priority: "Priorität",
    status: "Status", owner: "Eigentümer", ssr: "SvM", followUp: "Nachverfolgung",
    warning: "Warnung", late: "Verspätet", due: "Fällig", reasons: "Gründe",
    events: "Ereignisse", resolutions: "Lösungen", notes: "Notizen",
    history: "Statusverlauf", destination: "Ziel", repeatOf: "Wiederholt",
    minutes: "Min.", yes: "JA", no: "NEIN", until: "bis",
    totals: { all, open, closed, late in
      "\(all) Incidents: \(open) offen, \(closed) geschlossen, \(late) verspätet."
    },
    progress: { "Das Journal wird gelesen: \($0) %" },
    firstOnly: { "Nur die ersten \($0) ganz: pult report incident schreibt alle." })
}

import HelpdeskDomain

extension MasterWords {
  static let german = MasterWords(
    labels: germanLabels,
    stems: ["text": "Text", "short": "Kurztext", "hint": "Erinnerung", "check": "Prüfen"],
    tables: { type in
      switch type {
      case .incident: TableName("Incident", "Incidents")
      case .desk: TableName("Desk", "Desk-Parameter")
      case .partner: TableName("Partner", "Partner")
      case .group: TableName("Gruppe", "Gruppen")
      case .person: TableName("Kontakt", "Kontakte")
      case .customer: TableName("Kunde", "Kunden")
      case .unit: TableName("Gerät", "Geräte")
      case .item: TableName("Artikel", "Artikel")
      case .contract: TableName("Vertrag", "Verträge")
      case .priorityCode: TableName("Prioritätscode", "Prioritätscodes")
      case .statusCode: TableName("Statuscode", "Statuscodes")
      case .eventCode: TableName("Ereigniscode", "Ereigniscodes")
      case .reason: TableName("Grund", "Gründe")
      case .resolution: TableName("Lösung", "Lösungen")
      case .serviceType: TableName("Servicetyp", "Servicetypen")
      case .calendar: TableName("Kalender", "Kalender")
      case .rule: TableName("Zuweisungsregel", "Zuweisungsregeln")
      case .warranty: TableName("Garantie", "Garantien")
      case .serviceOrder: TableName("Serviceauftrag", "Serviceaufträge")
      case .escalationTask: TableName("Eskalations-Task", "Eskalations-Tasks")
      case .mail: TableName("Mail", "Mails")
      }
    },
    choices: [
      "allHours": "Alle Zeiten", "businessHours": "Geschäftszeiten",
      "contractHours": "Vertragszeiten", "in": "ein", "out": "aus", "owner": "Eigentümer",
      "appointment": "Termin", "note": "Anmerkung", "dueDay": "Tag des Teils",
      "supplier": "Lieferant", "resolution": "Lösung", "call": "Anruf",
      "dispatch": "Einsatz", "serviceOrder": "Serviceauftrag", "system": "System",
      "day": "Tage", "month": "Monate", "year": "Jahre", "lifetime": "lebenslang",
      "shipped": "versandt", "received": "erhalten", "installed": "aufgestellt",
      "manufacturer": "Hersteller", "vendor": "Lieferant", "user": "Anwender",
      "employee": "Angestellter", "customer": "Kunde",
    ],
    refusal: MasterRefusalWords(
      supervisorLoop: { "\($0) wäre sein eigener Vorgesetzter. Einen anderen nehmen." },
      componentLoop: { "\($0) wäre ein Teil von sich selbst. Ein anderes Gerät nehmen." },
      warrantyWithoutStart: { "Garantie \($0) hat keinen Beginn: \($1) ausfüllen." },
      neededByDesk: { "\($0) bleibt: der Desk braucht es für \($1). Erst dort ändern." },
      unknownChoice: { "\($0): keines von \($1)." }, belowZero: { "\($0): unter null." },
      unknownCode: { "\($0): \($1) steht nicht in der Tabelle." },
      invalidPrefix: { "\($0) ist kein Kürzel: 1 bis 8 Buchstaben und Bindestriche." }),
    screen: .german)

  private static let germanLabels: [String: String] = [
    "code": "Code", "retired": "Stillgelegt", "order": "Reihenfolge",
    "parent": "Allgem. Code", "name": "Name", "site": "Einsatzort", "phone": "Telefon",
    "mobile": "Mobil", "fax": "Fax", "email": "E-Mail", "region": "Region",
    "priority": "Priorität", "customer": "Kunde", "prefers": "lieber",
    "origin": "Erster Incident", "login": "Anmeldename", "group": "Gruppe",
    "supervisor": "Vorgesetzter", "salesperson": "Verkäufer", "department": "Abteilung",
    "skills": "Fähigkeiten",
    "type": "Art", "absentFrom": "Abwesend von", "absentUntil": "Abwesend bis",
    "openLimit": "Höchstens offen", "labourCost": "Lohnkosten", "hourlyRate": "Stundensatz",
    "warehouse": "Lager", "item": "Artikel", "contract": "Vertrag",
    "warranty": "Garantie", "warrantyFrom": "Garantie von", "warrantyUntil": "Garantie bis",
    "warrantyMeter": "Garantiezähler", "warranty2": "Garantie 2",
    "warranty2From": "Garantie 2 von", "warranty2Until": "Garantie 2 bis",
    "warranty2Meter": "Garantiezähler 2", "warranty3": "Garantie 3",
    "warranty3From": "Garantie 3 von", "warranty3Until": "Garantie 3 bis",
    "warranty3Meter": "Garantiezähler 3", "serial": "Seriennummer", "meter": "Zähler",
    "partOf": "Teil von", "shippedAt": "Versandt", "receivedAt": "Erhalten",
    "installedAt": "Aufgestellt", "unitType": "Gerätetyp", "validFrom": "Gültig von",
    "validUntil": "Gültig bis", "serviceType": "Servicetyp", "calendar": "Kalender",
    "hours": "Zeiten", "holidays": "Feiertage", "servesHolidays": "Auch feiertags",
    "followUp": "Nachverfolgung", "warning": "Warnung", "late": "Verspätet",
    "basis": "Zeiten", "closed": "Geschlossen", "ignoreAlert": "Ohne Warnung",
    "clockStop": "Uhr steht", "asksFor": "Verlangt", "mayGoTo": "Darf werden",
    "class": "Klasse", "direction": "Richtung", "firstResponse": "Erste Reaktion",
    "told": "Kunde informiert", "expectedMinutes": "Erwartete Min.", "reason": "Grund",
    "owner": "Eigentümer", "maximumOpen": "Höchstens offen", "spreads": "Verteilt",
    "duration": "Dauer", "durationUnit": "Gezählt in", "maximumMeter": "Zähler bis",
    "start": "Beginnt, wenn", "zone": "Zeitzone", "language": "Sprache",
    "numberPrefix": "Nummernkürzel", "defaultPriority": "Vorgabepriorität",
    "openStatus": "Neuer Incident", "resolvedStatus": "Lösen setzt",
    "closedStatus": "Schließen setzt", "reopenedStatus": "Öffnen setzt",
    "firstEvent": "Erstes Ereignis", "businessHours": "Geschäftszeiten",
    "enterPath": "Enter führt zu",
    "enterSaves": "Enter speichert", "requiredFields": "Verlangt",
    "orderPrefix": "SvA-Präfix", "currency": "Währung", "orderSync": "SvA-Abgleich",
    "orderSyncFirst": "Zuerst gilt",
    "after": "Danach", "before": "Davor", "every": "Häufigkeit", "mailTo": "E-Mail an",
    "textTo": "Nachricht an", "alarmTo": "Alarm an", "setStatus": "Status setzen",
    "setPriority": "Prio. setzen", "setOwner": "Eigent. setzen", "setOwnerTo": "Eigent. wird",
    "event": "Ereignis", "since": "Nicht vor", "rules": "Regeln", "subject": "Betreff",
    "body": "Mailtext", "eventText": "Ereignistext",
  ]
}

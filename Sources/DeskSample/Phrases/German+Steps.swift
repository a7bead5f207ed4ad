/// What German-speaking agents write on the way from the call to the solution.
enum GermanPhrases {
  static let reasons: [ReasonPhrases] =
    printers + scanners + terminals + networks + computers + mobiles + software + access
    + security + supplies + requests + questions

  static let steps = StepPhrases(
    tails: OccasionPhrases(
      [
        "Bis {time} Uhr erreichbar.",
        "Bitte vorher anrufen.",
        "Rückruf auf Mobil erbeten.",
        "Dringend, Arbeit steht.",
        "Kein Zeitdruck.",
        "Wünscht Antwort per Mail.",
        "Ab {day} im Urlaub, Vertretung ist informiert.",
        "Besucher bitte an der Pforte melden.",
        "Zugang nur bis {time} Uhr.",
        "Durchwahl ist neu, bitte eintragen.",
      ]),
    callOuts: OccasionPhrases(
      [
        "Nummer und nächsten Schritt genannt.",
        "Nicht erreicht, auf die Mailbox gesprochen.",
        "Zwischenstand durchgegeben.",
        "Zugesagt: Rückmeldung bis {time} Uhr.",
        "Zurückgerufen, Einzelheiten aufgenommen.",
      ],
      faults: [
        "Rückruf: Fehler gemeinsam nachgestellt.",
        "Zurückgerufen, Meldung genau aufgenommen.",
        "Nach der Version gefragt, Stand notiert.",
      ]),
    remotes: OccasionPhrases(
      [
        "Mit Zustimmung aufgeschaltet und geprüft."
      ],
      faults: [
        "Mit Zustimmung aufgeschaltet, Protokolle gesichert.",
        "Fernwartung: Einstellungen geprüft, Ursache gefunden.",
        "Aufgeschaltet, Testlauf gestartet.",
        "Fernzugriff, Dienst neu gestartet.",
        "Fernwartung: Protokoll und Stand verglichen.",
      ]),
    mailOuts: OccasionPhrases(
      [
        "Eingang und Nummer per Mail bestätigt.",
        "Nächsten Schritt per Mail angekündigt.",
        "Angaben per Mail angefordert.",
      ],
      faults: [
        "Anleitung mit Bildern geschickt.",
        "Rückfrage zur Meldung per Mail gestellt.",
        "Angebot für die Reparatur geschickt.",
      ]),
    schedules: OccasionPhrases(
      [
        "Termin {day} vereinbart, Empfang öffnet.",
        "Techniker ruft eine Stunde vorher an.",
        "Eingeplant mit der Tour am {day}.",
        "Termin passt, Schlüssel liegt an der Pforte.",
      ],
      faults: [
        "Einsatz eingeplant, Teile im Wagen.",
        "Einsatz am {day}, Messgerät mitnehmen.",
      ]),
    visits: OccasionPhrases(
      [
        "Ankunft pünktlich, Arbeit abgeschlossen, eingewiesen.",
        "Einsatz beendet, Kunde hat abgezeichnet.",
        "Wie vereinbart erledigt, Zustand notiert.",
      ],
      faults: [
        "Vor Ort geprüft, Fehler behoben.",
        "Gerät zerlegt und getestet.",
        "Fehler nachgestellt und behoben.",
        "Ursache gefunden, danach Testlauf ohne Fehler.",
      ]),
    parts: OccasionPhrases(
      [
        "Bestellung ausgelöst, Lieferung am {day}.",
        "Aus dem Zentrallager angefordert.",
        "Nicht am Lager, Eilbestellung für {day}.",
      ],
      faults: [
        "Teil bestellt, erwartet am {day}.",
        "Ersatzteil beim Lieferanten angefragt und bestellt.",
      ]),
    waits: OccasionPhrases(
      [
        "Warten auf Rückruf des Kunden.",
        "Wartet auf Freigabe der Kosten.",
        "Kunde nennt noch einen Termin.",
        "Ansprechpartner im Urlaub, wartet bis {day}.",
        "Unterlagen beim Kunden angefordert.",
        "Kunde klärt intern, wer zuständig ist.",
      ],
      faults: [
        "Kunde sucht die Seriennummer heraus.",
        "Kunde testet bis {day} und meldet sich.",
        "Bild der Meldung angefordert.",
      ]),
    answers: OccasionPhrases(
      [
        "Kunde hat zurückgerufen, weiter geht es.",
        "Freigabe der Kosten liegt vor.",
        "Kunde hat einen Termin genannt.",
        "Ansprechpartner ist zurück, Fragen beantwortet.",
        "Unterlagen sind da.",
        "Zuständige Kollegin hat sich gemeldet.",
      ],
      faults: [
        "Seriennummer nachgereicht.",
        "Test war nicht erfolgreich, Fehler bleibt.",
        "Bild der Meldung ist da.",
      ]),
    chases: OccasionPhrases(
      [
        "Fragt nach dem Stand.",
        "Fragt, wann jemand kommt oder anruft.",
        "Bittet um Beschleunigung, Abteilung steht.",
        "Will wissen, wie es weitergeht.",
      ],
      faults: [
        "Fehler jetzt bei jedem Vorgang.",
        "Sagt, es wird schlimmer.",
      ]),
    notes: OccasionPhrases(
      [
        "Mit der Technik besprochen.",
        "Vertrag geprüft, Anfahrt ist enthalten.",
        "Zugang zum Gebäude nur mit Anmeldung.",
        "Zuständigkeit geklärt, bleibt bei uns.",
      ],
      faults: [
        "Gleicher Fehler wie letzten Monat, Vorgang verglichen.",
        "Laut Protokoll tritt der Fehler nur vormittags auf.",
        "Ersatzgerät wäre im Lager.",
        "Unterlagen des Herstellers geprüft.",
        "Auf Garantie prüfen lassen.",
      ]),
    handOvers: OccasionPhrases(
      [
        "Rückruf bis {time} Uhr zugesagt.",
        "Kunde kennt die Nummer, wartet auf Nachricht.",
        "Angaben vollständig, bitte übernehmen.",
      ],
      faults: [
        "Neustart ohne Erfolg, bitte prüfen.",
        "Erste Prüfung gemacht, übernimmt die Technik.",
        "Am Telefon nicht zu lösen.",
      ]),
    cancels: OccasionPhrases(
      [
        "Doppelt erfasst.",
        "Kunde hat zurückgezogen.",
        "Falsch verbunden.",
        "Hat sich vor dem Rückruf erledigt.",
        "Testanruf.",
      ],
      faults: [
        "Gerät gehört nicht zu uns."
      ]),
    reopens: OccasionPhrases(
      [
        "Kunde meldet: nur teilweise erledigt.",
        "Noch offen, bitte erneut prüfen.",
      ],
      faults: [
        "Fehler ist wieder da, gleiche Meldung.",
        "Hielt nur einen Tag, bitte erneut prüfen.",
        "Nach dem Wochenende wieder dasselbe.",
      ]),
    places: [
      "Empfang", "3. OG links", "Lager", "Buchhaltung", "Verkauf", "Kasse vorn", "Werkstatt",
      "1. OG Flur", "Versand", "Besprechungsraum", "Labor", "Kantine", "EG rechts", "Personal",
    ],
    unknownUnits: [
      "alter Drucker im Keller", "Etikettendrucker, Aufkleber unleserlich", "privates Notebook",
      "Kassenlade ohne Schild", "Kopierer vom Vormieter",
    ],
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"])
}

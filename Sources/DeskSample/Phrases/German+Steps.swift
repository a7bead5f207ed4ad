/// What German-speaking agents write on the way from the call to the solution.
enum GermanPhrases {
  static let reasons: [ReasonPhrases] =
    printers + scanners + terminals + networks + computers + mobiles + software + access
    + security + supplies + requests + questions

  static let steps = StepPhrases(
    tails: [
      "Bis {time} Uhr erreichbar.", "Bitte vorher anrufen.", "Rückruf auf Mobil erbeten.",
      "Dringend, Arbeit steht.", "Kein Zeitdruck.", "Seriennummer vom Gerät abgelesen.",
      "Ab {day} im Urlaub, Vertretung ist informiert.", "Wünscht Antwort per Mail.",
      "Pforte meldet den Techniker an.", "Zugang nur bis {time} Uhr.",
    ],
    callOuts: [
      "Nummer und nächsten Schritt genannt.", "Rückruf: Fehler gemeinsam nachgestellt.",
      "Zurückgerufen, Meldung genau aufgenommen.", "Angerufen, Einsatz angekündigt.",
      "Nicht erreicht, auf die Mailbox gesprochen.", "Zwischenstand durchgegeben.",
      "Nach der Firmware gefragt, Stand notiert.", "Zugesagt: Rückmeldung bis {time} Uhr.",
    ],
    remotes: [
      "Mit Zustimmung aufgeschaltet, Protokolle gesichert.",
      "Fernwartung: Einstellungen geprüft, Ursache gefunden.",
      "Aufgeschaltet, Testlauf gestartet.", "Fernzugriff, Dienst neu gestartet.",
      "Gerät über die Weboberfläche geprüft.",
    ],
    mailOuts: [
      "Anleitung mit Bildern geschickt.", "Eingang und Nummer per Mail bestätigt.",
      "Rückfrage zur Meldung per Mail gestellt.", "Termin per Mail bestätigt.",
      "Angebot für die Reparatur geschickt.",
    ],
    schedules: [
      "Termin {day} vereinbart, Empfang öffnet.", "Einsatz eingeplant, Teile im Wagen.",
      "Vormittags vereinbart, Techniker ruft eine Stunde vorher an.",
      "Eingeplant mit der Tour am {day}.", "Termin passt, Schlüssel liegt an der Pforte.",
    ],
    visits: [
      "Vor Ort geprüft, Fehler behoben, Zähler notiert.",
      "Ankunft pünktlich, Arbeit abgeschlossen, eingewiesen.",
      "Gerät zerlegt, gereinigt und getestet.", "Fehler nachgestellt, Teil eingebaut.",
      "Einsatz beendet, Kunde hat abgezeichnet.", "Zwei Geräte geprüft, eines instand gesetzt.",
    ],
    parts: [
      "Teil bestellt, erwartet am {day}.", "Ersatzteil beim Lieferanten angefragt und bestellt.",
      "Teil nicht am Lager, Eilbestellung.", "Bestellung ausgelöst, Liefertag folgt.",
      "Aus dem Zentrallager angefordert.",
    ],
    waits: [
      "Warten auf Rückruf des Kunden.", "Kunde sucht die Seriennummer heraus.",
      "Kunde testet bis {day} und meldet sich.", "Wartet auf Freigabe der Kosten.",
      "Kunde nennt noch einen Termin.", "Bild der Meldung angefordert.",
      "Ansprechpartner im Urlaub, wartet bis {day}.",
    ],
    answers: [
      "Kunde hat sich gemeldet, weiter geht es.", "Freigabe der Kosten liegt vor.",
      "Bild der Meldung ist da.", "Seriennummer nachgereicht.",
      "Test war nicht erfolgreich, Fehler bleibt.", "Termin bestätigt.",
    ],
    chases: [
      "Fragt nach dem Stand.", "Fragt, ob der Termin bleibt.", "Fehler jetzt bei jedem Vorgang.",
      "Bittet um Beschleunigung, Abteilung steht.", "Techniker soll vorher anrufen.",
      "Will wissen, wann das Teil kommt.",
    ],
    notes: [
      "Gleicher Fehler wie letzten Monat, Vorgang verglichen.",
      "Laut Protokoll tritt der Fehler nur vormittags auf.", "Ersatzgerät wäre im Lager.",
      "Mit der Technik besprochen.", "Unterlagen des Herstellers geprüft.",
      "Vertrag geprüft, Anfahrt ist enthalten.", "Auf Garantie prüfen lassen.",
      "Zugang zum Gebäude nur mit Anmeldung.",
    ],
    handOvers: [
      "Neustart ohne Erfolg, bitte vor Ort prüfen.",
      "Erste Prüfung gemacht, übernimmt die Technik.",
      "Rückruf bis {time} Uhr zugesagt.", "Kunde kennt die Nummer, wartet auf Termin.",
    ],
    cancels: [
      "Doppelt erfasst.", "Kunde hat zurückgezogen.", "Falsch verbunden.",
      "Gerät gehört nicht zu uns.", "Hat sich vor dem Rückruf erledigt.", "Testanruf.",
    ],
    reopens: [
      "Fehler ist wieder da, gleiche Meldung.", "Hält nur einen Tag, bitte erneut prüfen.",
      "Kunde meldet: nur teilweise gelöst.", "Nach dem Wochenende wieder dasselbe.",
    ],
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

/// What German-speaking callers and agents say about supplies, services and questions.
extension GermanPhrases {
  static let supplies: [ReasonPhrases] = [
    ReasonPhrases(
      "SUP/TONER",
      descriptions: [
        "Toner schwarz bestellen", "Toner leer, kein Vorrat", "{n} Kartuschen Tinte benötigt",
      ],
      calls: [
        "Gerät meldet noch {n} %, bitte einmal schwarz und einmal Farbe.",
        "Letzte Kartusche eingesetzt, Vorrat auffüllen.",
      ],
      phone: ["PHONE/USE": "Toner geschüttelt, reicht bis zur Lieferung vom {day}."],
      remote: ["SUPPLY/SENT": "Toner versandt, Lieferung in zwei Tagen."],
      site: ["SUPPLY/SENT": "Toner beim Einsatz mitgenommen und eingesetzt."]),
    ReasonPhrases(
      "SUP/PAPER",
      descriptions: [
        "Etikettenrollen nachbestellen", "Bonrollen gehen aus", "Spezialpapier benötigt",
      ],
      calls: [
        "Noch {n} Rollen da, reicht bis {day}.",
        "Bitte die Sorte von letztem Mal, zwei Kartons.",
      ],
      phone: ["PHONE/INFO": "Bestellung lief schon, Liefertag genannt."],
      remote: ["SUPPLY/SENT": "Bestellung versandt."],
      site: ["SUPPLY/SENT": "Rollen mit der Tour geliefert."]),
    ReasonPhrases(
      "SUP/PART",
      descriptions: ["Papierfach gebrochen, Ersatz", "Netzteil bestellen", "Abdeckung fehlt"],
      calls: [
        "Teil tauscht der Kunde selbst, bitte nur liefern.",
        "Nummer vom alten Teil abgelesen und durchgegeben.",
      ],
      phone: ["PHONE/INFO": "Teil gehört nicht zum Vertrag, Preis genannt."],
      remote: ["SUPPLY/PART": "Ersatzteil versandt."],
      site: ["SITE/PART": "Teil mitgebracht und eingebaut."]),
  ]

  static let requests: [ReasonPhrases] = [
    ReasonPhrases(
      "SRV/MAINT",
      descriptions: ["Jährliche Wartung", "Wartung nach Zählerstand", "Wartung laut Vertrag"],
      calls: [
        "Wartung ist fällig, vormittags wäre gut. Bitte vorher anrufen.",
        "Gerät meldet Wartungssatz, druckt aber noch.",
      ],
      phone: ["NOFIX/NONE": "Wartung war schon erledigt, Meldung zurückgesetzt."],
      remote: ["REMOTE/CONF": "Wartungszähler nach Rücksprache zurückgesetzt."],
      site: [
        "SITE/MAINT": "Wartung durchgeführt, Wartungssatz eingebaut, Zähler notiert.",
        "SITE/CLEAN": "Gereinigt und geprüft, keine Teile nötig.",
      ]),
    ReasonPhrases(
      "SRV/INST",
      descriptions: [
        "Neues Gerät aufstellen", "Gerät im {n}. OG anschließen", "Zweitgerät einrichten",
      ],
      calls: [
        "Lieferung ist da, Strom und Netz liegen. Aufzug vorhanden.",
        "Stellplatz ist mit der Hausverwaltung geklärt.",
      ],
      phone: ["PHONE/USE": "Aufbau hat der Kunde selbst erledigt, Fragen geklärt."],
      remote: ["REMOTE/CONF": "Gerät aus der Ferne eingebunden."],
      site: ["SUPPLY/INST": "Gerät aufgestellt, angeschlossen und eingewiesen."]),
    ReasonPhrases(
      "SRV/MOVE",
      descriptions: [
        "Gerät in anderen Raum umziehen", "Umzug von {n} Geräten", "Gerät ins Lager bringen",
      ],
      calls: [
        "Umzug am {day}, neuer Raum hat Strom und Dose.",
        "Gerät ist zu schwer für eine Person, bitte zu zweit kommen.",
      ],
      phone: ["NOFIX/OUT": "Umzug macht die Hausverwaltung selbst."],
      remote: ["REMOTE/CONF": "Nur die Adresse umgestellt, Gerät bleibt."],
      site: ["SUPPLY/MOVE": "Gerät umgezogen und in Betrieb genommen."]),
    ReasonPhrases(
      "SRV/RET",
      descriptions: ["Altgerät abholen", "Rückgabe Leihgerät", "Mietende, Abholung"],
      calls: [
        "Gerät steht verpackt am Empfang, abholbar ab {day}.",
        "Vertrag ist ausgelaufen, Daten bitte löschen.",
      ],
      phone: ["PHONE/INFO": "Rücksendeschein per Mail geschickt."],
      remote: ["SUPPLY/MOVE": "Abholung durch den Spediteur bestätigt."],
      site: ["SUPPLY/MOVE": "Gerät abgeholt, Zähler und Zustand notiert."]),
    ReasonPhrases(
      "SRV/METER",
      descriptions: ["Zählerstand gemeldet", "Zählerstand unklar", "Zählerstand zum Quartal"],
      calls: [
        "Stand vom Display abgelesen, schwarz und farbig getrennt.",
        "Rechnung passt nicht zum gemeldeten Stand.",
      ],
      phone: ["PHONE/INFO": "Stand eingetragen und bestätigt."],
      remote: ["REMOTE/CONF": "Automatische Zählermeldung eingerichtet."],
      site: ["SITE/MAINT": "Zähler beim Einsatz abgelesen."]),
  ]

  static let questions: [ReasonPhrases] = [
    ReasonPhrases(
      "INF/USE",
      descriptions: [
        "Wie scanne ich beidseitig?", "Frage zur Bedienung", "Wie drucke ich ein Heft?",
      ],
      calls: [
        "Findet die Einstellung im Menü nicht, hat das Gerät vor sich.",
        "Neue Kollegin braucht eine kurze Anleitung.",
      ],
      phone: ["PHONE/USE": "Schritt für Schritt erklärt, hat geklappt."],
      remote: ["PHONE/USE": "Anleitung per Mail geschickt und besprochen."],
      site: ["PHONE/USE": "Kurze Einweisung vor Ort."]),
    ReasonPhrases(
      "INF/BILL",
      descriptions: ["Frage zur Rechnung", "Gilt der Vertrag noch?", "Doppelt berechnet?"],
      calls: [
        "Rechnung vom letzten Monat enthält Anfahrt trotz Vertrag.",
        "Will wissen, bis wann der Vertrag läuft und was er deckt.",
      ],
      phone: ["PHONE/INFO": "Laufzeit und Umfang genannt."],
      remote: ["PHONE/INFO": "Buchhaltung hat Gutschrift erstellt, Kunde informiert."],
      site: ["PHONE/INFO": "Beim Besuch geklärt."]),
    ReasonPhrases(
      "INF/COMPL",
      descriptions: [
        "Beschwerde: Termin nicht eingehalten", "Unzufrieden mit der Wartezeit",
        "Techniker kam zu spät",
      ],
      calls: [
        "Hat den halben Tag gewartet, niemand hat angerufen.",
        "Dritter Anruf zur selben Sache, will den Vorgesetzten sprechen.",
      ],
      phone: ["PHONE/INFO": "Entschuldigt und neuen Termin zugesagt."],
      remote: ["PHONE/INFO": "Vorgesetzter hat angerufen, Sache geklärt."],
      site: ["PHONE/INFO": "Persönlich besprochen."]),
  ]
}

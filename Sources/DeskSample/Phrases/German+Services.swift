/// What German-speaking callers and agents say about software, access and security.
extension GermanPhrases {
  static let software: [ReasonPhrases] = [
    ReasonPhrases(
      "SW/DRV",
      descriptions: [
        "Treiber fehlt nach Update", "Druckertreiber stürzt ab", "Gerät wird nicht erkannt",
      ],
      calls: [
        "Seit dem Update gestern Abend, vorher lief alles.",
        "Meldung: Treiber nicht verfügbar. Betrifft {n} Rechner.",
      ],
      phone: ["PHONE/RESET": "Nach einem Neustart wurde der Treiber geladen."],
      remote: ["REMOTE/DRV": "Passenden Treiber installiert und getestet."],
      site: ["REMOTE/DRV": "Treiber vor Ort eingespielt."]),
    ReasonPhrases(
      "SW/FIRM",
      descriptions: [
        "Firmware-Update abgebrochen", "Neue Firmware nötig", "Update hängt bei {n}0 %",
      ],
      calls: [
        "Update brach ab, Gerät zeigt nur noch das Logo.",
        "Hersteller verlangt die neue Version für die Garantie.",
      ],
      phone: ["PHONE/USE": "Update über den Stick angeleitet, Version bestätigt."],
      remote: ["REMOTE/DRV": "Firmware aus der Ferne aufgespielt."],
      site: [
        "REMOTE/DRV": "Firmware am Gerät neu geschrieben.", "SITE/PART": "Steuerplatine getauscht.",
      ]),
    ReasonPhrases(
      "SW/APP",
      descriptions: [
        "Programm stürzt beim Speichern ab", "Fehler beim Öffnen der Warenwirtschaft",
        "Export liefert leere Datei", "Rechnungen lassen sich nicht drucken",
      ],
      calls: [
        "Genaue Meldung als Bild per Mail zugesagt. Kommt bei jedem Vorgang.",
        "Nur bei einem Mandanten, die anderen gehen. Seit Monatswechsel.",
      ],
      phone: ["PHONE/USE": "Ansicht zurückgesetzt, Anwender kann weiterarbeiten."],
      remote: [
        "REMOTE/CONF": "Defektes Profil neu angelegt.", "REMOTE/INST": "Programm neu installiert.",
        "WORKAR/KNOWN": "Bekannter Fehler, Umgehung über den Bericht erklärt.",
      ],
      site: ["REMOTE/INST": "Arbeitsplatz vor Ort neu aufgesetzt."]),
    ReasonPhrases(
      "SW/LIC",
      descriptions: ["Lizenz abgelaufen", "Zu wenige Lizenzen", "Programm läuft im Testmodus"],
      calls: [
        "Meldung seit heute, noch {n} Tage nutzbar.",
        "Neue Kollegin kann sich nicht anmelden, alle Plätze belegt.",
      ],
      phone: ["PHONE/INFO": "Lizenzbestand erklärt, Einkauf meldet sich."],
      remote: ["REMOTE/CONF": "Neuen Schlüssel eingetragen, Meldung ist weg."],
      site: ["REMOTE/CONF": "Lizenzserver am Standort neu gestartet."]),
    ReasonPhrases(
      "SW/INST",
      descriptions: [
        "Bitte Programm installieren", "Update lässt sich nicht einspielen",
        "Neuer Platz einzurichten",
      ],
      calls: [
        "Freigabe der Leitung liegt per Mail vor, bis Freitag nötig.",
        "Installation bricht mit Fehler {n}603 ab.",
      ],
      phone: ["PHONE/USE": "Installation aus dem Portal gemeinsam durchgeführt."],
      remote: ["REMOTE/INST": "Programm verteilt, Anwender hat es geprüft."],
      site: ["REMOTE/INST": "Platz vor Ort eingerichtet und übergeben."]),
  ]

  static let access: [ReasonPhrases] = [
    ReasonPhrases(
      "ACC/PWD",
      descriptions: [
        "Kennwort vergessen", "Konto gesperrt", "Kennwort abgelaufen, Änderung scheitert",
      ],
      calls: [
        "Nach dem Urlaub dreimal falsch eingegeben, Konto gesperrt.",
        "Neues Kennwort wird abgelehnt, Regeln sind unklar.",
      ],
      phone: [
        "REMOTE/ACC": "Identität geprüft, Konto entsperrt und Kennwort zurückgesetzt.",
        "PHONE/USE": "Kennwortregeln erklärt, Änderung hat geklappt.",
      ],
      remote: ["REMOTE/ACC": "Konto entsperrt, alte Sitzungen beendet."],
      site: ["REMOTE/ACC": "Am Platz entsperrt, gespeicherte Kennwörter gelöscht."]),
    ReasonPhrases(
      "ACC/NEW",
      descriptions: [
        "Neue Kollegin braucht Zugang", "Recht auf Ordner Einkauf", "Zugang für Aushilfe",
      ],
      calls: [
        "Beginnt am {day}, Freigabe der Leitung liegt vor.",
        "Braucht Lesezugriff auf die Monatsberichte, Antrag kommt per Mail.",
      ],
      phone: ["PHONE/INFO": "Antragsweg erklärt, Formular zugesandt."],
      remote: ["REMOTE/ACC": "Konto angelegt, Rechte vergeben, Anwender informiert."],
      site: ["REMOTE/ACC": "Zugang am Platz eingerichtet."]),
    ReasonPhrases(
      "ACC/CARD",
      descriptions: [
        "Ausweis öffnet Tür nicht", "Token verloren", "Kartenleser erkennt Ausweis nicht",
      ],
      calls: [
        "Steht vor dem Lager, Ausweis wird rot quittiert.",
        "Token zeigt keine Ziffern mehr, muss heute buchen.",
      ],
      phone: ["REMOTE/ACC": "Ausweis neu freigeschaltet, Tür geht auf."],
      remote: ["REMOTE/ACC": "Ersatz-Token zugewiesen, altes gesperrt."],
      site: ["SITE/PART": "Türleser getauscht."]),
  ]

  static let security: [ReasonPhrases] = [
    ReasonPhrases(
      "SEC/MAL",
      descriptions: [
        "Verdächtige Mail geöffnet", "Virenscanner schlägt Alarm", "Seite fordert Zahlung",
      ],
      calls: [
        "Anhang wurde geöffnet, Rechner ist vom Netz getrennt, aber an.",
        "Mail angeblich von der Leitung, Link wurde angeklickt.",
      ],
      phone: ["PHONE/INFO": "Reklame, kein Schadprogramm. Absender gesperrt."],
      remote: ["REMOTE/CONF": "Rechner geprüft, Kennwörter geändert, kein Befund."],
      site: ["REMOTE/INST": "Rechner sichergestellt und neu aufgesetzt."]),
    ReasonPhrases(
      "SEC/LOSS",
      descriptions: [
        "Notebook im Zug vergessen", "Diensthandy gestohlen", "Handgerät nicht auffindbar",
      ],
      calls: [
        "Verlust gegen {since} Uhr bemerkt, Gerät war gesperrt.",
        "Anzeige ist erstattet, Nummer folgt per Mail.",
      ],
      phone: ["NOFIX/GONE": "Gerät hat sich wiedergefunden."],
      remote: ["REMOTE/CONF": "Gerät aus der Ferne gesperrt und gelöscht."],
      site: ["WORKAR/LOAN": "Leihgerät übergeben, altes gesperrt."]),
    ReasonPhrases(
      "SEC/DATA",
      descriptions: [
        "Mail an falschen Empfänger", "Auskunft über Daten verlangt", "Adressliste fehlgeleitet",
      ],
      calls: [
        "Liste mit Adressen ging an einen fremden Empfänger, Rückruf versucht.",
        "Betroffener will wissen, was gespeichert ist. Frist notiert.",
      ],
      phone: ["PHONE/INFO": "An die Datenschutzstelle übergeben, Frist genannt."],
      remote: ["REMOTE/ACC": "Freigabe entzogen, Zugriffe ausgewertet."],
      site: ["REMOTE/CONF": "Ordner umgezogen, Rechte neu gesetzt."]),
  ]
}

/// What German-speaking callers and agents say about tills, networks, computers and mobiles.
extension GermanPhrases {
  static let terminals: [ReasonPhrases] = [
    ReasonPhrases(
      "TRM/DEAD",
      descriptions: [
        "Kasse {n} startet nicht", "Kasse bleibt schwarz", "Kasse startet immer wieder neu",
      ],
      calls: [
        "Seit Ladenöffnung keine Anzeige, Stecker geprüft. Kunden stehen an.",
        "Bleibt beim Logo stehen, Kasse nebenan läuft normal.",
      ],
      phone: ["PHONE/RESET": "Lange aus, dann gestartet: fährt wieder hoch."],
      remote: ["REMOTE/INST": "Kassensoftware aus der Sicherung neu aufgespielt."],
      site: [
        "SITE/PART": "Netzteil der Kasse getauscht.",
        "SITE/SWAP": "Kasse getauscht, Daten übernommen, Testbon gedruckt.",
      ]),
    ReasonPhrases(
      "TRM/PAY",
      descriptions: [
        "Kartenzahlung geht nicht", "Terminal meldet Zahlung abgebrochen",
        "Kontaktlos wird nicht erkannt", "Kartenleser an Kasse {n} gestört",
      ],
      calls: [
        "Letzte Zahlung ging gegen {since} Uhr durch, seitdem Abbruch. Alle Karten.",
        "Nur eine Kasse betroffen, die andere bucht normal.",
      ],
      phone: ["PHONE/RESET": "Terminal neu gestartet, Testzahlung über einen Cent in Ordnung."],
      remote: [
        "REMOTE/CONF": "Verbindung zum Zahlungsdienst neu eingerichtet.",
        "REMOTE/NET": "Port am Router freigegeben, Zahlungen laufen.",
      ],
      site: [
        "SITE/SWAP": "Kartenleser getauscht und angemeldet.",
        "SITE/CABLE": "Kabel zur Kasse ersetzt.",
      ]),
    ReasonPhrases(
      "TRM/RCPT",
      descriptions: ["Bon wird nicht gedruckt", "Bonpapier klemmt", "Bon unleserlich blass"],
      calls: [
        "Rolle neu eingelegt, Drucker blinkt trotzdem rot.",
        "Kunden bekommen keinen Bon, Abschluss heute Abend nötig.",
      ],
      phone: ["PHONE/USE": "Rolle lag verkehrt herum, gedreht."],
      remote: ["REMOTE/CONF": "Bondrucker im System neu zugeordnet."],
      site: ["SITE/CLEAN": "Druckkopf gereinigt.", "SITE/PART": "Abschneider getauscht."]),
    ReasonPhrases(
      "TRM/TOUCH",
      descriptions: [
        "Touchscreen reagiert versetzt", "Touchscreen halb ohne Reaktion", "Touchscreen ungenau",
      ],
      calls: [
        "Druck trifft immer eine Zeile zu tief, Reinigen half nicht.",
        "Untere Hälfte ohne Reaktion, Eingabe nur mit Tastatur möglich.",
      ],
      phone: ["PHONE/USE": "Kalibrierung gemeinsam durchgeführt, trifft wieder."],
      remote: ["REMOTE/DRV": "Treiber des Touchscreens erneuert."],
      site: ["SITE/ADJ": "Bildschirm kalibriert.", "SITE/PART": "Tastenfeld getauscht."]),
    ReasonPhrases(
      "TRM/HOST",
      descriptions: [
        "Keine Verbindung zum Host", "Preise werden nicht geladen", "Kassen arbeiten offline",
      ],
      calls: [
        "Alle Kassen melden offline, Umsätze werden nicht übertragen.",
        "Seit {since} Uhr kein Abgleich mit der Zentrale.",
      ],
      phone: ["PHONE/RESET": "Router der Filiale neu gestartet, Kassen sind wieder online."],
      remote: [
        "REMOTE/NET": "Tunnel zur Zentrale neu aufgebaut.", "REMOTE/CONF": "Zertifikat erneuert.",
      ],
      site: ["SITE/CABLE": "Kabel am Verteiler neu aufgelegt."]),
  ]

  static let networks: [ReasonPhrases] = [
    ReasonPhrases(
      "NET/DOWN",
      descriptions: [
        "Kein Netz im ganzen Haus", "Kein Netz nach dem Umzug", "Etage {n} ohne Netz",
      ],
      calls: [
        "Alle Plätze betroffen, Telefon auch weg. Ruft vom Mobiltelefon an.",
        "Seit dem Gewitter kein Netz, am Verteiler leuchtet nur eine Lampe.",
      ],
      phone: ["PHONE/RESET": "Router nach Anleitung neu gestartet, alle Plätze online."],
      remote: [
        "REMOTE/NET": "Port war gesperrt, freigegeben.",
        "NOFIX/OUT": "Störung beim Anbieter, gemeldet.",
      ],
      site: [
        "SITE/PART": "Defekten Switch getauscht.", "SITE/CABLE": "Zuleitung am Verteiler erneuert.",
      ]),
    ReasonPhrases(
      "NET/SLOW",
      descriptions: ["Netz sehr langsam", "Dateien öffnen dauert Minuten", "Telefonie stockt"],
      calls: [
        "Vor allem vormittags, abends geht es. Betrifft mehrere Räume.",
        "Seit der Umstellung langsam, Messung zeigt ein Zehntel der Leitung.",
      ],
      phone: ["PHONE/INFO": "Große Sicherung lief bis Mittag, danach normal. Erklärt."],
      remote: ["REMOTE/NET": "Schleife im Netz gefunden und Port abgeschaltet."],
      site: ["SITE/CABLE": "Kabel handelte nur 10 Mbit aus, ersetzt."]),
    ReasonPhrases(
      "NET/WLAN",
      descriptions: [
        "WLAN im Lager bricht ab", "WLAN verbindet nicht", "Gäste-WLAN ohne Internet",
      ],
      calls: [
        "Handgeräte verlieren hinten im Lager die Verbindung.",
        "Kennwort wird nicht angenommen, am Vortag ging es noch.",
      ],
      phone: ["PHONE/USE": "Altes Profil gelöscht und neu angemeldet, verbunden."],
      remote: ["REMOTE/CONF": "Kanal gewechselt, Empfang im Lager stabil."],
      site: [
        "SITE/PART": "Zugangspunkt in Halle {n} getauscht.",
        "SITE/ADJ": "Antennen neu ausgerichtet.",
      ]),
    ReasonPhrases(
      "NET/VPN",
      descriptions: [
        "VPN verbindet nicht", "Fernzugang bricht nach {n} Minuten ab", "VPN ohne Laufwerke",
      ],
      calls: [
        "Arbeitet von zu Hause, Anmeldung geht, dann Zeitüberschreitung.",
        "Im Büro alles gut, unterwegs keine Verbindung. Code der App stimmt.",
      ],
      phone: ["PHONE/USE": "Uhrzeit am Gerät war falsch, gestellt. Anmeldung geht."],
      remote: [
        "REMOTE/CONF": "Profil erneuert, Verbindung hält.",
        "REMOTE/ACC": "Zugang war abgelaufen, verlängert.",
      ],
      site: ["SITE/SWAP": "Router im Heimbüro getauscht."]),
    ReasonPhrases(
      "NET/PORT",
      descriptions: ["Netzwerkdose tot", "Kabel abgerissen", "Neue Dose ohne Verbindung"],
      calls: [
        "Am Nachbarplatz geht dasselbe Kabel, also liegt es an der Dose.",
        "Putzkolonne hat das Kabel aus der Dose gerissen.",
      ],
      phone: ["PHONE/CLEAR": "Kabel in die richtige Dose gesteckt, Verbindung da."],
      remote: ["REMOTE/NET": "Port für den Platz freigeschaltet."],
      site: ["SITE/CABLE": "Dose neu aufgelegt und gemessen."]),
  ]

  static let computers: [ReasonPhrases] = [
    ReasonPhrases(
      "PC/BOOT",
      descriptions: [
        "Rechner startet nicht", "Notebook bleibt schwarz", "Blauer Bildschirm beim Start",
      ],
      calls: [
        "Lüfter läuft, Bild bleibt schwarz. Netzteil wurde schon getauscht.",
        "Meldung: kein startfähiges Laufwerk. Daten liegen auf dem Server.",
      ],
      phone: ["PHONE/RESET": "Dock abgezogen und neu gestartet, fährt hoch."],
      remote: ["REMOTE/INST": "Startumgebung repariert, Anmeldung möglich."],
      site: [
        "SITE/PART": "Festplatte getauscht und System neu aufgespielt.",
        "SITE/SWAP": "Rechner getauscht.",
      ]),
    ReasonPhrases(
      "PC/SLOW",
      descriptions: [
        "Rechner hängt ständig", "Anmelden dauert {n} Minuten", "Programme frieren ein",
      ],
      calls: [
        "Seit dem letzten Update kaum zu bedienen, Lüfter läuft dauernd.",
        "Beim Öffnen großer Tabellen steht alles, Neustart half nicht.",
      ],
      phone: ["PHONE/RESET": "Seit Wochen nicht neu gestartet, nun wieder flott."],
      remote: ["REMOTE/CONF": "Autostart bereinigt, Anmeldung unter einer Minute."],
      site: ["SITE/PART": "Arbeitsspeicher erweitert.", "SITE/SWAP": "Altgerät ersetzt."]),
    ReasonPhrases(
      "PC/DISP",
      descriptions: [
        "Zweiter Bildschirm bleibt dunkel", "Bildschirm flackert", "Kein Bild nach Umräumen",
      ],
      calls: [
        "Seit dem Umräumen nur noch ein Bild, Kabel sitzen laut Anwender.",
        "Flackert alle paar Sekunden, an einem anderen Rechner nicht.",
      ],
      phone: ["PHONE/CLEAR": "Eingang am Bildschirm umgestellt, Bild da."],
      remote: ["REMOTE/DRV": "Grafiktreiber erneuert."],
      site: ["SITE/CABLE": "Bildschirmkabel ersetzt.", "SITE/SWAP": "Bildschirm getauscht."]),
    ReasonPhrases(
      "PC/PERI",
      descriptions: ["Maus ruckelt", "Dock ohne Bild und Netz", "Tastatur schreibt doppelt"],
      calls: [
        "Batterien sind neu, am anderen Anschluss dasselbe.",
        "Dock erkennt weder Bildschirm noch Netz, direkt am Notebook geht alles.",
      ],
      phone: ["PHONE/RESET": "Dock stromlos gemacht, alles wieder erkannt."],
      remote: ["REMOTE/DRV": "Firmware des Docks erneuert."],
      site: [
        "SITE/SWAP": "Tastatur getauscht.", "SUPPLY/PART": "Neue Maus per Hauspost verschickt.",
      ]),
  ]

  static let mobiles: [ReasonPhrases] = [
    ReasonPhrases(
      "MOB/BATT",
      descriptions: ["Akku hält nur {n} Stunden", "Gerät lädt nicht", "Akku aufgebläht"],
      calls: [
        "Handgerät ist mittags leer, Ladeschale geprüft.",
        "Lädt nur noch in einer bestimmten Lage des Steckers.",
      ],
      phone: ["PHONE/USE": "Standort und Helligkeit angepasst, Laufzeit reicht."],
      remote: ["REMOTE/CONF": "Hintergrunddienst abgeschaltet, der den Akku leerte."],
      site: [
        "SUPPLY/PART": "Ersatzakku verschickt.", "SHOP/REP": "Ladebuchse in der Werkstatt ersetzt.",
      ]),
    ReasonPhrases(
      "MOB/DISP",
      descriptions: [
        "Display gebrochen", "Display zeigt Streifen", "Glas gesprungen, Touch geht noch",
      ],
      calls: [
        "Gerät ist heruntergefallen, Scherben lösen sich. Braucht Ersatz.",
        "Nach Regen Flecken unter dem Glas.",
      ],
      phone: ["NOFIX/COST": "Reparatur zu teuer, Kunde verzichtet."],
      remote: ["WORKAR/LOAN": "Leihgerät eingerichtet und verschickt."],
      site: [
        "SHOP/REP": "Display in der Werkstatt getauscht.",
        "SHOP/SCRAP": "Nicht reparabel, ausgemustert.",
      ]),
    ReasonPhrases(
      "MOB/SIM",
      descriptions: [
        "SIM wird nicht erkannt", "Kein Mobilfunk im Außendienst", "PIN dreimal falsch",
      ],
      calls: [
        "Seit dem Tarifwechsel kein Netz, Neustart half nicht.",
        "Im Ausland keine Daten, Roaming ist laut Anwender an.",
      ],
      phone: ["PHONE/INFO": "PUK durchgegeben, Karte wieder frei."],
      remote: ["REMOTE/CONF": "Zugangspunkt im Profil eingetragen, Daten gehen."],
      site: ["SUPPLY/SENT": "Neue SIM verschickt und freigeschaltet."]),
  ]
}

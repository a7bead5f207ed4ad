/// What German-speaking callers and agents say about printers and scanners.
extension GermanPhrases {
  static let printers: [ReasonPhrases] = [
    ReasonPhrases(
      "PRN/JAM",
      descriptions: [
        "Papierstau nach jedem {n}0. Blatt", "Papierstau in Fach {n}",
        "Stau hinter der Klappe, Papier reißt", "Papierstau beim Duplexdruck",
      ],
      calls: [
        "Stau seit heute früh, Papierweg schon einmal geräumt. Kommt nach wenigen Seiten wieder.",
        "Gerät meldet Stau in Fach {n}, man sieht aber kein Papier. Klappe wurde geprüft.",
      ],
      phone: [
        "PHONE/CLEAR": "Papierrest hinter der Walze entfernt, Anwender druckt wieder.",
        "PHONE/USE": "Papier gefächert und neu eingelegt, Führung angelegt. Läuft.",
      ],
      remote: ["REMOTE/CONF": "Papiersorte für Fach {n} war falsch eingestellt, geändert."],
      site: [
        "SITE/PART": "Einzugsrollen und Trennstück getauscht, 50 Blatt ohne Stau.",
        "SITE/CLEAN": "Papierweg und Sensoren gereinigt, Testdruck in Ordnung.",
      ]),
    ReasonPhrases(
      "PRN/FEED",
      descriptions: [
        "Zieht aus Fach {n} kein Papier ein", "Nimmt keine Umschläge mehr",
        "Einzug greift nicht",
      ],
      calls: [
        "Rolle dreht, Papier bleibt liegen. Anderes Papier wurde schon versucht.",
        "Zieht nur noch aus dem Seitenfach ein, aus Fach {n} gar nicht mehr.",
      ],
      phone: [
        "PHONE/CLEAR": "Papierstapel war über der Marke, herausgenommen. Einzug geht wieder."
      ],
      remote: ["REMOTE/CONF": "Fachpriorität und Format am Gerät angepasst."],
      site: [
        "SITE/PART": "Einzugsrolle Fach {n} getauscht.",
        "SITE/ADJ": "Papierführung justiert, Einzug mit drei Sorten getestet.",
      ]),
    ReasonPhrases(
      "PRN/QUAL",
      descriptions: [
        "Streifen auf jeder Seite", "Druck sehr blass, Toner ist neu",
        "Schwarze Punkte im Abstand von {n} cm", "Farben stimmen nicht, alles grünlich",
      ],
      calls: [
        "Graue Streifen links, auch auf der Testseite. Toner wurde gestern gewechselt.",
        "Ausdrucke seit Montag blass, Sparmodus ist laut Anwender aus.",
      ],
      phone: ["PHONE/USE": "Reinigungslauf über das Menü gestartet, Druckbild wieder sauber."],
      remote: [
        "REMOTE/CONF": "Farbkalibrierung aus der Ferne angestoßen, Auflösung zurückgestellt."
      ],
      site: [
        "SITE/PART": "Bildtrommel getauscht, Testseite ohne Streifen.",
        "SITE/CLEAN": "Ladeeinheit und Lasereinheit gereinigt.",
      ]),
    ReasonPhrases(
      "PRN/OFF",
      descriptions: [
        "Druckt nicht, steht auf offline", "Druckaufträge bleiben in der Warteschlange",
        "Reagiert nicht auf Druckaufträge", "Seit dem Stromausfall kein Druck mehr",
      ],
      calls: [
        "Display ist an, aber kein Auftrag kommt an. Betrifft alle im Büro.",
        "Nur von einem Platz aus kein Druck, Kollegen drucken normal.",
      ],
      phone: ["PHONE/RESET": "Gerät neu gestartet und Aufträge gelöscht, druckt wieder."],
      remote: [
        "REMOTE/CONF": "Anschluss zeigte auf die alte Adresse, geändert.",
        "REMOTE/DRV": "Treiber erneuert, Testseite vom Anwender bestätigt.",
      ],
      site: ["SITE/CABLE": "Netzwerkkabel war hinter dem Schrank gequetscht, ersetzt."]),
    ReasonPhrases(
      "PRN/ERR",
      descriptions: [
        "Fehlermeldung {n}9.{n} am Display", "Meldung: Fixiereinheit prüfen",
        "Servicecode C-{n}401 nach dem Einschalten",
      ],
      calls: [
        "Meldung bleibt auch nach dem Ausschalten. Gerät piept und nimmt nichts an.",
        "Code kommt etwa eine Minute nach dem Start, davor druckt es normal.",
      ],
      phone: ["PHONE/RESET": "Zehn Minuten stromlos, Fehler danach weg."],
      remote: ["REMOTE/DRV": "Firmware erneuert, Fehler ist bekannt und dort behoben."],
      site: [
        "SITE/PART": "Fixiereinheit getauscht, Zähler zurückgesetzt.",
        "SHOP/REP": "Netzteil in der Werkstatt ersetzt, Gerät zurückgebracht.",
      ]),
    ReasonPhrases(
      "PRN/NOISE",
      descriptions: [
        "Lautes Quietschen beim Drucken", "Klappe abgebrochen", "Knackt bei jedem Einzug",
      ],
      calls: [
        "Geräusch kommt von rechts hinten, wird seit einer Woche lauter.",
        "Beim Räumen eines Staus ist die Klappe gebrochen, schließt nicht mehr.",
      ],
      phone: ["NOFIX/NONE": "Geräusch ist der Lüfter nach dem Warmlauf, erklärt."],
      remote: ["WORKAR/KNOWN": "Bekanntes Geräusch dieser Serie, Umgehung: nur Fach 2 nutzen."],
      site: [
        "SITE/PART": "Antriebszahnrad getauscht, läuft ruhig.",
        "SITE/ADJ": "Klappe eingehängt und Scharnier nachgestellt.",
      ]),
    ReasonPhrases(
      "PRN/FIN",
      descriptions: [
        "Finisher heftet nicht mehr", "Heftklammern verklemmt", "Ausgabefach meldet voll, ist leer",
      ],
      calls: [
        "Heftet nur noch jedes zweite Heft, Klammern wurden nachgefüllt.",
        "Finisher fährt nicht hoch, Broschüren müssen heute noch raus.",
      ],
      phone: ["PHONE/CLEAR": "Verklemmte Klammer nach Anleitung entfernt."],
      remote: ["REMOTE/CONF": "Sensor zurückgesetzt, Fach wird wieder als leer erkannt."],
      site: ["SITE/PART": "Heftkopf getauscht.", "SITE/ADJ": "Anschlag im Finisher justiert."]),
  ]

  static let scanners: [ReasonPhrases] = [
    ReasonPhrases(
      "SCN/JAM",
      descriptions: [
        "Stau im Vorlageneinzug", "Einzug zerknittert Belege", "Belege bleiben stecken",
      ],
      calls: [
        "Nach jedem fünften Blatt Stau, Belege sind nicht geklammert.",
        "Dünne Belege verdrehen sich im Einzug, dickes Papier geht.",
      ],
      phone: ["PHONE/CLEAR": "Heftklammer im Einzug gefunden und entfernt."],
      remote: ["REMOTE/CONF": "Doppeleinzugskontrolle für dünne Belege angepasst."],
      site: [
        "SITE/CLEAN": "Einzugswalzen gereinigt, 100 Belege ohne Stau.",
        "SITE/PART": "Trennrolle im Einzug getauscht.",
      ]),
    ReasonPhrases(
      "SCN/QUAL",
      descriptions: ["Strich auf jedem Scan", "Scans viel zu dunkel", "Seiten schief eingescannt"],
      calls: [
        "Senkrechter Strich nur beim Einzug, auf dem Glas ist alles gut.",
        "Texterkennung findet fast nichts mehr, die Scans sind zu dunkel.",
      ],
      phone: ["PHONE/CLEAR": "Schmalen Glasstreifen gereinigt, Strich ist weg."],
      remote: ["REMOTE/CONF": "Profil auf 300 dpi und Graustufen gestellt."],
      site: [
        "SITE/CLEAN": "Scanzeile und Spiegel gereinigt.", "SITE/ADJ": "Einzug gerade gestellt.",
      ]),
    ReasonPhrases(
      "SCN/DEST",
      descriptions: [
        "Scan an Mail kommt nicht an", "Scannen in den Ordner geht nicht",
        "Adressbuch am Scanner leer",
      ],
      calls: [
        "Gerät meldet Übertragung fehlgeschlagen, seit das Kennwort geändert wurde.",
        "Scans an eine Adresse kommen an, an die Gruppe nicht.",
      ],
      phone: ["PHONE/USE": "Neues Ziel mit dem Anwender angelegt, Test angekommen."],
      remote: [
        "REMOTE/CONF": "Kennwort des Dienstkontos im Scanprofil erneuert.",
        "REMOTE/ACC": "Schreibrecht auf den Zielordner wiederhergestellt.",
      ],
      site: ["SITE/CABLE": "Netzwerkkabel am Scanner lose, neu gesteckt."]),
    ReasonPhrases(
      "SCN/READ",
      descriptions: [
        "Handscanner liest keine Barcodes", "Barcode wird doppelt gelesen",
        "Scanner piept, überträgt aber nichts",
      ],
      calls: [
        "Etiketten sind sauber, ein zweiter Scanner liest sie sofort.",
        "Seit dem Sturz gestern liest er nur noch ganz nah.",
      ],
      phone: ["PHONE/RESET": "Mit dem Rücksetzcode neu gekoppelt, liest wieder."],
      remote: ["REMOTE/CONF": "Codeart freigeschaltet, liest die neuen Etiketten."],
      site: [
        "SITE/SWAP": "Handscanner gegen Ersatzgerät getauscht.",
        "SHOP/WARR": "Auf Garantie beim Hersteller instand gesetzt.",
      ]),
  ]
}

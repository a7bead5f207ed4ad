/// The reasons of a new desk that lie in a device.
extension DefaultCodes {
  static let printer = DefaultReason(
    code: "PRN", text: texts("Printer", "Drucker", "Skrivare", "Nyomtató"),
    priority: nil, group: "PRINT",
    questions: [
      texts("Message?", "Meldung?", "Meddelande?", "Üzenet?"),
      texts("Since when?", "Seit wann?", "Sedan när?", "Mióta?"),
      texts("Which tray?", "Welches Fach?", "Vilket fack?", "Melyik tálca?"),
      texts("Which paper?", "Welches Papier?", "Vilket papper?", "Milyen papír?"),
      texts("Meter?", "Zähler?", "Mätare?", "Számláló?"),
    ],
    specifics: [
      specific("JAM", "Paper jam", "Papierstau", "Pappersstopp", "Papírelakadás", 45),
      specific(
        "FEED", "Paper not fed", "Papier zieht nicht ein", "Matar inte papper", "Nem húz be papírt",
        30),
      specific(
        "QUAL", "Print quality", "Druckqualität", "Utskriftskvalitet", "Nyomtatási minőség", 45),
      specific("OFF", "Does not print", "Druckt nicht", "Skriver inte ut", "Nem nyomtat", 30),
      specific("ERR", "Error message", "Fehlermeldung", "Felmeddelande", "Hibaüzenet", 45),
      specific(
        "NOISE", "Noise or damage", "Geräusch oder Schaden", "Oljud eller skada",
        "Zaj vagy sérülés", 60),
      specific(
        "FIN", "Finisher, stapler", "Finisher, Hefter", "Efterbehandlare", "Utófeldolgozó, tűzőgép",
        60),
    ])

  static let scanner = DefaultReason(
    code: "SCN", text: texts("Scanner", "Scanner", "Skanner", "Szkenner"),
    priority: nil, group: "PRINT",
    questions: [
      texts(
        "One file or all?", "Eine Datei oder alle?", "En fil eller alla?", "Egy fájl vagy mind?"),
      texts("Target folder?", "Zielordner?", "Målmapp?", "Célmappa?"),
    ],
    specifics: [
      specific(
        "JAM", "Paper jam, feeder", "Papierstau im Einzug", "Pappersstopp i mataren",
        "Elakadás az adagolóban", 30),
      specific("QUAL", "Image quality", "Bildqualität", "Bildkvalitet", "Képminőség", 30),
      specific(
        "DEST", "Scan to mail, folder", "Scan an Mail, Ordner", "Skanna till e-post",
        "Szkennelés e-mailbe", 20),
      specific(
        "READ", "Barcode not read", "Barcode nicht gelesen", "Streckkod läses inte",
        "Nem olvas vonalkódot", 20),
    ])

  static let terminal = DefaultReason(
    code: "TRM", text: texts("Terminal", "Terminal", "Terminal", "Terminál"),
    priority: nil, group: "TILLS",
    questions: [
      texts(
        "One till or all?", "Eine Kasse oder alle?", "En kassa eller alla?",
        "Egy pénztár vagy mind?"),
      texts("Last success?", "Zuletzt erfolgreich?", "Senast lyckad?", "Utolsó sikeres?"),
    ],
    specifics: [
      specific(
        "DEAD", "Does not start", "Startet nicht", "Startar inte", "Nem indul", 60, priority: "2"),
      specific(
        "PAY", "Card payment fails", "Kartenzahlung gestört", "Kortbetalning går inte",
        "Kártyás fizetés hibás", 30, priority: "2"),
      specific("RCPT", "Receipt paper", "Bonpapier", "Kvittopapper", "Nyugtapapír", 20),
      specific(
        "TOUCH", "Touch screen, keys", "Touchscreen, Tasten", "Pekskärm, knappar",
        "Érintőképernyő, gomb", 45),
      specific(
        "HOST", "No host connection", "Keine Hostverbindung", "Ingen värdanslutning",
        "Központ nem elérhető", 30),
    ])

  static let network = DefaultReason(
    code: "NET", text: texts("Network", "Netzwerk", "Nätverk", "Hálózat"),
    priority: nil, group: "NETWORK",
    questions: [
      texts("One user or the site?", "Einer oder alle?", "En eller alla?", "Egy vagy mindenki?"),
      texts("Cable or wireless?", "Kabel oder WLAN?", "Kabel eller trådlöst?", "Kábel vagy wifi?"),
    ],
    specifics: [
      specific(
        "DOWN", "No network", "Kein Netz", "Inget nätverk", "Nincs hálózat", 30, priority: "2"),
      specific("SLOW", "Network slow", "Netz langsam", "Långsamt nätverk", "Lassú hálózat", 45),
      specific("WLAN", "Wireless network", "WLAN", "Trådlöst nätverk", "Wifi-hálózat", 30),
      specific(
        "VPN", "Remote access", "Fernzugang, VPN", "Fjärråtkomst, VPN", "Távelérés, VPN", 30),
      specific(
        "PORT", "Socket or cable", "Dose oder Kabel", "Uttag eller kabel", "Aljzat vagy kábel", 45),
    ])

  static let computer = DefaultReason(
    code: "PC", text: texts("Computer", "Computer", "Dator", "Számítógép"),
    priority: nil, group: "WORKPLACE",
    questions: questionsOfChange,
    specifics: [
      specific("BOOT", "Does not start", "Startet nicht", "Startar inte", "Nem indul", 60),
      specific(
        "SLOW", "Slow or hangs", "Langsam oder hängt", "Långsam, hänger sig", "Lassú vagy lefagy",
        45),
      specific("DISP", "Screen", "Bildschirm", "Bildskärm", "Képernyő", 30),
      specific(
        "PERI", "Keyboard, mouse, dock", "Tastatur, Maus, Dock", "Tangentbord, mus, docka",
        "Billentyűzet, egér", 20),
    ])

  static let mobileDevice = DefaultReason(
    code: "MOB", text: texts("Mobile device", "Mobilgerät", "Mobil enhet", "Mobileszköz"),
    priority: nil, group: "WORKPLACE",
    questions: [],
    specifics: [
      specific(
        "BATT", "Battery, charging", "Akku, Laden", "Batteri, laddning", "Akkumulátor, töltés", 30),
      specific("DISP", "Broken screen", "Display gebrochen", "Trasig skärm", "Törött kijelző", 60),
      specific(
        "SIM", "SIM, mobile network", "SIM, Mobilfunk", "SIM, mobilnät", "SIM, mobilhálózat", 20),
    ])
}

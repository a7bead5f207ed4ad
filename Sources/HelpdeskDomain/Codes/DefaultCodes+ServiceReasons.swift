/// The reasons of a new desk that do not lie in a device: software, rights, supplies, requests.
extension DefaultCodes {
  static let software = DefaultReason(
    code: "SW", text: texts("Software", "Software", "Programvara", "Szoftver"),
    priority: nil, group: "WORKPLACE",
    questions: questionsOfChange,
    specifics: [
      specific("DRV", "Driver", "Treiber", "Drivrutin", "Illesztőprogram", 30),
      specific("FIRM", "Firmware", "Firmware", "Firmware", "Firmware", 45),
      specific("APP", "Application error", "Anwendungsfehler", "Programfel", "Alkalmazáshiba", 45),
      specific("LIC", "Licence", "Lizenz", "Licens", "Licenc", 30),
      specific(
        "INST", "Installation, update", "Installation, Update", "Installera, uppdatera",
        "Telepítés, frissítés", 45),
    ])

  static let access = DefaultReason(
    code: "ACC", text: texts("Access", "Zugang", "Behörighet", "Hozzáférés"),
    priority: nil, group: "WORKPLACE",
    questions: questionsOfChange,
    specifics: [
      specific(
        "PWD", "Password, locked out", "Passwort, gesperrt", "Lösenord, spärrat konto",
        "Jelszó, zárolt fiók", 10),
      specific(
        "NEW", "New user or right", "Neuer Nutzer oder Recht", "Ny användare eller roll",
        "Új felhasználó vagy jog", 20),
      specific(
        "CARD", "Badge or token", "Ausweis oder Token", "Kort eller dosa", "Kártya vagy token", 20),
    ])

  static let supplies = DefaultReason(
    code: "SUP", text: texts("Supplies", "Verbrauch", "Förbrukning", "Kellékek"),
    priority: "4", group: "PRINT",
    questions: [],
    specifics: [
      specific("TONER", "Toner, ink", "Toner, Tinte", "Toner, bläck", "Toner, tinta", 10),
      specific(
        "PAPER", "Paper, labels", "Papier, Etiketten", "Papper, etiketter", "Papír, címke", 10),
      specific("PART", "Spare part", "Ersatzteil", "Reservdel", "Alkatrész", 15),
    ])

  static let serviceRequest = DefaultReason(
    code: "SRV",
    text: texts("Service request", "Serviceanfrage", "Serviceförfrågan", "Szolgáltatáskérés"),
    priority: "5", group: "FIELD",
    questions: [],
    specifics: [
      specific(
        "MAINT", "Planned maintenance", "Geplante Wartung", "Planerat underhåll",
        "Megelőző karbantartás", 90),
      specific(
        "INST", "Install a unit", "Gerät aufstellen", "Installera enhet", "Eszköz telepítése", 120),
      specific("MOVE", "Move a unit", "Gerät umziehen", "Flytta enhet", "Eszköz áthelyezése", 90),
      specific(
        "RET", "Return, take back", "Rückgabe, Abholung", "Retur, hämtning",
        "Visszavétel, szállítás", 60),
      specific("METER", "Meter reading", "Zählerstand", "Mätaravläsning", "Számlálóállás", 5),
    ])

  static let question = DefaultReason(
    code: "INF", text: texts("Question", "Auskunft", "Fråga", "Kérdés"),
    priority: "4", group: "SSR",
    questions: [],
    specifics: [
      specific("USE", "How to use", "Bedienung", "Handhavande", "Használat", 15),
      specific(
        "BILL", "Invoice, contract", "Rechnung, Vertrag", "Faktura, avtal",
        "Számla, szerződés", 15),
      specific("COMPL", "Complaint", "Beschwerde", "Klagomål", "Panasz", 20),
    ])

  static let security = DefaultReason(
    code: "SEC", text: texts("Security", "Sicherheit", "Säkerhet", "Biztonság"),
    priority: "1", group: "SECURITY",
    questions: [
      texts(
        "Take it off the network.", "Vom Netz nehmen.", "Koppla från nätet.",
        "Vegye le a hálózatról!"),
      texts("Switch nothing off.", "Nicht ausschalten.", "Stäng inte av.", "Ne kapcsolja ki!"),
    ],
    specifics: [
      specific(
        "MAL", "Malware, phishing", "Schadsoftware, Phishing", "Skadlig kod, nätfiske",
        "Kártevő, adathalászat", 60),
      specific(
        "LOSS", "Unit lost or stolen", "Verlust oder Diebstahl", "Förlust eller stöld",
        "Elveszett, ellopták", 30),
      specific(
        "DATA", "Personal data", "Personenbezogene Daten", "Personuppgifter", "Személyes adatok", 60
      ),
    ])

  /// One specific reason: code, texts in English, German, Swedish and Hungarian, expected minutes.
  static func specific(
    _ code: String, _ en: String, _ de: String, _ sv: String, _ hu: String,
    _ expectedMinutes: Int, priority: String? = nil
  ) -> DefaultSpecificReason {
    DefaultSpecificReason(
      code: code, text: texts(en, de, sv, hu), expectedMinutes: expectedMinutes,
      priority: priority)
  }

  static let questionsOfChange = [
    texts(
      "Since what change?", "Seit welcher Änderung?", "Efter vilken ändring?",
      "Milyen változás óta?"),
    texts("Exact message?", "Genaue Meldung?", "Exakt meddelande?", "Pontos üzenet?"),
  ]
}

/// The resolutions of a new desk: how, and what exactly.
extension DefaultCodes {
  public static let resolutions: [DefaultResolution] = [
    DefaultResolution(
      code: "PHONE", text: texts("By phone", "Am Telefon", "Per telefon", "Telefonon"),
      specifics: [
        specific(
          "USE", "Use explained", "Bedienung erklärt", "Handhavande förklarat",
          "Használat elmagyarázva"),
        specific(
          "CLEAR", "Cleared by the user", "Vom Anwender behoben", "Åtgärdat av användaren",
          "Felhasználó elhárította"),
        specific("RESET", "Restarted", "Neu gestartet", "Omstartad", "Újraindítva"),
        specific(
          "INFO", "Question answered", "Frage beantwortet", "Fråga besvarad", "Kérdés megválaszolva"
        ),
      ]),
    DefaultResolution(
      code: "REMOTE", text: texts("Remotely", "Per Fernzugriff", "På distans", "Távolról"),
      specifics: [
        specific(
          "CONF", "Setting changed", "Einstellung geändert", "Inställning ändrad",
          "Beállítás módosítva"),
        specific(
          "DRV", "Driver or firmware", "Treiber oder Firmware", "Drivrutin eller firmware",
          "Illesztő vagy firmware"),
        specific("INST", "Installed again", "Neu installiert", "Ominstallerat", "Újratelepítve"),
        specific(
          "ACC", "Access restored", "Zugang wiederhergestellt", "Åtkomst återställd",
          "Hozzáférés helyreállt"),
        specific(
          "NET", "Network restored", "Netz wiederhergestellt", "Nätverk återställt",
          "Hálózat helyreállt"),
      ]),
    DefaultResolution(
      code: "SITE", text: texts("On site", "Vor Ort", "På plats", "Helyszínen"),
      specifics: [
        specific("PART", "Part replaced", "Teil getauscht", "Del utbytt", "Alkatrész cserélve"),
        specific("CLEAN", "Cleaned", "Gereinigt", "Rengjord", "Megtisztítva"),
        specific("ADJ", "Adjusted", "Justiert", "Justerad", "Beállítva"),
        specific(
          "CABLE", "Cable or power", "Kabel oder Strom", "Kabel eller ström",
          "Kábel vagy tápellátás"),
        specific("SWAP", "Unit exchanged", "Gerät getauscht", "Enhet utbytt", "Eszköz kicserélve"),
        specific(
          "MAINT", "Maintenance done", "Wartung erledigt", "Underhåll utfört", "Karbantartás kész"),
      ]),
    DefaultResolution(
      code: "SHOP", text: texts("Workshop", "Werkstatt", "Verkstad", "Műhely"),
      specifics: [
        specific("REP", "Repaired", "Repariert", "Reparerad", "Megjavítva"),
        specific(
          "WARR", "By maker, warranty", "Hersteller, Garantie", "Tillverkare, garanti",
          "Gyártó, jótállás"),
        specific("SCRAP", "Beyond repair", "Nicht reparabel", "Kan ej repareras", "Nem javítható"),
      ]),
    DefaultResolution(
      code: "SUPPLY", text: texts("Delivered", "Geliefert", "Levererat", "Leszállítva"),
      specifics: [
        specific(
          "SENT", "Supplies sent", "Material versandt", "Material skickat", "Kellék elküldve"),
        specific(
          "PART", "Spare part sent", "Ersatzteil versandt", "Reservdel skickad",
          "Alkatrész elküldve"),
        specific(
          "INST", "Unit installed", "Gerät aufgestellt", "Enhet installerad", "Eszköz telepítve"),
        specific(
          "MOVE", "Unit moved, fetched", "Gerät umgezogen, geholt", "Enhet flyttad, hämtad",
          "Eszköz elszállítva"),
      ]),
    DefaultResolution(
      code: "WORKAR",
      text: texts("Workaround", "Umgehung", "Tillfällig lösning", "Megkerülő megoldás"),
      specifics: [
        specific("KNOWN", "Known error", "Bekannter Fehler", "Känt fel", "Ismert hiba"),
        specific("LOAN", "Loan unit", "Leihgerät", "Lånad enhet", "Kölcsöneszköz"),
      ]),
    DefaultResolution(
      code: "NOFIX", text: texts("Without a fix", "Ohne Lösung", "Utan lösning", "Megoldás nélkül"),
      specifics: [
        specific(
          "NONE", "No fault found", "Kein Fehler gefunden", "Inget fel hittades",
          "Nem található hiba"),
        specific(
          "GONE", "Gone by itself", "Nicht mehr aufgetreten", "Upphörde av sig självt",
          "Magától megszűnt"),
        specific(
          "NOCONT", "Caller not reached", "Anrufer nicht erreicht", "Anmälaren ej anträffbar",
          "Bejelentő nem elérhető"),
        specific(
          "COST", "Cost not accepted", "Kosten abgelehnt", "Kostnad ej godkänd",
          "Költség elutasítva"),
        specific(
          "OUT", "Not our service", "Nicht unser Dienst", "Ej vår tjänst", "Nem a mi feladatunk"),
      ]),
  ]

  private static func specific(
    _ code: String, _ en: String, _ de: String, _ sv: String, _ hu: String
  ) -> DefaultSpecificResolution {
    DefaultSpecificResolution(code: code, text: texts(en, de, sv, hu))
  }
}

/// The event codes of a new desk: the six of seed 004 and what its "Fax, usw." needs.
///
/// Telephone is the first; the reminders stand below the text while an event is recorded.
extension DefaultCodes {
  public static let eventCodes: [DefaultEventCode] = calls + work

  private static let calls: [DefaultEventCode] = [
    DefaultEventCode(
      code: "CALLIN",
      text: texts("CallIn", "AnrufEin", "SamtalIn", "HívásBe"),
      shortText: texts("CallIn", "AnrufEin", "SamtalIn", "HívásBe"),
      eventClass: .call, direction: .incoming, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Name? Number to call back? Message on the unit? Since when?",
        de: "Name? Rückrufnummer? Meldung am Gerät? Seit wann?",
        sv: "Namn? Nummer att ringa tillbaka? Meddelande på enheten? Sedan när?",
        hu: "Név? Visszahívható szám? Üzenet az eszközön? Mióta?")),
    DefaultEventCode(
      code: "CALLOUT",
      text: texts("CallOut", "AnrufAus", "SamtalUt", "HívásKi"),
      shortText: texts("CallOut", "AnrufAus", "SamtalUt", "HívásKi"),
      eventClass: .call, direction: .outgoing, isFirstResponse: true, tellsCustomer: true,
      reminder: LocalizedText(
        en: "Say the number, the next step and its time.",
        de: "Nummer, nächsten Schritt und Zeit nennen.",
        sv: "Säg numret, nästa steg och tiden för det.",
        hu: "Közölje a számot, a következő lépést és idejét.")),
    DefaultEventCode(
      code: "MAILIN",
      text: texts("EmailIn", "EmailEin", "EpostIn", "EmailBe"),
      shortText: texts("EmailIn", "EmailEin", "EpostIn", "EmailBe"),
      eventClass: .call, direction: .incoming, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Opened = time of arrival.",
        de: "Eröffnet = Zeit des Eingangs.",
        sv: "Öppnat = när det kom in.",
        hu: "Megnyitva = a beérkezés ideje.")),
    DefaultEventCode(
      code: "MAILOUT",
      text: texts("EmailOut", "EmailAus", "EpostUt", "EmailKi"),
      shortText: texts("EmailOut", "EmailAus", "EpostUt", "EmailKi"),
      eventClass: .call, direction: .outgoing, isFirstResponse: true, tellsCustomer: true,
      reminder: LocalizedText(
        en: "Records the mail, does not send it.",
        de: "Hält die Mail fest, sendet sie nicht.",
        sv: "Noterar mejlet, skickar det inte.",
        hu: "Rögzíti a levelet, nem küldi el.")),
    DefaultEventCode(
      code: "FAXIN",
      text: texts("FaxIn", "FaxEin", "FaxIn", "FaxBe"),
      shortText: texts("FaxIn", "FaxEin", "FaxIn", "FaxBe"),
      eventClass: .call, direction: .incoming, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Opened = time on the fax.",
        de: "Eröffnet = Zeit auf dem Fax.",
        sv: "Öppnat = tiden på faxet.",
        hu: "Megnyitva = a faxon szereplő idő.")),
    DefaultEventCode(
      code: "FAXOUT",
      text: texts("FaxOut", "FaxAus", "FaxUt", "FaxKi"),
      shortText: texts("FaxOut", "FaxAus", "FaxUt", "FaxKi"),
      eventClass: .call, direction: .outgoing, isFirstResponse: true, tellsCustomer: true,
      reminder: LocalizedText()),
    DefaultEventCode(
      code: "WEBIN",
      text: texts("WebIn", "WebEin", "WebbIn", "WebBe"),
      shortText: texts("WebIn", "WebEin", "WebbIn", "WebBe"),
      eventClass: .call, direction: .incoming, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Form, portal, chat.",
        de: "Formular, Portal, Chat.",
        sv: "Formulär, portal, chatt.",
        hu: "Űrlap, portál, csevegés.")),
    DefaultEventCode(
      code: "ALARMIN",
      text: texts("AlarmIn", "AlarmEin", "LarmIn", "RiasztásBe"),
      shortText: texts("AlarmIn", "AlarmEin", "LarmIn", "Riaszt."),
      eventClass: .call, direction: .incoming, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "From monitoring, no caller.",
        de: "Aus der Überwachung, ohne Anrufer.",
        sv: "Från övervakningen, utan anmälare.",
        hu: "A felügyeletből, bejelentő nélkül.")),
  ]

  private static let work: [DefaultEventCode] = [
    DefaultEventCode(
      code: "SCHED",
      text: texts("Schedule", "Einplanung", "Inplanering", "Ütemezés"),
      shortText: texts("Schedule", "Einplan.", "Inplan.", "Ütemezés"),
      eventClass: .dispatch, direction: .outgoing, isFirstResponse: true, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Day, from–to, technician, who lets him in?",
        de: "Tag, von–bis, Techniker, wer öffnet?",
        sv: "Dag, från–till, tekniker, vem släpper in?",
        hu: "Nap, tól–ig, technikus, ki engedi be?")),
    DefaultEventCode(
      code: "VISIT",
      text: texts("Visit", "Einsatz", "Besök", "Kiszállás"),
      shortText: texts("Visit", "Einsatz", "Besök", "Kiszáll."),
      eventClass: .dispatch, direction: .outgoing, isFirstResponse: true, tellsCustomer: true,
      reminder: LocalizedText(
        en: "Came, left, meter, parts used.",
        de: "Ankunft, Ende, Zähler, Teile.",
        sv: "Ankomst, avfärd, mätare, delar.",
        hu: "Érkezés, távozás, számláló, alkatrészek.")),
    DefaultEventCode(
      code: "REMOTE",
      text: texts("Remote", "Fernwartung", "Fjärrhjälp", "Távsegítség"),
      shortText: texts("Remote", "Fernw.", "Fjärrhj.", "Távseg."),
      eventClass: .dispatch, direction: .outgoing, isFirstResponse: true, tellsCustomer: true,
      reminder: LocalizedText(
        en: "Consent of the user?",
        de: "Zustimmung des Anwenders?",
        sv: "Har användaren samtyckt?",
        hu: "Hozzájárult a felhasználó?")),
    DefaultEventCode(
      code: "PARTS",
      text: texts("Parts", "Teile", "Delar", "Alkatrész"),
      shortText: texts("Parts", "Teile", "Delar", "Alkatr."),
      eventClass: .dispatch, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Part, supplier, expected day.",
        de: "Teil, Lieferant, erwarteter Tag.",
        sv: "Del, leverantör, väntad dag.",
        hu: "Alkatrész, beszállító, várható nap.")),
    DefaultEventCode(
      code: "ORDER",
      text: texts("Order", "Auftrag", "Order", "Rendelés"),
      shortText: texts("Order", "Auftrag", "Order", "Rendelés"),
      eventClass: .serviceOrder, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Written when a service order is created.",
        de: "Entsteht mit dem Serviceauftrag.",
        sv: "Skrivs när en serviceorder skapas.",
        hu: "Szervizrendelés létrehozásakor keletkezik.")),
    DefaultEventCode(
      code: "HANDOVER",
      text: texts("HandOver", "Übergabe", "Överlämning", "Átadás"),
      shortText: texts("HandOver", "Übergabe", "Överl.", "Átadás"),
      eventClass: .note, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Tried so far? Next step? Promised?",
        de: "Versucht? Nächster Schritt? Zugesagt?",
        sv: "Vad är prövat? Nästa steg? Vad är lovat?",
        hu: "Mit próbáltak? Következő lépés? Ígéret?")),
    DefaultEventCode(
      code: "NOTE",
      text: texts("Notes", "Anmerkungen", "Anteckning", "Megjegyzés"),
      shortText: texts("Notes", "Anmerk.", "Anteckn.", "Megjegy."),
      eventClass: .note, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText()),
    DefaultEventCode(
      code: "CHECKS",
      text: texts("Checks", "Prüfpunkte", "Kontroller", "Ellenőrzés"),
      shortText: texts("Checks", "Prüfpkt.", "Kontroll", "Ellenőr."),
      eventClass: .note, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Answers to the questions of the reason.",
        de: "Antworten auf die Fragen zum Grund.",
        sv: "Svar på frågorna om orsaken.",
        hu: "Válaszok a hibaok kérdéseire.")),
    DefaultEventCode(
      code: "ESCAL",
      text: texts("Escalated", "Eskaliert", "Eskalerat", "Eszkalálva"),
      shortText: texts("Escal.", "Eskal.", "Eskal.", "Eszkal."),
      eventClass: .system, direction: nil, isFirstResponse: false, tellsCustomer: false,
      reminder: LocalizedText(
        en: "Written by the watchdog only.",
        de: "Schreibt nur der Wächter.",
        sv: "Skrivs bara av övervakaren.",
        hu: "Csak a felügyelő írja.")),
  ]
}

/// What an agent has checked on the phone before anybody is sent: the line "Check" below the list
/// of reasons (screens.md, sketch 6). A specific reason without one of its own takes the general's.
extension DefaultCodes {
  /// By the code as it is typed: `PRN`, `PRN/JAM`.
  static let checks: [String: LocalizedText] = [
    "PRN": texts(
      "Off and on, read the message, print a test page.",
      "Aus und ein, Meldung vorlesen, Testseite drucken.",
      "Av och på, läs meddelandet, skriv ut en testsida.",
      "Ki-be kapcsolás, üzenet felolvasása, tesztoldal."),
    "PRN/JAM": texts(
      "Open doors, pull paper along its path, note the meter.",
      "Klappen auf, Papier in Laufrichtung ziehen, Zähler lesen.",
      "Öppna luckor, dra i matningsriktningen, notera mätaren.",
      "Ajtók ki, papír menetirányban ki, számláló felírása."),
    "PRN/FEED": texts(
      "Fan the paper, set the guides, try the other tray.",
      "Papier auffächern, Führungen stellen, anderes Fach.",
      "Lufta papperet, ställ stöden, prova det andra facket.",
      "Papír átpörgetése, ütközők, próba másik tálcával."),
    "PRN/QUAL": texts(
      "Test page, clean the glass, shake the toner; copy, print?",
      "Testseite, Glas wischen, Toner schütteln; Kopie, Druck?",
      "Testsida, torka glaset, skaka tonern; kopia, utskrift?",
      "Tesztoldal, üveg törlése, toner rázása, másolat is?"),
    "PRN/OFF": texts(
      "Power, cable, queue on the computer, ready light.",
      "Strom, Kabel, Warteschlange am Rechner, Bereit-Lampe.",
      "Ström, kabel, kön i datorn, klarlampan.",
      "Áram, kábel, nyomtatási sor, készenléti lámpa."),
    "SCN": texts(
      "Wipe the glass, try one page, try another target.",
      "Glas wischen, eine Seite versuchen, anderes Ziel.",
      "Torka glaset, prova en sida, prova ett annat mål.",
      "Üveg törlése, próba egy lappal, másik célra."),
    "TRM": texts(
      "Restart, cable of the card reader; next till?",
      "Neu starten, Kabel des Kartenlesers; Nachbarkasse?",
      "Starta om, kortläsarens kabel, går nästa kassa?",
      "Újraindítás, kártyaolvasó kábele, jó-e a másik kassza?"),
    "NET": texts(
      "Lamps of the socket, another cable, another device there.",
      "Lampen der Dose, anderes Kabel, anderes Gerät dort.",
      "Lamporna vid uttaget, annan kabel, annan enhet där.",
      "Aljzat lámpái, másik kábel, másik eszköz ott."),
    "PC": texts(
      "Restart, note the exact message, other account?",
      "Neu starten, genaue Meldung notieren, anderes Konto?",
      "Starta om, notera exakt meddelande, annat konto?",
      "Újraindítás, pontos üzenet, másik fiókkal?"),
    "MOB": texts(
      "Restart, other charger, number of the device.",
      "Neu starten, anderes Ladegerät, Gerätenummer.",
      "Starta om, annan laddare, enhetens nummer.",
      "Újraindítás, másik töltő, készülék száma."),
    "SW": texts(
      "Version, exact message, is a colleague affected too?",
      "Version, genaue Meldung, auch bei Kollegen?",
      "Version, exakt meddelande, gäller det kollegor också?",
      "Verzió, pontos üzenet, kollégánál is?"),
    "ACC": texts(
      "Identity first, then name of the account, since when.",
      "Erst Identität prüfen, dann Kontoname, seit wann.",
      "Identitet först, sedan kontonamn, sedan när.",
      "Előbb azonosítás, aztán fióknév, mióta."),
    "SUP": texts(
      "Unit, which kind, how many, where to send it.",
      "Gerät, welche Sorte, wie viel, wohin liefern.",
      "Enhet, vilken sort, hur mycket, vart det skickas.",
      "Eszköz, melyik fajta, mennyi, hová küldjük."),
    "SRV": texts(
      "Wished day, person on site, who bears the cost.",
      "Wunschtag, Person vor Ort, wer trägt die Kosten.",
      "Önskad dag, person på plats, vem betalar.",
      "Kívánt nap, helyszíni személy, ki fizeti."),
    "INF": texts(
      "Answer now if you can, then close in the same call.",
      "Wenn möglich gleich antworten und im Anruf schließen.",
      "Svara nu om det går och stäng i samma samtal.",
      "Ha lehet, válasz most, és lezárás még a hívásban."),
    "SEC": texts(
      "Nobody touches it; time, place, who has seen what.",
      "Niemand fasst es an; Zeit, Ort, wer hat was gesehen.",
      "Ingen rör den; tid, plats, vem såg vad.",
      "Senki ne nyúljon hozzá; idő, hely, ki mit látott."),
  ]
}

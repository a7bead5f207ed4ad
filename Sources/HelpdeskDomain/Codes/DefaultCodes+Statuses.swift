/// The status codes of a new desk, in the order of an incident's life.
///
/// Waiting for parts and for the supplier keep the clock running: that is the desk's time, not the
/// customer's. A cancelled incident needs no resolution, so that duplicates and wrong numbers do
/// not spoil the statistics.
extension DefaultCodes {
  public static let statuses: [DefaultStatus] = [
    DefaultStatus(
      code: "OPEN",
      text: texts("Open", "Offen", "Öppet", "Nyitott"),
      shortText: texts("Open", "Offen", "Öppet", "Nyitott"),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: [],
      mayGoTo: .any),
    DefaultStatus(
      code: "ASSIGN",
      text: texts("Assigned", "Zugewiesen", "Tilldelat", "Kiosztva"),
      shortText: texts("Assigned", "Zugew.", "Tilldel.", "Kiosztva"),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: .owner,
      mayGoTo: .any),
    DefaultStatus(
      code: "WORK",
      text: texts("In work", "In Arbeit", "Pågår", "Folyamatban"),
      shortText: texts("In work", "In Arb.", "Pågår", "Folyam."),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: .owner,
      mayGoTo: .anyBut(["OPEN"])),
    DefaultStatus(
      code: "PLAN",
      text: texts("Planned", "Eingeplant", "Inbokat", "Ütemezve"),
      shortText: texts("Planned", "Geplant", "Inbokat", "Ütemezve"),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: [.owner, .appointment],
      mayGoTo: .anyBut(["OPEN"])),
    DefaultStatus(
      code: "WCUST",
      text: texts("Waiting for customer", "Wartet auf Kunde", "Väntar på kund", "Ügyfélre vár"),
      shortText: texts("W.cust", "W.Kunde", "V.kund", "V.ügyfél"),
      isClosed: false, ignoresAlert: true, stopsClock: true, asksFor: .note,
      mayGoTo: .only(["WORK", "PLAN", "WPART", "SOLVED", "CLOSED", "CANCEL"])),
    DefaultStatus(
      code: "WPART",
      text: texts("Waiting for parts", "Wartet auf Teile", "Väntar på delar", "Alkatrészre vár"),
      shortText: texts("W.parts", "W.Teile", "V.delar", "V.alk."),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: .dueDay,
      mayGoTo: .only(["WORK", "PLAN", "WCUST", "WVEND", "SOLVED", "CANCEL"])),
    DefaultStatus(
      code: "WVEND",
      text: texts("With supplier", "Beim Lieferanten", "Hos leverantör", "Beszállítónál"),
      shortText: texts("Supplier", "Lief.", "Leveran.", "Beszáll."),
      isClosed: false, ignoresAlert: false, stopsClock: false, asksFor: .supplier,
      mayGoTo: .only(["WORK", "PLAN", "WCUST", "WPART", "SOLVED", "CANCEL"])),
    DefaultStatus(
      code: "SOLVED",
      text: texts("Resolved", "Gelöst", "Löst", "Megoldva"),
      shortText: texts("Resolved", "Gelöst", "Löst", "Megoldva"),
      isClosed: false, ignoresAlert: true, stopsClock: true, asksFor: .resolution,
      mayGoTo: .only(["CLOSED", "WORK"])),
    DefaultStatus(
      code: "CLOSED",
      text: texts("Closed", "Geschlossen", "Stängt", "Lezárva"),
      shortText: texts("Closed", "Geschl.", "Stängt", "Lezárva"),
      isClosed: true, ignoresAlert: true, stopsClock: true, asksFor: .resolution,
      mayGoTo: .only(["WORK"])),
    DefaultStatus(
      code: "CANCEL",
      text: texts("Cancelled", "Storniert", "Avbrutet", "Sztornó"),
      shortText: texts("Cancel", "Storno", "Avbrutet", "Sztornó"),
      isClosed: true, ignoresAlert: true, stopsClock: true, asksFor: .note,
      mayGoTo: .only(["OPEN"])),
  ]
}

import HelpdeskConsole
import HelpdeskDomain

/// What the intake line finds in the second sketch.
enum Callers {
  static let brandt = CallerHit(
    key: .init(person: RecordID(.person, 1), customer: RecordID(.customer, 1)),
    name: "A. Brandt", company: "Nordwerk GmbH", place: "Hamburg", phone: "040-555 12",
    openCount: 3, lastCallAt: TestTime.may(20, "08:15"))

  static let oezdemir = CallerHit(
    key: .init(person: RecordID(.person, 2), customer: RecordID(.customer, 2)),
    name: "S. Özdemir", company: "Brandt & Söhne", place: "Lübeck", phone: "0451-040 555",
    openCount: 1, lastCallAt: TestTime.may(8, "11:00"))

  static let switchboard = CallerHit(
    key: .init(customer: RecordID(.customer, 1)), name: "", company: "Nordwerk GmbH",
    place: "Hamburg", phone: "040-555 0", openCount: 3,
    lastCallAt: TestTime.moment("2026-02-19T10:00:00+01:00"))

  static func three(_ sketch: SketchDesk) -> FindAnswer {
    FindAnswer(
      callers: [brandt, oezdemir, switchboard], callerCount: 3, open: open(sketch), openCount: 3,
      closedCount: 1, generation: 0)
  }

  /// A whole telephone number: one caller, then his incidents.
  static func one(_ sketch: SketchDesk) -> FindAnswer {
    FindAnswer(
      callers: [brandt], callerCount: 1, open: open(sketch), openCount: 3, generation: 0)
  }

  private static func open(_ sketch: SketchDesk) -> [IncidentHit] {
    func hit(_ number: String, _ unit: String, _ place: String, _ text: String) -> IncidentHit? {
      guard let line = sketch.lines.first(where: { $0.number == number }) else { return nil }
      return IncidentHit(
        row: line.row, number: number, unit: unit, unitPlace: place, description: text)
    }
    return [
      hit("INC0000123", "DR-77123", "3rd floor", "Paper jam after every 10th sheet"),
      hit("INC0000140", "DR-77101", "Warehouse", "No network after the move"),
      hit("INC0000121", "DR-77101", "Warehouse", "Paper jam, change rollers"),
    ].compactMap(\.self)
  }
}

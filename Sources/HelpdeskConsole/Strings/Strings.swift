public import HelpdeskDomain

/// All words of the console in one language. A missing one does not compile (DESIGN §3).
public struct Strings: Sendable {
  let language: Language
  let keys: KeyWords
  let caps: KeyCaps
  let frame: FrameWords
  let queue: QueueWords
  let intake: IntakeWords
  let lists: ListWords
  let layers: LayerWords
  let time: TimeWords
  let fields: FieldWords
  let message: MessageWords
  let refusal: RefusalWords
  let failure: FailureWords
  let mask: MaskWords
  let event: EventWords
  let status: StatusWords
  let calendar: CalendarWords
  let why: WhyWords
  let conflict: ConflictWords
  let escalation: EscalationWords
  let masters: MasterWords
  let pane: PaneWords
  let card: CardWords
  let orders: OrderWords

  /// The words of a language. Swedish and Hungarian follow; until then they show English.
  public static func of(_ language: Language) -> Strings {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  static let english = Strings(
    language: .en, keys: .english, caps: .english, frame: .english, queue: .english,
    intake: .english, lists: .english, layers: .english, time: .english, fields: .english,
    message: .english, refusal: .english, failure: .english, mask: .english,
    event: .english, status: .english, calendar: .english, why: .english, conflict: .english,
    escalation: .english, masters: .english, pane: .english, card: .english, orders: .english)

  static let german = Strings(
    language: .de, keys: .german, caps: .german, frame: .german, queue: .german,
    intake: .german, lists: .german, layers: .german, time: .german, fields: .german,
    message: .german, refusal: .german, failure: .german, mask: .german,
    event: .german, status: .german, calendar: .german, why: .german, conflict: .german,
    escalation: .german, masters: .german, pane: .german, card: .german, orders: .german)
}

/// Plurals are functions of the count, never an ending glued to a noun.
struct Plural: Sendable {
  let one: String
  let other: String

  init(_ one: String, _ other: String) {
    self.one = one
    self.other = other
  }

  /// `#` stands for the number.
  func callAsFunction(_ count: Int) -> String {
    let text = count == 1 ? one : other
    return text.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: NumberFormat.grouped(count))
  }
}

public import HelpdeskDomain

/// Why the desk says no about service orders and destinations, in sentences that say what to do.
struct OrderRefusalWords: Sendable {
  let unknownDestination: @Sendable (_ typed: String) -> String
  let notTyped: String
  let orderStands: @Sendable (_ number: String) -> String
  let noCustomer: @Sendable (_ number: String) -> String
  let hasDestination: @Sendable (_ number: String, _ destination: String) -> String
  let unknownEvent: @Sendable (_ number: String, _ event: Int) -> String
  let closed: @Sendable (_ number: String) -> String
  let withdrawn: @Sendable (_ number: String) -> String
  let statusForbidden: @Sendable (_ number: String, _ from: String, _ to: String) -> String
  let billed: @Sendable (_ number: String) -> String
  let nothingToBill: @Sendable (_ number: String) -> String
  let unknownLine: @Sendable (_ number: String, _ line: Int) -> String
  let tooManyLines: @Sendable (_ maximum: Int) -> String
  let outOfRange: @Sendable (_ field: String) -> String
}

extension OrderRefusalWords {
  static let english = OrderRefusalWords(
    unknownDestination: { "\($0) is no destination type. SRO, CO, JOB, PROJ, PO and REQ are." },
    notTyped: "A service order is made, not typed: b in the console, order new in the shell.",
    orderStands: { "\($0) stands as destination: a service order is not replaced." },
    noCustomer: { "\($0) has no customer. Choose one first, then its destination." },
    hasDestination: { "\($0) refers to \($1) already. b goes there." },
    unknownEvent: { "\($0) has no event \($1)." },
    closed: { "\($0) is closed: only its status and its billing can change." },
    withdrawn: { "\($0) was withdrawn and takes no change." },
    statusForbidden: { "\($0): \($2) cannot follow \($1)." },
    billed: { "\($0) is billed and is not opened again. Set it back to ready first." },
    nothingToBill: { "\($0) has nothing to bill: it is not closed, or nothing is charged." },
    unknownLine: { "\($0) has no line \($1)." },
    tooManyLines: { "An order has \($0) lines at most. Begin another one." },
    outOfRange: { "\($0): not a value that it takes." })

  static let german = OrderRefusalWords(
    unknownDestination: { "\($0) ist kein Zieltyp. Es gibt SRO, CO, JOB, PROJ, PO, REQ." },
    notTyped: "Ein Serviceauftrag wird angelegt, nicht getippt: b, oder pult order new.",
    orderStands: { "\($0) ist das Ziel: ein Serviceauftrag wird nicht ersetzt." },
    noCustomer: { "\($0) hat keinen Kunden. Erst ihn wählen, dann das Ziel." },
    hasDestination: { "\($0) verweist schon auf \($1). b geht dorthin." },
    unknownEvent: { "\($0) hat kein Ereignis \($1)." },
    closed: { "\($0) ist geschlossen: nur Status und Abrechnung sind änderbar." },
    withdrawn: { "\($0) wurde zurückgezogen und nimmt keine Änderung." },
    statusForbidden: { "\($0): auf \($1) kann \($2) nicht folgen." },
    billed: { "\($0) ist fakturiert und wird nicht geöffnet. Erst auf bereit setzen." },
    nothingToBill: { "\($0): nicht geschlossen, oder nichts zu fakturieren." },
    unknownLine: { "\($0) hat keine Zeile \($1)." },
    tooManyLines: { "Ein Auftrag hat höchstens \($0) Zeilen. Bitte einen neuen beginnen." },
    outOfRange: { "\($0): diesen Wert nimmt das Feld nicht." })
}

extension Strings {
  /// The sentence of a refusal about a service order.
  public func text(_ refusal: OrderRefusal) -> String {
    let words = orders.refusal
    return switch refusal {
    case .incident(let refusal): text(refusal)
    case .noCustomer(let number): words.noCustomer(number)
    case .hasDestination(let number, _, let destination): words.hasDestination(number, destination)
    case .unknownEvent(let number, let event): words.unknownEvent(number, event)
    case .closed(let number): words.closed(number)
    case .withdrawn(let number): words.withdrawn(number)
    case .statusForbidden(let number, let from, let to):
      words.statusForbidden(number, orders.status(from), orders.status(to))
    case .billed(let number): words.billed(number)
    case .nothingToBill(let number): words.nothingToBill(number)
    case .unknownLine(let number, let line): words.unknownLine(number, line)
    case .tooManyLines(let maximum): words.tooManyLines(maximum)
    case .missing(let field): self.refusal.missing(orders[field])
    case .tooLong(let field, let maximum):
      self.refusal.tooLong(orders[field], NumberFormat.grouped(maximum))
    case .outOfRange(let field): words.outOfRange(orders[field])
    case .unknownRecord(let field): self.refusal.unknownRecord(orders[field])
    case .fixedField(let field): self.refusal.fixedField(orders[field])
    case .notTyped: words.notTyped
    case .unchanged: self.refusal.unchanged
    }
  }
}

public import HelpdeskDomain

/// The card of a customer or of a unit, above whatever was shown.
public struct CardState: Equatable, Sendable {
  public var answer: CardAnswer
  /// What another press shows: the unit of a customer's card, the customer of a unit's.
  public var other: RecordID?
  public var cursor = 0
  public var top = 0

  public init(_ answer: CardAnswer, other: RecordID? = nil) {
    self.answer = answer
    self.other = other
  }
}

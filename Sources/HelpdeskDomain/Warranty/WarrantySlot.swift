/// The fields of one warranty of a unit. A unit has room for three: the maker's, the vendor's and
/// the user's own (incidents-mask.md §1.3, [C] S19).
public struct WarrantySlot: Equatable, Sendable {
  public let code: Field
  public let from: Field
  /// Empty = for its lifetime, where the code says so.
  public let until: Field
  /// The reading up to which it holds.
  public let meter: Field

  /// In the order of the unit's fields; where two are as good as each other the first one counts.
  public static let all = [
    WarrantySlot(
      code: UnitField.warranty, from: UnitField.warrantyFrom, until: UnitField.warrantyUntil,
      meter: UnitField.warrantyMeter),
    WarrantySlot(
      code: UnitField.warranty2, from: UnitField.warranty2From, until: UnitField.warranty2Until,
      meter: UnitField.warranty2Meter),
    WarrantySlot(
      code: UnitField.warranty3, from: UnitField.warranty3From, until: UnitField.warranty3Until,
      meter: UnitField.warranty3Meter),
  ]
}

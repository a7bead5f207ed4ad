/// What the administrator says of service orders for the whole desk.
extension Desk {
  /// Whoever lets both sides follow each other says which one wins first (incidents-mask.md §2.8).
  func check(orders set: ChangeSet) throws(MasterRefusal) {
    let text = { (field: Field) in set[field].text ?? "" }
    if let code = set[DeskField.currency].text, Currency(code: code)?.code != code {
      throw .unknownRecord(DeskField.currency)
    }
    let prefix = text(DeskField.orderPrefix)
    if !prefix.isEmpty && (!Desk.isNumber(prefix) || prefix.utf8.count > 12) {
      throw .unknownRecord(DeskField.orderPrefix)
    }
    let sync = text(DeskField.orderSync)
    if !sync.isEmpty && OrderSync(rawValue: sync) == nil {
      throw .unknownRecord(DeskField.orderSync)
    }
    let first = text(DeskField.orderSyncFirst)
    if !first.isEmpty && OrderSide(rawValue: first) == nil {
      throw .unknownRecord(DeskField.orderSyncFirst)
    }
    if sync == OrderSync.both.rawValue && first.isEmpty {
      throw .missing(DeskField.orderSyncFirst)
    }
  }

  /// Each switching on, and each other direction, is a round: pairs that have not agreed in it are
  /// brought together once, by the side that wins.
  func countSynchronization(in set: inout ChangeSet) {
    let sync = OrderSync(rawValue: set[DeskField.orderSync].text ?? "") ?? .off
    guard sync != tables.parameters.orderSync, sync != .off else { return }
    set.set(DeskField.orderSyncRound, .number(tables.parameters.orderSyncRound + 1))
  }
}

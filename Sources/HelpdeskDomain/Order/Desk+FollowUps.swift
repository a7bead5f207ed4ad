/// Which changes reach the other side of a cross-reference. What follows is decided in the same
/// frame, and nothing follows from what followed: so there is no loop (decision 0090).
extension Desk {
  /// The other end of an incident and its own service order, where they follow each other. An order
  /// that was made from an event tells of that event alone, and has none.
  public func counterpart(of card: RecordCard) -> RecordID? {
    guard tables.parameters.orderSync != .off else { return nil }
    switch card.id.type {
    case .incident:
      guard let order = Incident(card).destination?.order, order.row < orders.count,
        orders.withdrawn[order.row] == 0
      else { return nil }
      return order
    case .serviceOrder:
      let order = ServiceOrder(card)
      return order.event == nil && !order.isWithdrawn ? order.incident : nil
    default: return nil
    }
  }

  /// The commands that follow from entries on one side.
  ///
  /// - Parameters:
  ///   - card: the side that changed, as it is now.
  ///   - other: its counterpart.
  public func followUps(
    of entries: [Entry], on card: RecordCard, other: RecordCard
  ) -> [DeskCommand] {
    guard let sync = Pair(card, other) else { return [] }
    let changes = entries.filter { $0.record == card.id }
    // A new order has just been filled from its incident.
    if entries.contains(where: { $0.record == sync.order.id && $0.kind.verb == .created }) {
      return []
    }
    let parameters = tables.parameters
    let touched = Touched(changes, on: sync.side)
    let isJoined = sync.order[OrderField.synchronized].number == parameters.orderSyncRound
    var forward = SynchronizedValues()
    var backward = SynchronizedValues()
    if parameters.orderSync.flows(from: sync.side) {
      forward = values(of: sync, from: sync.side, touched)
    }
    if !isJoined {
      // Switched on since they last agreed: the winner fills the other side first.
      if parameters.orderSyncFirst == sync.side {
        forward = values(of: sync, from: sync.side, .all)
      } else {
        backward = values(of: sync, from: parameters.orderSyncFirst, touched.others)
      }
    }
    return [(other.id, forward), (card.id, backward)].compactMap { record, values in
      let marks = !isJoined && record == sync.order.id
      return values.isEmpty && !marks ? nil : .order(.follow(record, values))
    }
  }

  /// What differs of what was touched.
  private func values(
    of pair: Pair, from side: OrderSide, _ touched: Touched
  ) -> SynchronizedValues {
    var values = SynchronizedValues()
    let (incident, order) = (pair.incident, pair.order)
    let done = isDone(incident)
    let isDone = side == .incident ? done.order : done.any
    if touched.status, isBinding(order), isDone != order.isClosed {
      values.isDone = side == .order ? order.isClosed : doneForOrder(incident, order)
    }
    if touched.owner {
      let owner = side == .order ? order.lead : incident.owner
      if owner?.type == .partner, owner != (side == .order ? incident.owner : order.lead) {
        values.owner = owner
      }
    }
    if touched.reasons, incident.reasons != order.reasons {
      values.reasons = side == .order ? order.reasons : incident.reasons
    }
    if touched.resolutions {
      let from = side == .order ? order.resolutions : incident.resolutions
      let into = side == .order ? incident.resolutions : order.resolutions
      let new = from.filter { one in !into.contains { $0.code == one.code && $0.text == one.text } }
      if !new.isEmpty { values.resolutions = new.map(SynchronizedResolution.init) }
    }
    return values
  }

  private func isBinding(_ order: ServiceOrder) -> Bool {
    order.status == .open || order.status == .closed
  }

  /// Of an incident: `order` is whether its order is to be closed, `any` whether its work is done.
  private func isDone(_ incident: Incident) -> (order: Bool, any: Bool) {
    let isResolved = incident.status == tables.parameters.resolvedStatus
    return (incident.isClosed, incident.isClosed || isResolved)
  }

  /// A resolved incident leaves its order as it is: the last lines are often written then.
  private func doneForOrder(_ incident: Incident, _ order: ServiceOrder) -> Bool? {
    let done = isDone(incident)
    if done.order { return true }
    return done.any || order.billingState == .billed ? nil : false
  }

  /// An incident and its own order, and which of them changed.
  private struct Pair {
    let incident: Incident
    let order: ServiceOrder
    let side: OrderSide

    init?(_ card: RecordCard, _ other: RecordCard) {
      if card.id.type == .incident, other.id.type == .serviceOrder {
        (incident, order, side) = (Incident(card), ServiceOrder(other), .incident)
      } else if card.id.type == .serviceOrder, other.id.type == .incident {
        (incident, order, side) = (Incident(other), ServiceOrder(card), .order)
      } else {
        return nil
      }
    }
  }

  /// What an entry is about, as far as the two sides share it.
  private struct Touched {
    var status = false
    var owner = false
    var reasons = false
    var resolutions = false

    static let all = Touched(status: true, owner: true, reasons: true, resolutions: true)

    init(status: Bool, owner: Bool, reasons: Bool, resolutions: Bool) {
      self.status = status
      self.owner = owner
      self.reasons = reasons
      self.resolutions = resolutions
    }

    init(_ entries: [Entry], on side: OrderSide) {
      let isIncident = side == .incident
      for change in entries.flatMap(\.changes) where change.old != change.new {
        let list = Field.list(of: change.field)
        if list == ReasonField.list { reasons = true }
        if list == ResolutionField.list { resolutions = true }
        let status = isIncident ? IncidentField.status : OrderField.status
        let owner = isIncident ? IncidentField.owner : OrderField.lead
        if change.row == 0 && change.field == status.number { self.status = true }
        if change.row == 0 && change.field == owner.number { self.owner = true }
      }
    }

    /// What the entry is not about.
    var others: Touched {
      Touched(
        status: !status, owner: !owner, reasons: !reasons, resolutions: !resolutions)
    }
  }
}

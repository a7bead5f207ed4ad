import HelpdeskDomain
import Testing

/// Protects statuses and billing of an order: [C] Template, Estimate, Open, Closed, a new one is
/// open (incidents-mask.md §2.8).
struct OrderStatusTests {
  @Test func `[C] every way from status to status is allowed or refused by name`() throws {
    for from in OrderStatus.allCases {
      for to in OrderStatus.allCases where from != to {
        var stage = try OrderStage()
        let order = try stage.make(from == .closed ? .open : from).id
        if from == .closed { try stage.change(order, .closed) }
        let isAllowed: Bool =
          switch (from, to) {
          case (.closed, .open), (.open, .closed): true
          case (.closed, _), (_, .closed): false
          default: true
          }
        if isAllowed {
          try stage.change(order, to)
          #expect(try stage.order(order).status == to)
          #expect(try stage.order(order).history.last?.from == from)
        } else {
          stage.expectRefused(
            .order(.statusForbidden(number: "SO0000001", from: from, to: to)),
            .changeStatus(order, to, resolution: nil, text: ""))
        }
      }
    }
  }

  @Test func `closing says whether there is something to bill, and what is billed stays closed`()
    throws
  {
    var stage = try OrderStage()
    let free = try stage.make().id
    try stage.change(free, .closed)
    #expect(try stage.order(free).billingState == .free)
    let order = try stage.make(event: 1).id
    try stage.add(.labour, 1000, 100, to: order)
    func bill(_ state: BillingState) -> OrderCommand {
      .change(order, [OrderField.billingState: .number(state.rawValue)], reasons: nil)
    }
    stage.expectRefused(.order(.nothingToBill(number: "SO0000002")), bill(.billed))
    try stage.change(order, .closed)
    #expect(try stage.order(order).billingState == .ready)
    try stage.desk.perform(.order(bill(.billed)))
    stage.expectRefused(
      .order(.billed(number: "SO0000002")),
      .changeStatus(order, .open, resolution: nil, text: ""))
    try stage.desk.perform(.order(bill(.ready)))
    try stage.change(order, .open)
    #expect(try stage.order(order).billingState == .open)
    #expect(try stage.order(order)[OrderField.closedAt] == .none)
  }

  @Test func `a closed order takes no line and no field`() throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    try stage.change(order, .closed)
    let closed = DeskRefusal.order(.closed(number: "SO0000001"))
    stage.expectRefused(closed, .addLine(order, [:]))
    stage.expectRefused(
      closed, .change(order, [OrderField.notes: .text("late")], reasons: nil))
  }
}

/// Protects the synchronisation of an incident with its order: [C] status, owner, reasons and
/// resolutions, in the direction chosen, first one side, then both (incidents-mask.md §2.8).
struct OrderSyncTests {
  @Test func `nothing follows where it is off`() throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    try stage.desk.bring(stage.incident, to: "CLOSED")
    #expect(try stage.order(order).status == .open)
  }

  @Test(arguments: [OrderSync.fromIncident, .both])
  func `★ [C] the order follows status, owner, reasons and resolutions of the incident`(
    sync: OrderSync
  ) throws {
    var stage = try OrderStage()
    try stage.synchronize(sync, first: .incident)
    let order = try stage.make().id
    try stage.desk.perform(
      .change(
        stage.incident, [IncidentField.owner: .record(stage.desk.klein)],
        reasons: [try stage.desk.code("NET/DOWN", .reason)]))
    #expect(try stage.order(order).lead == stage.desk.klein)
    #expect(try stage.order(order).reasons == [try stage.desk.code("NET/DOWN", .reason)])
    try stage.desk.bring(stage.incident, to: "CLOSED")
    let closed = try stage.order(order)
    #expect(closed.status == .closed)
    #expect(closed.resolutions.map(\.code) == [try stage.desk.code("PHONE/USE", .resolution)])
    try stage.desk.perform(.reopen(stage.incident))
    #expect(try stage.order(order).status == .open)
  }

  @Test(arguments: [OrderSync.fromOrder, .both])
  func `★ [C] the incident follows status, lead partner, reasons and resolutions of the order`(
    sync: OrderSync
  ) throws {
    var stage = try OrderStage()
    try stage.synchronize(sync, first: .order)
    let order = try stage.make().id
    try stage.desk.perform(
      .order(
        .change(
          order, [OrderField.lead: .record(stage.desk.klein)],
          reasons: [try stage.desk.code("NET/DOWN", .reason)])))
    var incident = try stage.desk.incident(stage.incident)
    #expect(incident.owner == stage.desk.klein)
    #expect(incident.reasons == [try stage.desk.code("NET/DOWN", .reason)])
    try stage.change(order, .closed, by: "SITE/PART")
    incident = try stage.desk.incident(stage.incident)
    #expect(try stage.desk.statusCode(of: stage.incident) == "SOLVED")
    #expect(incident.resolutions.map(\.code) == [try stage.desk.code("SITE/PART", .resolution)])
    try stage.change(order, .open)
    #expect(try stage.desk.statusCode(of: stage.incident) == "WORK")
  }

  @Test func `in one direction the other side stays`() throws {
    var stage = try OrderStage()
    try stage.synchronize(.fromIncident)
    let order = try stage.make().id
    try stage.change(order, .closed)
    #expect(try stage.desk.statusCode(of: stage.incident) == "OPEN")
  }

  @Test func `what the incident refuses, the order does not become either`() throws {
    var stage = try OrderStage()
    try stage.synchronize(.fromOrder)
    let order = try stage.make().id
    #expect(throws: DeskRefusal.incident(.demanded(.resolution, status: "SOLVED"))) {
      var copy = stage
      try copy.change(order, .closed)
    }
  }

  @Test(arguments: OrderSide.allCases)
  func `[C] switched on for both, the side that was named wins first`(first: OrderSide) throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    try stage.desk.perform(
      .order(.change(order, [OrderField.lead: .record(stage.desk.klein)], reasons: nil)))
    try stage.synchronize(.both, first: first)
    // Any change of either brings the pair together once.
    try stage.desk.perform(
      .change(stage.incident, [IncidentField.phone: .text("040-1")], reasons: nil))
    let winner = first == .incident ? stage.desk.meyer : stage.desk.klein
    #expect(try stage.order(order).lead == winner)
    #expect(try stage.desk.incident(stage.incident).owner == winner)
  }

  @Test func `[C] both directions ask which side wins first, and words are checked`() throws {
    var stage = try OrderStage()
    #expect(throws: DeskRefusal.master(.missing(DeskField.orderSyncFirst))) {
      try stage.synchronize(.both)
    }
    for (field, text) in [
      (DeskField.orderSync, "always"), (DeskField.currency, "Euro"),
      (DeskField.orderSyncFirst, "me"),
    ] {
      #expect(throws: DeskRefusal.master(.unknownRecord(field))) {
        try stage.desk.perform(.master(.change(RecordID(.desk, 1), [field: .text(text)])))
      }
    }
  }

  @Test func `an order of one event follows nothing, an estimate keeps its status`() throws {
    var stage = try OrderStage()
    try stage.synchronize(.both, first: .incident)
    let estimate = try stage.make(.estimate).id
    let visit = try stage.make(event: 1).id
    try stage.desk.bring(stage.incident, to: "CLOSED")
    #expect(try stage.order(estimate).status == .estimate)
    #expect(try stage.order(visit).status == .open)
  }

  @Test func `no round goes on by itself: one change, one entry on each side`() throws {
    var stage = try OrderStage()
    try stage.synchronize(.both, first: .incident)
    let order = try stage.make().id
    let before = (
      try stage.desk.incident(stage.incident).revision, try stage.order(order).revision
    )
    try stage.desk.bring(stage.incident, to: "CLOSED")
    #expect(try stage.desk.incident(stage.incident).revision == before.0 + 1)
    #expect(try stage.order(order).revision == before.1 + 1)
  }

  @Test func `two agents in one line ask each other, in two lines both stand`() throws {
    var stage = try OrderStage()
    let order = try stage.make().id
    try stage.add(.labour, 1000, 100, to: order)
    try stage.add(.labour, 1000, 100, to: order)
    let base = try stage.order(order).card
    let change = OrderCommand.changeLine(order, line: 1, [LineField.price: .number(200)])
    let entries = try stage.desk.desk.decide(.order(change), on: base, stage.desk.context)
    stage.desk.take(entries)
    let since = entries.map {
      RecordedEntry(
        $0, sequence: 9, recordedAt: stage.desk.now, actor: stage.desk.meyer, origin: .console,
        revision: base.revision + 1)
    }
    let merge = MergeBase(card: base, since: since)
    let now = try stage.order(order).card
    let same = DeskCommand.order(.changeLine(order, line: 1, [LineField.price: .number(300)]))
    #expect(throws: DeskRefusal.self) {
      _ = try stage.desk.desk.decide(same, on: now, merging: merge, stage.desk.context)
    }
    let other = DeskCommand.order(.changeLine(order, line: 2, [LineField.price: .number(300)]))
    stage.desk.take(try stage.desk.desk.decide(other, on: now, merging: merge, stage.desk.context))
    #expect(try stage.order(order).lines.map(\.price) == [200, 300])
  }
}

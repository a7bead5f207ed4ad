import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Answering what is typed: the intake line, the lists of masters; and reading on meanwhile.
extension EffectRunner {
  func find(_ request: FindRequest) throws(StoreError) -> FindAnswer {
    let found = try search.texts.find(request.text, in: session.desk, now: now) {
      (id) throws(StoreError) in try session.card(id)
    }
    var callers = found.callers.map(CallerHit.init)
    for unit in found.units { callers.append(try caller(of: unit)) }
    var open: [IncidentHit] = []
    for incident in found.openIncidents { open.append(try hit(incident.incident.row)) }
    var closed: [IncidentHit] = []
    for incident in found.closedIncidents { closed.append(try hit(incident.incident.row)) }
    return FindAnswer(
      callers: callers, callerCount: found.callerCount + found.unitCount, open: open,
      openCount: found.openIncidentCount, closed: closed,
      closedCount: found.closedIncidentCount, readPermille: found.progress,
      generation: request.generation)
  }

  /// A unit that was named stands for whoever calls about it.
  private func caller(of unit: FoundUnit) throws(StoreError) -> CallerHit {
    CallerHit(
      key: CallerHit.Key(customer: unit.customer, unit: unit.unit), name: "",
      company: unit.customerName, place: unit.name,
      phone: try text(CustomerField.phone, of: unit.customer), unit: unit.code,
      openCount: unit.openCount)
  }

  func lookUp(_ request: LookUpRequest) throws(StoreError) -> LookUpAnswer {
    switch request.subject {
    case .incidents(let id):
      let incident = try session.incident(id)
      return try earlier(of: [incident?.unit, incident?.customer], but: id, request)
    case .earlierIncidents(let customer, let unit):
      return try earlier(of: [unit, customer], but: nil, request)
    case .pastResolutions(let reason, let item):
      return try pastResolutions(reason: reason, item: item, request)
    case .sites(let customer): return try sites(of: customer, request)
    case .customers, .units, .persons, .items, .contracts, .record: break
    }
    let ids = masters(request)
    var rows: [LookUpRow] = []
    for id in ids.prefix(request.count) {
      // Nobody rings up a person who was erased; the incidents still show that there was one.
      if let row = try row(of: id), !row.isErased || request.subject == .record(id) {
        rows.append(row)
      }
    }
    return LookUpAnswer(rows: rows, total: ids.count, generation: request.generation)
  }

  private func masters(_ request: LookUpRequest) -> [RecordID] {
    let desk = session.desk
    switch request.subject {
    case .customers: return search.texts.masters(.customer, request.text, in: desk)
    case .items: return search.texts.masters(.item, request.text, in: desk)
    case .units(let customer):
      let own = search.texts.masters(.unit, request.text, of: customer, in: desk)
      // A unit that stands with another customer is found by what is said of it: it moved.
      if !own.isEmpty || request.text.isEmpty || customer == nil { return own }
      return search.texts.masters(.unit, request.text, in: desk)
    case .persons(let customer):
      return search.texts.masters(.person, request.text, of: customer, in: desk)
    case .contracts(let customer):
      return contracts(request.text, withRetired: false, of: customer)
    case .record(let id): return [id]
    case .sites, .incidents, .earlierIncidents, .pastResolutions: return []
    }
  }

  /// Reads texts for some milliseconds; the next key is never more than a slice away.
  func readOn() -> [ConsoleAction] {
    do throws(StoreError) {
      let before = search.permille(session.desk)
      try search.readOn(session)
      let isNewlyWhole = search.isWhole && before < 1000
      return isNewlyWhole && !queue.filter.isEmpty ? [.deskChanged(DeskNews())] : []
    } catch {
      search.isWhole = true
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    }
  }
}

extension CallerHit {
  init(_ caller: FoundCaller) {
    self.init(
      key: Key(person: caller.person, customer: caller.customer), name: caller.name,
      company: caller.customerName, place: caller.site, phone: caller.phone,
      openCount: caller.openCount, lastCallAt: caller.lastCall)
  }
}

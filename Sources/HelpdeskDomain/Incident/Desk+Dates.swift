/// The dates of an incident (incidents-mask.md §3.2; DESIGN §4.1, §4.2, §4.6).
extension Desk {
  /// What the dates of a priority code are counted from, under a contract where one covers.
  func dateBasis(
    of code: PriorityCode, contract: FoundContract?, zone: TimeZoneRules
  ) -> DateBasis {
    var basis = DateBasis(
      priority: code.row.code, basis: code.basis, calendar: nil, calendarRevision: 0,
      contract: nil, zoneName: zone.name, followUp: code.followUp, warning: code.warning,
      late: code.late)
    switch code.basis {
    case .allHours: return basis
    case .businessHours: basis.calendar = tables.parameters.calendar
    case .contractHours:
      basis.calendar = contract?.row.calendar ?? tables.parameters.calendar
      if contract?.row.calendar != nil { basis.contract = contract?.id }
    }
    basis.calendarRevision = tables.calendar(basis.calendar)?.revision ?? 0
    return basis
  }

  /// The hours of a basis, as they were when it was written; those of now where that calendar is
  /// not known any more.
  func coverage(of basis: DateBasis) -> Coverage {
    if basis.basis == .allHours { return .allHours }
    guard let id = basis.calendar else { return .hours(tables.businessHours) }
    let calendar =
      tables.calendar(id, revision: basis.calendarRevision) ?? tables.calendar(id)
    return .hours(calendar?.hours ?? tables.businessHours)
  }

  /// The dates from the incident's date on, past the times in which the clock stood.
  func dates(
    _ basis: DateBasis, from opened: Instant, past pauses: [ClockPause], zone: TimeZoneRules
  ) -> IncidentDates {
    let coverage = coverage(of: basis)
    func date(_ span: CoverageSpan?) -> Instant? {
      guard let span else { return nil }
      var date = coverage.add(span, to: opened, zone: zone)
      for pause in pauses { date = coverage.shift(date, past: pause, zone: zone) }
      return date
    }
    return IncidentDates(
      followUp: date(basis.followUp), warning: date(basis.warning), late: date(basis.late))
  }
}

extension Coverage {
  /// Moves a date that was open when the clock stopped: as much covered time as was left then is
  /// left when it starts again. No date ever moves back (DESIGN §4.2).
  func shift(_ date: Instant, past pause: ClockPause, zone: TimeZoneRules) -> Instant {
    guard date > pause.from else { return date }
    let left = coveredMilliseconds(from: pause.from, to: date, zone: zone)
    return max(date, add(coveredMilliseconds: left, to: pause.to, zone: zone))
  }
}

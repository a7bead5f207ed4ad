public import HelpdeskDomain

/// The answer to "why?" line by line, for the pop-up and for the shell.
public struct WhyText {
  private let words: WhyWords
  private let mask: MaskWords
  private let time: TimeFormat
  private let tables: DeskTables
  private let strings: Strings
  private let answer: WhyAnswer

  public init(
    _ answer: WhyAnswer, language: Language, tables: DeskTables, zone: TimeZoneRules, now: Instant
  ) {
    strings = Strings.of(language)
    words = strings.why
    mask = strings.mask
    time = TimeFormat(words: strings.time, zone: zone, now: now)
    self.tables = tables
    self.answer = answer
  }

  /// Everything, a blank line between the parts; dates that there are not are left out.
  public var lines: [String] {
    var lines = priority + [""] + owner
    for date in answer.dates where date.value != nil || !date.steps.isEmpty {
      lines.append("")
      lines += self.lines(of: date)
    }
    return lines
  }

  /// Why this priority?
  public var priority: [String] {
    let priority = answer.priority
    let code = tables.priority(priority.priority)?.row
    let text = code.map { "\($0.code) \(self.text($0))" } ?? "-"
    var lines = ["\(strings.fields[IncidentField.priority]): \(text)"]
    if priority.lines.isEmpty { lines.append("  " + words.nothingWritten) }
    let width = priority.lines.map { mask.source($0.level).count }.max() ?? 0
    for line in priority.lines {
      let name = mask.source(line.level)
      let pad = String(repeating: " ", count: width - name.count)
      lines.append("\(isTaken(line) ? "> " : "  ")\(name)\(pad)  \(said(line))")
    }
    return lines
  }

  private func isTaken(_ line: PriorityExplanation.Line) -> Bool {
    if case .said(.taken, _) = line.answer { true } else { false }
  }

  private func said(_ line: PriorityExplanation.Line) -> String {
    switch line.answer {
    case .nothing: return "-"
    case .notAsked: return words.notAsked
    case .said(let outcome, let record):
      let word =
        switch outcome {
        case .taken: line.level == .hand ? words.setByHand : words.taken
        case .blank: words.blank
        case .ended: words.ended
        case .notBegun: words.notBegun
        case .retired: words.retired
        }
      return record.map { "\(code($0)): \(word)" } ?? word
    }
  }

  /// A record's code; where it cannot be read, its type and counter.
  private func code(_ id: RecordID) -> String {
    answer.codes[id] ?? tables.qualifiedCode(id) ?? "\(id.type?.name ?? "")-\(id.counter)"
  }

  private func text(_ row: CodeRow) -> String {
    row.text.text(in: strings.language, desk: tables.parameters.language) ?? row.code
  }

  /// Why this owner?
  public var owner: [String] {
    let title = strings.fields[IncidentField.owner]
    var lines = ["\(title): \(answer.owner.map(code) ?? "-")"]
    guard let route = answer.route else { return lines + ["  " + words.namedByHand] }
    if route.steps.isEmpty { lines.append("  " + words.noRule) }
    for step in route.steps {
      let word =
        switch step.outcome {
        case .given: words.gives(step.owner.map(code) ?? "-")
        case .absent: words.absent
        case .full: words.full
        case .retired: words.retired
        case .nobodyFree: words.nobodyFree
        }
      lines.append("\(step.outcome == .given ? "> " : "  ")\(code(step.source)): \(word)")
    }
    if route.owner != answer.owner { lines.append("  " + words.changedByHand) }
    return lines
  }

  /// Why this date?
  public func lines(of date: DateExplanation) -> [String] {
    var lines = ["\(strings.fields[date.date.field]): \(date.value.map(moment) ?? "-")"]
    if let basis = date.basis {
      if basis.span(date.date) != nil {
        lines += head(basis, date)
      } else {
        lines.append("  " + words.noSpan(basis.priority))
      }
    } else if date.steps.isEmpty {
      lines.append("  " + words.nobodySet)
    }
    lines += date.steps.map { "  " + line($0) }
    if !date.steps.isEmpty { lines.append("  = \(date.result.map(moment) ?? "-")") }
    if !date.isWhole { lines.append("  " + words.changedSince(date.value.map(moment) ?? "-")) }
    return lines
  }

  private func head(_ basis: DateBasis, _ date: DateExplanation) -> [String] {
    let span = basis.span(date.date)?.compact ?? ""
    var lines = ["  " + words.rule(basis.priority, span, words.basis(basis.basis))]
    if let calendar = basis.calendar {
      let now = tables.calendar(calendar)?.revision
      var line = words.calendar(code(calendar), Int(basis.calendarRevision))
      if let contract = basis.contract { line += ", " + words.ofContract(code(contract)) }
      if let now, now != basis.calendarRevision { line += ", " + words.versionNow(Int(now)) }
      lines.append("  " + line)
    }
    lines.append("  " + words.from(moment(date.opened), basis.zoneName))
    return lines
  }

  private func line(_ step: DateExplanation.Step) -> String {
    switch step {
    case .hand(let value, let by, let at):
      return words.hand(value.map(moment) ?? "-", by.map(code) ?? "-", moment(at))
    case .elapsed(let from, let to):
      return "\(range(from, to))  \(words.allHours)"
    case .day(let date, let count): return "\(day(date))  \(words.day(count))"
    case .closed(let first, let last):
      return (first == last ? day(first) : "\(day(first)) - \(day(last))") + "  \(words.closed)"
    case .holiday(let date): return "\(day(date))  \(words.holiday)"
    case .sameTime(let at): return "\(moment(at))  \(words.sameTime)"
    case .opening(let at): return "\(moment(at))  \(words.opening)"
    case .covered(let from, let to):
      return "\(range(from, to))  \(time.span(milliseconds: to.milliseconds(since: from)))"
    case .more(let count): return words.more(count)
    case .pause(let pause, let left, _, let to):
      let stood = range(pause.from, pause.to)
      return words.pause(stood, time.span(milliseconds: left), moment(to))
    case .stopped(let since): return words.stopped(moment(since))
    }
  }

  private func moment(_ at: Instant) -> String { time.weekdayMoment(at) }

  private func day(_ date: CivilDate) -> String {
    "\(strings.time.weekdays[date.weekday - 1]) \(time.day(date))"
  }

  private func clock(_ at: Instant) -> String {
    let civil = time.zone.civil(at: at)
    return "\(NumberFormat.twoDigits(civil.hour)):\(NumberFormat.twoDigits(civil.minute))"
  }

  /// `Fri 22 May 16:30-17:00`, the day of the end only where it is another one.
  private func range(_ from: Instant, _ to: Instant) -> String {
    let isSameDay = time.zone.date(at: from) == time.zone.date(at: to)
    return isSameDay
      ? "\(moment(from))-\(clock(to))" : "\(moment(from)) - \(moment(to))"
  }
}

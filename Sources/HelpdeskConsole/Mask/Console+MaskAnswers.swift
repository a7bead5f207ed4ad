import HelpdeskDomain
import ScreenCore

/// Questions of the mask and their answers.
extension Console {
  /// Asks the runner for rows.
  static func ask(
    _ subject: LookUpRequest.Subject, text: String = "", _ question: MaskQuestion,
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    let generation = state.nextGeneration()
    mask.awaited[generation] = question
    state.place.screen = .mask(mask)
    return [.lookUp(LookUpRequest(subject: subject, text: text, generation: generation))]
  }

  /// Asks for priority, dates, verdicts and owner of what stands in the mask.
  static func judge(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    mask.awaitedJudgement = state.nextGeneration()
    state.place.screen = .mask(mask)
    return [.judge(mask.question(MaskDesk(state)), generation: mask.awaitedJudgement)]
  }

  /// Asks what else is open of the customer and the unit that stand in a new incident.
  static func askOpen(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, mask.isNew else { return [] }
    mask.awaitedOpen = state.nextGeneration()
    state.place.screen = .mask(mask)
    let customer = mask[.customer].record
    let unit = mask[.unit].record
    return [.loadOpen(customer: customer, unit: unit, generation: mask.awaitedOpen)]
  }

  static func maskOpenLoaded(
    _ hits: [IncidentHit], generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, mask.awaitedOpen == generation else {
      return []
    }
    mask.alsoOpen = hits
    state.place.screen = .mask(mask)
    if state.message == nil { sayAlsoOpen(&state) }
    return []
  }

  static func maskJudged(
    _ judgement: Judgement, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen, mask.awaitedJudgement == generation else {
      return []
    }
    mask.take(judgement, MaskDesk(state))
    state.place.screen = .mask(mask)
    if judgement.unitOfOtherCustomer != nil, mask.isNew, state.message == nil {
      state.message = .mask(.unitOfOther(unit: mask[.unit].text))
    }
    guard let contract = judgement.contract, mask.contract?.id != contract else { return [] }
    return ask(.record(contract), .contract, &state)
  }

  /// An answer to a lookup that no list asked for.
  static func maskLookedUp(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen,
      let question = mask.awaited.removeValue(forKey: answer.generation)
    else { return [] }
    state.place.screen = .mask(mask)
    switch question {
    case .unitChoice: return chooseUnit(answer, &state)
    case .candidates(let field, let text):
      count(answer.total, in: field, text, &state)
      return []
    case .exact(let field, let text):
      let isCode: (LookUpRow) -> Bool = { $0.code.lowercased() == text.lowercased() }
      guard let row = answer.rows.first(where: isCode), mask[field].record == nil,
        mask[field].text == text
      else { return [] }
      return take(row, in: field, &state)
    case .customer, .contact, .unit, .contract, .details:
      guard let row = answer.rows.first else { return [] }
      return takeDetails(row, question, &state)
    }
  }

  private static func takeDetails(
    _ row: LookUpRow, _ question: MaskQuestion, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    let steps = mask.steps
    switch question {
    case .customer where mask[.customer].record == row.id: _ = mask.take(customer: row)
    case .customer where mask[.customer].isEmpty: _ = mask.take(customer: row)
    case .contact where mask[.contact].record == row.id: mask.take(contact: row, MaskDesk(state))
    case .unit where mask[.unit].record == row.id: mask.take(unit: row)
    case .contract: mask.contract = row
    case .details(.item) where mask[.item].record == row.id:
      mask[.item] = MaskEntry(row.code, record: row.id, name: row.name)
    case .details(.customer) where mask[.customer].record == row.id: mask.customer = row
    case .details(.unit) where mask[.unit].record == row.id: mask.unit = row
    default: return []
    }
    // What follows by itself from a choice is no step of its own.
    mask.steps = steps
    state.place.screen = .mask(mask)
    if question == .contract || question == .details(.item) { return [] }
    let open = question == .unit || question == .customer ? askOpen(&state) : []
    return open + askItem(&state) + judge(&state) + [.scheduleDraftSave]
  }

  /// The unit brings its item: the item's code and name are asked for.
  private static func askItem(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .mask(let mask) = state.place.screen, let item = mask.unit?.values.item,
      mask[.item].record == item, mask[.item].name.isEmpty
    else { return [] }
    return ask(.record(item), .details(.item), &state)
  }

  /// One unit is taken by itself, several open the list, the last used first.
  private static func chooseUnit(
    _ answer: LookUpAnswer, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    let keys = mask.typedAhead
    mask.typedAhead = []
    state.place.screen = .mask(mask)
    var effects: [ConsoleEffect] = []
    if mask[.unit].isEmpty, answer.total == 1, let row = answer.rows.first {
      effects = take(row, in: .unit, &state)
    } else if mask[.unit].isEmpty, answer.total > 1 {
      var list = maskList(for: .unit, mask, state)
      list.rows = answer.rows.map(CodeListRow.init)
      list.total = answer.total
      state.place.layers.append(.list(list))
    }
    for key in keys { effects += press(key, &state) }
    return effects
  }

  private static func count(
    _ total: Int, in field: MaskField, _ text: String, _ state: inout ConsoleState
  ) {
    guard case .mask(var mask) = state.place.screen, case .unresolved = mask.problems[field],
      mask[field].text == text
    else { return }
    mask.problems[field] = .unresolved(text, candidates: total)
    state.place.screen = .mask(mask)
    if mask.focus == .field(field) { sayProblem(of: field, &state) }
  }

  /// Takes a record into a master field, with all that comes with it.
  static func take(
    _ row: LookUpRow, in field: MaskField, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .mask(var mask) = state.place.screen else { return [] }
    let desk = MaskDesk(state)
    var questions: [(LookUpRequest.Subject, MaskQuestion)] = []
    var emptied: String?
    switch field {
    case .customer:
      let isOther = mask[.customer].record != row.id
      emptied = mask.take(customer: row)
      if isOther, mask[.unit].isEmpty { questions.append((.units(of: row.id), .unitChoice)) }
    case .contact, .eventWith:
      if field == .eventWith {
        mask[.eventWith] = MaskEntry(row.name, origin: .typed)
      } else {
        mask.take(contact: row, desk)
      }
      if mask[.customer].isEmpty, let id = row.customer {
        questions.append((.record(id), .customer))
      }
    case .unit:
      mask.take(unit: row)
      if mask[.customer].isEmpty, let id = row.customer {
        questions.append((.record(id), .customer))
      }
    case .site:
      mask.remember([.site])
      mask[.site] = MaskEntry(row.values.site, origin: .typed)
    default:
      mask.remember([field])
      mask[field] = MaskEntry(row.code, record: row.id, name: row.name, origin: .typed)
    }
    mask.problems[field] = nil
    state.place.screen = .mask(mask)
    var effects: [ConsoleEffect] = []
    for (subject, question) in questions { effects += ask(subject, question, &state) }
    if let emptied { state.message = .mask(.unitEmptied(unit: emptied)) }
    if field == .customer || field == .unit { effects += askOpen(&state) }
    return effects + askItem(&state) + judge(&state) + [.scheduleDraftSave]
  }

  /// Says at once that the unit already has an open incident (screens.md §2.8).
  static func sayAlsoOpen(_ state: inout ConsoleState) {
    guard case .mask(let mask) = state.place.screen, mask.isNew,
      let hit = mask.openOfUnit.first
    else { return }
    state.message = .mask(
      .alsoOpen(unit: mask[.unit].text, number: hit.number, what: hit.description))
  }
}

extension CodeListRow {
  /// A master record as a row.
  init(_ row: LookUpRow) {
    self.init(id: row.id, code: row.code, text: row.name, detail: row.detail, source: row)
  }
}

import HelpdeskDomain
import ScreenCore

/// Keys of the list of a table.
extension Console {
  /// How many rows are asked for at once: some screens.
  private static let window = 200

  /// Opens a table from the palette; what is open is parked, as by F6.
  static func openMasters(_ type: RecordType, _ state: inout ConsoleState) -> [ConsoleEffect] {
    var effects: [ConsoleEffect] = []
    if case .masters = state.place.screen, state.place.layers.isEmpty {
      state.place.screen = .masters(MastersState(type))
    } else {
      effects = park(&state, returns: !state.place.isQueue)
      state.place = Place(screen: .masters(MastersState(type)), draft: state.nextDraftID())
      effects.append(.announce(nil))
    }
    return effects + loadMasters(&state)
  }

  /// Asks for the rows around the cursor.
  static func loadMasters(_ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .masters(var masters) = state.place.screen else { return [] }
    masters.awaited = state.nextGeneration()
    state.place.screen = .masters(masters)
    return [
      .loadMasters(
        MasterListRequest(
          type: masters.type, text: masters.filter.text, withRetired: masters.showsRetired,
          first: max(0, masters.cursor - window / 2), count: window, around: masters.wanted,
          generation: masters.awaited))
    ]
  }

  static func mastersLoaded(
    _ page: MasterPage, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard case .masters(var masters) = state.place.screen, masters.awaited == page.generation
    else { return [] }
    masters.page = page
    if let place = page.place { masters.cursor = place }
    masters.wanted = nil
    masters.cursor = max(0, min(masters.cursor, page.found - 1))
    state.place.screen = .masters(masters)
    return []
  }

  static func pressInMasters(
    _ key: Key, _ function: Function?, _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let page = max(1, MastersGeometry(FrameLayout(state.size)).rows.size.rows - 1)
    if let distance = function?.rowsMoved(page: page) {
      return move(to: masters.cursor + distance, &state)
    }
    switch function {
    case .top: return move(to: 0, &state)
    case .bottom: return move(to: (masters.page?.found ?? 1) - 1, &state)
    case .open: return openMasterForm(masters.row, &state)
    case .newRecord: return newMaster(masters, &state)
    case .retire: return retire(masters, &state)
    case .withRetired: return change(&state) { $0.showsRetired.toggle() }
    case .previousTable: return openMasters(table(masters.type, -1), &state)
    case .nextTable: return openMasters(table(masters.type, 1), &state)
    case .refresh: return loadMasters(&state)
    case .undo: return commandOfActor(.undo, &state)
    case .redo: return commandOfActor(.redo, &state)
    case .find: return set(&state) { $0.isFiltering = true }
    case .keepFilter: return set(&state) { $0.isFiltering = false }
    case .clearFilter: return change(&state) { _ = $0.filter.replaceAll(with: "") }
    case .back: return leaveMasters(masters, &state)
    case .save:
      state.message = .nothingToSave
      return []
    default: return masters.isFiltering ? narrow(key, masters, &state) : []
    }
  }

  static func pasteInMasters(
    _ paste: Paste, _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard masters.isFiltering else {
      state.message = .pasteIgnored
      return []
    }
    var masters = masters
    tell(masters.filter.paste(paste.text), &state)
    state.place.screen = .masters(masters)
    return change(&state) { _ in }
  }

  private static func narrow(
    _ key: Key, _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    var masters = masters
    let before = masters.filter.text
    tell(masters.filter.handle(key), &state)
    state.place.screen = .masters(masters)
    return masters.filter.text == before ? [] : change(&state) { _ in }
  }

  /// Changes what is listed: the rows begin anew.
  private static func change(
    _ state: inout ConsoleState, _ body: (inout MastersState) -> Void
  ) -> [ConsoleEffect] {
    guard case .masters(var masters) = state.place.screen else { return [] }
    body(&masters)
    masters.cursor = 0
    state.place.screen = .masters(masters)
    return loadMasters(&state)
  }

  private static func set(
    _ state: inout ConsoleState, _ body: (inout MastersState) -> Void
  ) -> [ConsoleEffect] {
    guard case .masters(var masters) = state.place.screen else { return [] }
    body(&masters)
    state.place.screen = .masters(masters)
    return []
  }

  private static func move(to place: Int, _ state: inout ConsoleState) -> [ConsoleEffect] {
    guard case .masters(var masters) = state.place.screen else { return [] }
    masters.cursor = max(0, min(place, (masters.page?.found ?? 1) - 1))
    state.place.screen = .masters(masters)
    guard let page = masters.page, page.found > 0 else { return [] }
    let room = MastersGeometry(FrameLayout(state.size)).rows.size.rows
    let needed = max(0, masters.cursor - room)..<min(page.found, masters.cursor + room)
    let here = page.first..<(page.first + page.rows.count)
    let isWhole = here.lowerBound <= needed.lowerBound && here.upperBound >= needed.upperBound
    return isWhole ? [] : loadMasters(&state)
  }

  private static func table(_ type: RecordType, _ distance: Int) -> RecordType {
    let all = RecordType.kept
    let place = (all.firstIndex(of: type) ?? 0) + distance
    return all[(place + all.count) % all.count]
  }

  /// Esc: out of the filter, then the filter itself, then the screen.
  private static func leaveMasters(
    _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if masters.isFiltering { return set(&state) { $0.isFiltering = false } }
    if !masters.filter.isEmpty {
      return change(&state) { _ = $0.filter.replaceAll(with: "") }
    }
    return leavePlace(keepingDraft: false, &state)
  }

  /// Retires the row under the cursor, or offers it again.
  private static func retire(
    _ masters: MastersState, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard let row = masters.row, masters.type != .desk else {
      state.message = .noneInList
      return []
    }
    let id = row.card.id
    let isRetired = row.card[CodeField.retired].isTrue
    let command: MasterCommand =
      isRetired ? .change(id, [CodeField.retired: .none]) : .retire(id)
    let code = ExchangeTable.key(of: row.card)
    let purpose: MasterPurpose = isRetired ? .reinstate(code) : .retire(code)
    let tag = state.nextTag(.master(purpose))
    return [.perform([BasedCommand(.master(command), base: nil)], tag: tag)]
  }

  /// What became of retiring; a form's save is answered in its own place.
  static func masterPerformed(
    _ tag: CommandTag, _ purpose: MasterPurpose, _ outcomes: [CommandOutcome],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if purpose == .save { return masterSaved(tag, outcomes, &state) }
    if let refusal = outcomes.compactMap(\.refusal).first {
      state.message = .refused(refusal)
      return []
    }
    state.message = .master(MasterMessage(purpose))
    return loadMasters(&state)
  }
}

/// What a command about a master was given for.
public enum MasterPurpose: Equatable, Sendable {
  case retire(String)
  case reinstate(String)
  /// The form's own.
  case save
}

/// What masters say in row 23.
public enum MasterMessage: Equatable, Sendable {
  case saved(String)
  case retired(String)
  case reinstated(String)
  /// The first of several problems, and how many there are.
  case problem(String, MasterProblem, place: Int, count: Int)

  init(_ purpose: MasterPurpose) {
    switch purpose {
    case .retire(let code): self = .retired(code)
    case .reinstate(let code): self = .reinstated(code)
    case .save: self = .saved("")
    }
  }
}

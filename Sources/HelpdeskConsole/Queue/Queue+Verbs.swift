import HelpdeskDomain
import ScreenCore

/// The verbs: on the marked incidents, else on the one under the cursor.
extension Console {
  static func pressVerb(
    _ function: Function, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    switch function {
    case .undo: return commandOfActor(.undo, &state)
    case .redo: return commandOfActor(.redo, &state)
    default: break
    }
    guard isAllowed(&state) else { return [] }
    let targets = verbTargets(state)
    guard let first = targets.first else { return noIncident(&state) }
    switch function {
    case .event:
      guard let line = state.queueLine else { return noIncident(&state) }
      return openEvent(on: line.id, number: line.number, code: nil, &state)
    case .change:
      state.place.layers.append(
        .palette(
          PaletteState(
            context: .queue,
            only: [.status, .owner, .takeMyself, .priority, .reason, .resolve, .close])))
      return []
    case .status: return openVerbList(.status, targets, &state)
    case .owner: return openVerbList(.owner, targets, &state)
    case .priority: return openVerbList(.priority, targets, &state)
    case .reason: return openVerbList(.reason, targets, &state)
    case .resolve: return openResolution(of: targets, thenClose: false, &state)
    case .close: return openResolution(of: targets, thenClose: true, &state)
    case .takeMyself:
      return perform(
        QueueVerb(
          .owner(state.setting.actor), on: targets, bases: bases(of: targets, state)), &state)
    case .destination:
      guard let line = state.queueLine else { return noIncident(&state) }
      return openDestination(of: line.id, &state)
    case .triage: return beginTriage(first, &state)
    case .repeatLast:
      guard let change = state.lastChange else {
        state.message = .nothingToRepeat
        return []
      }
      return perform(
        QueueVerb(change, on: targets, bases: bases(of: targets, state)), &state)
    default: return []
    }
  }

  private static func isAllowed(_ state: inout ConsoleState) -> Bool {
    guard case .readOnly(let reason) = state.access else { return true }
    state.message = .readOnly(reason)
    return false
  }

  static func verbTargets(_ state: ConsoleState) -> [RecordID] {
    if !state.queue.marks.isEmpty { return state.queue.marks.sorted() }
    return state.queueLine.map { [$0.id] } ?? []
  }

  /// The queue's row of an incident, as far as it is loaded.
  static func row(of id: RecordID, _ state: ConsoleState) -> QueueRow? {
    state.queue.page?.lines.first { $0.id == id }?.row
  }

  static func openVerbList(
    _ field: VerbField, _ targets: [RecordID], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let row = targets.first.flatMap { Console.row(of: $0, state) }
    let subject: ListSubject
    var chosen: RecordID?
    switch field {
    case .status:
      subject = .statuses(from: targets.count == 1 ? row?.status : nil)
    case .owner, .statusOwner:
      subject = .owners
      chosen = row?.owner
    case .priority:
      subject = .codes(.priorityCode)
      chosen = row?.priority
    case .reason:
      subject = .codes(.reason)
      chosen = row?.reason
    case .resolve, .close, .statusResolution: subject = .codes(.resolution)
    }
    var list = CodeListState(subject: subject, purpose: .verb(field, targets))
    list.about = about(targets, state)
    list.bases = bases(of: targets, state)
    return open(&list, chosen: chosen, &state)
  }

  /// What a list over the queue is about: the number, or how many.
  static func about(_ targets: [RecordID], _ state: ConsoleState) -> String {
    if targets.count == 1, let line = state.queue.page?.lines.first(where: { $0.id == targets[0] })
    {
      return line.number
    }
    return Strings.of(state.language).lists.marked(targets.count)
  }

  /// A code was chosen for a verb; a status may ask for more first.
  static func verbTook(
    _ choice: RecordID, _ field: VerbField, _ targets: [RecordID], bases: [RecordID: UInt32],
    _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    func perform(_ change: QueueVerb.Change) -> [ConsoleEffect] {
      Console.perform(QueueVerb(change, on: targets, bases: bases), &state)
    }
    switch field {
    case .status: return openStatusChange(of: targets, to: choice, bases: bases, &state)
    case .owner: return perform(.owner(choice))
    case .priority: return perform(.priority(choice))
    case .reason: return perform(.reason(choice))
    case .resolve: return perform(.resolve(choice))
    case .close: return perform(.close(resolution: choice))
    case .statusResolution(let status):
      return perform(.status(status, resolution: choice))
    case .statusOwner(let status):
      return perform(.statusWithOwner(status, owner: choice))
    }
  }
}

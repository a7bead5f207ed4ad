import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport

/// A console whose effects are answered from values: what a runner does, without a desk on disk.
struct TestConsole {
  var state: ConsoleState
  var sketch: SketchDesk
  /// Every effect so far.
  var effects: [ConsoleEffect] = []
  /// What the next `perform` is answered with; nil = everything is done.
  var outcomes: [CommandOutcome]?
  /// What the next `find` finds.
  var found = FindAnswer(generation: 0)
  /// The records of large tables that lists and forms of masters find.
  var masters: [MasterLine] = []
  /// What the next `lookUp` finds.
  var lookedUp: [LookUpRow] = []
  /// Answers wait until `answerAll` is called.
  var isSlow = false
  private var waiting: [ConsoleEffect] = []

  init(
    language: Language = .en, columns: Int = 80, rows: Int = 24, starts: Bool = true
  ) {
    sketch = SketchDesk(language: language)
    state = ConsoleState(
      size: Size(rows: rows, columns: columns),
      setting: Setting(
        language: language, now: TestTime.now, zone: TestTime.berlin, tables: sketch.tables,
        actor: sketch.test.partner("klein"), session: 0x2A))
    if starts { send(.started) }
  }

  mutating func send(_ action: ConsoleAction) {
    let asked = Console.update(&state, action)
    effects += asked
    if isSlow { waiting += asked } else { for effect in asked { answer(effect) } }
  }

  mutating func answerAll() {
    isSlow = false
    let all = waiting
    waiting = []
    for effect in all { answer(effect) }
  }

  /// Keys as written: `F6`, `Enter`, `Esc`, `Tab`, `Down`, or one character each.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  private mutating func answer(_ effect: ConsoleEffect) {
    switch effect {
    case .loadQueue(let request): send(.queueLoaded(page(for: request)))
    case .loadPreview(let id):
      if id == sketch.preview.id { send(.previewLoaded(sketch.preview)) }
    case .find(let request):
      var answer = found
      answer.generation = request.generation
      send(.found(answer))
    case .perform(let commands, let tag): send(.performed(tag, answers(to: commands)))
    case .openIncident(let id, let generation):
      guard let incident = sketch.incidents.first(where: { $0.id == id }) else { return }
      send(.incidentOpened(IncidentSheet(incident: incident), generation: generation))
    case .loadMasters(let request): send(.mastersLoaded(page(for: request)))
    case .openMaster(let id, let generation):
      if let line = line(of: id) { send(.masterOpened(line, generation: generation)) }
    case .lookUp(let request) where !lookedUp.isEmpty:
      send(
        .lookedUp(
          LookUpAnswer(
            rows: lookedUp, total: lookedUp.count, generation: request.generation)))
    default: break
    }
  }

  private func page(for request: MasterListRequest) -> MasterPage {
    let desk = sketch.test.desk
    let lines =
      request.type.isSmallTable
      ? desk.tables.codeRows(of: request.type).compactMap { line(of: $0.id) }
      : masters.filter { $0.card.id.type == request.type }
    let found = lines.filter { line in
      let texts = line.card.fields.pairs.compactMap(\.value.text).joined(separator: " ")
      return texts.lowercased().contains(request.text.lowercased())
        && (request.withRetired || !line.card[CodeField.retired].isTrue)
    }
    let place = request.around.flatMap { id in found.firstIndex { $0.card.id == id } }
    return MasterPage(
      rows: Array(found.dropFirst(request.first).prefix(request.count)), first: request.first,
      found: found.count, all: lines.count, place: place, generation: request.generation)
  }

  private func line(of id: RecordID) -> MasterLine? {
    if let line = masters.first(where: { $0.card.id == id }) { return line }
    let desk = sketch.test.desk
    return desk.tables.card(id).map {
      MasterLine(card: $0, use: desk.useCounts(of: id.type ?? .desk)[id])
    }
  }

  private func answers(to commands: [BasedCommand]) -> [CommandOutcome] {
    if let outcomes { return outcomes }
    return commands.map { command in
      let id = command.command.record ?? RecordID(.incident, 99)
      let number = sketch.lines.first { $0.id == id }?.number ?? "INC0000099"
      return .done(CommandReceipt(record: id, number: number, revision: 2))
    }
  }

  private func page(for request: QueueRequest) -> QueuePage {
    let words = request.filter.lowercased().split(separator: " ")
    let matching = sketch.lines.filter { line in
      words.allSatisfy { "\(line.description) \(line.customer)".lowercased().contains($0) }
    }
    let first = min(request.first, max(0, matching.count - 1))
    return QueuePage(
      total: matching.count, totalInView: sketch.lines.count, first: first,
      lines: Array(matching.dropFirst(first).prefix(request.count)),
      cursorPlace: matching.firstIndex { $0.id == request.cursor },
      generation: request.generation)
  }

  func surface(_ theme: Theme = .standard) -> Surface { Console.render(state, theme: theme) }

  func snapshot(_ theme: Theme = .standard) -> Snapshot {
    let surface = surface(theme)
    return Snapshot(
      rows: surface.text, styleRuns: surface.styleRuns,
      cursor: surface.cursor.map { ($0.row, $0.column) })
  }

  /// The commands performed so far.
  var commands: [DeskCommand] {
    effects.flatMap { effect -> [DeskCommand] in
      if case .perform(let commands, _) = effect { commands.map(\.command) } else { [] }
    }
  }

  /// The number under the queue's cursor.
  var chosenNumber: String? {
    guard case .incident(let id) = state.queue.cursor else { return nil }
    return sketch.lines.first { $0.id == id }?.number
  }
}

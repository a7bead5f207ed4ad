public import HelpdeskDomain
import ScreenCore

/// Why a field of the form holds back the save.
public enum MasterProblem: Equatable, Sendable {
  case missing
  /// Nothing the desk knows, or a choice among several.
  case unknown(String)
  case notANumber(String)
  case notASpan(String)
  case notAFlag(String)
  case notADate(String)
  case refused(MasterRefusal)
}

/// What a text in a field of the form stands for.
enum MasterReading: Equatable {
  case value(FieldValue)
  /// A large master: the desk has to be asked.
  case lookUp(String)
  case problem(MasterProblem)
}

/// Writes the values of masters as texts and reads what is typed, by the kind of the field.
struct MasterFieldReader {
  let popup: PopupReader
  let tables: DeskTables
  let words: MasterWords
  private let decimalPoint: String

  private var currencyDigits: Int { tables.parameters.currency.fractionDigits }

  init(_ state: ConsoleState) {
    popup = PopupReader(state)
    tables = state.tables
    words = Strings.of(state.language).masters
    decimalPoint = Strings.of(state.language).orders.mask.decimalPoint
  }

  /// The text of a value, as it can be typed again.
  func text(_ value: FieldValue, _ field: Field, _ names: [RecordID: MasterName]) -> String {
    switch (field.kind, value) {
    case (_, .none): ""
    case (.choice(let choice), _): choice.chosen(value).map(words.choice).joined(separator: ", ")
    case (.span, _): value.span.map(Desk.written) ?? ""
    case (.amount, .number(let amount)):
      DecimalText.text(amount, digits: currencyDigits, point: decimalPoint)
    case (_, .text(let text)): text
    case (_, .number(let number)): "\(number)"
    case (_, .instant(let instant)): popup.time.moment(instant)
    case (_, .flag(let flag)): flag ? words.screen.yes : words.screen.no
    case (_, .record(let id)): names[id]?.code ?? tables.qualifiedCode(id) ?? ""
    case (_, .unknown): "?"
    }
  }

  /// What a list shows of a value: names rather than codes, and of a flag only that it is set.
  func shown(_ value: FieldValue, _ field: Field, _ names: [RecordID: MasterName]) -> String {
    switch value {
    case .record(let id):
      names[id].map { $0.name.isEmpty ? $0.code : $0.name } ?? behind(id, names)
    case .flag(let flag): flag ? words.screen.yes : ""
    case .instant(let instant): popup.time.fullDay(instant)
    default: text(value, field, names)
    }
  }

  /// What stands behind a code in the form.
  func behind(_ id: RecordID?, _ names: [RecordID: MasterName]) -> String {
    guard let id else { return "" }
    if let name = names[id] { return name.name }
    if let owner = tables.ownerText(id, in: popup.language) { return owner }
    let row = tables.codeRow(id)
    return row?.text.text(in: popup.language, desk: tables.parameters.language) ?? ""
  }

  func entry(
    _ value: FieldValue, _ field: Field, _ names: [RecordID: MasterName]
  ) -> PopupEntry {
    let text = text(value, field, names)
    var entry = PopupEntry(text, record: value.record)
    if field.kind == .prose {
      entry.editor = LineEditor(text, maximumLength: field.maximumLength)
    }
    return entry
  }

  /// Reads a field.
  func read(_ entry: PopupEntry, _ field: Field) -> MasterReading {
    if let record = entry.record { return .value(.record(record)) }
    let typed = entry.text.trimmed
    if typed.isEmpty { return .value(.none) }
    switch field.kind {
    case .line, .prose: return .value(.text(typed))
    case .number:
      return Int64(typed).map { .value(.number($0)) } ?? .problem(.notANumber(typed))
    case .amount:
      let amount = DecimalText.read(typed, digits: currencyDigits)
      return amount.map { .value(.number($0)) } ?? .problem(.notANumber(typed))
    case .span:
      let span = Desk.span(typed)
      return span.map { .value(FieldValue($0)) } ?? .problem(.notASpan(typed))
    case .flag: return flag(typed)
    case .instant:
      switch popup.moment(typed) {
      case .success(let moment): return .value(.instant(moment))
      case .failure: return .problem(.notADate(typed))
      }
    case .choice(let choice): return self.choice(typed, choice)
    case .owner: return found(popup.find(typed, .owner), typed)
    case .record(let type):
      if !type.isSmallTable { return .lookUp(typed) }
      if type == .reason || type == .resolution {
        return found(tables.find(typed, in: type), typed)
      }
      return found(popup.find(typed, .code(type)), typed)
    }
  }

  private func found(_ id: RecordID?, _ typed: String) -> MasterReading {
    id.map { .value(.record($0)) } ?? .problem(.unknown(typed))
  }

  private func flag(_ typed: String) -> MasterReading {
    let word = Matching.folded(typed)
    for (name, value) in [(words.screen.yes, true), (words.screen.no, false)] {
      if Matching.folded(name).hasPrefix(word) { return .value(.flag(value)) }
    }
    return .problem(.notAFlag(typed))
  }

  private func choice(_ typed: String, _ choice: FieldChoice) -> MasterReading {
    var chosen: [String] = []
    for part in typed.split(separator: ",").map({ Matching.folded(String($0).trimmed) }) {
      let exact = choice.words.first { $0.lowercased() == part }
      let named = choice.words.filter { Matching.folded(words.choice($0)).hasPrefix(part) }
      guard let word = exact ?? (named.count == 1 ? named.first : named.first { isNamed($0, part) })
      else { return .problem(.unknown(typed)) }
      chosen.append(word)
    }
    let value = choice.value(chosen.joined(separator: " "))
    return value.map { .value($0) } ?? .problem(.unknown(typed))
  }

  private func isNamed(_ word: String, _ typed: String) -> Bool {
    Matching.folded(words.choice(word)) == typed
  }
}

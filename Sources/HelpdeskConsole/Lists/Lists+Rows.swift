import HelpdeskDomain
import ScreenCore

/// The rows of lists that are made from the desk's small tables.
extension Console {
  /// All rows of a list, in the order of its table; nil where the rows have to be looked up.
  static func rows(of subject: ListSubject, _ state: ConsoleState) -> [CodeListRow]? {
    let maker = CodeRowMaker(
      tables: state.tables, language: state.language, words: Strings.of(state.language).lists)
    switch subject {
    case .destinations: return maker.destinations
    case .orderStatuses(let from): return maker.orderStatuses(from: from)
    case .codes(.reason):
      return maker.leaves(of: .reason) { row in
        state.tables.reason(row.id)?.expectedMinutes.map(maker.words.minutes) ?? ""
      }
    case .codes(.resolution): return maker.leaves(of: .resolution) { _ in "" }
    case .codes(.partner): return maker.partners
    case .codes(let type): return maker.rows(of: type)
    case .statuses(let from):
      let present = state.tables.status(from)
      return maker.rows(of: .statusCode).filter { row in
        guard let present, let other = state.tables.status(row.id) else { return true }
        return row.id != from && present.mayGo(to: other)
      }
    case .owners: return maker.partners + maker.rows(of: .group, detail: maker.words.group)
    case .masters: return nil
    case .generals(let type):
      return maker.rows(of: type).filter { state.tables.codeRow($0.id)?.parent == nil }
    case .choices(let choice):
      let words = Strings.of(state.language).masters
      return choice.words.enumerated().map { place, word in
        CodeListRow(
          id: RecordID(rawValue: UInt64(place + 1)), code: word, text: words.choice(word))
      }
    }
  }
}

/// Makes list rows of code rows, in one language.
struct CodeRowMaker {
  let tables: DeskTables
  let language: Language
  let words: ListWords

  func rows(of type: RecordType, detail: String = "") -> [CodeListRow] {
    tables.codeRows(of: type).filter { !$0.isRetired }.map { row in
      CodeListRow(
        id: row.id, code: row.code, text: text(row), detail: detail,
        words: row.text.all.joined(separator: " "))
    }
  }

  /// Specific codes only, each with the general one it belongs to.
  func leaves(
    of type: RecordType, detail: (CodeRow) -> String
  ) -> [CodeListRow] {
    let rows = tables.codeRows(of: type).filter { !$0.isRetired }
    let generals = rows.filter { $0.parent == nil }
    return generals.flatMap { general in
      rows.filter { $0.parent == general.id }.map { row in
        CodeListRow(
          id: row.id, code: "\(general.code)/\(row.code)", general: text(general),
          text: text(row), detail: detail(row),
          words: (general.text.all + row.text.all).joined(separator: " "))
      }
    }
  }

  var partners: [CodeListRow] {
    tables.codeRows(of: .partner).filter { !$0.isRetired }.map { row in
      let partner = tables.partner(row.id)
      let name = partner.flatMap { $0.name.isEmpty ? nil : $0.name } ?? row.code
      let group = tables.group(partner?.group).map(text) ?? ""
      return CodeListRow(
        id: row.id, code: row.code, text: name, detail: group,
        words: partner?.login ?? "")
    }
  }

  /// The types of a destination, which no administrator keeps: their code stands for them.
  var destinations: [CodeListRow] {
    DestinationType.allCases.map { type in
      let all = Language.allCases.map { Strings.of($0).lists.destination(type) }
      return CodeListRow(
        id: RecordID(rawValue: UInt64(type.place)), code: type.rawValue,
        text: words.destination(type), words: all.joined(separator: " "))
    }
  }

  /// The statuses that may follow an order's; their name stands for them.
  func orderStatuses(from present: OrderStatus) -> [CodeListRow] {
    OrderStatus.allCases.filter(present.mayGo).map { status in
      let all = Language.allCases.map { Strings.of($0).orders.status(status) }
      return CodeListRow(
        id: RecordID(rawValue: UInt64(status.rawValue)), code: status.name,
        text: Strings.of(language).orders.status(status), words: all.joined(separator: " "))
    }
  }

  private func text(_ row: CodeRow) -> String {
    row.text.text(in: language, desk: tables.parameters.language) ?? row.code
  }
}

extension CodeListState {
  /// The rows that match what was typed: those whose code or text it is first, then those whose
  /// code, then those whose text begins with it. "druck" is the group before a member of it.
  public var shownRows: [CodeListRow] {
    if case .masters = subject { return rows }
    let words = Matching.words(query.text)
    guard !words.isEmpty else { return rows }
    let typed = Matching.folded(query.text)
    let matching = rows.filter { row in
      if row.isOfLast { return false }
      let text = Matching.folded(
        "\(row.code) \(row.general) \(row.text) \(row.detail) \(row.words)")
      return words.allSatisfy { Matching.contains(text, $0) }
    }
    func rank(_ row: CodeListRow) -> Int {
      let code = Matching.folded(row.code)
      let text = Matching.folded(row.text)
      if code == typed || text == typed { return 0 }
      if code.hasPrefix(typed) { return 1 }
      return text.hasPrefix(typed) ? 2 : 3
    }
    let ranked = matching.map { (rank: rank($0), row: $0) }
    return (0...3).flatMap { wanted in ranked.filter { $0.rank == wanted }.map(\.row) }
  }
}

/// Type-ahead in short lists: every word typed begins a word of the row, without case and marks.
/// Codes are parted by strokes, German compounds by hyphens: their parts are words too.
enum Matching {
  static func words(_ text: String) -> [String] {
    folded(text).split(separator: " ").map(String.init)
  }

  static func contains(_ text: String, _ word: String) -> Bool {
    text.hasPrefix(word) || [" ", "/", "-"].contains { text.contains($0 + word) }
  }

  static func folded(_ text: String) -> String {
    String(decoding: TextFolding.folded(text), as: UTF8.self)
  }
}

import HelpdeskDomain

/// The words of masters and codes: what their fields and tables are called, and why the desk says
/// no to them.
struct MasterWords: Sendable {
  /// By the field's name: numbers repeat between the record types. At most 16 columns each.
  let labels: [String: String]
  /// The stems of fields there is one of in each language: `text`, `short`, `hint`, `check`.
  let stems: [String: String]
  let tables: @Sendable (RecordType) -> TableName
  /// The words of choices, by what the shell calls them.
  let choices: [String: String]
  let refusal: MasterRefusalWords
  let screen: MasterScreenWords

  /// What a table is called: one record, and all of them.
  struct TableName: Sendable {
    let one, all: String

    init(_ one: String, _ all: String) {
      self.one = one
      self.all = all
    }
  }

  /// What a field is called on a form and in a sentence.
  func label(_ field: Field) -> String {
    if let label = labels[field.name] { return label }
    let parts = field.name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let stem = stems[String(parts[0])] else { return field.name }
    return "\(stem) \(parts[1])"
  }

  /// Whether the palette's words name a table, in this language or as the shell calls it.
  func matches(_ type: RecordType, _ typed: [String]) -> Bool {
    let names = [self, MasterWords.english].flatMap { [$0.tables(type).all, $0.tables(type).one] }
    let codes = type.isSmallTable ? " codes" : ""
    let text = Matching.folded(names.joined(separator: " ") + " \(type.name)\(codes)")
    return typed.allSatisfy { Matching.contains(text, $0) }
  }

  func choice(_ word: String) -> String { choices[word] ?? word }
}

/// Why the desk says no to a master or a code: a sentence each.
struct MasterRefusalWords: Sendable {
  let supervisorLoop: @Sendable (_ code: String) -> String
  let componentLoop: @Sendable (_ code: String) -> String
  let warrantyWithoutStart: @Sendable (_ code: String, _ field: String) -> String
  let neededByDesk: @Sendable (_ code: String, _ field: String) -> String
  let unknownChoice: @Sendable (_ field: String, _ words: String) -> String
  let belowZero: @Sendable (_ field: String) -> String
  let unknownCode: @Sendable (_ field: String, _ code: String) -> String
  let invalidPrefix: @Sendable (_ prefix: String) -> String
}

extension Strings {
  /// The sentence of a refusal that only masters and codes have.
  func masterText(_ refusal: MasterRefusal) -> String {
    let words = masters.refusal
    return switch refusal {
    case .supervisorLoop(let code): words.supervisorLoop(code)
    case .componentLoop(let code): words.componentLoop(code)
    case .warrantyWithoutStart(let code, let field):
      words.warrantyWithoutStart(code, masters.label(field))
    case .neededByDesk(let code, let field): words.neededByDesk(code, masters.label(field))
    case .unknownChoice(let field): words.unknownChoice(masters.label(field), choices(of: field))
    case .belowZero(let field): words.belowZero(masters.label(field))
    case .unknownCode(let field, let code): words.unknownCode(masters.label(field), code)
    case .invalidPrefix(let prefix): words.invalidPrefix(prefix)
    default: ""
    }
  }

  private func choices(of field: Field) -> String {
    guard case .choice(let choice) = field.kind else { return "" }
    return choice.words.joined(separator: ", ")
  }
}

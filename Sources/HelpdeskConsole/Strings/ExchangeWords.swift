public import HelpdeskDomain

/// What the command line says about files that are taken in: a sentence for each row that is bad,
/// and what became of all of them.
public struct ExchangeWords: Sendable {
  let language: Language
  let place: @Sendable (_ file: String, _ line: Int, _ column: String) -> String
  let strayQuote, openQuote, noHeader, notText: String
  let unknownColumn: @Sendable (_ name: String, _ known: String) -> String
  let columnTwice: String
  let cellCount: @Sendable (_ found: Int, _ expected: Int) -> String
  let codeTwice: @Sendable (_ code: String, _ line: Int) -> String
  let missing: String
  let badRows: @Sendable (_ count: Int, _ isMore: Bool) -> String
  let counts: @Sendable (_ created: Int, _ changed: Int, _ unchanged: Int) -> String
  let tried: String
  let act: @Sendable (_ sequence: UInt64) -> String
  let unreadableFile: @Sendable (_ path: String) -> String
  let noSuchEntry: @Sendable (_ sequence: UInt64) -> String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> ExchangeWords {
    switch language {
    case .en, .sv, .hu: english
    case .de: german
    }
  }

  /// `FILE:12: email: …`, one line.
  public func sentence(
    for problem: ImportProblem, in file: String, _ table: ExchangeTable
  )
    -> String
  {
    let column = problem.column.map { " \($0):" } ?? ""
    return place(file, problem.line, column) + " " + text(problem.cause, table)
  }

  private func text(_ cause: ImportProblem.Cause, _ table: ExchangeTable) -> String {
    switch cause {
    case .unreadable(.strayQuote): strayQuote
    case .unreadable(.openQuote): openQuote
    case .noHeader: noHeader
    case .unknownColumn(let name):
      unknownColumn(name, table.fields.map(\.name).joined(separator: ", "))
    case .columnTwice: columnTwice
    case .cellCount(let found, let expected): cellCount(found, expected)
    case .codeTwice(let code, let line): codeTwice(code, line)
    case .notText: notText
    case .typed(let error): ShellWords.of(language).sentence(for: error)
    case .refused(.missing): missing
    case .refused(let refusal): Strings.of(language).text(.master(refusal))
    }
  }

  public func bad(_ count: Int, isMore: Bool) -> String { badRows(count, isMore) }

  /// What became of the rows, one line.
  public func done(created: Int, changed: Int, unchanged: Int, act sequence: UInt64?) -> String {
    let counts = counts(created, changed, unchanged)
    return sequence.map { "\(counts) \(act($0))" } ?? counts
  }

  public func wouldBeDone(created: Int, changed: Int, unchanged: Int) -> String {
    "\(tried) \(counts(created, changed, unchanged))"
  }

  public func cannotRead(_ path: String) -> String { unreadableFile(path) }
  public func unknownEntry(_ sequence: UInt64) -> String { noSuchEntry(sequence) }
}

extension ExchangeWords {
  static let english = ExchangeWords(
    language: .en, place: { "\($0):\($1):\($2)" },
    strayQuote: "A quote stands inside a field; write it twice and quote the whole field.",
    openQuote: "A quoted field that begins here does not end.",
    noHeader: "The file is empty; its first line names the columns.",
    notText: "Not UTF-8.",
    unknownColumn: { "\($0) is no column of this table; there are \($1)." },
    columnTwice: "The column stands twice.",
    cellCount: { "\($0) fields, and the header has \($1) columns." },
    codeTwice: { "\($0) stands in line \($1) already." }, missing: "Missing.",
    badRows: { count, isMore in
      let rows = count == 1 ? "1 row is bad" : "\(count) rows are bad"
      return isMore
        ? "\(rows), the first are named; nothing was written." : "\(rows); nothing was written."
    },
    counts: { "\($0) new, \($1) changed, \($2) unchanged." }, tried: "Only tried:",
    act: { "pult undo \($0) takes it back." },
    unreadableFile: { "\($0) cannot be read; give the path of a CSV file." },
    noSuchEntry: { "There is no entry \($0); pult journal cat shows those there are." })

  static let german = ExchangeWords(
    language: .de, place: { "\($0):\($1):\($2)" },
    strayQuote: "Ein Anführungszeichen steht im Feld; doppelt schreiben, das Feld umschließen.",
    openQuote: "Ein Feld in Anführungszeichen, das hier beginnt, endet nicht.",
    noHeader: "Die Datei ist leer; ihre erste Zeile nennt die Spalten.",
    notText: "Kein UTF-8.",
    unknownColumn: { "\($0) ist keine Spalte dieser Tabelle; es gibt \($1)." },
    columnTwice: "Die Spalte steht zweimal da.",
    cellCount: { "\($0) Felder, die Kopfzeile hat \($1) Spalten." },
    codeTwice: { "\($0) steht schon in Zeile \($1)." }, missing: "Fehlt.",
    badRows: { count, isMore in
      let rows = count == 1 ? "1 Zeile ist falsch" : "\(count) Zeilen sind falsch"
      return isMore
        ? "\(rows), die ersten sind genannt; nichts wurde geschrieben."
        : "\(rows); nichts wurde geschrieben."
    },
    counts: { "\($0) neu, \($1) geändert, \($2) unverändert." }, tried: "Nur probiert:",
    act: { "pult undo \($0) nimmt es zurück." },
    unreadableFile: { "\($0) ist nicht lesbar; den Pfad einer CSV-Datei angeben." },
    noSuchEntry: { "Den Eintrag \($0) gibt es nicht; pult journal cat zeigt alle." })
}

/// Words that do not belong in this code, each with what to write instead.
///
/// The words are put together from halves where they would otherwise ban this very file.
struct Ban: Sendable {
  enum Place: Sendable { case code, text }

  let pattern: Pattern
  let place: Place
  let advice: String
  /// Where the ban holds, by the beginning of the path.
  var holds: @Sendable (String) -> Bool = { _ in true }
}

enum BannedWords {
  static let all: [Ban] = marks + traps + concurrency + voices

  private static let marks: [Ban] = [
    Ban(
      pattern: Pattern("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b"), place: .text,
      advice: "finish it or open an issue; no marks in the code"),
    Ban(
      pattern: Pattern("/(home|Users|root|work)/[a-z]"), place: .text,
      advice: "names a path of one machine; use a relative path or a temporary directory"),
  ]

  private static let traps: [Ban] = [
    Ban(
      pattern: Pattern(#"\btry!"#), place: .code,
      advice: "handle the error or let it through; try! hides it"),
    Ban(
      pattern: Pattern(#"^[ \t]*(_ = )?try\?\s"#), place: .code,
      advice: "discards a failure; catch it and say what it means"),
    Ban(
      pattern: Pattern(#"\bfatalError\("#), place: .code,
      advice: "use precondition or preconditionFailure with a sentence"),
    Ban(
      pattern: Pattern(#"[\w)\]}"?>]!(?![=\w(])|[\w)\]}"?]!(?=\()|\bas!"#), place: .code,
      advice: "unwraps by force; use guard let, ?? or #require",
      holds: { $0.hasSuffix(".swift") }),
  ]

  private static let concurrency: [Ban] = [
    Ban(
      pattern: Pattern(#"@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency"#),
      place: .code, advice: "silences the compiler; make the type a value or isolate it"),
    Ban(
      pattern: Pattern(#"\bunsafeFlags\b"#), place: .code,
      advice: "is refused: settings are safe and the same for every target"),
    Ban(
      pattern: Pattern(
        #"\b(async|await)\b|^[ \t]*(?:public |package |final |private )*actor \w"#
          + #"|\bTask\s*[.{]|\bTask\.detached|\bNSLock\b|\bpthread_mutex|\bMutex<"#),
      place: .code, advice: "the product is synchronous (decision 0004); return an effect",
      holds: { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }),
    Ban(
      pattern: Pattern(#"^(?:public |package |internal |private |fileprivate )?var "#),
      place: .code, advice: "a global variable; pass the value",
      holds: { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }),
  ]

  private static let voices: [Ban] = [
    Ban(
      pattern: Pattern(#"(?<![\w.])print\("#), place: .code,
      advice: "only pult speaks to standard output; return the value",
      holds: { $0.hasPrefix("Sources/") && !$0.hasPrefix("Sources/pult/") }),
    Ban(
      pattern: Pattern(#"\.disabled\("#), place: .code,
      advice: "a test that is switched off protects nothing; mend or remove it",
      holds: { $0.hasPrefix("Tests/") }),
    Ban(
      pattern: Pattern(
        #"\b(ContinuousClock|SuspendingClock|clock_gettime|gettimeofday)\b"#
          + #"|\.random\((?![^)]*using:)|\.(shuffled|randomElement)\(\)"#
          + #"|\bSystemRandomNumberGenerator\b|\breadLine\(|\bfopen\("#),
      place: .code, advice: "this target is pure: time, chance and files arrive as data",
      holds: { path in
        pureTargets.contains { path.hasPrefix("Sources/\($0)/") }
      }),
  ]

  private static let pureTargets = [
    "HelpdeskDomain", "ScreenCore", "HelpdeskConsole", "DeskSample",
  ]

  static func offences(in file: SourceFile, bans: [Ban] = all) -> [Offence] {
    let words = bans.filter { $0.holds(file.path) }.flatMap { ban in
      ban.pattern.matches(in: ban.place == .code ? file.code : file.text).map { match in
        let word = match.groups[0].trimmingBlanks
        return file.offence(match.line, "'\(word)': \(ban.advice)")
      }
    }
    return words
      + file.blockCommentLines.map {
        file.offence($0, "a block comment; begin each line with // or ///")
      }
  }
}

extension String {
  /// The text without blanks and newlines at both ends.
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

public import HelpdeskDomain

/// All phrases of a language, ready to be filled.
public struct PhraseBook: Sendable {
  struct Fix: Sendable {
    let resolution: RecordID
    let text: Phrase
  }

  struct Reason: Sendable {
    let descriptions: [Phrase]
    let calls: [Phrase]
    /// By `FixPlace`.
    let fixes: [[Fix]]
  }

  /// In the order of `ReasonProfile.all`.
  let reasons: [Reason]
  private let steps: [[Phrase]]
  let weekdays: [String]
  let places: [String]
  let unknownUnits: [String]
  /// How many phrases the language has.
  public let count: Int

  /// - Parameter language: German has phrases of its own, the others take the English ones.
  public init(_ language: Language) {
    let isGerman = language == .de
    let texts = isGerman ? GermanPhrases.steps : EnglishPhrases.steps
    let all = isGerman ? GermanPhrases.reasons : EnglishPhrases.reasons
    let resolutions = SampleCodes.resolutions()
    func fixes(_ pairs: ReasonPhrases.Fixes) -> [Fix] {
      pairs.map { code, text in
        guard let resolution = resolutions[code] else {
          preconditionFailure("A phrase names a resolution that exists: \(code)")
        }
        return Fix(resolution: resolution, text: Phrase(text))
      }
    }
    reasons = ReasonProfile.all.map { profile in
      guard let phrases = all.first(where: { $0.reason == profile.code }) else {
        preconditionFailure("Every reason has its phrases: \(profile.code)")
      }
      return Reason(
        descriptions: phrases.descriptions.map(Phrase.init), calls: phrases.calls.map(Phrase.init),
        fixes: [fixes(phrases.phone), fixes(phrases.remote), fixes(phrases.site)])
    }
    steps = StepText.phrases(texts)
    weekdays = texts.weekdays
    places = texts.places
    unknownUnits = texts.unknownUnits
    count = texts.count + all.reduce(0) { $0 + $1.count }
  }

  func phrases(_ occasion: StepText) -> [Phrase] { steps[occasion.rawValue] }
}

/// Where an incident was solved: by the first call, by the desk later, on site.
enum FixPlace: Int, Sendable {
  case phone = 0
  case remote = 1
  case site = 2
}

/// The occasions for which there are phrases that fit any reason.
enum StepText: Int, Sendable {
  case tail, callOut, remote, mailOut, schedule, visit, parts, wait, answer, chase, note, handOver
  case cancel, reopen

  /// The phrases of each occasion, in the order of the cases.
  static func phrases(_ texts: StepPhrases) -> [[Phrase]] {
    [
      texts.tails, texts.callOuts, texts.remotes, texts.mailOuts, texts.schedules, texts.visits,
      texts.parts, texts.waits, texts.answers, texts.chases, texts.notes, texts.handOvers,
      texts.cancels, texts.reopens,
    ].map { $0.map(Phrase.init) }
  }
}

public import HelpdeskDomain

/// All phrases of a language, ready to be filled.
public struct PhraseBook: Sendable {
  struct Fix: Sendable {
    let resolution: RecordID
    let text: Phrase
  }

  struct Occasion: Sendable {
    let phrases: [Phrase]
    /// How many of them, from the first, fit reasons that are no faults.
    let anyCount: Int

    init(_ texts: OccasionPhrases) {
      phrases = (texts.any + texts.faults).map(Phrase.init)
      anyCount = texts.any.count
    }

    func count(isFault: Bool) -> Int { isFault ? phrases.count : anyCount }
  }

  struct Reason: Sendable {
    let isFault: Bool
    let descriptions: [Phrase]
    let calls: [Phrase]
    /// By `FixPlace`.
    let fixes: [[Fix]]
  }

  /// In the order of `ReasonProfile.all`.
  let reasons: [Reason]
  private let steps: [Occasion]
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
        isFault: profile.isFault,
        descriptions: phrases.descriptions.map(Phrase.init), calls: phrases.calls.map(Phrase.init),
        fixes: [fixes(phrases.phone), fixes(phrases.remote), fixes(phrases.site)])
    }
    let occasions = texts.occasions.map(Occasion.init)
    steps = occasions
    weekdays = texts.weekdays
    places = texts.places
    unknownUnits = texts.unknownUnits
    count =
      occasions.reduce(0) { $0 + $1.phrases.count } + all.reduce(0) { $0 + $1.count }
  }

  func occasion(_ occasion: StepText) -> Occasion { steps[occasion.rawValue] }
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
}

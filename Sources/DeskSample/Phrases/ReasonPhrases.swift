/// What is said and written about one reason in one language.
struct ReasonPhrases: Sendable {
  /// Resolution codes with their words.
  typealias Fixes = KeyValuePairs<String, String>

  /// `GENERAL/SPECIFIC`.
  let reason: String
  /// What stands in the queue.
  let descriptions: [String]
  /// What the agent notes during the first call.
  let calls: [String]
  /// What solved it: on the phone, by the desk later, on site.
  let phone: Fixes
  let remote: Fixes
  let site: Fixes

  init(
    _ reason: String, descriptions: [String], calls: [String], phone: Fixes, remote: Fixes,
    site: Fixes
  ) {
    self.reason = reason
    self.descriptions = descriptions
    self.calls = calls
    self.phone = phone
    self.remote = remote
    self.site = site
  }

  var count: Int {
    descriptions.count + calls.count + phone.count + remote.count + site.count
  }
}

/// What agents write on one occasion: what fits any reason, and what fits faults only.
struct OccasionPhrases: Sendable {
  let any: [String]
  let faults: [String]

  init(_ any: [String], faults: [String] = []) {
    self.any = any
    self.faults = faults
  }
}

/// What agents write on the way, whatever the reason.
struct StepPhrases: Sendable {
  /// Said at the end of a call.
  let tails: OccasionPhrases
  let callOuts: OccasionPhrases
  let remotes: OccasionPhrases
  let mailOuts: OccasionPhrases
  let schedules: OccasionPhrases
  let visits: OccasionPhrases
  let parts: OccasionPhrases
  /// What the customer is waited for, and the answer in the same place of the other list.
  let waits: OccasionPhrases
  let answers: OccasionPhrases
  /// The caller rings again before anything has happened.
  let chases: OccasionPhrases
  let notes: OccasionPhrases
  let handOvers: OccasionPhrases
  let cancels: OccasionPhrases
  let reopens: OccasionPhrases
  /// Where units stand.
  let places: [String]
  /// Devices as callers name them, which no master knows.
  let unknownUnits: [String]
  let weekdays: [String]

  /// In the order of `StepText`.
  var occasions: [OccasionPhrases] {
    [
      tails, callOuts, remotes, mailOuts, schedules, visits, parts, waits, answers, chases, notes,
      handOvers, cancels, reopens,
    ]
  }
}

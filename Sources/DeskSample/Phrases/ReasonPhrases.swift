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

/// What agents write on the way, whatever the reason.
struct StepPhrases: Sendable {
  /// Said at the end of a call.
  let tails: [String]
  let callOuts: [String]
  let remotes: [String]
  let mailOuts: [String]
  let schedules: [String]
  let visits: [String]
  let parts: [String]
  let waits: [String]
  let answers: [String]
  /// The caller rings again before anything has happened.
  let chases: [String]
  let notes: [String]
  let handOvers: [String]
  let cancels: [String]
  let reopens: [String]
  /// Where units stand.
  let places: [String]
  /// Devices as callers name them, which no master knows.
  let unknownUnits: [String]
  let weekdays: [String]

  var count: Int {
    [
      tails, callOuts, remotes, mailOuts, schedules, visits, parts, waits, answers, chases, notes,
      handOvers, cancels, reopens, unknownUnits,
    ].reduce(0) { $0 + $1.count }
  }
}

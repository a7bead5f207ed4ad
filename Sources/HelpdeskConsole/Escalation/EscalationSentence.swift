import HelpdeskDomain

/// What an escalation is about, in words: `INC0000119 is late, Ek and supervisor told.`
struct EscalationSentence {
  let words: EscalationWords
  let tables: DeskTables
  let language: Language

  init(_ language: Language, _ tables: DeskTables) {
    words = .of(language)
    self.tables = tables
    self.language = language
  }

  /// `is late`, or `will soon be late` for a task that comes before its date.
  func matter(_ task: EscalationTask) -> String {
    guard let basis = task.basis else { return "" }
    return task.offsetMilliseconds < 0 ? words.coming(basis) : words.past(basis)
  }

  /// The sentence of an alarm.
  func alarm(_ number: String, _ task: EscalationTask, owner: RecordID?) -> String {
    let names = told(task, owner: owner)
    let end = names.isEmpty ? "." : ", \(words.told(joined(names)))."
    return "\(number) \(matter(task))\(end)"
  }

  /// Whom a task tells by any channel, each once.
  private func told(_ task: EscalationTask, owner: RecordID?) -> [String] {
    var names: [String] = []
    for word in task.alarmTo + task.mailTo + task.textTo {
      let name = self.name(word, owner: owner)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func name(_ word: String, owner: RecordID?) -> String {
    switch EscalationRole(word: word) {
    case .owner: tables.ownerText(owner, in: language).map(words.owner) ?? words.roles(.owner)
    case let role?: words.roles(role)
    case nil: tables.ownerText(tables.findOwner(word), in: language) ?? word
    }
  }

  private func joined(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(words.and) " + last
  }
}

import HelpdeskDomain

/// What is wrong with an escalation task or a supervisor, in sentences that say what to do.
struct EscalationFaultWords: Sendable {
  let unknownBasis: @Sendable (_ basis: String) -> String
  let beforeAndAfter: String
  let beforeOpening: String
  let tooOften: String
  let noAction: String
  let unknownRecipient: @Sendable (_ word: String) -> String
  let uselessRole: @Sendable (_ word: String) -> String
  let unreadableRule: @Sendable (_ word: String) -> String
  let unknownRuleField: @Sendable (_ field: String) -> String
  let matchesNothing: @Sendable (_ field: String, _ pattern: String) -> String
  let escalatesItself: String
  let circle: @Sendable (_ way: String) -> String

  static let english = EscalationFaultWords(
    unknownBasis: { "Basis: \($0) is none of opened, followUp, warning, late, due." },
    beforeAndAfter: "The task is before and after its date. Give one of them.",
    beforeOpening: "A task cannot come before the incident is opened. Use after.",
    tooOften: "Every: once a minute is the most.",
    noAction: "The task does nothing. Give mailTo, textTo, alarmTo, a change or an event.",
    unknownRecipient: {
      "\($0) is nobody: owner, supervisor, ssr, contact, department, or a partner's code."
    },
    uselessRole: { "\($0) cannot be told, or own an incident, in this way." },
    unreadableRule: { "Rule \($0): the form is field=pattern,pattern." },
    unknownRuleField: { "Rule: an incident has no field \($0)." },
    matchesNothing: { "The rule \($0)=\($1) matches nothing that could escalate." },
    escalatesItself: "The task would escalate itself: it sets what it asks for.",
    circle: { "The task would escalate itself: the priorities go round, \($0)." })

  static let german = EscalationFaultWords(
    unknownBasis: { "Basis: \($0) ist nicht opened, followUp, warning, late oder due." },
    beforeAndAfter: "Die Aufgabe liegt vor und nach ihrem Termin. Nur eines angeben.",
    beforeOpening: "Vor dem Eröffnen gibt es keinen Incident. Bitte after angeben.",
    tooOften: "Häufigkeit: öfter als einmal je Minute geht nicht.",
    noAction: "Die Aufgabe tut nichts: mailTo, textTo, alarmTo, Änderung oder Ereignis fehlt.",
    unknownRecipient: {
      "\($0) ist niemand: owner, supervisor, ssr, contact, department oder ein Partnercode."
    },
    uselessRole: { "\($0) kann so nicht benachrichtigt oder Eigentümer werden." },
    unreadableRule: { "Regel \($0): die Form ist Feld=Muster,Muster." },
    unknownRuleField: { "Regel: ein Incident hat kein Feld \($0)." },
    matchesNothing: { "Die Regel \($0)=\($1) trifft nichts, was eskalieren könnte." },
    escalatesItself: "Die Aufgabe würde sich selbst eskalieren: sie setzt, wonach sie fragt.",
    circle: { "Die Aufgabe würde sich selbst eskalieren: Prioritäten im Kreis, \($0)." })
}

extension Strings {
  /// The sentence of a fault in an escalation task.
  func text(_ fault: EscalationFault) -> String {
    let words: EscalationFaultWords = language == .de ? .german : .english
    return switch fault {
    case .unknownBasis(let basis): words.unknownBasis(basis)
    case .beforeAndAfter: words.beforeAndAfter
    case .beforeOpening: words.beforeOpening
    case .tooOften: words.tooOften
    case .noAction: words.noAction
    case .unknownRecipient(let word): words.unknownRecipient(word)
    case .uselessRole(let word): words.uselessRole(word)
    case .unreadableRule(let word): words.unreadableRule(word)
    case .unknownRuleField(let field): words.unknownRuleField(field)
    case .matchesNothing(let field, let pattern): words.matchesNothing(field, pattern)
    case .escalatesItself: words.escalatesItself
    case .circle(let way): words.circle(way.joined(separator: " → "))
    }
  }
}

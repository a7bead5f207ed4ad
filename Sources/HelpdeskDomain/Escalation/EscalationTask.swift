/// Which date of an incident starts a task ([C] incidents-mask.md §3.4). The names are permanent.
public enum EscalationBasis: String, CaseIterable, Sendable {
  case opened, followUp, warning, late, due

  /// The date of an incident; nil where it has none.
  func date(of incident: Incident) -> Instant? {
    switch self {
    case .opened: incident.opened
    case .followUp: incident.dates.followUp
    case .warning: incident.dates.warning
    case .late: incident.dates.late
    case .due: incident.dates.due
    }
  }
}

/// Who somebody is to an incident.
public enum EscalationRole: String, CaseIterable, Sendable {
  case owner
  /// The supervisor of the owner.
  case supervisor
  case ssr
  /// Who called; can be told by mail and text message, not by an alarm.
  case contact
  /// Who sells to the customer ([C] incidents-mask.md §1.2).
  case salesperson
  /// Everybody in the owner's department.
  case department

  /// The role of a word, without case.
  public init?(word: String) {
    guard let role = EscalationRole.allCases.first(where: { $0.rawValue == word.lowercased() })
    else { return nil }
    self = role
  }
}

/// What a task does ([C] incidents-mask.md §3.3). The bits are permanent.
public struct EscalationActions: OptionSet, Hashable, Sendable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public static let mail = EscalationActions(rawValue: 1)
  public static let text = EscalationActions(rawValue: 2)
  public static let alarm = EscalationActions(rawValue: 4)
  public static let status = EscalationActions(rawValue: 8)
  public static let priority = EscalationActions(rawValue: 16)
  public static let owner = EscalationActions(rawValue: 32)
  public static let event = EscalationActions(rawValue: 64)

  /// Their words in JSON.
  public var names: [String] {
    let all: [(EscalationActions, String)] = [
      (.mail, "mail"), (.text, "text"), (.alarm, "alarm"), (.status, "status"),
      (.priority, "priority"), (.owner, "owner"), (.event, "event"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// A task of a priority code, folded from its record.
public struct EscalationTask: Equatable, Sendable {
  public let row: CodeRow
  public let priority: RecordID?
  public let basis: EscalationBasis?
  /// From the date to the first occurrence, negative before it.
  public let offsetMilliseconds: Int64
  /// From one occurrence to the next; nil = once.
  public let everyMilliseconds: Int64?
  public let mailTo: [String]
  public let textTo: [String]
  public let alarmTo: [String]
  public let setStatus: RecordID?
  public let setPriority: RecordID?
  public let setOwner: RecordID?
  public let setOwnerTo: EscalationRole?
  public let event: RecordID?
  public let since: Instant?
  /// nil where the rules are not to be read: such a task matches nothing.
  public let rules: EscalationRules?
  public let subject: String
  public let body: String
  public let eventText: String

  public init(_ card: RecordCard) {
    row = CodeRow(card)
    priority = card[EscalationTaskField.priority].record
    basis = card[EscalationTaskField.basis].text.flatMap(EscalationBasis.init)
    let after = card[EscalationTaskField.after].span?.clockOnWall ?? 0
    let before = card[EscalationTaskField.before].span?.clockOnWall ?? 0
    offsetMilliseconds = after - before
    let every = card[EscalationTaskField.every].span?.clockOnWall ?? 0
    everyMilliseconds = every > 0 ? every : nil
    mailTo = EscalationTask.words(card[EscalationTaskField.mailTo])
    textTo = EscalationTask.words(card[EscalationTaskField.textTo])
    alarmTo = EscalationTask.words(card[EscalationTaskField.alarmTo])
    setStatus = card[EscalationTaskField.setStatus].record
    setPriority = card[EscalationTaskField.setPriority].record
    setOwner = card[EscalationTaskField.setOwner].record
    setOwnerTo = card[EscalationTaskField.setOwnerTo].text.flatMap(EscalationRole.init(word:))
    event = card[EscalationTaskField.event].record
    since = card[EscalationTaskField.since].instant
    subject = card[EscalationTaskField.subject].text ?? ""
    body = card[EscalationTaskField.body].text ?? ""
    eventText = card[EscalationTaskField.eventText].text ?? ""
    let text = card[EscalationTaskField.rules].text ?? ""
    if text.isEmpty && card[EscalationTaskField.isRuled].isTrue {
      rules = nil
    } else {
      rules = EscalationRules(text)
    }
  }

  static func words(_ value: FieldValue) -> [String] {
    (value.text ?? "").split(separator: ",").compactMap { part in
      let word = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      return word.isEmpty ? nil : String(word)
    }
  }
}

extension CoverageSpan {
  /// The span as time that passes, a day being 24 hours.
  var clockOnWall: Int64 { Int64(days) * Milliseconds.perDay + clockMilliseconds }
}

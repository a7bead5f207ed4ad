/// The fields of an escalation task: what happens when a date of an incident nears or passes
/// (incidents-mask.md §3.3). Numbers are permanent.
public enum EscalationTaskField {
  /// The priority code whose incidents have the task.
  public static let priority = Field(40, "priority", .record(.priorityCode))
  /// Which date starts it: `EscalationBasis.rawValue`.
  public static let basis = Field(41, "basis", .line)
  /// How long after the date, or before it, by the clock on the wall; at most one of them.
  public static let after = Field(42, "after", .span)
  public static let before = Field(43, "before", .span)
  /// How often again, by the clock on the wall; empty = once.
  public static let every = Field(44, "every", .span)
  /// Who is told: words of `EscalationRole`, codes of partners and groups, a comma between them.
  public static let mailTo = Field(45, "mailTo", .line)
  public static let textTo = Field(46, "textTo", .line)
  public static let alarmTo = Field(47, "alarmTo", .line)
  public static let setStatus = Field(48, "setStatus", .record(.statusCode))
  public static let setPriority = Field(49, "setPriority", .record(.priorityCode))
  public static let setOwner = Field(50, "setOwner", .owner)
  /// Who becomes the owner, as he stands to the present one: a word of `EscalationRole`.
  public static let setOwnerTo = Field(51, "setOwnerTo", .line)
  /// The code of the event that records it.
  public static let event = Field(52, "event", .record(.eventCode))
  /// What fell due before is left alone: a new task need not tell of years of old incidents.
  public static let since = Field(53, "since", .instant)
  /// Whether there are rules. Their text may be erased with a person whom it names; a task that has
  /// lost its rules so matches nothing.
  public static let isRuled = Field(54, "ruled", .flag)
  /// `item=LP-*,DR-* status=WORK`: all must hold, of the patterns behind one any.
  public static let rules = Field.personal(1, "rules")
  public static let subject = Field.personal(2, "subject")
  public static let body = Field.personal(3, "body", .prose)
  public static let eventText = Field.personal(4, "eventText", .prose)

  static let all = [
    priority, basis, after, before, every, mailTo, textTo, alarmTo, setStatus, setPriority,
    setOwner, setOwnerTo, event, since, isRuled, rules, subject, body, eventText,
  ]
}

/// The rows of an incident's escalation log: one for each occurrence that was carried out. Numbers
/// are permanent.
public enum FiringField {
  public static let list: UInt8 = 18
  public static let task = Field(0x1201, "task", .record(.escalationTask))
  /// Counts from 0 behind a date; a recurring task counts on.
  public static let occurrence = Field(0x1202, "occurrence", .number)
  /// The date that it was counted from, as it stood.
  public static let base = Field(0x1203, "base", .instant)
  public static let dueAt = Field(0x1204, "dueAt", .instant)
  public static let at = Field(0x1205, "at", .instant)
  /// `EscalationActions.rawValue`: what was done.
  public static let done = Field(0x1206, "done", .number)
  /// The same bits: what the desk refused.
  public static let refused = Field(0x1207, "refused", .number)

  static let all = [task, occurrence, base, dueAt, at, done, refused]
}

/// The fields of an incident (incidents-mask.md §1; DESIGN §4.21–23). Names are the JSON keys of
/// DESIGN §7. Numbers are permanent: add at the end of a block, never reuse.
public enum IncidentField {
  public static let number = Field(1, "number", .line)
  public static let opened = Field(2, "opened", .instant)
  public static let status = Field(3, "status", .record(.statusCode))
  public static let priority = Field(4, "priority", .record(.priorityCode))
  /// Which level of the cascade gave the priority: `PrioritySource`.
  public static let prioritySource = Field(5, "prioritySource", .number)
  public static let owner = Field(6, "owner", .owner)
  /// The partner who logged the incident.
  public static let ssr = Field(7, "ssr", .record(.partner))
  public static let customer = Field(8, "customer", .record(.customer))
  public static let contactPerson = Field(9, "contactPerson", .record(.person))
  public static let unit = Field(10, "unit", .record(.unit))
  public static let item = Field(11, "item", .record(.item))
  public static let contract = Field(12, "contract", .record(.contract))
  /// The verdicts are facts: as judged when the unit became known (DESIGN §4.22).
  public static let contractCovered = Field(13, "contractCovered", .flag)
  public static let contractUntil = Field(14, "contractUntil", .instant)
  public static let warranty = Field(15, "warranty", .line)
  public static let warrantyCovered = Field(16, "warrantyCovered", .flag)
  public static let warrantyUntil = Field(17, "warrantyUntil", .instant)
  /// `BillingVerdict`.
  public static let billing = Field(18, "billing", .number)
  public static let judgedAt = Field(19, "judgedAt", .instant)
  public static let serviceType = Field(20, "serviceType", .record(.serviceType))
  /// The code of the first event (DESIGN §4.23: no field of its own in the mask).
  public static let channel = Field(21, "channel", .record(.eventCode))
  public static let followUpAt = Field(22, "followUpAt", .instant)
  public static let warningAt = Field(23, "warningAt", .instant)
  public static let lateAt = Field(24, "lateAt", .instant)
  public static let dueAt = Field(25, "dueAt", .instant)
  /// Why the dates are what they are: basis, zone and rule, as text of codes (DESIGN §4.16).
  public static let datesReason = Field(26, "datesReason", .line)
  public static let clockStoppedAt = Field(27, "clockStoppedAt", .instant)
  public static let closedAt = Field(28, "closedAt", .instant)
  public static let awaitingParts = Field(29, "awaitingParts", .flag)
  /// Set on a repeat of an earlier incident; labelled "Repeat of" (DESIGN §4.26).
  public static let callback = Field(30, "callback", .flag)
  public static let priorIncident = Field(31, "priorIncident", .record(.incident))
  public static let incomplete = Field(32, "incomplete", .flag)
  public static let destinationType = Field(33, "destinationType", .line)
  public static let destinationNumber = Field(34, "destinationNumber", .line)
  public static let meter = Field(35, "meter", .number)
  /// The channel the caller prefers: an event code's record.
  public static let prefers = Field(36, "prefers", .record(.eventCode))
  /// The next appointment, from the newest planned event.
  public static let appointmentAt = Field(37, "appointmentAt", .instant)
  /// When the customer was last told something (event codes with the flag).
  public static let toldAt = Field(38, "toldAt", .instant)
  public static let firstResponseAt = Field(39, "firstResponseAt", .instant)
  public static let withdrawn = Field(40, "withdrawn", .flag)
  /// The counter behind a number that Pult gave; a typed number has none.
  public static let counter = Field(41, "counter", .number)
  /// Which levels of the cascade were asked, and what they said: `CascadeTrail` (DESIGN §4.16).
  public static let priorityReason = Field(60, "priorityReason", .line)
  /// Which rules gave the owner when it was logged: `RouteTrail`.
  public static let ownerReason = Field(61, "ownerReason", .line)
  /// The incident is a warranty claim, which needs the maker's authorisation.
  public static let warrantyClaim = Field(70, "warrantyClaim", .flag)

  /// `WarrantyStanding.Verdict` of a warranty that does not hold although it has not ended.
  public static let warrantyVerdict = Field(71, "warrantyVerdict", .number)

  /// Up to when every escalation was decided, as the incident stood then.
  public static let escalatedTo = Field(62, "escalatedTo", .instant)

  public static let description = Field.personal(1, "description")
  public static let customerName = Field.personal(2, "customerName")
  public static let contact = Field.personal(3, "contact")
  public static let phone = Field.personal(4, "phone")
  public static let mobile = Field.personal(5, "mobile")
  public static let fax = Field.personal(6, "fax")
  public static let email = Field.personal(7, "email")
  public static let site = Field.personal(8, "site")
  /// A device as told, that no master knows (DESIGN §4.21).
  public static let unitName = Field.personal(9, "unitName")
  public static let serial = Field.personal(10, "serial")
  public static let notes = Field.personal(11, "notes", .prose)

  public static let all: [Field] = [
    number, opened, status, priority, prioritySource, owner, ssr, customer, contactPerson, unit,
    item, contract, contractCovered, contractUntil, warranty, warrantyCovered, warrantyUntil,
    billing, judgedAt, serviceType, channel, followUpAt, warningAt, lateAt, dueAt, datesReason,
    clockStoppedAt, closedAt, awaitingParts, callback, priorIncident, incomplete, destinationType,
    destinationNumber, meter, prefers, appointmentAt, toldAt, firstResponseAt, withdrawn,
    counter, priorityReason, ownerReason, warrantyClaim, warrantyVerdict,
    escalatedTo,
    description, customerName, contact, phone, mobile, fax, email, site, unitName, serial, notes,
  ]
}

/// The rows of an incident's events (DESIGN §4.23).
public enum EventField {
  public static let list: UInt8 = 1
  public static let code = Field(0x101, "code", .record(.eventCode))
  public static let at = Field(0x102, "at", .instant)
  public static let by = Field(0x103, "by", .record(.partner))
  public static let minutes = Field(0x104, "minutes", .number)
  public static let plannedFrom = Field(0x105, "plannedFrom", .instant)
  public static let plannedTo = Field(0x106, "plannedTo", .instant)
  public static let technician = Field(0x107, "technician", .record(.partner))
  /// The status and the owner that the event leaves behind.
  public static let status = Field(0x108, "status", .record(.statusCode))
  public static let owner = Field(0x109, "owner", .owner)
  public static let text = Field.personal(0x101, "text", .prose)
  public static let with = Field.personal(0x102, "with")

  public static let all: [Field] = [
    code, at, by, minutes, plannedFrom, plannedTo, technician, status, owner, text, with,
  ]
}

/// The rows of an incident's reasons and resolutions; the first is the primary one (DESIGN §4.5).
public enum ReasonField {
  public static let list: UInt8 = 2
  public static let reason = Field(0x201, "reason", .record(.reason))
}

public enum ResolutionField {
  public static let list: UInt8 = 3
  public static let resolution = Field(0x301, "resolution", .record(.resolution))
  public static let text = Field.personal(0x301, "text", .prose)
}

/// The rows of the status history: who, when and the owner at that moment (DESIGN §4.4).
public enum HistoryField {
  public static let list: UInt8 = 4
  public static let from = Field(0x401, "from", .record(.statusCode))
  public static let to = Field(0x402, "to", .record(.statusCode))
  public static let owner = Field(0x403, "owner", .owner)
  public static let by = Field(0x404, "by", .record(.partner))
  public static let at = Field(0x405, "at", .instant)
}

/// The rows of the clock: from when to when it stood, so that the shift of the open dates can be
/// shown line by line (DESIGN §4.2, §4.16). Numbers are permanent.
public enum PauseField {
  public static let list: UInt8 = 16
  public static let from = Field(0x1001, "from", .instant)
  public static let to = Field(0x1002, "to", .instant)

  static let all: [Field] = [from, to]
}

/// The rows of dates that somebody set by hand: which, to what, who and when. They go when a
/// changed priority computes the dates anew (DESIGN §4.6).
public enum HandDateField {
  public static let list: UInt8 = 17
  /// `IncidentDate.rawValue`.
  public static let date = Field(0x1101, "date", .number)
  public static let value = Field(0x1102, "value", .instant)
  public static let by = Field(0x1103, "by", .record(.partner))
  public static let at = Field(0x1104, "at", .instant)

  static let all: [Field] = [date, value, by, at]
}

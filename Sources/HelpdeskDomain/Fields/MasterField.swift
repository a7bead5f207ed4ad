/// The fields that all records with a code share. Numbers are permanent.
public enum CodeField {
  public static let code = Field(1, "code", .line)
  public static let retired = Field(2, "retired", .flag)
  public static let order = Field(3, "order", .number)
  /// The general code above a specific one; empty on a general code itself.
  public static let parent = Field(4, "parent", .record(.reason))

  /// The text of a code row in a language, and its short text of at most 8 columns.
  public static func text(_ language: Language) -> Field {
    Field(16 + place(of: language), "text.\(language.rawValue)", .line)
  }

  /// The short text of a code row in a language, for the columns of lists.
  public static func shortText(_ language: Language) -> Field {
    Field(24 + place(of: language), "short.\(language.rawValue)", .line)
  }

  /// A reminder (event codes) or the questions to ask (reasons).
  public static func hint(_ language: Language) -> Field {
    Field(32 + place(of: language), "hint.\(language.rawValue)", .line)
  }

  /// What is checked before anybody is sent (reasons).
  public static func check(_ language: Language) -> Field {
    Field(36 + place(of: language), "check.\(language.rawValue)", .line)
  }

  private static func place(of language: Language) -> UInt16 {
    switch language {
    case .en: 0
    case .de: 1
    case .sv: 2
    case .hu: 3
    }
  }
}

/// A priority code: which of the dates run, and how long. Numbers are permanent.
public enum PriorityField {
  public static let followUp = Field(40, "followUp", .span)
  public static let warning = Field(41, "warning", .span)
  public static let late = Field(42, "late", .span)
  /// The place of the basis in `CoverageBasis.allCases`.
  public static let basis = Field(43, "basis", .choice(.coverageBasis))
}

/// A status code: what it means and what it asks for (DESIGN §4.2, §4.4).
public enum StatusField {
  public static let isClosed = Field(40, "closed", .flag)
  public static let ignoresAlert = Field(41, "ignoreAlert", .flag)
  public static let stopsClock = Field(42, "clockStop", .flag)
  /// The raw value of `StatusDemand`.
  public static let demands = Field(43, "asksFor", .choice(.demands))
  /// The codes it may go to, separated by blanks; empty = any other.
  public static let mayGoTo = Field(44, "mayGoTo", .line)
}

/// An event code: direction and what the event counts as (DESIGN §4.14, §4.23).
public enum EventCodeField {
  public static let eventClass = Field(40, "class", .choice(.eventClass))
  /// 1 in, 2 out, empty neither.
  public static let direction = Field(41, "direction", .choice(.direction))
  public static let isFirstResponse = Field(42, "firstResponse", .flag)
  public static let tellsCustomer = Field(43, "told", .flag)
}

/// A reason or resolution code of either level.
public enum ReasonCodeField {
  public static let expectedMinutes = Field(40, "expectedMinutes", .number)
  public static let priority = Field(41, "priority", .record(.priorityCode))
  public static let group = Field(42, "group", .record(.group))
}

/// A partner: somebody who works here, or a vendor (DESIGN §2). The name is private.
public enum PartnerField {
  /// The login name of the account, which finds the partner (DESIGN §4.19).
  public static let login = Field(40, "login", .line)
  public static let group = Field(41, "group", .record(.group))
  /// Who is told when he does not act, and whose department it is (incidents-mask.md §1.4).
  public static let supervisor = Field(44, "supervisor", .record(.partner))
  public static let department = Field(45, "department", .line)
  /// What he can do, words separated by blanks: unit types, reasons, whatever the desk agrees on.
  public static let skills = Field(47, "skills", .line)
  public static let region = Field(48, "region", .line)
  public static let kind = Field(49, "type", .choice(.partnerKind))
  /// Away from a moment, until another one: no rule gives him anything meanwhile.
  public static let absentFrom = Field(70, "absentFrom", .instant)
  public static let absentUntil = Field(71, "absentUntil", .instant)
  /// How many open incidents he takes by rules.
  public static let openLimit = Field(72, "openLimit", .number)
  /// What an hour of his costs the house, and what it is billed at (incidents-mask.md §1.4).
  public static let labourCost = Field(73, "labourCost", .amount)
  public static let hourlyRate = Field(74, "hourlyRate", .amount)
  /// Where his parts come from.
  public static let warehouse = Field(75, "warehouse", .line)
  public static let name = Field.personal(1, "name")
  public static let email = Field.personal(2, "email")
  /// Where text messages go.
  public static let mobile = Field.personal(3, "mobile")
}

/// A person: contact or private customer (DESIGN §4.17).
public enum PersonField {
  public static let customer = Field(40, "customer", .record(.customer))
  public static let prefers = Field(41, "prefers", .record(.eventCode))
  /// The incident in which a caller typed free became a person.
  public static let origin = Field(42, "origin", .record(.incident))
  public static let name = Field.personal(1, "name")
  public static let phone = Field.personal(2, "phone")
  public static let mobile = Field.personal(3, "mobile")
  public static let fax = Field.personal(4, "fax")
  public static let email = Field.personal(5, "email")
}

/// A customer: a company or a private person who is served.
public enum CustomerField {
  public static let priority = Field(40, "priority", .record(.priorityCode))
  public static let name = Field.personal(1, "name")
  public static let site = Field.personal(2, "site")
  public static let phone = Field.personal(3, "phone")
  public static let fax = Field.personal(4, "fax")
  public static let email = Field.personal(5, "email")
  public static let region = Field(41, "region", .line)
  /// Who sells to the customer: can be told by escalations ([C] incidents-mask.md §1.2).
  public static let salesperson = Field(42, "salesperson", .record(.partner))
}

/// A unit: a serviced device.
public enum UnitField {
  public static let customer = Field(40, "customer", .record(.customer))
  public static let item = Field(41, "item", .record(.item))
  public static let contract = Field(42, "contract", .record(.contract))
  public static let warranty = Field(43, "warranty", .line)
  public static let warrantyUntil = Field(44, "warrantyUntil", .instant)
  public static let serial = Field(45, "serial", .line)
  public static let priority = Field(46, "priority", .record(.priorityCode))
  public static let meter = Field(47, "meter", .number)
  /// The unit that this one is a component of.
  public static let partOf = Field(48, "partOf", .record(.unit))
  public static let shippedAt = Field(49, "shippedAt", .instant)
  public static let receivedAt = Field(50, "receivedAt", .instant)
  public static let installedAt = Field(51, "installedAt", .instant)
  public static let warrantyFrom = Field(52, "warrantyFrom", .instant)
  /// The reading up to which the warranty holds.
  public static let warrantyMeter = Field(53, "warrantyMeter", .number)
  /// Further warranties: `WarrantySlot`.
  public static let warranty2 = Field(54, "warranty2", .line)
  public static let warranty2From = Field(55, "warranty2From", .instant)
  public static let warranty2Until = Field(56, "warranty2Until", .instant)
  public static let warranty2Meter = Field(57, "warranty2Meter", .number)
  public static let warranty3 = Field(70, "warranty3", .line)
  public static let warranty3From = Field(71, "warranty3From", .instant)
  public static let warranty3Until = Field(72, "warranty3Until", .instant)
  public static let warranty3Meter = Field(73, "warranty3Meter", .number)
  /// The customer's own name for the unit, where it stands.
  public static let name = Field.personal(1, "name")

  static let all = [
    customer, item, contract, warranty,
    warrantyUntil, serial, priority, meter,
    name, partOf, shippedAt, receivedAt,
    installedAt, warrantyFrom, warrantyMeter,
    warranty2, warranty2From, warranty2Until,
    warranty2Meter, warranty3, warranty3From,
    warranty3Until, warranty3Meter,
  ]
}

/// A warranty code: what a unit or a component gets with it (incidents-mask.md §1.3, [C] S19).
public enum WarrantyField {
  public static let kind = Field(40, "type", .choice(.warrantyKind))
  public static let duration = Field(41, "duration", .number)
  public static let durationUnit = Field(42, "durationUnit", .choice(.durationUnit))
  public static let maximumMeter = Field(43, "maximumMeter", .number)
  public static let start = Field(44, "start", .choice(.warrantyStart))

  static let all = [kind, duration, durationUnit, maximumMeter, start]
}

/// An item: what units are one of.
public enum ItemField {
  public static let unitType = Field(40, "unitType", .line)
  public static let priority = Field(41, "priority", .record(.priorityCode))
  public static let name = Field(42, "name", .line)
}

/// A contract: what covers a customer or a unit, from when to when.
public enum ContractField {
  public static let customer = Field(40, "customer", .record(.customer))
  public static let validFrom = Field(41, "validFrom", .instant)
  public static let validUntil = Field(42, "validUntil", .instant)
  public static let priority = Field(43, "priority", .record(.priorityCode))
  public static let serviceType = Field(44, "serviceType", .record(.serviceType))
  /// The hours in which the contract is served; without one, the desk's own.
  public static let calendar = Field(45, "calendar", .record(.calendar))
  /// The item that it is about; a contract of all the customer's units of that item.
  public static let item = Field(46, "item", .record(.item))
}

/// A routing rule: conditions, of which empty ones ask nothing, and who gets the incident
/// (decision 0073).
public enum RuleField {
  public static let item = Field(40, "item", .record(.item))
  public static let unitType = Field(41, "unitType", .line)
  public static let reason = Field(42, "reason", .record(.reason))
  public static let serviceType = Field(43, "serviceType", .record(.serviceType))
  public static let region = Field(44, "region", .line)
  public static let customer = Field(45, "customer", .record(.customer))
  public static let contract = Field(46, "contract", .record(.contract))
  public static let owner = Field(47, "owner", .owner)
  public static let maximumOpen = Field(48, "maximumOpen", .number)
  public static let spreads = Field(49, "spreads", .flag)

  static let all = [
    item, unitType, reason, serviceType, region, customer, contract, owner, maximumOpen, spreads,
  ]
}

/// A coverage calendar: when somebody is there (incidents-mask.md §3.2; decision 0072).
public enum CalendarField {
  /// Spans per weekday, `1-5 08:00-17:00 6 09:00-12:00`, Monday = 1.
  public static let hours = Field(40, "hours", .line)
  /// Days off, `2026-12-25 2026-12-26`: a whole text, because years of them pass 500 characters.
  public static let holidays = Field(41, "holidays", .prose)
  /// Whether the calendar is open on its days off as on any other day.
  public static let servesHolidays = Field(42, "servesHolidays", .flag)
}

/// What an administrator sets for the whole desk: the one record of type `desk`.
public enum DeskField {
  public static let name = Field(40, "name", .line)
  public static let zone = Field(41, "zone", .line)
  public static let language = Field(42, "language", .choice(.language))
  public static let numberPrefix = Field(43, "numberPrefix", .line)
  public static let defaultPriority = Field(44, "defaultPriority", .record(.priorityCode))
  public static let openStatus = Field(45, "openStatus", .record(.statusCode))
  public static let resolvedStatus = Field(46, "resolvedStatus", .record(.statusCode))
  public static let closedStatus = Field(47, "closedStatus", .record(.statusCode))
  public static let reopenedStatus = Field(48, "reopenedStatus", .record(.statusCode))
  public static let firstEvent = Field(49, "firstEvent", .record(.eventCode))
  /// Ranges per weekday, `1 08:00-17:00 2 08:00-17:00 …`, Monday = 1.
  public static let businessHours = Field(50, "businessHours", .line)
  public static let holidays = Field(51, "holidays", .line)
  public static let servesHolidays = Field(52, "servesHolidays", .flag)
  /// The calendar of the desk's own hours; where it is empty, `businessHours` and `holidays` hold.
  public static let calendar = Field(53, "calendar", .record(.calendar))
  /// What the numbers of service orders begin with; `SO` where it is empty.
  public static let orderPrefix = Field(80, "orderPrefix", .line)
  /// ISO 4217; EUR where it is empty.
  public static let currency = Field(81, "currency", .line)
  /// `OrderSync`, by name; off where it is empty.
  public static let orderSync = Field(82, "orderSync", .line)
  /// Which side wins when both follow each other from now on: `incident` or `order`.
  public static let orderSyncFirst = Field(83, "orderSyncFirst", .line)
  /// How often the synchronisation was switched on; nobody sets it.
  public static let orderSyncRound = Field(84, "orderSyncRound", .number)
  /// The fields of the mask that Enter stops at, by name; empty = the short path (screens.md §2.1).
  public static let enterPath = Field(54, "enterPath", .line)
  /// Enter on the last field of a form saves, as 5250 hands know it (screens.md §2.5).
  public static let enterSaves = Field(55, "enterSaves", .flag)
  /// What a new incident must have besides its description, by name; empty = nothing stops the
  /// agent from logging (DESIGN §4.21).
  public static let requiredFields = Field(56, "requiredFields", .line)
}

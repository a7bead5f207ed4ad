/// The fields of a service order (incidents-mask.md §2.8, decision 0089). The number stands where
/// other records have their code, so that an order is found by it. Numbers are permanent.
public enum OrderField {
  public static let number = Field(1, "number", .line)
  public static let opened = Field(40, "opened", .instant)
  /// `OrderStatus`.
  public static let status = Field(41, "status", .number)
  /// `BillingState`.
  public static let billingState = Field(42, "billingState", .number)
  /// `BillingVerdict`, as the incident had it when the order was made, or as somebody set it.
  public static let billing = Field(43, "billing", .number)
  public static let incident = Field(44, "incident", .record(.incident))
  /// The row of the incident's event that it was made from; empty: from the incident itself.
  public static let event = Field(45, "event", .number)
  public static let customer = Field(46, "customer", .record(.customer))
  public static let contactPerson = Field(47, "contactPerson", .record(.person))
  public static let unit = Field(48, "unit", .record(.unit))
  public static let item = Field(49, "item", .record(.item))
  public static let contract = Field(50, "contract", .record(.contract))
  public static let contractCovered = Field(51, "contractCovered", .flag)
  public static let warranty = Field(52, "warranty", .line)
  public static let warrantyCovered = Field(53, "warrantyCovered", .flag)
  /// Who does the work and answers for it: a partner, never a group.
  public static let lead = Field(54, "lead", .record(.partner))
  /// The incident is a repeat of an earlier one.
  public static let callback = Field(55, "callback", .flag)
  /// ISO 4217; all amounts of the order are counted in its smallest unit.
  public static let currency = Field(56, "currency", .line)
  public static let closedAt = Field(57, "closedAt", .instant)
  public static let withdrawn = Field(58, "withdrawn", .flag)
  public static let counter = Field(59, "counter", .number)
  /// The partner who made it.
  public static let by = Field(60, "by", .record(.partner))
  /// Since which switching on of the synchronisation the order and its incident agree.
  public static let synchronized = Field(61, "synchronized", .number)

  public static let description = Field.personal(1, "description")
  public static let customerName = Field.personal(2, "customerName")
  public static let contact = Field.personal(3, "contact")
  public static let phone = Field.personal(4, "phone")
  public static let site = Field.personal(5, "site")
  public static let unitName = Field.personal(6, "unitName")
  public static let notes = Field.personal(7, "notes", .prose)

  public static let all: [Field] = [
    number, opened, status, billingState, billing, incident, event, customer, contactPerson, unit,
    item, contract, contractCovered, warranty, warrantyCovered, lead, callback, currency, closedAt,
    withdrawn, counter, by, synchronized, description, customerName, contact, phone, site,
    unitName, notes,
  ]
}

/// The lines of an order. What a line costs and what is covered of it is decided when it is written
/// (DESIGN §4.16).
public enum LineField {
  public static let list: UInt8 = 1
  /// `LineKind`.
  public static let kind = Field(0x101, "kind", .number)
  public static let item = Field(0x102, "item", .record(.item))
  /// Thousandths.
  public static let quantity = Field(0x103, "quantity", .number)
  /// What is counted, at most ten characters: h, km.
  public static let unit = Field(0x104, "unit", .line)
  /// Of one unit, in the currency's smallest unit.
  public static let price = Field(0x105, "price", .number)
  public static let amount = Field(0x106, "amount", .number)
  /// Percent of the amount that nobody pays.
  public static let cover = Field(0x107, "cover", .number)
  /// `CoverSource`.
  public static let coveredBy = Field(0x108, "coveredBy", .number)
  public static let covered = Field(0x109, "covered", .number)
  /// When the work was done.
  public static let at = Field(0x10A, "at", .instant)
  public static let by = Field(0x10B, "by", .record(.partner))
  public static let text = Field.personal(0x101, "text")

  public static let all: [Field] = [
    kind, item, quantity, unit, price, amount, cover, coveredBy, covered, at, by, text,
  ]

  /// What somebody may give; the others follow from it.
  public static let given: [Field] = [kind, item, quantity, unit, price, cover, at, by, text]
}

/// The status history of an order: what it became, when, by whom, and who led it at that moment.
public enum OrderHistoryField {
  public static let list: UInt8 = 4
  public static let from = Field(0x401, "from", .number)
  public static let to = Field(0x402, "to", .number)
  public static let lead = Field(0x403, "lead", .record(.partner))
  public static let by = Field(0x404, "by", .record(.partner))
  public static let at = Field(0x405, "at", .instant)

  static let all: [Field] = [from, to, lead, by, at]
}

/// The cross-references of an incident: its own service order, and whatever its events refer to.
public enum DestinationField {
  public static let list: UInt8 = 22
  /// The row of the event; empty: the incident itself.
  public static let event = Field(0x1601, "event", .number)
  public static let type = Field(0x1602, "type", .line)
  public static let number = Field(0x1603, "number", .line)
  public static let order = Field(0x1604, "order", .record(.serviceOrder))

  static let all: [Field] = [event, type, number, order]
}

/// The consents of callers to what the work may cost; each has an event, and the newest counts.
public enum ConsentField {
  public static let list: UInt8 = 23
  public static let event = Field(0x1701, "event", .number)
  /// In the smallest unit of the currency.
  public static let sum = Field(0x1702, "sum", .number)
  public static let currency = Field(0x1703, "currency", .line)
  public static let at = Field(0x1704, "at", .instant)
  public static let by = Field.personal(0x1701, "by")

  static let all: [Field] = [event, sum, currency, at, by]
}

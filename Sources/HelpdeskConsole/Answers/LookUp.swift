public import HelpdeskDomain

/// Asks for rows of a large master table, for a code list or a type-ahead.
public struct LookUpRequest: Equatable, Sendable {
  public enum Subject: Hashable, Sendable {
    case customers
    /// The units of a customer, the last used first; of all customers with nil.
    case units(of: RecordID?)
    case persons(of: RecordID?)
    case items
    /// Where a customer has units standing: his own site, and those of his incidents.
    case sites(of: RecordID)
    /// Incidents opened before one, of its unit and its customer first, or found by their number.
    case incidents(before: RecordID)
    /// The incidents of a unit and a customer, or one found by its number.
    case earlierIncidents(customer: RecordID?, unit: RecordID?)
    /// How incidents of a reason and an item were solved, the most used first; the rows are the
    /// resolution codes, their names what was written.
    case pastResolutions(reason: RecordID?, item: RecordID?)
    /// The contracts of a customer; of all customers with nil.
    case contracts(of: RecordID?)
    /// One record of any master, known by its id.
    case record(RecordID)
  }

  public var subject: Subject
  public var text: String
  public var count: Int
  public var generation: Int

  public init(subject: Subject, text: String, count: Int = 50, generation: Int) {
    self.subject = subject
    self.text = text
    self.count = count
    self.generation = generation
  }
}

/// The rows found, best first.
public struct LookUpAnswer: Equatable, Sendable {
  public var rows: [LookUpRow]
  public var total: Int
  public var generation: Int

  public init(rows: [LookUpRow], total: Int, generation: Int) {
    self.rows = rows
    self.total = total
    self.generation = generation
  }
}

/// A master record as a list shows it.
public struct LookUpRow: Equatable, Sendable {
  public var id: RecordID
  public var code: String
  public var name: String
  /// What tells it from its neighbours: city, site, phone, the customer of a unit.
  public var detail: String
  /// The customer it belongs to, for persons and units.
  public var customer: RecordID?
  public var values: MasterTexts
  /// A person who was erased: the name is gone.
  public var isErased: Bool

  public init(
    id: RecordID, code: String, name: String, detail: String = "", customer: RecordID? = nil,
    values: MasterTexts = MasterTexts(), isErased: Bool = false
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.detail = detail
    self.customer = customer
    self.values = values
    self.isErased = isErased
  }
}

/// What a master record says of itself, to be pulled into a mask. Empty where it says nothing.
public struct MasterTexts: Equatable, Sendable {
  public var name = ""
  public var site = ""
  public var phone = ""
  public var mobile = ""
  public var fax = ""
  public var email = ""
  public var serial = ""
  public var meter: Int?
  public var prefers: RecordID?
  public var item: RecordID?
  public var itemText = ""

  public init() {}
}

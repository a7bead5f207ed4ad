public import HelpdeskDomain

/// Asks for a window of the queue.
public struct QueueRequest: Equatable, Sendable {
  public var view: DefaultView
  /// The query language of DESIGN §7, as typed.
  public var filter: String
  /// True: order and membership stay as last loaded, only contents are read anew. False: the list
  /// is made anew (F5, view, filter, or after one's own act: DESIGN §4.25).
  public var keepsRows: Bool
  /// Where the window should begin, and how many rows it has.
  public var first: Int
  public var count: Int
  /// The record under the cursor: where it is in the new list, the window is moved to hold it.
  public var cursor: RecordID?
  public var generation: Int

  public init(
    view: DefaultView, filter: String = "", keepsRows: Bool = false, first: Int = 0, count: Int,
    cursor: RecordID? = nil, generation: Int
  ) {
    self.view = view
    self.filter = filter
    self.keepsRows = keepsRows
    self.first = first
    self.count = count
    self.cursor = cursor
    self.generation = generation
  }
}

/// A window of the queue.
public struct QueuePage: Equatable, Sendable {
  /// How many incidents match view and filter, and how many the view alone has.
  public var total: Int
  public var totalInView: Int
  /// How many new or changed incidents would come in with F5.
  public var newCount: Int
  /// The place of the first line in the list.
  public var first: Int
  public var lines: [QueueLine]
  /// The place of the record that was asked for as cursor, if it is in the list.
  public var cursorPlace: Int?
  /// Thousandths of the texts that the filter has read so far; 1000 = all.
  public var readPermille: Int
  /// Where the filter could not be understood; then the rest of it counts.
  public var problem: QueryError?
  public var generation: Int

  public init(
    total: Int, totalInView: Int, newCount: Int = 0, first: Int = 0, lines: [QueueLine],
    cursorPlace: Int? = nil, readPermille: Int = 1000, problem: QueryError? = nil,
    generation: Int
  ) {
    self.total = total
    self.totalInView = totalInView
    self.newCount = newCount
    self.first = first
    self.lines = lines
    self.cursorPlace = cursorPlace
    self.readPermille = readPermille
    self.problem = problem
    self.generation = generation
  }
}

/// One incident in the queue: its row and the texts that the columns show.
public struct QueueLine: Equatable, Sendable {
  public var row: QueueRow
  public var number: String
  public var description: String
  public var customer: String
  public var unit: String

  public init(
    row: QueueRow, number: String, description: String, customer: String, unit: String
  ) {
    self.row = row
    self.number = number
    self.description = description
    self.customer = customer
    self.unit = unit
  }

  public var id: RecordID { row.id }
}

/// What the preview pane says about the incident under the cursor.
public struct IncidentPreview: Equatable, Sendable {
  public var incident: Incident
  public var contact: String
  public var phone: String
  public var customer: String
  /// The city, or the site as told.
  public var place: String
  /// Other open incidents of the same customer.
  public var moreOpen: Int
  public var unit: String
  public var unitName: String
  public var item: String
  public var contract: String

  public init(
    incident: Incident, contact: String = "", phone: String = "", customer: String = "",
    place: String = "", moreOpen: Int = 0, unit: String = "", unitName: String = "",
    item: String = "", contract: String = ""
  ) {
    self.incident = incident
    self.contact = contact
    self.phone = phone
    self.customer = customer
    self.place = place
    self.moreOpen = moreOpen
    self.unit = unit
    self.unitName = unitName
    self.item = item
    self.contract = contract
  }

  public var id: RecordID { incident.id }
}

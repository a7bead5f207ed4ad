public import HelpdeskDomain
public import ScreenCore

/// The list of one table of masters or codes, narrowed as one types.
public struct MastersState: Equatable, Sendable {
  public var type: RecordType
  public var filter = LineEditor()
  /// Whether the filter has the cursor; else letters are verbs.
  public var isFiltering = false
  public var showsRetired = false
  /// The rows around the cursor, as far as they are here.
  public var page: MasterPage?
  /// The place of the cursor among all rows found.
  public var cursor = 0
  /// The record that the cursor is to stand on when the rows come.
  public var wanted: RecordID?
  /// The generation of the newest question.
  public var awaited = 0

  public init(_ type: RecordType) { self.type = type }

  /// The row under the cursor; nil where none is, or it is not here yet.
  public var row: MasterLine? {
    guard let page, page.rows.indices.contains(cursor - page.first) else { return nil }
    return page.rows[cursor - page.first]
  }
}

/// Asks for rows of a table.
public struct MasterListRequest: Equatable, Sendable {
  public var type: RecordType
  public var text: String
  public var withRetired: Bool
  /// The place of the first row wanted, among all found.
  public var first: Int
  public var count: Int
  /// Where this record stands the rows begin around it.
  public var around: RecordID?
  public var generation: Int
}

/// Rows of a table, in its order.
public struct MasterPage: Equatable, Sendable {
  public var rows: [MasterLine]
  /// The place of the first row.
  public var first: Int
  /// How many were found, and how many there are.
  public var found: Int
  public var all: Int
  /// The place of the record asked for.
  public var place: Int?
  public var generation: Int

  public init(
    rows: [MasterLine], first: Int, found: Int, all: Int, place: Int? = nil, generation: Int
  ) {
    self.rows = rows
    self.first = first
    self.found = found
    self.all = all
    self.place = place
    self.generation = generation
  }
}

/// A record of a table with what it takes to show it.
public struct MasterLine: Equatable, Sendable {
  public var card: RecordCard
  public var use: UseCount
  /// Codes and names of the large masters that it refers to.
  public var names: [RecordID: MasterName]

  public init(card: RecordCard, use: UseCount, names: [RecordID: MasterName] = [:]) {
    self.card = card
    self.use = use
    self.names = names
  }
}

/// What a large master is called.
public struct MasterName: Equatable, Sendable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

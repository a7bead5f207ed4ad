/// The codes of incidents that have several of a table, all of them, in chains through one pool: an
/// incident with one code or none costs nothing here. The column beside it keeps the one that lists
/// and filters go by.
///
/// A fact says no row, so a code that goes takes all of them along; whoever takes one away says the
/// others again (reasons and resolutions are replaced as a whole, an undo restates what stays).
struct SeveralCodes: Sendable {
  /// The place in the pool of each incident's newest code, from 1.
  var heads = Column<UInt32>()
  var codes = Column<UInt16>()
  /// The place of the code before, 0 = the last one.
  var nexts = Column<UInt32>()

  /// A column that is added gets a line here.
  mutating func visit<Visitor: ColumnVisitor>(
    _ table: StaticString, _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try heads.visit(table, "heads", &visitor)
    try codes.visit(table, "codes", &visitor)
    try nexts.visit(table, "nexts", &visitor)
  }

  /// Adds a code to an incident that has another one already; each stands once.
  mutating func add(_ code: UInt16, besides first: UInt16, row: Int) {
    if heads[row] == 0 { append(first, row) }
    var isNew = true
    forEach(row) { if $0 == code { isNew = false } }
    if isNew { append(code, row) }
  }

  mutating func clear(_ row: Int) { heads.set(row, 0) }

  /// Visits the codes of an incident that has several, the newest first.
  func forEach(_ row: Int, _ body: (UInt16) -> Void) {
    var place = Int(heads[row])
    while place != 0, codes[place - 1] != 0 {
      body(codes[place - 1])
      // A chain leads back: one that does not is no chain.
      let next = Int(nexts[place - 1])
      place = next < place ? next : 0
    }
  }

  private mutating func append(_ code: UInt16, _ row: Int) {
    let place = codes.values.count
    codes.set(place, code)
    nexts.set(place, heads[row])
    heads.set(row, UInt32(clamping: place + 1))
  }
}

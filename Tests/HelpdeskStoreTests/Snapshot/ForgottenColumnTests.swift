import HelpdeskDomain
import Testing

/// Protects snapshots from a column that somebody adds and forgets to hand out: it would be empty
/// after a start, and nothing else would say so.
struct ForgottenColumnTests {
  /// What the entries of the small tables tell again.
  private static let toldByEntries: Set<String> = ["tables"]

  @Test func `every stored property of the desk is in its snapshot`() {
    let desk = Desk()
    let names = Set(DeskPicture(desk).columns.keys)
    var expected: Set<String> = []
    for child in Mirror(reflecting: desk).children {
      let label = child.label ?? "?"
      if Self.toldByEntries.contains(label) { continue }
      let inner = Mirror(reflecting: child.value)
      if inner.displayStyle == .struct {
        for column in inner.children { expected.insert("\(label).\(column.label ?? "?")") }
      } else {
        expected.insert("desk.\(label)")
      }
    }
    #expect(expected.count > 80)
    #expect(expected.subtracting(names).sorted() == [])
    #expect(names.subtracting(expected).sorted() == [])
  }
}

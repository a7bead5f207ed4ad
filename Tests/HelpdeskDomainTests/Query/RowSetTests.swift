import HelpdeskDomain
import TestSupport
import Testing

/// Protects the bits that every query is made of.
struct RowSetTests {
  @Test func `it is a set`() throws {
    try Seeded.runs(20) { generator in
      let capacity = Int.random(in: 0...200, using: &generator)
      func random() -> (RowSet, Set<Int>) {
        var (bits, model) = (RowSet(capacity: capacity), Set<Int>())
        for _ in 0..<capacity / 2 {
          let row = Int.random(in: 0..<max(1, capacity), using: &generator)
          bits.insert(row)
          if row < capacity { model.insert(row) }
        }
        return (bits, model)
      }
      var (left, leftModel) = random()
      let (right, rightModel) = random()
      #expect(left.rows == leftModel.sorted())
      #expect(left.count == leftModel.count)
      var union = left
      union.formUnion(right)
      #expect(union.rows == leftModel.union(rightModel).sorted())
      var common = left
      common.formIntersection(right)
      #expect(common.rows == leftModel.intersection(rightModel).sorted())
      left.subtract(right)
      #expect(left.rows == leftModel.subtracting(rightModel).sorted())
      #expect(left.isEmpty == left.rows.isEmpty)
    }
  }

  @Test func `all rows are exactly those of the table, also after it has grown`() {
    for capacity in [0, 1, 63, 64, 65, 130] {
      let all = RowSet(all: capacity)
      #expect(all.count == capacity)
      #expect(!all.contains(capacity))
      #expect(all.resized(to: capacity + 70).count == capacity)
      #expect(all.resized(to: capacity / 2).count == capacity / 2)
    }
  }
}

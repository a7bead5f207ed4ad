import HelpdeskDomain
import Testing

/// Protects values in lent memory: they are values, whoever holds the memory.
struct LargeArrayTests {
  /// Memory that a test lends, and whether it was given back.
  private final class Lender: Sendable {
    let address: UInt

    init(_ values: [UInt32], capacity: Int) {
      let start = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
      start.initialize(repeating: 0, count: capacity)
      for (place, value) in values.enumerated() { start[place] = value }
      address = UInt(bitPattern: start)
    }

    deinit { start.deallocate() }

    var start: UnsafeMutablePointer<UInt32> {
      UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
    }
  }

  private func contents(_ array: LargeArray<UInt32>) -> [UInt32] {
    array.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
  }

  private func lent(_ lender: Lender, _ count: Int, capacity: Int) -> LargeArray<UInt32> {
    LargeArray(lent: lender.start, count: count, capacity: capacity, owner: lender)
  }

  @Test func `it grows like an array`() {
    var array = LargeArray<UInt32>()
    for value in UInt32(0)..<1000 { array.append(value) }
    array[7] = 70
    #expect(contents(array).prefix(9) == [0, 1, 2, 3, 4, 5, 6, 70, 8])
    #expect(array.count == 1000)
    #expect(contents(LargeArray(repeating: 5, count: 3)) == [5, 5, 5])
    #expect(contents(LargeArray()).isEmpty)
  }

  @Test func `lent memory is used in place, room included`() {
    let lender = Lender([1, 2, 3], capacity: 5)
    var array = lent(lender, 3, capacity: 5)
    array[0] = 9
    array.append(4)
    #expect(lender.start[0] == 9 && lender.start[3] == 4)
    array.append(5)
    array.append(6)
    array[1] = 8
    #expect(contents(array) == [9, 8, 3, 4, 5, 6])
    // It moved when the room was used up.
    #expect(lender.start[1] == 2)
  }

  @Test func `a copy is a value of its own`() {
    let lender = Lender([1, 2, 3], capacity: 8)
    var array = lent(lender, 3, capacity: 8)
    var copy = array
    copy[0] = 7
    copy.append(4)
    #expect(contents(array) == [1, 2, 3])
    #expect(contents(copy) == [7, 2, 3, 4])
    array.append(5)
    #expect(contents(array) == [1, 2, 3, 5])
    #expect(contents(copy) == [7, 2, 3, 4])
  }

  @Test func `the owner lives as long as a copy of the array`() {
    weak var seen: Lender?
    var copy = LargeArray<UInt32>()
    do {
      let lender = Lender([1, 2], capacity: 2)
      seen = lender
      copy = lent(lender, 2, capacity: 2)
    }
    #expect(seen != nil)
    #expect(contents(copy) == [1, 2])
    copy = LargeArray()
    #expect(seen == nil)
  }
}

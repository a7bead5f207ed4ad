/// What a report says of many lengths of time: how many, their mean, median, 90th percentile and
/// maximum (incidents-mask.md §4.2). In seconds; all zero where there are none.
public struct Distribution: Equatable, Sendable {
  public var count = 0
  public var meanSeconds: Int64 = 0
  /// The middle one; of an even number the lower of the two in the middle.
  public var medianSeconds: Int64 = 0
  /// The smallest that nine of ten do not exceed.
  public var ninetiethSeconds: Int64 = 0
  public var maximumSeconds: Int64 = 0

  public init() {}

  /// What lengths in seconds are like.
  ///
  /// - Complexity: O(values), by selection instead of sorting.
  public init(of values: [UInt32]) {
    guard !values.isEmpty else { return }
    count = values.count
    var sum: Int64 = 0
    for value in values { sum += Int64(value) }
    meanSeconds = (sum + Int64(count) / 2) / Int64(count)
    var work = values
    medianSeconds = Int64(Distribution.select((count - 1) / 2, in: &work))
    ninetiethSeconds = Int64(Distribution.select((count * 9 + 9) / 10 - 1, in: &work))
    maximumSeconds = Int64(values.max() ?? 0)
  }

  /// The value that would stand at a place if the values were sorted (Hoare's selection, the middle
  /// of three as pivot).
  private static func select(_ place: Int, in values: inout [UInt32]) -> UInt32 {
    values.withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      while low < high {
        let middle = low + (high - low) / 2
        let (a, b, c) = (values[low], values[middle], values[high])
        let pivot = max(min(a, b), min(max(a, b), c))
        var left = low
        var right = high
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if place <= right { high = right } else if place >= left { low = left } else { break }
      }
      return values[place]
    }
  }
}

/// Draws a place by weight: sums of the weights, searched by halves.
struct WeightTable: Sendable {
  private var sums: [UInt64] = [0]

  init(_ weights: some Sequence<UInt64>) {
    for weight in weights { sums.append(sums[sums.count - 1] + weight) }
  }

  /// Zipf's law, flattened a little at the top: the place `k` weighs 1 / (k + 3), so that few
  /// customers make most calls and none makes nearly all.
  static func zipf(count: Int) -> WeightTable {
    WeightTable((0..<count).lazy.map { (1 << 32) / (UInt64($0) + 3) })
  }

  var count: Int { sums.count - 1 }
  var total: UInt64 { sums[sums.count - 1] }

  func weight(_ place: Int) -> UInt64 { sums[place + 1] - sums[place] }

  /// A place below `limit`, or any where there is none.
  func draw(_ random: inout SampleRandom, below limit: Int? = nil) -> Int {
    let end = limit ?? count
    let wanted = random.next().multipliedFullWidth(by: sums[end]).high
    var low = 0
    var high = end
    while low + 1 < high {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle } else { high = middle }
    }
    return low
  }
}

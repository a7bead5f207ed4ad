/// A program that an auditor might write from `Docs/JournalFormat.md` and RFC 6962 alone: shares
/// no line with the product, not even the hash.
enum Auditor {
  /// The entries whose path does not lead to the root.
  static func failures(_ proof: String, size: UInt64, root: [UInt8]) -> [UInt64] {
    var failures: [UInt64] = []
    for part in proof.split(separator: "\nentry ").dropFirst() {
      let lines = part.split(separator: "\n")
      let sequence = UInt64(lines[0]) ?? 0
      var hash: [UInt8] = []
      var path: [[UInt8]] = []
      for line in lines.dropFirst() {
        let words = line.split(separator: " ")
        if words.count != 2 { continue }
        if words[0] == "data" { hash = SmallHash.of([0] + bytes(words[1])) }
        if words[0] == "path" { path.append(bytes(words[1])) }
      }
      if up(hash, sequence - 1, size, path[...]) != root { failures.append(sequence) }
    }
    return failures
  }

  /// RFC 6962 §2.1.1 read backwards: the last step of the path is the top of the tree.
  private static func up(
    _ hash: [UInt8], _ index: UInt64, _ size: UInt64, _ path: ArraySlice<[UInt8]>
  ) -> [UInt8] {
    guard size > 1, let last = path.last else { return size == 1 && path.isEmpty ? hash : [] }
    var half: UInt64 = 1
    while half * 2 < size { half *= 2 }
    if index < half {
      return SmallHash.of([1] + up(hash, index, half, path.dropLast()) + last)
    }
    return SmallHash.of([1] + last + up(hash, index - half, size - half, path.dropLast()))
  }

  private static func bytes(_ text: Substring) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }
}

/// SHA-256 from FIPS 180-4, its constants computed from the primes that define them.
enum SmallHash {
  private static let primes: [Int] = (2...311).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first 32 bits of the fractional part of a root, by halving an interval of integers.
  private static func fraction(_ prime: Int, cube: Bool) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 1 << 37
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBelow(middle, prime, cube: cube) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether (number / 2³²) to the power is at most the prime.
  private static func isBelow(_ number: UInt64, _ prime: Int, cube: Bool) -> Bool {
    let square = number.multipliedFullWidth(by: number)
    if !cube { return square.high < UInt64(prime) }
    let upper = square.high.multipliedFullWidth(by: number)
    let lower = square.low.multipliedFullWidth(by: number)
    let (sum, carry) = upper.low.addingReportingOverflow(lower.high)
    let top = upper.high + (carry ? 1 : 0)
    return (top << 32 | sum >> 32) < UInt64(prime)
  }

  private static let rounds = primes.prefix(64).map { fraction($0, cube: true) }
  private static let start = primes.prefix(8).map { fraction($0, cube: false) }

  static func of(_ message: [UInt8]) -> [UInt8] {
    var state = start
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count * 8)
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      compress(&state, padded[start..<start + 64])
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
    func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
    let bytes = Array(block)
    var words = (0..<16).map { place in
      bytes[4 * place..<4 * place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for place in 16..<64 {
      let (near, far) = (words[place - 2], words[place - 15])
      let small = turned(far, 7) ^ turned(far, 18) ^ far >> 3
      let large = turned(near, 17) ^ turned(near, 19) ^ near >> 10
      words.append(words[place - 16] &+ small &+ words[place - 7] &+ large)
    }
    var now = state
    for place in 0..<64 {
      let (first, fifth) = (now[0], now[4])
      let upper = turned(fifth, 6) ^ turned(fifth, 11) ^ turned(fifth, 25)
      let choice = fifth & now[5] ^ ~fifth & now[6]
      let one = now[7] &+ upper &+ choice &+ rounds[place] &+ words[place]
      let lower = turned(first, 2) ^ turned(first, 13) ^ turned(first, 22)
      let majority = first & now[1] ^ first & now[2] ^ now[1] & now[2]
      now = [one &+ lower &+ majority, first, now[1], now[2], now[3] &+ one, fifth, now[5], now[6]]
    }
    for place in 0..<8 { state[place] &+= now[place] }
  }
}

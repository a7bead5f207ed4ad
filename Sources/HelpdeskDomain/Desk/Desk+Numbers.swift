/// Incident numbers: prefix and counter, seven digits growing to eight (DESIGN §4.8).
extension Desk {
  /// The number that a counter stands for.
  public func number(counter: Int) -> String {
    let digits = String(counter)
    let zeros = String(repeating: "0", count: max(0, 7 - digits.count))
    return numberPrefix(counter: counter) + zeros + digits
  }

  /// The number of an incident's row.
  public func number(row: Int) -> String {
    let counter = Int(incidents.numbers[row])
    return counter == 0 ? incidents.typedNumbers[row] ?? "?" : number(counter: counter)
  }

  /// The incident with a number, without case; a bare counter (`123`) is taken too.
  ///
  /// - Complexity: O(log incidents) for numbers that Pult gave: they rise with the rows.
  public func incident(number typed: String) -> RecordID? {
    if let id = typedNumbers.record(CodeIndex.hash(.incident, typed.utf8)) { return id }
    guard let counter = givenCounter(of: typed) else { return nil }
    var (low, high) = (0, incidents.count)
    while low < high {
      let middle = (low + high) / 2
      let here = nearestCounter(from: middle)
      if here < counter { low = middle + 1 } else { high = middle }
    }
    while low < incidents.count {
      let here = Int(incidents.numbers[low])
      if here == counter { return RecordID(.incident, low + 1) }
      if here > counter { return nil }
      low += 1
    }
    return nil
  }

  /// Rows with a typed number have no counter: the next row that has one stands in for them.
  private func nearestCounter(from row: Int) -> Int {
    var row = row
    while row < incidents.count {
      if incidents.numbers[row] != 0 { return Int(incidents.numbers[row]) }
      row += 1
    }
    return Int.max
  }

  /// The counter of a number under the prefix that it was given with.
  private func givenCounter(of typed: String) -> Int? {
    for prefix in numberPrefixes.reversed() {
      guard let counter = Desk.counter(of: typed, prefix: prefix.text) else { continue }
      let isBare = typed.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
      if isBare || numberPrefix(counter: counter).lowercased() == prefix.text.lowercased() {
        return counter
      }
    }
    return nil
  }

  static func counter(of number: String, prefix: String) -> Int? {
    let upper = number.uppercased()
    let digits = upper.hasPrefix(prefix.uppercased()) ? upper.dropFirst(prefix.count) : upper[...]
    guard !digits.isEmpty, digits.count <= 9, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    return Int(digits)
  }

  /// The number that the next incident gets: the counter moves only by numbers that Pult gave, and
  /// a typed number is skipped when it is reached.
  public func nextNumber() -> (number: String, counter: Int) {
    var counter = lastNumberCounter + 1
    while typedNumbers.record(CodeIndex.hash(.incident, number(counter: counter).utf8)) != nil {
      counter += 1
    }
    return (number(counter: counter), counter)
  }

  /// `[A-Za-z0-9-]{1,20}` (DESIGN §4.8).
  public static func isNumber(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 45
      }
  }

  /// `[A-Za-z0-9._-]{1,24}` (DESIGN §4.17).
  public static func isCode(_ text: String) -> Bool {
    (1...24).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122)
          || $0 == 45 || $0 == 46 || $0 == 95
      }
  }
}

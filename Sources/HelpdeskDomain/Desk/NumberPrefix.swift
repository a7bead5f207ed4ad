/// A prefix of incident numbers, and from which counter on it is given: a number stays what it was
/// when the prefix is changed (DESIGN §4.8: never reused, every past state provable).
struct NumberPrefix: Equatable, Sendable {
  let firstCounter: Int
  let text: String
}

extension Desk {
  /// Notes the prefix of the parameters where it became another one.
  mutating func notePrefix() {
    let text = tables.parameters.numberPrefix
    if numberPrefixes.last?.text == text { return }
    numberPrefixes.removeAll { $0.firstCounter > lastNumberCounter }
    numberPrefixes.append(NumberPrefix(firstCounter: lastNumberCounter + 1, text: text))
  }

  /// The prefix that a counter was, or will be, given with.
  func numberPrefix(counter: Int) -> String {
    if numberPrefixes.count == 1 { return numberPrefixes[0].text }
    let known = numberPrefixes.last { $0.firstCounter <= counter } ?? numberPrefixes.first
    return known?.text ?? tables.parameters.numberPrefix
  }

  /// Whether numbers of this desk begin differently.
  public var hasSeveralNumberPrefixes: Bool { numberPrefixes.count > 1 }

  /// The prefixes as a snapshot keeps them: counter and text.
  var writtenPrefixes: [String] {
    get { numberPrefixes.map { "\($0.firstCounter) \($0.text)" } }
    set {
      numberPrefixes = newValue.compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int(parts[0]) else { return nil }
        return NumberPrefix(firstCounter: first, text: String(parts[1]))
      }
    }
  }
}
